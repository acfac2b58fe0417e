// SPDX-License-Identifier: Apache-2.0
#include "app/read_file.h"

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

Reading& reading_of_this_thread() {
  thread_local Reading reading;
  return reading;
}

}  // namespace

base::Result<ReadFile> read_file(File file) {
  reader::OpenOptions options;
  options.encoding = file.encoding;
  auto document = reader::open_document(file.bytes, file.name, options);
  if (!document) return tl::unexpected(std::move(document.error()));
  Reading& reading = reading_of_this_thread();
  const plan::Plan& plan = reading.reader.read(*document, {file.year});
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

std::string record_with_text(const ReadFile& read, const std::string& members) {
  std::string record = read.record;
  record.pop_back();  // the brace that closes it
  report::JsonText text;
  text.text(read.content);
  return record + ',' + members + ",\"text\":" + text.json() + '}';
}

}  // namespace bihuan::app
