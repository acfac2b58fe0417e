// SPDX-License-Identifier: Apache-2.0
// What a transition does to a case besides the state: one function for each kind of effect, in the order of packs::EffectKind.
#include <algorithm>
#include <charconv>

#include "domain/cases/condition.h"
#include "domain/cases/draw.h"
#include "domain/cases/fields.h"
#include "domain/cases/routing.h"
#include "domain/cases/turn.h"
#include "domain/cases/who.h"

namespace bihuan::cases {
namespace {

using packs::Effect;
using packs::EffectKind;
using Done = base::Result<void>;

constexpr std::size_t most_owners = 64, most_involved = 50;
constexpr auto a_day = std::chrono::hours(24);

tl::unexpected<base::Error> missing(const std::string& field) {
  return base::fail(base::ErrorKind::invalid, "case-field-missing", field, field);
}
tl::unexpected<base::Error> wrong(const std::string& field) { return base::fail(base::ErrorKind::invalid, "case-field-wrong", field, field); }
tl::unexpected<base::Error> unknown_unit(const std::string& field) {
  return base::fail(base::ErrorKind::invalid, "case-unit-unknown", field, field);
}
tl::unexpected<base::Error> used_up(std::string_view what) { return base::fail(base::ErrorKind::conflict, "case-limit", what, what); }

base::Result<org::UnitNumber> unit_of(const Turn& turn, const std::string& field) {
  if (turn.value(field).empty()) return missing(field);
  const org::UnitNumber unit = unit_from(turn.value(field), turn.tree());
  if (unit == 0) return unknown_unit(field);
  return unit;
}

Involved* involved_unit(Case& one, org::UnitNumber unit) {
  const auto found = std::find_if(one.involved.begin(), one.involved.end(), [&](const Involved& involved) { return involved.unit == unit; });
  return found == one.involved.end() ? nullptr : &*found;
}

void tell_unit(Turn& turn, org::UnitNumber unit) { turn.notices.push_back({"transition:" + turn.transition.id, unit, "liaison", 0}); }

Done route(const Effect& effect, Turn& turn) {
  const org::UnitNumber unit = routed_to(turn.pack(), turn.after, turn.tree(), turn.at);
  if (unit == 0) return unknown_unit(effect.field);
  pass_to(turn, unit);
  return {};
}

Done assign(const Effect& effect, Turn& turn) {
  const auto unit = unit_of(turn, effect.field);
  if (!unit) return tl::unexpected(unit.error());
  pass_to(turn, *unit);
  return {};
}

// Without a value nobody is asked: whether the field must be given is the transition's to say.
Done involve(const Effect& effect, Turn& turn, bool is_called) {
  for (const org::UnitNumber unit : units_from(turn.value(effect.field), turn.tree())) {
    if (unit == turn.unit || turn.after.involved.size() >= most_involved) return wrong(effect.field);
    if (!involved_unit(turn.after, unit)) {
      Involved involved;
      involved.unit = unit;
      involved.since = turn.at;
      turn.after.involved.push_back(std::move(involved));
      tell_unit(turn, unit);
    }
    involved_unit(turn.after, unit)->is_called |= is_called;
    const packs::ClockRule* rule = is_called ? turn.pack().clock(effect.clock) : nullptr;
    if (rule) start_timer(turn.after, turn.work, *rule, unit, turn.at);
  }
  return {};
}

Done assist(const Effect& effect, Turn& turn) { return involve(effect, turn, false); }

Done call(const Effect& effect, Turn& turn) {
  if (turn.unit != 0) turn.after.caller = turn.unit;
  return involve(effect, turn, true);
}

// What a called unit says when it answers or arrives: the first text given with it.
void keep_decision(Involved& involved, const Turn& turn) {
  for (const auto* list : {&turn.transition.required, &turn.transition.form})
    for (const std::string& id : *list) {
      const packs::Field* field = turn.pack().field(id);
      const bool is_text = field && (field->type == packs::FieldType::text || field->type == packs::FieldType::long_text);
      const auto given = turn.command.values.find(id);
      if (!is_text || given == turn.command.values.end() || is_blank(given->second)) continue;
      involved.decision = given->second;
      return;
    }
}

Done answer(const Effect&, Turn& turn) {
  Involved* involved = involved_unit(turn.after, turn.unit);
  if (!involved) return base::fail(base::ErrorKind::denied, "case-not-yours", turn.transition.id, turn.transition.title.zh);
  if (involved->answered_at) return used_up("answer");
  involved->answered_at = turn.at;
  keep_decision(*involved, turn);
  return {};
}

// That somebody came who may decide is seen from the text that the pack requires with it. An arrival that was not confirmed can be said again.
Done arrive(const Effect&, Turn& turn) {
  Involved* involved = involved_unit(turn.after, turn.unit);
  if (!involved) return base::fail(base::ErrorKind::denied, "case-not-yours", turn.transition.id, turn.transition.title.zh);
  involved->arrived_at = turn.at;
  if (!involved->answered_at) involved->answered_at = turn.at;  // to come is an answer
  keep_decision(*involved, turn);
  return {};
}

Done rate_called(const Effect& effect, Turn& turn) {
  const auto unit = unit_of(turn, effect.field);
  if (!unit) return tl::unexpected(unit.error());
  if (turn.unit == 0 || turn.unit != turn.after.caller)
    return base::fail(base::ErrorKind::denied, "case-not-yours", turn.transition.id, turn.transition.title.zh);
  Involved* involved = involved_unit(turn.after, *unit);
  if (!involved || !involved->is_called) return wrong(effect.field);
  if (involved->response != 0) return used_up("rating");
  const std::string &response = turn.value(effect.field2), &result = turn.value(effect.field3);
  if (response.empty()) return missing(effect.field2);
  if (result.empty()) return missing(effect.field3);
  involved->response = response[0] - '0';
  involved->result = result[0] - '0';
  return {};
}

Done give_back(const Effect& effect, Turn& turn) {
  Case& one = turn.after;
  if (!effect.field.empty() && is_blank(turn.value(effect.field))) return missing(effect.field);
  if (one.is_arbitrated) return used_up("return");
  if (++one.gave_back >= 2) {
    const std::string_view state = arbitration_state(turn.pack());
    if (state.empty() || one.gave_back > 2) return used_up("return");
    one.state = state;  // whatever the transition says: the second return is decided on
  }
  pass_to(turn, one.sent_by != 0 && one.sent_by != one.owner ? one.sent_by : one.owners.empty() ? one.owner : one.owners.back());
  return {};
}

Done arbitrate(const Effect& effect, Turn& turn) {
  turn.after.is_arbitrated = true;
  return assign(effect, turn);
}

Done raise(const Effect&, Turn& turn) {
  const org::UnitNumber before = turn.after.owner, above = next_level_up(before, turn.tree());
  if (above == 0) return used_up("raise");
  turn.after.raised_from.push_back(before);
  ++turn.after.hops;
  pass_to(turn, above);
  return {};
}

Done lower(const Effect&, Turn& turn) {
  if (turn.after.raised_from.empty()) return used_up("lower");
  const org::UnitNumber before = turn.after.raised_from.back();
  turn.after.raised_from.pop_back();
  pass_to(turn, before);
  return {};
}

Done start(const Effect& effect, Turn& turn) {
  const packs::ClockRule* rule = turn.pack().clock(effect.clock);
  if (rule) start_for(turn.after, turn.work, *rule, called_unit(turn.after, turn.unit), turn.at);
  return {};
}

Done stop(const Effect& effect, Turn& turn) {
  stop_for(turn.after, effect.clock, called_unit(turn.after, turn.unit), turn.at);
  return {};
}

Done pause(const Effect& effect, Turn& turn) {
  if (is_paused(turn.after)) return used_up("pause");
  const std::string& reason = effect.field.empty() ? effect.value : turn.value(effect.field);
  if (reason.empty()) return missing(effect.field);
  begin_pause(turn.after, turn.work, reason, turn.at);
  return {};
}

Done resume(const Effect&, Turn& turn) {
  if (!is_paused(turn.after)) return used_up("resume");
  end_pause(turn.after, turn.work, turn.at);
  return {};
}

Done extend(const Effect& effect, Turn& turn) { return extend_timer(turn.after, turn.work, effect.clock, effect.term, effect.most, turn.at); }

Done handled(const Effect&, Turn& turn) {
  turn.after.handler = turn.unit != 0 ? turn.unit : turn.after.owner;
  turn.after.handler_person = turn.party.person;
  return {};
}

Done merge(const Effect& effect, Turn& turn) {
  const std::string& given = turn.value(effect.field);
  if (given.empty()) return missing(effect.field);
  CaseNumber into = 0;
  const std::size_t mark = given.rfind("-c-");  // of an id as people see it
  const std::string_view text = mark == std::string::npos ? given : std::string_view(given).substr(mark + 3);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
  if (error != std::errc() || end != text.data() + text.size() || into <= 0 || into == turn.after.number) return wrong(effect.field);
  if (turn.after.part_of != 0) return used_up("merge");
  turn.after.part_of = into;
  stop_all_timers(turn.after, turn.at);
  turn.after.moments["merged"] = turn.at;
  return {};
}

// The clocks go on as if it had never been merged: the time did pass.
Done unmerge(const Effect&, Turn& turn) {
  Case& one = turn.after;
  if (one.part_of == 0) return used_up("unmerge");
  one.part_of = 0;
  one.closed_at.reset();
  one.result.clear();
  one.moments.erase("close");
  one.moments.erase("follow");
  if (const auto merged = one.moments.find("merged"); merged != one.moments.end()) go_on(one, turn.work, merged->second);
  one.moments.erase("merged");
  return {};
}

Done close(const Effect& effect, Turn& turn) {
  const std::string& result = effect.result.empty() ? turn.value(effect.field) : effect.result;
  if (result.empty()) return missing(effect.field);
  const auto& results = turn.pack().results;
  if (std::none_of(results.begin(), results.end(), [&](const packs::Choice& choice) { return choice.id == result; })) return wrong(effect.field);
  Case& one = turn.after;
  one.result = result;
  one.solved_level = one.handler != 0 ? turn.tree().level_of(one.handler) : -1;
  one.moments["close"] = turn.at;
  return {};
}

Done reopen(const Effect&, Turn& turn) {
  Case& one = turn.after;
  if (has_effect(turn.transition, EffectKind::unmerge)) return {};  // it never was closed on its own
  const packs::ReopenRule& rule = turn.pack().reopen;
  if (one.reopened >= rule.most) return used_up("reopen");
  const auto closed = one.moments.find("close");
  const std::optional<Instant> from = one.closed_at ? one.closed_at : closed != one.moments.end() ? std::optional(closed->second) : std::nullopt;
  if (from && turn.at - *from > rule.within_days * a_day) return used_up("days");
  ++one.reopened;
  one.part_of = 0;  // a part whose reporter is not content goes its own way
  one.closed_at.reset();
  one.result.clear();
  one.solved_level = -1;
  one.call_back = {};
  return {};
}

Done sample(const Effect&, Turn& turn) {
  draw_call_back(turn.after, turn.pack(), turn.world.seed, turn.at);
  return {};
}

Done record_call(const Effect& effect, Turn& turn) {
  if (!turn.party.is_reporter && !is_apart_from_handler(turn.after, turn.party, turn.tree()))
    return base::fail(base::ErrorKind::denied, "case-not-apart", turn.transition.id, turn.transition.title.zh);
  if (turn.value(effect.field).empty()) return missing(effect.field);
  turn.after.call_back.result = turn.value(effect.field);
  turn.after.call_back.attitude = turn.value(effect.field2);
  turn.after.call_back.answered_at = turn.at;
  return {};
}

Done exclude(const Effect& effect, Turn& turn) {
  if (turn.value(effect.field).empty()) return missing(effect.field);
  if (turn.party.person == 0 || turn.party.person == turn.after.handler_person)
    return base::fail(base::ErrorKind::denied, "case-not-apart", turn.transition.id, turn.transition.title.zh);
  turn.after.exclusion = turn.value(effect.field);
  return {};
}

Done set(const Effect& effect, Turn& turn) {
  const std::string& value = effect.value.empty() ? turn.value(effect.field) : effect.value;
  const auto& levels = turn.pack().levels;
  const bool is_level = effect.field == "level" && std::any_of(levels.begin(), levels.end(), [&](const auto& level) { return level.id == value; });
  if (is_level) turn.after.level = value;
  else turn.after.fields[effect.field] = value;
  return {};
}

struct Row {
  EffectKind kind;
  Done (*apply)(const Effect&, Turn&);
};
constexpr Row table[] = {
    {EffectKind::route, route},         {EffectKind::assign, assign},       {EffectKind::assist, assist},   {EffectKind::call, call},
    {EffectKind::answer, answer},       {EffectKind::arrive, arrive},       {EffectKind::rate_called, rate_called},
    {EffectKind::give_back, give_back}, {EffectKind::arbitrate, arbitrate}, {EffectKind::raise, raise},     {EffectKind::lower, lower},
    {EffectKind::start, start},         {EffectKind::stop, stop},           {EffectKind::pause, pause},     {EffectKind::resume, resume},
    {EffectKind::extend, extend},       {EffectKind::handled, handled},     {EffectKind::merge, merge},     {EffectKind::unmerge, unmerge},
    {EffectKind::close, close},         {EffectKind::reopen, reopen},       {EffectKind::sample, sample},   {EffectKind::record_call, record_call},
    {EffectKind::exclude, exclude},     {EffectKind::set, set},
};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (table[i].kind != static_cast<EffectKind>(i)) return false;
  return std::size(table) == static_cast<std::size_t>(EffectKind::set) + 1;
}
static_assert(is_in_order());

}  // namespace

