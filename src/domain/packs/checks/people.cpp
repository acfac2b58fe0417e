// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/org/permissions.h"
#include "domain/packs/checks/checks.h"
#include "domain/packs/pack_names.h"
#include "domain/packs/ways.h"

namespace bihuan::packs {
namespace {

bool somewhere(const Pack& pack, EffectKind kind) {
  return std::any_of(pack.transitions.begin(), pack.transitions.end(), [&](const Transition& one) { return has_effect(one, kind); });
}

org::PostKind kind_of(const Pack& pack, const Who& who) {
  if (const auto kind = org::post_kind_from(who.post)) return *kind;
  for (const Post& post : pack.posts)
    if (post.id == who.post) return post.like;
  return org::PostKind::visitor;
}

// Posts that move no case: nobody's, those that look after the program, and the one that only reads.
bool moves_cases(org::PostKind kind) { return kind >= org::PostKind::grid_worker && kind <= org::PostKind::evaluator; }

// Whether anybody can stand so: above a unit there is no grid, nobody is called where nobody calls.
bool can_stand(const Pack& pack, const Who& who) {
  const org::PostKind kind = kind_of(pack, who);
  if (!moves_cases(kind)) return false;
  switch (who.relation) {
    case Relation::above_owner: return kind != org::PostKind::grid_worker;
    case Relation::called: return somewhere(pack, EffectKind::call) || somewhere(pack, EffectKind::assist);
    case Relation::caller: return somewhere(pack, EffectKind::call);
    default: return true;
  }
}

void whos_stand(const Pack& pack, const std::vector<Who>& whos, const std::string& path, Findings& findings) {
  for (std::size_t i = 0; i < whos.size(); ++i) {
    if (whos[i].is_timer || whos[i].is_reporter || can_stand(pack, whos[i])) continue;
    findings.error("pack-post-relation", path + "[" + std::to_string(i) + "]", who_text(whos[i]));
  }
}

bool could_be_handler(const Who& who) { return !who.is_timer && !who.is_reporter && !who.is_apart_from_handler; }

bool is_done_by_other(const Transition& transition) { return std::none_of(transition.who.begin(), transition.who.end(), could_be_handler); }

bool is_solved(std::string_view result) { return result == "solved" || result == "partly_solved"; }

bool closes_as_solved(const Pack& pack, const Transition& transition) {
  const Effect* close = effect_of(transition, EffectKind::close);
  if (close == nullptr) return false;
  if (is_solved(close->result)) return true;
  const Field* field = pack.field(close->field);
  return field != nullptr && std::any_of(field->choices.begin(), field->choices.end(), [](const Choice& choice) { return is_solved(choice.id); });
}

}  // namespace

void who_can(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    if (pack.transitions[i].who.empty()) findings.error("pack-transition-nobody", at("transitions", i), pack.transitions[i].id);
    whos_stand(pack, pack.transitions[i].who, at("transitions", i, "who"), findings);
  }
  for (std::size_t i = 0; i < pack.clocks.size(); ++i)
    for (std::size_t j = 0; j < pack.clocks[i].steps.size(); ++j)
      whos_stand(pack, pack.clocks[i].steps[j].tells, at("clocks", i, at("steps", j, "tells")), findings);
}

// A reporter may always ask for protection, so every step must be somebody's at the highest secrecy: else the case is where nobody can move it.
void secrecy_reached(const Pack& pack, Findings& findings) {
  constexpr int protected_case = 3;
  const auto acts = [&](const Who& who) {
    return who.is_timer || who.is_reporter || org::right_of(kind_of(pack, who), org::Action::act_on_case).most_secrecy >= protected_case;
  };
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const auto& whos = pack.transitions[i].who;
    const bool is_somebodys = std::any_of(whos.begin(), whos.end(), [&](const Who& who) { return can_stand(pack, who); });  // else told by who_can
    if (is_somebodys && std::none_of(whos.begin(), whos.end(), acts)) findings.error("pack-secrecy-nobody", at("transitions", i, "who"), pack.transitions[i].id);
  }
}

