// SPDX-License-Identifier: Apache-2.0
#include "domain/comparison/figure.h"

#include <array>
#include <charconv>

#include "domain/indicators/measure_unit.h"
#include "domain/indicators/name_index.h"

namespace bihuan::comparison {
namespace {

using base::Decimal;
using indicators::Aspect;
using indicators::Indicator;

std::string subject(const TargetFacts& target) {
  return target.indicator.starts_with(target.action) ? target.indicator : target.action + target.indicator;
}

// The unit of the indicator in which this one can be said; the unit itself where there is none.
std::string_view table_unit(const Indicator* indicator, Aspect aspect, std::string_view unit) {
  if (indicator != nullptr && aspect != Aspect::growth)
    for (const std::string_view wanted : indicator->units)
      if (indicators::converted(Decimal(1), unit, wanted)) return wanted;
  return unit == "％" ? std::string_view("%") : unit == "百分点" ? std::string_view("个百分点") : unit;
}

std::optional<Decimal> in_unit(const std::optional<Decimal>& value, std::string_view unit, std::string_view wanted) {
  if (!value) return std::nullopt;
  const auto said = indicators::converted(*value, unit, wanted);
  return said ? said : value;
}

// "青河县农村公路" in a plan of 青河县 -> "农村公路".
std::string_view without_place(std::string_view name, std::string_view place) {
  if (!place.empty() && name.size() > place.size() && name.starts_with(place)) name.remove_prefix(place.size());
  return name;
}

bool names_a_fall(std::string_view name) {
  for (const std::string_view ending : {"下降", "降低", "降幅", "下降率", "降低率", "减少", "压减"})
    if (name.ends_with(ending)) return true;
  return false;
}

}  // namespace

Level level_of(std::string_view place) {
  for (const auto& [ending, level] : {std::pair<std::string_view, Level>{"省", Level::province},
                                      {"自治区", Level::province},
                                      {"自治州", Level::city},
                                      {"街道", Level::town},
                                      {"市", Level::city},
                                      {"区", Level::county},
                                      {"县", Level::county},
                                      {"旗", Level::county},
                                      {"镇", Level::town},
                                      {"乡", Level::town}})
    if (place.ends_with(ending)) return level;
  return Level::unknown;
}

std::string_view level_name(Level level) {
  constexpr std::array<std::string_view, 5> names = {"", "province", "city", "county", "town"};
  return names[static_cast<std::size_t>(level)];
}

int year_in(std::string_view date) {
  int year = 0;
  const auto end = std::from_chars(date.data(), date.data() + std::min<std::size_t>(4, date.size()), year).ptr;
  return end == date.data() + 4 ? year : 0;
}

std::string_view form_in(std::string_view key) {
  if (!key.starts_with(unknown_mark)) return {};
  const std::size_t words = key.rfind('|');
  return words == std::string_view::npos || words == 0 ? std::string_view() : key.substr(key.rfind('|', words - 1) + 1);
}

Figure figure_of(const PlanHead& plan, const TargetFacts& target, indicators::MatchMemory& memory, const indicators::OwnNames& own_names) {
  Figure figure;
  figure.name = subject(target);
  const indicators::Measured measured{without_place(target.indicator, plan.place), target.action, target.unit, target.per, target.kind};
  const auto named = own_names.empty() ? std::nullopt : own_names.match(indicators::name_form(figure.name), measured);
  const auto& match = named ? named : memory.match(measured);
  figure.aspect = match ? match->aspect : target.kind == plan::TargetKind::growth ? Aspect::growth : Aspect::value;
  figure.unit = table_unit(match ? match->indicator : nullptr, figure.aspect, target.unit);
  if (match) {
    figure.indicator = match->indicator->id;
    figure.scope = match->scope;
    figure.qualifier = match->qualifier;
  }
  const indicators::NameForm form = match && !named ? indicators::NameForm{} : indicators::name_form(figure.name);
  if (named) figure.named_as = form.key();
  figure.key = match ? figure.indicator + '|' + figure.scope : std::string(unknown_mark);
  ((figure.key += '|') += aspect_name(figure.aspect)) += '|' + figure.unit;
  if (!match) figure.key += '|' + target.per + '|' + form.key();
  if (!indicators::own_name_in(figure.indicator).empty()) figure.key += '|' + target.per;
  figure.file = plan.file;
  figure.title = plan.title;
  figure.place = plan.place;
  figure.deadline = target.deadline;
  figure.year = year_in(target.deadline);
  if (figure.year == 0) figure.year = plan.year;
  figure.op = target.op;
  figure.value = in_unit(target.value, target.unit, figure.unit);
  figure.value_max = in_unit(target.value_max, target.unit, figure.unit);
  const bool falls =
      target.direction == plan::Direction::down || (target.direction == plan::Direction::none && names_a_fall(target.indicator));
  if (figure.aspect == Aspect::growth && falls && figure.value && !figure.value->is_negative()) figure.value = figure.value->negated();
  figure.hedged = target.hedged;
  figure.printed = target.printed;
  figure.sentence = target.sentence;
  figure.line = target.line;
  figure.column = target.column;
  return figure;
}

}  // namespace bihuan::comparison
