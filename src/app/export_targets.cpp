// SPDX-License-Identifier: Apache-2.0
#include "app/export_targets.h"

#include "app/look.h"
#include "app/row_json.h"
#include "report/kept_targets.h"

namespace bihuan::app {
namespace {

void write_cells(const store::StoredTarget& target, report::Language language, report::RowSink& sink) {
  const std::string id = to_text(target.id);
  std::string corrected;
  for (const std::string& field : target.corrected) corrected += (corrected.empty() ? "" : ", ") + field;
  report::write_kept_target({id, target.plan_title, target.task_label, target.task_title, corrected, target.entry}, language, sink);
}

}  // namespace

base::Result<std::string> export_targets(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order,
                                         const ExportForm& form) {
  const auto each_row = [&](const std::function<void(const ExportRow&)>& take) {
    for_each_target(ledger, filter, order, [&](const store::StoredTarget& target) {
      take({[&](report::RowSink& sink) { write_cells(target, form.language, sink); }, [&](report::JsonText& json) { write_target(json, target); }});
    });
  };
  return rows_as_file(form, report::pick(form.language, "目标", "targets"), report::kept_target_columns(), each_row);
}

}  // namespace bihuan::app
