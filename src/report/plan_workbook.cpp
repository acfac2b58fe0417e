// SPDX-License-Identifier: Apache-2.0
#include "report/plan_workbook.h"

#include <utility>

#include "report/ledger_rows.h"

namespace bihuan::report {

PlanWorkbook::PlanWorkbook(std::string path, std::string name, Language language)
    : language_(language),
      book_(std::move(path), std::move(name), language),
      targets_(book_.add_sheet(pick(language, "目标", "targets"), target_columns())),
      tasks_(book_.add_sheet(pick(language, "任务", "tasks"), task_columns())),
      rules_(book_.add_sheet(pick(language, "规则", "rules"), rule_columns())),
      notices_(book_.add_sheet(pick(language, "提示", "notices"), notice_columns())) {}

void PlanWorkbook::add(const plan::Document& document, const plan::Plan& plan) {
  const LedgerRows rows(document, plan, language_);
  book_.write([&] {
    rows.write_targets(targets_);
    rows.write_tasks(tasks_);
    rows.write_rules(rules_);
    rows.write_notices(notices_);
  });
}

void PlanWorkbook::close() { book_.close(); }

}  // namespace bihuan::report
