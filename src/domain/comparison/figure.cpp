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

// What the vocabulary does not have is said in these where it can be, so that two plans' words for it meet.
std::string_view common_unit(std::string_view unit) {
  for (const auto& [one, common] : {std::pair<std::string_view, std::string_view>{"公斤", "吨"},
                                    {"千克", "吨"},
                                    {"斤", "吨"},
                                    {"公顷", "亩"},
                                    {"平方公里", "亩"},
                                    {"米", "公里"},
                                    {"千米", "公里"}})
    if (unit == one) return common;
  return unit;
}

// The unit of the indicator in which this one can be said; a common one where there is none.
std::string_view table_unit(const Indicator* indicator, Aspect aspect, std::string_view unit) {
  if (indicator != nullptr && aspect != Aspect::growth)
    for (const std::string_view wanted : indicator->units)
      if (indicators::converted(Decimal(1), unit, wanted)) return wanted;
  if (unit == "％") return "%";
  if (unit == "百分点") return "个百分点";
  return indicator == nullptr && aspect != Aspect::growth ? common_unit(unit) : unit;
}

std::optional<Decimal> in_unit(const std::optional<Decimal>& value, std::string_view unit, std::string_view wanted) {
  if (!value) return std::nullopt;
  const auto said = indicators::converted(*value, unit, wanted);
  return said ? said : value;
}

// A value for every ten thousand where another plan has it for every thousand: `power` of ten by which it is to be said.
std::optional<Decimal> for_each(const std::optional<Decimal>& value, int power, int wanted) {
  return value && power > 0 && wanted > 0 ? std::optional(value->scaled(wanted - power)) : value;
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
  const std::string_view unit = table_unit(match ? match->indicator : nullptr, figure.aspect, target.unit);
  figure.unit = unit;
  if (match) {
    figure.indicator = match->indicator->id;
    figure.scope = match->scope;
    figure.qualifier = match->qualifier;
  }
  const indicators::NameForm form = match && !named ? indicators::NameForm{} : indicators::name_form(figure.name);
  if (named) figure.named_as = form.key();
  figure.key = match ? figure.indicator + '|' + figure.scope : std::string(unknown_mark);
  ((figure.key += '|') += aspect_name(figure.aspect)) += '|' + figure.unit;
  // What the vocabulary does not have is said for ten thousand, and its name shows it.
  constexpr int ten_thousand = 4;
  const indicators::Per per = indicators::per_of(target.per);
  const bool is_of_vocabulary = match && indicators::own_name_in(figure.indicator).empty();
  const int wanted_power = is_of_vocabulary ? indicators::per_power_in(match->indicator->chinese) : ten_thousand;
  const std::string each = per.power > 0 ? "万" + std::string(per.things) : target.per;
  if (!is_of_vocabulary) figure.key += '|' + each;
  if (!match) figure.key += '|' + form.key();
  if (!is_of_vocabulary && per.power > 0) figure.name = "每" + each + figure.name;
  figure.file = plan.file;
  figure.title = plan.title;
  figure.place = plan.place;
  figure.deadline = target.deadline;
  figure.year = year_in(target.deadline);
  if (figure.year == 0) figure.year = plan.year;
  figure.op = target.op;
  figure.value = for_each(in_unit(target.value, target.unit, unit), per.power, wanted_power);
  figure.value_max = for_each(in_unit(target.value_max, target.unit, unit), per.power, wanted_power);
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
