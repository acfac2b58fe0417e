// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/packs/checks/checks.h"
#include "domain/packs/ways.h"

namespace bihuan::packs {
namespace {

bool any(const Transition&) { return true; }

bool is_for(const Transition& transition, std::string_view kind) {
  const auto& kinds = transition.when.kinds;
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool holds_end(const Pack& pack, const std::set<std::string_view>& states) {
  return std::any_of(states.begin(), states.end(), [&](std::string_view id) { return pack.state(id)->is_end; });
}

}  // namespace

void states_reached(const Pack& pack, Findings& findings) {
  if (pack.states.empty()) return;
  const auto reached = reached_from(pack, {pack.states.front().id}, any);
  for (std::size_t i = 0; i < pack.states.size(); ++i)
    if (!reached.contains(pack.states[i].id)) findings.error("pack-state-unreachable", at("states", i), pack.states[i].id);
}

void states_left(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.states.size(); ++i) {
    const State& state = pack.states[i];
    const bool is_left = std::any_of(pack.transitions.begin(), pack.transitions.end(), [&](const Transition& one) {
      return leaves(pack, one, state.id) && !one.to.empty() && one.to != state.id;
    });
    if (!state.is_end && !is_left) findings.error("pack-state-stuck", at("states", i), state.id);
  }
}

void ends_reached(const Pack& pack, Findings& findings) {
  if (std::none_of(pack.states.begin(), pack.states.end(), [](const State& state) { return state.is_end; }))
    return findings.error("pack-end-missing", "states");
  for (std::size_t i = 0; i < pack.states.size(); ++i)
    if (!holds_end(pack, reached_from(pack, {pack.states[i].id}, any))) findings.error("pack-end-unreachable", at("states", i), pack.states[i].id);
  for (std::size_t i = 0; i < pack.kinds.size(); ++i) {
    const std::string& kind = pack.kinds[i].id;
    const auto reached = reached_from(pack, {pack.states.front().id}, [&](const Transition& one) { return is_for(one, kind); });
    if (!holds_end(pack, reached)) findings.error("pack-kind-endless", at("kinds", i), kind);
  }
}

void ends_kept(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    if (one.to.empty() || has_effect(one, EffectKind::reopen)) continue;
    for (const std::string_view from : states_from(pack, one))
      if (pack.state(from)->is_end && from != one.to) findings.error("pack-end-left", at("transitions", i), one.id);
  }
}

void ends_closed(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    const bool ends = !one.to.empty() && pack.state(one.to)->is_end, closes = has_effect(one, EffectKind::close);
    if (ends && !closes) findings.error("pack-end-unclosed", at("transitions", i), one.id);
    if (closes && !ends) findings.error("pack-close-open", at("transitions", i), one.id);
  }
}

}  // namespace bihuan::packs
