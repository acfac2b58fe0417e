// SPDX-License-Identifier: Apache-2.0
#include "main/export_command.h"

#include <cstdio>
#include <string>

#include "app/export_targets.h"
#include "app/look.h"
#include "main/open_ledger.h"
#include "main/output_file.h"
#include "report/visible_text.h"

namespace bihuan {
namespace {

app::ExportFormat format_of(const std::string& path) {
  if (path.ends_with(".xlsx")) return app::ExportFormat::xlsx;
  return path.ends_with(".json") ? app::ExportFormat::json : app::ExportFormat::csv;
}

}  // namespace

int run_export(const LedgerOptions& options, const ExportOptions& wanted) {
  return with_store_faults_told(options, [&] {
    const OpenLedger opened(options, OpenLedger::Purpose::looking);
    if (!opened) return 1;
    store::TargetFilter filter;
    if (!wanted.plan.empty()) {
      const auto id = ledger::plan_id_in(wanted.plan);
      const auto known = id ? app::has_plan(opened.ledger(), *id) : base::fail(base::ErrorKind::not_found, "plan-missing", wanted.plan);
      if (!known) {
        say_error(known.error(), options.language);
        return 1;
      }
      filter.plan = id->number;
    }
    const auto rows =
        app::export_targets(opened.ledger(), filter, store::TargetOrder::position, {format_of(wanted.path), options.language});
    if (!rows) {
      say_error(rows.error(), options.language);
      return 1;
    }
    OutputFile file(wanted.path);
    file.write(*rows);
    file.keep();
    std::printf("%s%s\n", options.language == report::Language::chinese ? "已写 " : "written: ", report::visible(wanted.path).c_str());
    return 0;
  });
}

}  // namespace bihuan