const std::string& Turn::value(const std::string& field) const {
  static const std::string none;
  const auto found = after.fields.find(field);  // what is given now is there already
  return found == after.fields.end() ? none : found->second;
}

bool has_effect(const packs::Transition& transition, EffectKind kind) {
  return std::any_of(transition.effects.begin(), transition.effects.end(), [&](const Effect& effect) { return effect.kind == kind; });
}

void pass_to(Turn& turn, org::UnitNumber unit) {
  Case& one = turn.after;
  one.sent_by = turn.unit;
  if (unit != one.owner) {
    if (one.owner != 0) one.owners.push_back(one.owner);
    if (one.owners.size() > most_owners) one.owners.erase(one.owners.begin());
    one.owner = unit;
  }
  tell_unit(turn, unit);
}

std::string_view arbitration_state(const packs::Pack& pack) {
  for (const packs::Transition& transition : pack.transitions)
    for (const packs::Effect& effect : transition.effects)
      if (effect.kind == EffectKind::arbitrate)
        for (const std::string& state : transition.from)
          if (state != "*") return state;
  return {};
}

bool is_used_up(const packs::Transition& transition, const packs::Pack& pack, const Case& one) {
  return std::any_of(transition.effects.begin(), transition.effects.end(), [&](const Effect& effect) {
    switch (effect.kind) {
      case EffectKind::give_back: return one.is_arbitrated || one.gave_back >= (arbitration_state(pack).empty() ? 1 : 2);
      case EffectKind::reopen: return one.reopened >= pack.reopen.most && !has_effect(transition, EffectKind::unmerge);
      case EffectKind::lower: return one.raised_from.empty();
      case EffectKind::pause: return is_paused(one);
      case EffectKind::resume: return !is_paused(one);
      case EffectKind::merge: return one.part_of != 0;
      case EffectKind::unmerge: return one.part_of == 0;
      case EffectKind::extend:
        return std::none_of(one.timers.begin(), one.timers.end(), [&](const Timer& timer) {
          return timer.is_running() && timer.unit == 0 && timer.clock == effect.clock && timer.extensions < effect.most;
        });
      default: return false;
    }
  });
}

void draw_call_back(Case& one, const packs::Pack& pack, std::uint64_t seed, Instant at) {
  const packs::CallbackRule& rule = pack.callback;
  const std::string purpose = "callback:" + std::to_string(one.reopened);
  one.call_back = {};
  one.call_back.seed = seed;
  one.call_back.is_drawn =
      (!rule.always.is_empty() && holds(rule.always, one, pack, at)) || is_drawn(seed, one.number, purpose, rule.percent);
}

base::Result<void> apply_effect(const Effect& effect, Turn& turn) { return table[static_cast<std::size_t>(effect.kind)].apply(effect, turn); }

}  // namespace bihuan::cases
