// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/ways.h"

#include <algorithm>
#include <map>

namespace bihuan::packs {

std::vector<std::string_view> states_from(const Pack& pack, const Transition& transition) {
  const std::set<std::string_view> named(transition.from.begin(), transition.from.end());
  std::vector<std::string_view> states;
  for (const State& state : pack.states)
    if (named.contains(state.id) || (named.contains("*") && !state.is_end)) states.push_back(state.id);
  return states;
}

bool leaves(const Pack& pack, const Transition& transition, std::string_view state) {
  const State* known = pack.state(state);
  return std::any_of(transition.from.begin(), transition.from.end(),
                     [&](const std::string& from) { return from == state || (from == "*" && known != nullptr && !known->is_end); });
}

const Effect* effect_of(const Transition& transition, EffectKind kind) {
  const auto found = std::find_if(transition.effects.begin(), transition.effects.end(), [&](const Effect& effect) { return effect.kind == kind; });
  return found == transition.effects.end() ? nullptr : &*found;
}

bool has_effect(const Transition& transition, EffectKind kind) { return effect_of(transition, kind) != nullptr; }

std::set<std::string_view> reached_from(const Pack& pack, const std::set<std::string_view>& begins,
                                        const std::function<bool(const Transition&)>& may_be_taken) {
  std::map<std::string_view, std::set<std::string_view>> next;
  for (const Transition& transition : pack.transitions) {
    if (transition.to.empty() || !may_be_taken(transition)) continue;
    for (const std::string_view from : states_from(pack, transition)) next[from].insert(transition.to);
  }
  std::set<std::string_view> reached = begins;
  std::vector<std::string_view> waiting(begins.begin(), begins.end());
  while (!waiting.empty()) {
    const std::string_view state = waiting.back();
    waiting.pop_back();
    for (const std::string_view to : next[state])
      if (reached.insert(to).second) waiting.push_back(to);
  }
  return reached;
}

}  // namespace bihuan::packs
