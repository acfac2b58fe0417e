// SPDX-License-Identifier: Apache-2.0
// The columns of the ledger as a supervision office keeps it, and the rows that fill them. Shared by CSV and workbook.
// Knows neither of the two.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/text_lines.h"
#include "report/words.h"

namespace bihuan::report {

struct LedgerColumn {
  std::string_view chinese, english;
  int width;  // in characters of a spreadsheet's column

  std::string_view name(Language language) const { return pick(language, chinese, english); }
};

// What a row about one target has, wherever it stands.
namespace columns {
inline constexpr LedgerColumn task_number{"任务号", "task_number", 7};
inline constexpr LedgerColumn task{"任务", "task", 26};
inline constexpr LedgerColumn action{"动作", "action", 7};
inline constexpr LedgerColumn indicator{"指标", "indicator", 26};
inline constexpr LedgerColumn op{"比较", "op", 6};
inline constexpr LedgerColumn value{"目标值", "value", 11};
inline constexpr LedgerColumn value_max{"上限", "value_max", 9};
inline constexpr LedgerColumn unit{"单位", "unit", 10};
inline constexpr LedgerColumn per{"每", "per", 9};
inline constexpr LedgerColumn deadline{"期限", "deadline", 12};
inline constexpr LedgerColumn inferred_deadline{"推定期限", "inferred_deadline", 12};
inline constexpr LedgerColumn inferred_from{"推定依据", "inferred_from", 16};
inline constexpr LedgerColumn lead{"牵头单位", "lead", 18};
inline constexpr LedgerColumn recurrence{"频次", "recurrence", 8};
inline constexpr LedgerColumn baseline{"基数", "baseline", 9};
inline constexpr LedgerColumn hedged{"力争", "hedged", 6};
inline constexpr LedgerColumn kind{"类型", "kind", 7};
inline constexpr LedgerColumn text{"原文数值", "text", 12};
inline constexpr LedgerColumn sentence{"原句", "sentence", 60};
}  // namespace columns

std::span<const LedgerColumn> target_columns();
std::span<const LedgerColumn> task_columns();
std::span<const LedgerColumn> rule_columns();
std::span<const LedgerColumn> notice_columns();

// The column 比较: "≥", "＝", "–" for a range.
std::string_view comparison_sign(plan::Comparator op);

// Takes the fields of one row from left to right.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void text(std::string_view text) = 0;
  virtual void decimal(const std::optional<base::Decimal>& value) = 0;
  virtual void date(const std::optional<base::Date>& date) = 0;
  virtual void end_row() = 0;
};

class LedgerRows {
 public:
  // `document` and `plan` must outlive it.
  LedgerRows(const plan::Document& document, const plan::Plan& plan, Language language);

  void write_targets(RowSink& sink) const;
  void write_tasks(RowSink& sink) const;
  void write_rules(RowSink& sink) const;
  void write_notices(RowSink& sink) const;

 private:
  void write_target(const plan::Target& target, RowSink& sink) const;
  void write_place(std::int32_t heading, std::int32_t task, RowSink& sink) const;
  void write_units(std::int32_t task, RowSink& sink) const;
  void write_count(std::size_t count, RowSink& sink) const;
  std::string_view quoted(plan::Span span) const;

  const plan::Document& document_;
  const plan::Plan& plan_;
  Language language_;
  TextLines lines_;
};

}  // namespace bihuan::report
