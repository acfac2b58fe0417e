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

std::string rows_for(const app::Ledger& ledger, const store::TargetFilter& filter, const std::string& path, report::Language language) {
  constexpr auto order = store::TargetOrder::position;
  if (path.ends_with(".xlsx")) return app::targets_as_workbook(ledger, filter, order, language);
  if (path.ends_with(".json")) return app::targets_as_json(ledger, filter, order);
  return app::targets_as_csv(ledger, filter, order, language);
}

}  // namespace

int run_export(const LedgerOptions& options, const ExportOptions& wanted) {
  return with_store_faults_told(options, [&] {
    const OpenLedger opened(options, false);
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
    const std::string rows = rows_for(opened.ledger(), filter, wanted.path, options.language);
    OutputFile file(wanted.path);
    file.write(rows);
    file.keep();
    std::printf("%s%s\n", options.language == report::Language::chinese ? "已写 " : "written: ", report::visible(wanted.path).c_str());
    return 0;
  });
}

}  // namespace bihuan
