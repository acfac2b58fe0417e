// SPDX-License-Identifier: Apache-2.0
// What a careful reader finds in one plan document: its headings, tasks, quantified targets and rules.
// Text fields are views of the document's text or of `strings`; both must outlive them. Knows no store and no output format.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "domain/plan/document.h"

namespace bihuan::plan {

// A text and the place in the document that says so. The place may be empty where the text was inferred.
struct Quote {
  std::string_view text;
  Span span;

  bool is_given() const { return !text.empty(); }
};

struct DatedQuote {
  std::optional<base::Date> date;
  Span span;
};

// A field that the document does not give is empty.
struct Metadata {
  Quote title;
  Quote issuer;
  Quote doc_number;    // 发文字号 (GB/T 9704-2012, 7.2.5)
  Quote index_number;  // 索引号 (Regulations on Disclosure of Government Information)
  DatedQuote published;
  DatedQuote signed_on;
  Quote region;
  DatedQuote plan_start;
  DatedQuote plan_end;
  std::uint16_t year = 0;  // the year that 年内 and 全年 mean; 0 when unknown
};

struct Heading {
  Span span;  // number to closing 。
  std::uint8_t level = 1;
  std::string_view number;  // "一", "(一)", "1", "第三条", "关键词一"; empty when unnumbered
  std::string_view title;
  std::int32_t parent = -1;  // index into Plan::headings
};

enum class UnitRole : std::uint8_t { lead, responsible };

struct UnitMention {
  Quote name;  // as written
  UnitRole role = UnitRole::responsible;
  bool wildcard = false;  // stands for a set of units: 各街道办事处, 区直各部门
};

struct Task {
  Span span;
  std::string_view number;
  std::string_view section;  // number and title of the heading above it: "(一)促进高质量充分就业"
  std::string_view title;
  std::int32_t heading = -1;     // its own heading, else the one above it; index into Plan::headings
  std::uint32_t first_unit = 0;  // Plan::units[first_unit, first_unit + unit_count), in the order given
  std::uint32_t unit_count = 0;
  std::optional<base::Date> deadline;  // from a column or a label of its own (完成时限)
  Span deadline_span;
};

enum class Comparator : std::uint8_t { equal, at_least, above, at_most, below, about, range };
enum class TargetKind : std::uint8_t { level, count, growth, ratio };
enum class Direction : std::uint8_t { none, up, down };
enum class Recurrence : std::uint8_t { none, daily, weekly, monthly, quarterly, half_yearly, yearly };
enum class InferredFrom : std::uint8_t { nothing, list_title, section_heading, task_deadline, plan_period, document_year };

// A quantified commitment about the plan's future.
struct Target {
  Span span;  // the value expression alone: number, multiplier and unit
  Quote indicator;
  Quote action;  // the verb of a deliverable; empty when there is none
  Comparator op = Comparator::equal;
  TargetKind kind = TargetKind::level;
  Direction direction = Direction::none;  // of TargetKind::growth alone; none where the text does not say
  Recurrence recur = Recurrence::none;
  bool hedged = false;
  bool has_value = true;  // false only for what could not be parsed (1:2:1)
  base::Decimal value;
  std::optional<base::Decimal> value_max;  // only with Comparator::range
  std::optional<base::Decimal> baseline;
  Quote unit;                          // without multiplier; empty for 零X
  Quote per;                           // the denominator in words
  std::optional<base::Date> deadline;  // last day of the period that the clause itself names
  std::optional<base::Date> inferred_deadline;
  InferredFrom inferred_from = InferredFrom::nothing;
  std::int32_t heading = -1;  // innermost heading; index into Plan::headings
  std::int32_t task = -1;     // index into Plan::tasks
  // Where the fields without a text of their own stand; empty when the field is not given.
  Span op_span, recur_span, hedge_span, baseline_span, deadline_span, inferred_span;
};

// Ties quantities to each other instead of to a number: 居民收入增速高于经济增速.
struct Rule {
  Span span;
  Quote left;
  Comparator op = Comparator::equal;
  Quote right;
  std::optional<base::Decimal> factor;
  Span factor_span;
  std::int32_t heading = -1;
  std::int32_t task = -1;
};

// What the reader could not settle. `code` is the key of the sentence in the catalogue.
struct Notice {
  const char* code = "";
  Span span;
};

struct Plan {
  Metadata meta;
  std::vector<Span> noise;  // in order, not overlapping
  std::vector<Heading> headings;
  std::vector<UnitMention> units;
  std::vector<Task> tasks;
  std::vector<Target> targets;  // in order of the text
  std::vector<Rule> rules;
  std::vector<Notice> notices;
  base::Arena strings;

  // Ready for the next document; keeps the memory.
  void clear();
};

}  // namespace bihuan::plan
