// SPDX-License-Identifier: Apache-2.0
#include "app/read_file.h"

#include <memory>
#include <utility>

#include "base/sha256.h"
#include "domain/ledger/entries_of.h"
#include "reader/formats/open_document.h"
#include "reader/read_plan.h"
#include "report/json_text.h"
#include "report/plan_json.h"
#include "report/value_phrase.h"

namespace bihuan::app {
namespace {

// What a thread keeps between files.
struct Reading {
  reader::PlanReader reader;
  report::PlanJson json;
  report::JsonWriter out;
};

constexpr std::size_t kept_text = 256 << 10;  // bytes of text whose reading takes little enough to be kept

// The reading of this thread for one text; forgets it afterwards where it has become large.
class Lent {
 public:
  explicit Lent(std::size_t text_bytes) : is_large_(text_bytes > kept_text) {
    if (!kept()) kept() = std::make_unique<Reading>();
  }
  ~Lent() {
    if (is_large_) kept().reset();
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;

  Reading& reading() const { return *kept(); }

 private:
  static std::unique_ptr<Reading>& kept() {
    thread_local std::unique_ptr<Reading> reading;
    return reading;
  }

  const bool is_large_;
};

}  // namespace

base::Result<ReadFile> read_file(File file, const ReadLimits& limits) {
  reader::OpenOptions options;
  options.encoding = file.encoding;
  options.max_text_bytes = limits.most_text_bytes;
  options.max_unpacked_bytes = limits.most_unpacked_bytes;
  auto document = reader::open_document(file.bytes, file.name, options);
  if (!document) return tl::unexpected(std::move(document.error()));
  const Lent lent(document->text.size());
  Reading& reading = lent.reading();
  const plan::Plan& plan = reading.reader.read(*document, {file.year});
  if (plan.tasks.size() + plan.targets.size() > limits.most_entries)
    return base::fail(base::ErrorKind::too_large, "reading-too-many", file.name, std::to_string(limits.most_entries));
  reading.out.clear();
  reading.json.write_plan(*document, plan, reading.out);

  ReadFile read;
  read.entries = ledger::entries_of(*document, plan);
  for (std::size_t i = 0; i < plan.targets.size(); ++i)
    read.entries.targets[i].phrase = report::value_phrase(plan.targets[i], document->text, report::Language::chinese);
  read.record = reading.out.text();
  read.about.file_name = ledger::file_name_in(file.name);
  read.about.format = document->format;
  read.about.encoding = document->encoding;
  read.about.sha256 = base::sha256(file.bytes);
  read.about.byte_count = static_cast<std::int64_t>(file.bytes.size());
  read.about.read_year = file.year;
  read.content = std::move(document->text);
  read.bytes = std::move(file.bytes);
  return read;
}

std::string record_with_text(ReadFile read, const std::string& members) {
  std::string record = std::move(read.record);
  record.pop_back();  // the brace that closes it
  report::JsonText text;
  text.text(read.content);
  return record.append(",").append(members).append(",\"text\":").append(text.json()).append("}");
}

}  // namespace bihuan::app
