// SPDX-License-Identifier: Apache-2.0
// How a tree finds a unit by what it is called.
#include <algorithm>
#include <utility>

#include "domain/org/unit.h"
#include "domain/org/unit_forms.h"

namespace bihuan::org {

void Tree::add_name(Names& names, std::string key, UnitNumber number) {
  if (key.empty()) return;
  const auto [known, is_new] = names.emplace(std::move(key), number);
  if (!is_new && known->second != number) known->second = 0;
}

void Tree::name_all() {
  for (std::size_t i = 0; i < units_.size(); ++i)
    if (spans_[i] != nullptr && spans_[i]->kind == UnitKind::district) place_names_.push_back(spans_[i]->name);
  std::sort(place_names_.begin(), place_names_.end());
  place_names_.erase(std::unique(place_names_.begin(), place_names_.end()), place_names_.end());
  std::stable_sort(place_names_.begin(), place_names_.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  const auto name_present = [this](std::string_view name, UnitNumber number) {
    add_name(names_, unit_form(name), number);
    const std::string_view rest = without_place(name, place_names_);
    add_name(short_names_, short_unit_form(rest.empty() ? name : rest), number);
  };
  for (std::size_t i = 0; i < units_.size(); ++i) {
    const Unit& unit = units_[i];
    if (spans_[i] != nullptr) name_present(spans_[i]->name, unit.number);
    for (const std::string& alias : unit.aliases)
      if (spans_[i] != nullptr)
        name_present(alias, unit.number);
      else if (!unit.spans.empty() && unit.spans.front().from_on <= on_)
        add_name(former_names_, unit_form(alias), unit.number);
    for (const UnitSpan& span : unit.spans)
      if (span.from_on <= on_ && &span != spans_[i]) add_name(former_names_, unit_form(span.name), unit.number);
  }
}

// What a unit that has ended became, step by step; itself while it is there, 0 where it became several or nothing.
UnitNumber Tree::became(UnitNumber number) const {
  for (int step = 0; step < 64; ++step) {
    if (span_of(number) != nullptr) return number;
    UnitNumber after = 0;
    auto next = std::lower_bound(successions_.begin(), successions_.end(), number,
                                 [](const Succession& succession, UnitNumber wanted) { return succession.before < wanted; });
    for (; next != successions_.end() && next->before == number; ++next)
      if (next->on <= on_) {
        if (after != 0 && after != next->after) return 0;
        after = next->after;
      }
    if (after == 0) return 0;
    number = after;
  }
  return 0;
}

UnitNumber Tree::resolve(std::string_view name) const {
  if (const UnitNumber coded = with_code(name)) return coded;
  const std::string form = unit_form(name);
  if (const auto found = names_.find(form); found != names_.end()) return found->second;
  for (const std::string_view rest : {without_place(name, place_names_), name, without_level(name, place_names_)})
    if (const auto found = short_names_.find(short_unit_form(rest)); !rest.empty() && found != short_names_.end()) return found->second;
  if (const auto found = former_names_.find(form); found != former_names_.end() && found->second != 0) return became(found->second);
  return 0;
}

}  // namespace bihuan::org
