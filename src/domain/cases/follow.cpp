// SPDX-License-Identifier: Apache-2.0
// What becomes of the parts of a case: the same matter reported by several people is one case to handle and several to answer.
#include <algorithm>

#include "domain/cases/move.h"
#include "domain/cases/told.h"
#include "domain/packs/told.h"

namespace bihuan::cases {
namespace {

const packs::Transition* transition_with(const packs::Pack& pack, packs::EffectKind kind) {
  for (const packs::Transition& transition : pack.transitions)
    for (const packs::Effect& effect : transition.effects)
      if (effect.kind == kind) return &transition;
  return nullptr;
}

bool was_sampled(const packs::Pack& pack, const Case& one) {
  for (const packs::Transition& transition : pack.transitions)
    for (const packs::Effect& effect : transition.effects)
      if (effect.kind == packs::EffectKind::sample && one.moments.contains(transition.id)) return true;
  return false;
}

// By which transition it ended: the last that closed it, or that led to where it is.
const packs::Transition* ended_by(const packs::Pack& pack, const Case& one) {
  const packs::Transition* last = nullptr;
  Instant when{};
  for (const packs::Transition& transition : pack.transitions) {
    const auto done = one.moments.find(transition.id);
    const bool is_ending = has_effect(transition, packs::EffectKind::close) || transition.to == one.state;
    if (done == one.moments.end() || !is_ending || (last && done->second < when)) continue;
    last = &transition;
    when = done->second;
  }
  return last;
}

bool is_same_voice(const Case& part, const Case& parent) { return !part.reporter.phone.empty() && part.reporter.phone == parent.reporter.phone; }

// What its reporter takes back is the reporter's own: nobody else's matter ends with it.
bool was_taken_back(const packs::Pack& pack, const Case& parent) {
  const packs::Transition* by = ended_by(pack, parent);
  return by && has_effect(*by, packs::EffectKind::close) &&
         std::any_of(by->who.begin(), by->who.end(), [](const packs::Who& who) { return who.is_reporter; });
}

// What the whole's reporter reads, the part's reads too: with the values that stand there.
Values values_told(const packs::Pack& pack, const Case& parent) {
  Values values;
  const packs::Transition* by = ended_by(pack, parent);
  const packs::State* state = pack.state(parent.state);
  for (const packs::Text* text : {by ? &by->told : nullptr, state ? &state->told : nullptr})
    if (text)
      for (const std::string_view field : packs::fields_in(text->zh))
        if (const auto given = parent.fields.find(std::string(field)); given != parent.fields.end()) values.insert(*given);
  if (by) values[whole_key] = by->id;
  return values;
}

// At an end, or closed with a call-back still to come.
bool has_ended(const Case& one) { return one.closed_at || !one.result.empty(); }

void end_with(Case& part, const Case& parent, const packs::Pack& pack, std::uint64_t seed, Instant at) {
  part.moments["follow"] = at;
  part.state = parent.state;
  part.result = part.closed_as = parent.result;
  part.solved_level = part.closed_level = parent.solved_level;
  part.handler = parent.handler;  // so that who calls back stands apart from him here too
  part.handler_person = parent.handler_person;
  if (!part.result.empty()) part.moments["close"] = at;
  if (was_sampled(pack, parent) && !is_same_voice(part, parent)) draw_call_back(part, pack, seed, at);
}

void open_with(Case& part, const packs::Pack& pack) {
  const packs::Transition* merging = transition_with(pack, packs::EffectKind::merge);
  part.moments.erase("follow");
  part.moments.erase("close");
  if (merging && !merging->to.empty()) part.state = merging->to;
  part.result.clear();
  part.closed_as.clear();
  part.solved_level = part.closed_level = -1;
  part.closed_at.reset();
  part.call_back = {};
}

Party program() {
  Party party;
  party.is_timer = true;
  return party;
}

// Taken out of a whole that was taken back, as the pack takes a part out.
Outcome come_out(const packs::Transition& unmerging, const ClockWork& work, const Case& part, const World& world, Instant at) {
  Outcome outcome{part, {}, {}};
  const Party party = program();
  const Command command{unmerging.id, {}, {}};
  Turn turn{world, work, unmerging, command, party, 0, at, outcome.after, outcome.notices};
  return carry_out(turn, outcome) ? outcome : Outcome{part, {}, {}};
}

}  // namespace

Outcome Flow::follow_parent(const Case& part, const Case& parent, const World& world, Instant at) const {
  Outcome outcome{part, {}, {}};
  if (part.part_of == 0 || part.part_of != parent.number || is_waiting_part(part) == !has_ended(parent)) return outcome;
  Case& one = outcome.after;
  const Instant moment = in_order(one, at);
  const ClockWork work{pack_, working_time(world)};
  if (has_ended(parent) && was_taken_back(pack_, parent) && !is_same_voice(part, parent))
    if (const packs::Transition* unmerging = transition_with(pack_, packs::EffectKind::unmerge)) return come_out(*unmerging, work, part, world, moment);
  Values values;
  if (has_ended(parent)) values = values_told(pack_, parent);
  if (has_ended(parent)) end_with(one, parent, pack_, world.seed, moment);
  else open_with(one, pack_);
  settle(one, work, part.state, "follow", 0, moment);
  Event& event = add_event(outcome, "follow", part.state, program(), 0, moment);
  event.values = std::move(values);
  keep_given(one.fields, pack_, event);
  event.values["clock:parent"] = std::to_string(parent.number);
  event.is_told = true;
  say_clock_went_back(event, at);
  outcome.notices.push_back({"follow", 0, "", 0});
  number_notices(outcome);
  return outcome;
}

base::Result<void> Flow::can_merge(const Case& part, const Case& parent) {
  const bool may = part.number != parent.number && part.pack == parent.pack && part.part_of == 0 && parent.part_of == 0 && parent.is_open();
  if (may) return {};
  return base::fail(base::ErrorKind::conflict, "case-merge-wrong", "part_of", std::to_string(parent.number));
}

}  // namespace bihuan::cases
