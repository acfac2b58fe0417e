// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/move.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

bool is_in(const std::vector<std::string>& list, std::string_view one) { return std::find(list.begin(), list.end(), one) != list.end(); }

// 返工: it goes back to a state in which it is handled, after it was handled since it was last there.
bool is_send_back(const Case& before, const packs::Transition& transition, const packs::Pack& pack) {
  if (before.handler == 0 || transition.to.empty() || transition.to == before.state || has_effect(transition, packs::EffectKind::reopen)) return false;
  const auto entered = before.moments.find("state:" + transition.to);
  if (entered == before.moments.end()) return false;
  return std::any_of(pack.transitions.begin(), pack.transitions.end(), [&](const packs::Transition& handling) {
    if (!has_effect(handling, packs::EffectKind::handled) || !is_in(handling.from, transition.to)) return false;
    const auto handled = before.moments.find(handling.id);
    return handled != before.moments.end() && handled->second >= entered->second && before.state != transition.to;
  });
}

void keep_values(Turn& turn) {
  for (const auto& [field, value] : turn.command.values) {
    if (value.empty()) turn.after.fields.erase(field);
    else turn.after.fields[field] = value;
  }
}

void settle_pause(Case& one, const ClockWork& work, std::string_view from, Instant at) {
  const packs::State *now = work.pack.state(one.state), *before = work.pack.state(from);
  const bool waits = now && now->is_waiting, waited = before && before->is_waiting;
  if (waits && !is_paused(one)) begin_pause(one, work, one.state, at);
  const bool is_over = (now && now->is_end) || (waited && !waits && from != one.state);
  if (is_over && is_paused(one)) end_pause(one, work, at);
}

// Against it nobody can act where no call-back was drawn.
bool is_call_back_clock(const packs::ClockRule& rule, const packs::Pack& pack) {
  return std::any_of(rule.stops_on.begin(), rule.stops_on.end(), [&](const std::string& id) {
    const packs::Transition* transition = pack.transition(id);
    return transition && has_effect(*transition, packs::EffectKind::record_call);
  });
}

// At an end only what its very state starts runs on: the call-back.
void settle_clocks(Case& one, const ClockWork& work, std::string_view cause, std::string_view entered, org::UnitNumber called, Instant at) {
  const bool has_ended = is_end(work.pack, one.state);
  const auto is_hit = [&](const std::vector<std::string>& list, bool by_cause) {
    return (by_cause && is_in(list, cause)) || (!entered.empty() && is_in(list, entered));
  };
  if (has_ended && !entered.empty()) stop_all_timers(one, at);
  for (const packs::ClockRule& rule : work.pack.clocks)
    if (is_hit(rule.stops_on, true)) stop_for(one, rule.id, called, at);
  if (is_waiting_part(one)) return;
  for (const packs::ClockRule& rule : work.pack.clocks)
    if (is_hit(rule.starts_on, !has_ended) && (one.call_back.is_drawn || !is_call_back_clock(rule, work.pack)))
      start_for(one, work, rule, called, at);
}

}  // namespace

bool is_waiting_part(const Case& one) { return one.part_of != 0 && !one.moments.contains("follow"); }

bool is_end(const packs::Pack& pack, std::string_view state) {
  const packs::State* found = pack.state(state);
  return found && found->is_end;
}

Instant in_order(const Case& one, Instant at) { return std::max(at, one.changed_at); }

std::string time_text(Instant at) {
  const clocks::LocalTime local = clocks::local_time(at);
  const auto two = [](int value) { return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; };
  return base::to_iso(local.day) + ' ' + two(local.minute / 60) + ':' + two(local.minute % 60);
}

void say_clock_went_back(Event& event, Instant clock_said) {
  if (clock_said < event.at) event.values["clock:back"] = time_text(clock_said);
}

Event& add_event(Outcome& outcome, std::string_view transition, std::string_view from, const Party& party, org::UnitNumber unit, Instant at) {
  Event event;
  event.number = ++outcome.after.revision;
  event.at = at;
  event.transition = transition;
  event.from = from;
  event.to = outcome.after.state;
  event.unit = unit;
  event.person = party.person;
  event.actor = party.name;
  outcome.after.changed_at = at;
  outcome.events.push_back(std::move(event));
  return outcome.events.back();
}

void number_notices(Outcome& outcome) {
  for (Notice& notice : outcome.notices)
    if (notice.event == 0) notice.event = outcome.events.back().number;
}

void settle(Case& one, const ClockWork& work, std::string_view from, std::string_view cause, org::UnitNumber called, Instant at) {
  const bool is_entered = one.state != from;
  const std::string entered = is_entered ? "state:" + one.state : std::string();
  if (is_entered) one.moments[entered] = at;
  settle_pause(one, work, from, at);
  settle_clocks(one, work, cause, entered, called, at);
  if (!is_end(work.pack, one.state) || is_waiting_part(one)) one.closed_at.reset();
  else if (!one.closed_at) one.closed_at = at;
}

base::Result<void> carry_out(Turn& turn, Outcome& outcome) {
  Case& one = turn.after;
  const std::string from = one.state;
  if (is_send_back(one, turn.transition, turn.pack())) ++one.send_backs;
  const org::UnitNumber owner = one.owner;
  keep_values(turn);
  if (asks_for_call(turn.transition, turn.pack())) one.asker = turn.unit;
  if (!turn.transition.to.empty()) one.state = turn.transition.to;
  one.moments[turn.transition.id] = turn.at;
  for (const packs::Effect& effect : turn.transition.effects)
    if (auto applied = apply_effect(effect, turn); !applied) return applied;
  settle(one, turn.work, from, turn.transition.id, turn.concerned != 0 ? turn.concerned : called_unit(one, turn.unit), turn.at);
  Event& event = add_event(outcome, turn.transition.id, from, turn.party, turn.unit, turn.at);
  event.values = turn.command.values;
  if (one.owner != owner) event.values[owner_key] = std::to_string(one.owner);
  event.evidence = turn.command.evidence;
  event.is_told = !turn.transition.told.zh.empty();
  if (event.is_told) turn.notices.push_back({"transition:" + turn.transition.id, 0, "", 0});
  number_notices(outcome);
  return {};
}

}  // namespace bihuan::cases
