// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

#include "domain/lint/text_table.h"
#include "domain/plan/unit_names.h"

namespace bihuan::lint {

// One office under two names.
void check_unit_alias(const Context& context, Findings& findings) {
  struct Spelling {
    std::string_view name;
    plan::Span first;
    std::size_t count;
  };
  std::vector<Spelling> spellings;
  TextTable by_name(64);
  for (const plan::UnitMention& unit : context.plan().units) {
    if (unit.name.span.is_empty() || unit.wildcard) continue;
    const auto [place, is_new] = by_name.keep(unit.name.text, static_cast<std::uint32_t>(spellings.size()));
    if (is_new) spellings.push_back({unit.name.text, unit.name.span, 0});
    ++spellings[place].count;
  }
  struct Office {
    std::string form;
    const Spelling* spelling;
  };
  std::vector<Office> offices;
  offices.reserve(spellings.size());
  for (const Spelling& spelling : spellings) offices.push_back({plan::normal_unit(spelling.name), &spelling});
  std::sort(offices.begin(), offices.end(), [](const Office& a, const Office& b) {
    const int forms = a.form.compare(b.form);
    return forms != 0 ? forms < 0 : a.spelling->name < b.spelling->name;
  });
  for (std::size_t next = 0; next < offices.size();) {
    const std::size_t begin = next++;
    while (next < offices.size() && offices[next].form == offices[begin].form) ++next;
    if (next - begin < 2) continue;
    std::vector<const Spelling*> names;
    for (std::size_t i = begin; i < next; ++i) names.push_back(offices[i].spelling);
    std::vector<Place> places;
    std::string told;
    // The rarest is the one to look at.
    const Spelling* const rarest =
        *std::min_element(names.begin(), names.end(), [](const Spelling* a, const Spelling* b) { return a->count < b->count; });
    places.push_back({rarest->first, Role::unit});
    for (const Spelling* const name : names) {
      told += (told.empty() ? "" : "、") + std::string(name->name);
      if (name != rarest) places.push_back({name->first, Role::unit});
    }
    findings.add(std::move(places), {told});
  }
}

}  // namespace bihuan::lint
