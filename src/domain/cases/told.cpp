// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/told.h"

#include <algorithm>
#include <charconv>

#include "domain/packs/told.h"

namespace bihuan::cases {
namespace {

packs::Text filled(const packs::Pack& pack, const packs::Text& text, Values fields, const org::Tree& tree) {
  for (auto& [id, value] : fields) {
    const packs::Field* field = pack.field(id);
    if (field && (field->type == packs::FieldType::unit || field->type == packs::FieldType::units)) value = unit_names(value, tree);
  }
  return packs::told_text(pack, text, fields);
}

bool is_level(const packs::Pack& pack, const packs::Effect& effect) {
  return effect.field == "level" && std::any_of(pack.levels.begin(), pack.levels.end(), [&](const auto& level) { return level.id == effect.value; });
}

const packs::Text* text_of(const packs::Pack& pack, const Event& event) {
  if (event.transition == "follow") {
    const auto by = event.values.find(whole_key);
    const packs::Transition* ended = by == event.values.end() ? nullptr : pack.transition(by->second);
    if (ended && !ended->told.zh.empty()) return &ended->told;
  }
  if (const packs::Transition* transition = pack.transition(event.transition)) return &transition->told;
  if (const ClockStep clock = clock_step(pack, event); clock.rule) return clock.step ? &clock.step->told : nullptr;
  const packs::State* state = pack.state(event.to);
  return state ? &state->told : nullptr;
}

}  // namespace

ClockStep clock_step(const packs::Pack& pack, const Event& event) {
  constexpr std::string_view opening = "clock:";
  const std::string_view text = event.transition;
  const std::size_t mark = text.rfind(':');
  if (!text.starts_with(opening) || mark < opening.size()) return {};
  ClockStep found{pack.clock(text.substr(opening.size(), mark - opening.size())), nullptr};
  std::size_t step = 0;
  std::from_chars(text.data() + mark + 1, text.data() + text.size(), step);
  if (found.rule && step >= 1 && step <= found.rule->steps.size()) found.step = &found.rule->steps[step - 1];
  return found;
}

void keep_given(Values& fields, const packs::Pack& pack, const Event& event) {
  for (const auto& [id, value] : event.values) {
    if (id.find(':') != std::string::npos) continue;  // what the program adds is no field
    if (value.empty()) fields.erase(id);
    else fields[id] = value;
  }
  const packs::Transition* transition = pack.transition(event.transition);
  if (!transition) return;
  for (const packs::Effect& effect : transition->effects)
    if (effect.kind == packs::EffectKind::set && !effect.value.empty() && !is_level(pack, effect)) fields[effect.field] = effect.value;
}

packs::Text told_of(const packs::Pack& pack, const Event& event, const Values& fields, const org::Tree& tree) {
  const packs::Text* text = event.is_told ? text_of(pack, event) : nullptr;
  return text ? filled(pack, *text, fields, tree) : packs::Text{};
}

std::vector<packs::Text> told_of(const packs::Pack& pack, std::span<const Event> events, const org::Tree& tree) {
  std::vector<packs::Text> told;
  Values fields;
  for (const Event& event : events) {
    keep_given(fields, pack, event);
    told.push_back(told_of(pack, event, fields, tree));
  }
  return told;
}

packs::Text told_of(const packs::Pack& pack, const packs::State& state, const Values& fields, const org::Tree& tree) {
  return filled(pack, state.told, fields, tree);
}

bool has_reporter(const Case& one) {
  const Reporter& reporter = one.reporter;
  return reporter.person != 0 || !reporter.code_hash.empty() || !reporter.name.empty() || !reporter.phone.empty();
}

}  // namespace bihuan::cases
