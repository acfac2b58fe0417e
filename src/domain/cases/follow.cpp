// SPDX-License-Identifier: Apache-2.0
// What becomes of the parts of a case: the same matter reported by several people is one case to handle and several to answer.
#include "domain/cases/move.h"

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

// At an end, or closed with a call-back still to come.
bool has_ended(const Case& one) { return one.closed_at || !one.result.empty(); }

void end_with(Case& part, const Case& parent, const packs::Pack& pack, std::uint64_t seed, Instant at) {
  part.moments["follow"] = at;
  part.state = parent.state;
  part.result = parent.result;
  part.solved_level = parent.solved_level;
  part.handler = parent.handler;  // so that who calls back stands apart from him here too
  part.handler_person = parent.handler_person;
  if (!part.result.empty()) part.moments["close"] = at;
  const bool is_same_voice = !part.reporter.phone.empty() && part.reporter.phone == parent.reporter.phone;
  if (was_sampled(pack, parent) && !is_same_voice) draw_call_back(part, pack, seed, at);
}

void open_with(Case& part, const packs::Pack& pack) {
  const packs::Transition* merging = transition_with(pack, packs::EffectKind::merge);
  part.moments.erase("follow");
  part.moments.erase("close");
  if (merging && !merging->to.empty()) part.state = merging->to;
  part.result.clear();
  part.solved_level = -1;
  part.closed_at.reset();
  part.call_back = {};
}

}  // namespace

Outcome Flow::follow_parent(const Case& part, const Case& parent, const World& world, Instant at) const {
  Outcome outcome{part, {}, {}};
  if (part.part_of == 0 || part.part_of != parent.number || is_waiting_part(part) == !has_ended(parent)) return outcome;
  Case& one = outcome.after;
  const Instant moment = in_order(one, at);
  const ClockWork work{pack_, working_time(world)};
  if (has_ended(parent)) end_with(one, parent, pack_, world.seed, moment);
  else open_with(one, pack_);
  settle(one, work, part.state, "follow", 0, moment);
  Party program;
  program.is_timer = true;
  Event& event = add_event(outcome, "follow", part.state, program, 0, moment);
  event.values["clock:parent"] = std::to_string(parent.number);
  event.is_told = true;
  say_clock_went_back(event, at);
  outcome.notices.push_back({"follow", 0, "", 0});
  return outcome;
}

base::Result<void> Flow::can_merge(const Case& part, const Case& parent) {
  const bool may = part.number != parent.number && part.pack == parent.pack && part.part_of == 0 && parent.part_of == 0 && parent.is_open();
  if (may) return {};
  return base::fail(base::ErrorKind::conflict, "case-merge-wrong", "part_of", std::to_string(parent.number));
}

}  // namespace bihuan::cases
