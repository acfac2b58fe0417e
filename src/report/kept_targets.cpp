// SPDX-License-Identifier: Apache-2.0
#include "report/kept_targets.h"

namespace bihuan::report {
namespace {

constexpr LedgerColumn kept_columns[] = {
    {"编号", "id", 14},     {"方案", "plan", 26}, {"章", "chapter", 20},
    {"节", "section", 22},  columns::task_number, columns::task,
    columns::action,        columns::indicator,   columns::op,
    columns::value,         columns::value_max,   columns::unit,
    columns::per,           columns::deadline,    columns::inferred_deadline,
    columns::inferred_from, columns::lead,        columns::recurrence,
    columns::baseline,      columns::hedged,      columns::kind,
    columns::text,          columns::sentence,    {"人工更正", "corrected", 16},
};

}  // namespace

std::span<const LedgerColumn> kept_target_columns() { return kept_columns; }

void write_kept_target(const KeptTarget& target, Language language, RowSink& sink) {
  const ledger::TargetEntry& entry = target.entry;
  for (const std::string_view text :
       {target.id, target.plan_title, std::string_view(entry.chapter), std::string_view(entry.section), target.task_label,
        target.task_title, std::string_view(entry.action), std::string_view(entry.indicator)})
    sink.text(text);
  sink.text(comparison_sign(entry.op));
  sink.decimal(entry.value);
  sink.decimal(entry.value_max);
  sink.text(entry.unit);
  sink.text(entry.per);
  sink.date(base::from_iso(entry.deadline));
  sink.date(base::from_iso(entry.inferred_deadline));
  sink.text(inferred_word(entry.inferred_from, language));
  sink.text(entry.lead_unit);
  sink.text(recurrence_word(entry.recur, language));
  sink.decimal(entry.baseline);
  sink.text(entry.hedged ? pick(language, "力争", "aim") : "");
  sink.text(kind_word(entry.kind, language));
  sink.text(entry.printed);
  sink.text(entry.clause);
  sink.text(target.corrected);
  sink.end_row();
}

}  // namespace bihuan::report
