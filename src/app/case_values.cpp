// SPDX-License-Identifier: Apache-2.0
#include "app/case_values.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "domain/cases/fields.h"
#include "domain/org/thing_id.h"

namespace bihuan::app {
namespace {

// The letter of the ids in a field; 0 where it holds none.
char letter_of(const packs::Pack& pack, const std::string& id) {
  const packs::Field* field = pack.field(id);
  if (field != nullptr && (field->type == packs::FieldType::unit || field->type == packs::FieldType::units)) return 'u';
  const bool names_case = std::ranges::any_of(pack.transitions, [&](const packs::Transition& transition) {
    return std::ranges::any_of(transition.effects,
                               [&](const packs::Effect& effect) { return effect.kind == packs::EffectKind::merge && effect.field == id; });
  });
  return names_case ? 'c' : '\0';
}

// Each part between commas turned; an empty text where one cannot be.
template <class Turn>
std::string turned(std::string_view list, Turn turn) {
  std::string all;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string one = turn(list.substr(0, comma));
    if (one.empty()) return {};
    all += (all.empty() ? "" : ",") + one;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return all;
}

}  // namespace

base::Result<Values> kept_values(const packs::Pack& pack, std::string_view region, Values values) {
  for (auto& [id, value] : values) {
    const char letter = letter_of(pack, id);
    if (letter == '\0' || value.empty()) continue;
    std::string numbers = turned(value, [&](std::string_view one) {
      const std::int64_t number = org::thing_number(one, region, letter).value_or(0);
      return number == 0 ? std::string() : std::to_string(number);
    });
    if (numbers.empty()) return base::fail(base::ErrorKind::invalid, "case-field-wrong", id, cases::title_of(pack, id));
    value = std::move(numbers);
  }
  return values;
}

Values shown_values(const packs::Pack& pack, std::string_view region, Values values) {
  for (auto& [id, value] : values) {
    const char letter = letter_of(pack, id);
    if (letter == '\0' || value.empty()) continue;
    std::string ids = turned(value, [&](std::string_view one) {
      std::int64_t number = 0;
      std::from_chars(one.data(), one.data() + one.size(), number);
      return number == 0 ? std::string() : org::thing_id(region, letter, number);
    });
    if (!ids.empty()) value = std::move(ids);
  }
  return values;
}

}  // namespace bihuan::app
