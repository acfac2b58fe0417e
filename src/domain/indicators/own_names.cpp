// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/own_names.h"

#include <algorithm>

namespace bihuan::indicators {
namespace {

const Pillar own_pillar{"own", "本单位自定", "Named here"};

// The indicator of the vocabulary that has the name as its own; nullptr for none.
const Indicator* known_by(const NameForm& form) {
  const int found = NameIndex::instance().whole(form, [](int) { return true; });
  return found < 0 ? nullptr : &vocabulary()[static_cast<std::size_t>(found)];
}

bool names_scope(const Indicator& indicator, std::string_view scope) {
  return std::any_of(indicator.names.begin(), indicator.names.end(), [&](std::string_view name) { return name_form(name).scope == scope; });
}

}  // namespace

std::string_view own_name_in(std::string_view indicator) {
  return indicator.starts_with(own_mark) ? indicator.substr(own_mark.size()) : std::string_view();
}

base::Result<Meaning> settled(Meaning wanted, std::span<const Meaning> others) {
  using base::ErrorKind;
  if (wanted.own_name.empty()) {
    if (find_indicator(wanted.indicator) == nullptr) return base::fail(ErrorKind::invalid, "indicator-unknown", "indicator", wanted.indicator);
    return Meaning{std::move(wanted.indicator), {}, {}};
  }
  const NameForm form = name_form(wanted.own_name);
  if (form.words.empty()) return base::fail(ErrorKind::invalid, "own-name-empty", "own");
  if (const Indicator* known = known_by(form)) return base::fail(ErrorKind::invalid, "own-name-known", "own", known->chinese);
  wanted.indicator.clear();
  for (const Meaning& other : others) {
    if (other.own_name != wanted.own_name) continue;
    if (wanted.own_unit.empty()) wanted.own_unit = other.own_unit;
    if (wanted.own_unit == other.own_unit) continue;
    if (other.own_unit.empty()) return base::fail(ErrorKind::conflict, "own-unit-none", "unit");
    return base::fail(ErrorKind::conflict, "own-unit-differs", "unit", other.own_unit);
  }
  return wanted;
}

// An indicator of which this object holds the texts.
struct OwnNames::Own {
  explicit Own(const Meaning& meaning)
      : id(std::string(own_mark) + meaning.own_name), name(meaning.own_name), unit(meaning.own_unit), names{name}, units{unit} {}

  const std::string id, name, unit;
  const std::string_view names[1], units[1];
  const Indicator indicator{.id = id,
                            .chinese = name,
                            .english = name,
                            .source = {},
                            .names = names,
                            .units = unit.empty() ? std::span<const std::string_view>() : std::span<const std::string_view>(units),
                            .kind = plan::TargetKind::level,
                            .better = Better::none,
                            .sums = false,
                            .pillar = own_pillar};
};

const Indicator& OwnNames::own_indicator(const Meaning& meaning) {
  std::shared_ptr<Own>& own = own_[meaning.own_name];
  if (!own) own = std::make_shared<Own>(meaning);
  return own->indicator;
}

void OwnNames::add(const std::string& form, const Meaning& meaning) {
  const Indicator* indicator = meaning.own_name.empty() ? find_indicator(meaning.indicator) : &own_indicator(meaning);
  if (indicator != nullptr) by_form_[form] = indicator;
}

std::optional<Match> OwnNames::match(const NameForm& form, const Measured& measured) const {
  const auto found = by_form_.find(form.key());
  if (found == by_form_.end()) return std::nullopt;
  const Indicator& indicator = *found->second;
  const bool is_own = !own_name_in(indicator.id).empty();
  if (!fits(indicator, measured)) return std::nullopt;
  // What nobody described can be told apart by its growth alone, as among names that nobody named.
  const Aspect aspect = !is_own ? aspect_of(indicator, measured) : measured.kind == plan::TargetKind::growth ? Aspect::growth : Aspect::value;
  return Match{&indicator, aspect, names_scope(indicator, form.scope) ? std::string() : form.scope, {}};
}

std::vector<const Indicator*> OwnNames::own() const {
  std::vector<const Indicator*> all;
  for (const auto& [name, own] : own_) all.push_back(&own->indicator);
  return all;
}

}  // namespace bihuan::indicators
