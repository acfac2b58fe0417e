// SPDX-License-Identifier: Apache-2.0
// The graph of a pack's states: which transition leaves which state, what can be reached from where. Conditions other than kinds are not looked at.
#pragma once

#include <functional>
#include <set>
#include <string_view>
#include <vector>

#include "domain/packs/pack.h"

namespace bihuan::packs {

// The states a transition leaves: "*" is every state that is not an end.
std::vector<std::string_view> states_from(const Pack& pack, const Transition& transition);
// Where it leads from `state`: `to`, or the state itself.
inline std::string_view state_to(const Transition& transition, std::string_view state) {
  return transition.to.empty() ? state : std::string_view(transition.to);
}
bool leaves(const Pack& pack, const Transition& transition, std::string_view state);
bool has_effect(const Transition& transition, EffectKind kind);
const Effect* effect_of(const Transition& transition, EffectKind kind);

// Every state that can be reached from `begins`, those included, by transitions that `may_be_taken` lets through.
std::set<std::string_view> reached_from(const Pack& pack, const std::set<std::string_view>& begins,
                                        const std::function<bool(const Transition&)>& may_be_taken);

}  // namespace bihuan::packs
