// SPDX-License-Identifier: Apache-2.0
#include "report/kept_tasks.h"

#include <string>

namespace bihuan::report {
namespace {

constexpr LedgerColumn kept_columns[] = {
    {"编号", "id", 14},
    columns::task_number,
    columns::task,
    {"章", "chapter", 20},
    {"节", "section", 22},
    columns::lead,
    {"责任单位", "responsible", 30},
    columns::deadline,
    {"目标数", "target_count", 8},
    columns::sentence,
    {"方案", "plan", 26},
    {"文号", "doc_number", 20},
};

std::string unit_names(const ledger::TaskEntry& task, plan::UnitRole role) {
  std::string names;
  for (const ledger::UnitEntry& unit : task.units)
    if (unit.role == role) names += (names.empty() ? "" : "、") + unit.name;
  return names;
}

}  // namespace

std::span<const LedgerColumn> kept_task_columns() { return kept_columns; }

void write_kept_task(const KeptTask& task, RowSink& sink) {
  const ledger::TaskEntry& entry = task.entry;
  sink.text(task.id);
  for (const std::string_view text : {entry.label, entry.title, entry.chapter, entry.section}) sink.text(text);
  sink.text(unit_names(entry, plan::UnitRole::lead));
  sink.text(unit_names(entry, plan::UnitRole::responsible));
  sink.date(base::from_iso(entry.deadline));
  sink.decimal(base::Decimal(entry.target_count));
  sink.text(entry.clause);
  sink.text(task.plan_title);
  sink.text(task.doc_number);
  sink.end_row();
}

}  // namespace bihuan::report
