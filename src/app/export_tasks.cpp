// SPDX-License-Identifier: Apache-2.0
#include "app/export_tasks.h"

#include "app/look.h"
#include "app/row_json.h"
#include "report/kept_tasks.h"

namespace bihuan::app {

base::Result<std::string> export_tasks(const Ledger& ledger, const store::TaskFilter& filter, const ExportForm& form) {
  const auto each_row = [&](const std::function<void(const ExportRow&)>& take) {
    for_each_task(ledger, filter, [&](const store::StoredTask& task) {
      const std::string id = to_text(task.id);
      const report::KeptTask kept{id, task.plan_title, task.doc_number, task.entry};
      take({[&](report::RowSink& sink) { report::write_kept_task(kept, sink); }, [&](report::JsonText& json) { write_task(json, task); }});
    });
  };
  return rows_as_file(form, report::pick(form.language, "任务", "tasks"), report::kept_task_columns(), each_row);
}

}  // namespace bihuan::app
