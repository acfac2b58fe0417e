// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <map>

#include "domain/lint/unit_names.h"

namespace bihuan::lint {

// One office under two names.
void check_unit_alias(const Context& context, Findings& findings) {
  struct Spelling {
    plan::Span first;
    std::size_t count = 0;
  };
  std::map<std::string_view, Spelling> spellings;
  for (const plan::UnitMention& unit : context.plan().units) {
    if (unit.name.span.is_empty() || unit.wildcard) continue;
    Spelling& spelling = spellings[unit.name.text];
    if (spelling.count++ == 0) spelling.first = unit.name.span;
  }
  std::map<std::string, std::vector<std::string_view>> by_form;
  for (const auto& [name, spelling] : spellings) by_form[normal_unit(name)].push_back(name);
  for (const auto& [form, names] : by_form) {
    if (names.size() < 2) continue;
    std::vector<Place> places;
    std::string told;
    // The rarest is the one to look at.
    std::string_view rarest = names.front();
    for (const std::string_view name : names)
      if (spellings[name].count < spellings[rarest].count) rarest = name;
    places.push_back({spellings[rarest].first, Role::unit});
    for (const std::string_view name : names) {
      told += (told.empty() ? "" : "、") + std::string(name);
      if (name != rarest) places.push_back({spellings[name].first, Role::unit});
    }
    findings.add(std::move(places), {told});
  }
}

}  // namespace bihuan::lint
