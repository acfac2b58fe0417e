// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/correction.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "domain/plan/names.h"

namespace bihuan::ledger {
namespace {

using base::ErrorKind;

constexpr std::array<std::string_view, 11> fields_in_order{"indicator", "action", "op",       "value",    "value_max", "unit",
                                                           "kind",      "per",    "baseline", "deadline", "lead_unit"};

constexpr std::size_t longest_indicator = 200, longest_text = 100;  // characters

std::string decimal_text(const std::optional<base::Decimal>& value) { return value ? value->to_string() : std::string(); }

using Outcome = base::Result<void>;

Outcome refuse(std::string_view code, const FieldValue& given) { return base::fail(ErrorKind::invalid, code, given.field, given.value); }

Outcome set_text(std::string& place, const FieldValue& given, std::size_t longest) {
  if (base::count_code_points(given.value) > longest)
    return base::fail(ErrorKind::invalid, "text-too-long", given.field, std::to_string(longest));
  place = given.value;
  return {};
}

Outcome set_decimal(std::optional<base::Decimal>& place, const FieldValue& given) {
  if (given.value.empty()) {
    place.reset();
    return {};
  }
  const auto value = base::Decimal::parse(given.value);
  if (!value) return refuse("value-not-decimal", given);
  place = value;
  return {};
}

Outcome set(TargetEntry& target, const FieldValue& given) {
  if (given.field == "indicator") {
    if (given.value.empty()) return refuse("indicator-empty", given);
    return set_text(target.indicator, given, longest_indicator);
  }
  if (given.field == "action") return set_text(target.action, given, longest_text);
  if (given.field == "unit") return set_text(target.unit, given, longest_text);
  if (given.field == "per") return set_text(target.per, given, longest_text);
  if (given.field == "lead_unit") return set_text(target.lead_unit, given, longest_text);
  if (given.field == "value") return set_decimal(target.value, given);
  if (given.field == "value_max") return set_decimal(target.value_max, given);
  if (given.field == "baseline") return set_decimal(target.baseline, given);
  if (given.field == "op") {
    const auto op = plan::op_named(given.value);
    if (!op) return refuse("op-unknown", given);
    target.op = *op;
    return {};
  }
  if (given.field == "kind") {
    const auto kind = plan::kind_named(given.value);
    if (!kind) return refuse("kind-unknown", given);
    target.kind = *kind;
    return {};
  }
  if (given.field == "deadline") {
    if (!given.value.empty() && !base::from_iso(given.value)) return refuse("day-unknown", given);
    target.deadline = given.value;
    return {};
  }
  return refuse("field-unknown", given);
}

}  // namespace

std::span<const std::string_view> correctable_fields() { return fields_in_order; }

std::string field_text(const TargetEntry& target, std::string_view field) {
  if (field == "indicator") return target.indicator;
  if (field == "action") return target.action;
  if (field == "op") return std::string(plan::op_name(target.op));
  if (field == "value") return decimal_text(target.value);
  if (field == "value_max") return decimal_text(target.value_max);
  if (field == "unit") return target.unit;
  if (field == "kind") return std::string(plan::kind_name(target.kind));
  if (field == "per") return target.per;
  if (field == "baseline") return decimal_text(target.baseline);
  if (field == "deadline") return target.deadline;
  if (field == "lead_unit") return target.lead_unit;
  return {};
}

std::string plain_value(std::string_view field, std::string_view value) {
  if (field == "value" || field == "value_max" || field == "baseline")
    if (const auto number = base::Decimal::parse(value)) return number->to_string();
  return std::string(value);
}

TargetEntry as_read(TargetEntry target, const std::vector<FieldValue>& fields) {
  for (const FieldValue& given : fields)
    if (given.field == "indicator")
      target.indicator = given.value;
    else if (const Outcome outcome = set(target, given); !outcome)
      continue;  // was told by field_text, and is no text of a person's
  return target;
}

base::Result<TargetEntry> corrected(TargetEntry target, const std::vector<FieldValue>& fields) {
  for (const FieldValue& given : fields)
    if (const Outcome outcome = set(target, given); !outcome) return tl::unexpected(outcome.error());
  if (target.op == plan::Comparator::range) {
    if (!target.value || !target.value_max) return base::fail(ErrorKind::invalid, "range-needs-maximum", "value_max");
    if (*target.value > *target.value_max)
      return base::fail(ErrorKind::invalid, "range-reversed", "value_max", target.value_max->to_string());
  } else {
    target.value_max.reset();
  }
  return target;
}

}  // namespace bihuan::ledger
