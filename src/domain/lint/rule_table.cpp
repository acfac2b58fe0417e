// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rule_table.h"

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

using enum Severity;

constexpr Rule table[] = {
    {"target-conflict", Group::contradiction, error, check_target_conflict},
    {"relation-conflict", Group::contradiction, error, check_relation_conflict},
    {"rule-against-value", Group::contradiction, error, check_rule_against_value},
    {"slice-above-total", Group::contradiction, error, check_slice_above_total},
    {"coverage-beside-part", Group::contradiction, error, check_coverage_beside_part},
};

}  // namespace

std::span<const Rule> rules() { return table; }

std::optional<std::uint16_t> rule_named(std::string_view name) {
  for (std::uint16_t i = 0; i < rules().size(); ++i)
    if (table[i].name == name) return i;
  return std::nullopt;
}

std::string_view severity_name(Severity severity) { return severity == error ? "error" : severity == warning ? "warning" : "note"; }

std::string_view role_name(Role role) {
  switch (role) {
    case Role::subject: return "subject";
    case Role::other: return "other";
    case Role::total: return "total";
    case Role::slice: return "slice";
    case Role::part: return "part";
    case Role::rule: return "rule";
    case Role::unit: return "unit";
    case Role::definition: return "definition";
    case Role::date: return "date";
  }
  return "";
}

}  // namespace bihuan::lint
