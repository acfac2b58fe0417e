// SPDX-License-Identifier: Apache-2.0
#include "report/kept_targets.h"

namespace bihuan::report {
namespace {

constexpr LedgerColumn columns[] = {
    {"编号", "id", 14},
    {"方案", "plan", 26},
    {"章", "chapter", 20},
    {"节", "section", 22},
    {"任务号", "task_number", 7},
    {"任务", "task", 26},
    {"动作", "action", 7},
    {"指标", "indicator", 26},
    {"比较", "op", 6},
    {"目标值", "value", 11},
    {"上限", "value_max", 9},
    {"单位", "unit", 10},
    {"每", "per", 9},
    {"期限", "deadline", 12},
    {"推定期限", "inferred_deadline", 12},
    {"推定依据", "inferred_from", 16},
    {"牵头单位", "lead", 18},
    {"频次", "recurrence", 8},
    {"基数", "baseline", 9},
    {"力争", "hedged", 6},
    {"类型", "kind", 7},
    {"原文数值", "text", 12},
    {"原句", "sentence", 60},
    {"人工更正", "corrected", 16},
};

}  // namespace

std::span<const LedgerColumn> kept_target_columns() { return columns; }

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
