// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>
#include <numeric>

namespace bihuan::lint {
namespace {

// One is the end of the other and not much shorter: 45岁中青年群体占比 of 18-45岁中青年群体占比.
bool is_worn(std::string_view longer, std::string_view shorter) {
  return longer.size() > shorter.size() && shorter.size() >= 15 && longer.ends_with(shorter) &&
         (longer.size() - shorter.size()) * 3 <= longer.size();
}

}  // namespace

// One target twice in one task, the second time with something lost.
void check_near_duplicate(const Context& context, Findings& findings) {
  constexpr std::uint32_t reach = 12;  // targets
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    for (std::uint32_t j = i + 1; j < context.keys.size() && j <= i + reach; ++j) {
      const plan::Target &one = context.target(i), &other = context.target(j);
      if (one.heading != other.heading || one.task != other.task) break;
      if (!(one.value == other.value) || one.unit.text != other.unit.text || !one.has_value || one.kind != other.kind) continue;
      const std::string_view a = one.indicator.text, b = other.indicator.text;
      if ((!is_worn(a, b) && !is_worn(b, a)) || context.keys[i].name.name == context.keys[j].name.name) continue;
      findings.add({{context.keys[j].place, Role::subject}, {context.keys[i].place, Role::other}},
                   {std::string(a), std::string(b), context.figure(one)});
    }
}

}  // namespace bihuan::lint
