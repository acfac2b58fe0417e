// SPDX-License-Identifier: Apache-2.0
#include "app/export_targets.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/look.h"
#include "report/csv_sink.h"
#include "report/json_sink.h"
#include "report/kept_targets.h"
#include "report/not_written.h"
#include "report/workbook.h"

namespace bihuan::app {
namespace {

// A folder of its own that is gone with it.
class Scratch {
 public:
  Scratch() : path_((std::filesystem::temp_directory_path() / ("bihuan-export-" + std::string(6, 'X'))).string()) {
    if (::mkdtemp(path_.data()) == nullptr) throw report::refused_by_system(errno, path_);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string file(const char* name) const { return path_ + '/' + name; }

 private:
  std::string path_;
};

void write_row(const store::StoredTarget& target, report::Language language, report::RowSink& sink) {
  const std::string id = to_text(target.id);
  std::string corrected;
  for (const std::string& field : target.corrected) corrected += (corrected.empty() ? "" : ", ") + field;
  report::write_kept_target({id, target.plan_title, target.task_label, target.task_title, corrected, target.entry}, language, sink);
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string targets_as_csv(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order, report::Language language) {
  std::string out;
  report::write_csv_header(report::kept_target_columns(), language, out);
  const report::Drain none;
  report::CsvSink sink(out, none);
  for_each_target(ledger, filter, order, [&](const store::StoredTarget& target) { write_row(target, language, sink); });
  return out;
}

std::string targets_as_json(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order) {
  report::JsonSink sink(report::kept_target_columns());
  for_each_target(ledger, filter, order, [&](const store::StoredTarget& target) { write_row(target, report::Language::english, sink); });
  return std::move(sink).finish();
}

std::string targets_as_workbook(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order,
                                report::Language language) {
  const Scratch scratch;
  const std::string path = scratch.file("targets.xlsx");
  report::Workbook book(path, "targets.xlsx", language);
  report::RowSink& sheet = book.add_sheet(report::pick(language, "目标", "targets"), report::kept_target_columns());
  book.write(
      [&] { for_each_target(ledger, filter, order, [&](const store::StoredTarget& target) { write_row(target, language, sheet); }); });
  book.close();
  return bytes_of(path);
}

}  // namespace bihuan::app
