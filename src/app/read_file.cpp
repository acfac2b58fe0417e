// SPDX-License-Identifier: Apache-2.0
#include "app/read_file.h"

#include <utility>

#include "app/lent.h"
#include "base/sha256.h"
#include "domain/ledger/entries_of.h"
#include "domain/lint/lint.h"
#include "report/json_text.h"
#include "report/plan_json.h"
#include "report/value_phrase.h"

namespace bihuan::app {
namespace {

// What a thread keeps between files.
struct Writing {
  report::PlanJson json;
  report::JsonWriter out;
};

ReadFile read_file_of(const plan::Document& document, const plan::Plan& plan) {
  const Lent<Writing> writing(document.text.size());
  writing->out.clear();
  writing->json.write_plan(document, plan, writing->out);
  ReadFile read;
  read.record = writing->out.text();
  read.entries = ledger::entries_of(document, plan);
  for (std::size_t i = 0; i < plan.targets.size(); ++i)
    read.entries.targets[i].phrase = report::value_phrase(plan.targets[i], document.text, report::Language::chinese);
  read.about.format = document.format;
  read.about.encoding = document.encoding;
  return read;
}

}  // namespace

base::Result<ReadFile> read_file(File file, const ReadLimits& limits, Judged judged) {
  ReadFile read;
  const auto look = [&](plan::Document& document, const plan::Plan& plan) {
    read = read_file_of(document, plan);
    if (judged == Judged::yes) read.findings = Lent<lint::Linter>(document.text.size())->lint(document, plan);
    read.content = std::move(document.text);
  };
  if (auto done = read_by(file, limits, look); !done) return tl::unexpected(std::move(done.error()));
  read.about.file_name = ledger::file_name_in(file.name);
  read.about.sha256 = base::sha256(file.bytes);
  read.about.byte_count = static_cast<std::int64_t>(file.bytes.size());
  read.about.read_year = file.year;
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