void timers_act(const Pack& pack, Findings& findings) {
  const auto is_timed = [](const Transition& one) { return std::any_of(one.who.begin(), one.who.end(), [](const Who& who) { return who.is_timer; }); };
  std::set<std::string_view> done_by_steps;
  for (std::size_t i = 0; i < pack.clocks.size(); ++i) {
    for (std::size_t j = 0; j < pack.clocks[i].steps.size(); ++j) {
      const std::string& id = pack.clocks[i].steps[j].transition;
      if (id.empty()) continue;
      done_by_steps.insert(id);
      if (!is_timed(*pack.transition(id))) findings.error("pack-step-not-timer", at("clocks", i, at("steps", j, "transition")), id);
      if (!pack.transition(id)->required.empty()) findings.error("pack-step-not-timer", at("clocks", i, at("steps", j, "transition")), id);
    }
  }
  for (std::size_t i = 0; i < pack.transitions.size(); ++i)
    if (is_timed(pack.transitions[i]) && !done_by_steps.contains(pack.transitions[i].id))
      findings.error("pack-timer-never", at("transitions", i, "who"), pack.transitions[i].id);
}

// From where somebody has handled it, no way may lead to "solved" on which nobody but the handler need act.
void verified_by_other(const Pack& pack, Findings& findings) {
  std::set<std::string_view> handled;
  for (const Transition& one : pack.transitions) {
    if (!has_effect(one, EffectKind::handled)) continue;
    for (const std::string_view from : states_from(pack, one)) handled.insert(state_to(one, from));
  }
  const auto unseen = reached_from(pack, handled, [](const Transition& one) { return !is_done_by_other(one); });
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    if (!closes_as_solved(pack, one)) continue;
    if (handled.empty()) return findings.error("pack-handler-missing", at("transitions", i), one.id);
    const auto from = states_from(pack, one);
    const bool can_be_reached = std::any_of(from.begin(), from.end(), [&](std::string_view state) { return unseen.contains(state); });
    if ((can_be_reached && !is_done_by_other(one)) || has_effect(one, EffectKind::handled)) findings.error("pack-verify-self", at("transitions", i), one.id);
  }
}

void extended_outside(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    if (!has_effect(one, EffectKind::extend)) continue;
    const bool is_outside = std::all_of(one.who.begin(), one.who.end(), [](const Who& who) {
      return who.is_apart_from_handler || who.relation == Relation::above_owner;
    });
    if (!is_outside) findings.error("pack-extend-self", at("transitions", i, "who"), one.id);
  }
}

void called_back_by_other(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.callback.who.size(); ++i)
    if (could_be_handler(pack.callback.who[i])) findings.error("pack-callback-self", at("callback.who", i), who_text(pack.callback.who[i]));
  for (std::size_t i = 0; i < pack.transitions.size(); ++i)
    if (has_effect(pack.transitions[i], EffectKind::record_call) && !is_done_by_other(pack.transitions[i]))
      findings.error("pack-callback-self", at("transitions", i, "who"), pack.transitions[i].id);
}

void call_back_drawn(const Pack& pack, Findings& findings) {
  const bool is_made = somewhere(pack, EffectKind::record_call), is_drawn = somewhere(pack, EffectKind::sample);
  const bool has_rule = pack.callback.percent > 0 || !pack.callback.always.is_empty();
  if ((is_made || has_rule) && (!is_drawn || !has_rule)) findings.error("pack-callback-never-drawn", "callback");
  if ((is_drawn || has_rule) && !is_made) findings.error("pack-callback-never-made", "callback");
}

void reopen_limited(const Pack& pack, Findings& findings) {
  constexpr int longest_days = 365, most_times = 9;
  if (!somewhere(pack, EffectKind::reopen)) return;
  if (pack.reopen.within_days < 1 || pack.reopen.within_days > longest_days || pack.reopen.most < 1 || pack.reopen.most > most_times)
    findings.error("pack-reopen-unlimited", "reopen", std::to_string(longest_days));
}

}  // namespace bihuan::packs
