// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool is_comma(std::string_view text) { return text == "," || text == "，"; }

}  // namespace

// A comma where other lists of units have 、 or where lead and responsible units are parted by ；.
void check_unit_separator(const Context& context, Findings& findings) {
  const auto& units = context.plan().units;
  std::size_t pauses = 0, semicolons = 0;
  std::vector<Place> commas, role_commas;
  for (const plan::Task& task : context.plan().tasks) {
    for (std::uint32_t i = task.first_unit; i + 1 < task.first_unit + task.unit_count; ++i) {
      const plan::Span left = units[i].name.span, right = units[i + 1].name.span;
      if (left.is_empty() || right.is_empty() || left.end >= right.begin || right.begin - left.end > 40) continue;
      const std::string_view between = context.text_of({left.end, right.begin});
      if (between == "、") ++pauses;
      const bool is_one_role = units[i].role == units[i + 1].role;
      if (is_one_role && is_comma(between)) commas.push_back({{left.begin, right.end}, Role::unit});
      if (is_one_role) continue;
      if (between.starts_with(";") || between.starts_with("；")) ++semicolons;
      if (between.starts_with(",") || between.starts_with("，")) role_commas.push_back({{left.begin, right.begin}, Role::unit});
    }
  }
  constexpr std::size_t usual = 4;  // times as many
  const auto tell = [&](const std::vector<Place>& places, Severity severity) {
    for (const Place& place : places) findings.add({place}, {context.figure(place.span)}, severity);
  };
  // A comma before the last, general member (…，各镇人民政府) is a way of writing; a comma between roles loses units.
  if (pauses >= commas.size() * usual) tell(commas, Severity::note);
  constexpr std::size_t usual_between_roles = 3;
  if (semicolons >= role_commas.size() * usual_between_roles) tell(role_commas, Severity::warning);
}

}  // namespace bihuan::lint
