// SPDX-License-Identifier: Apache-2.0
// What a transition does to a case besides the state: one function for each kind of effect, in the order of packs::EffectKind.
#include <algorithm>
#include <charconv>

#include "base/two_languages.h"
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

constexpr std::string_view whistle = "call:began";  // the moment of the whistle that is going on
constexpr std::string_view no_answer = "no_answer";  // of a call-back: to be tried again

tl::unexpected<base::Error> fails(std::string_view code, const Turn& turn, const std::string& field) {
  return base::fail(base::ErrorKind::invalid, code, field, title_of(turn.pack(), field));
}
tl::unexpected<base::Error> missing(const Turn& turn, const std::string& field) { return fails("case-field-missing", turn, field); }
tl::unexpected<base::Error> wrong(const Turn& turn, const std::string& field) { return fails("case-field-wrong", turn, field); }
tl::unexpected<base::Error> unknown_unit(const Turn& turn, const std::string& field) { return fails("case-unit-unknown", turn, field); }
tl::unexpected<base::Error> used_up(std::string_view what) { return base::fail(base::ErrorKind::conflict, "case-limit", what, what); }
tl::unexpected<base::Error> refused(base::ErrorKind kind, std::string_view code, const Turn& turn) {
  const packs::Text& title = turn.transition.title;
  return base::fail(kind, code, turn.transition.id, base::in_both(title.zh, title.en));
}
tl::unexpected<base::Error> not_yours(const Turn& turn) { return refused(base::ErrorKind::denied, "case-not-yours", turn); }

base::Result<org::UnitNumber> unit_of(const Turn& turn, const std::string& field) {
  if (turn.value(field).empty()) return missing(turn, field);
  const org::UnitNumber unit = unit_from(turn.value(field), turn.tree());
  if (unit == 0) return unknown_unit(turn, field);
  return unit;
}

Involved* involved_unit(Case& one, org::UnitNumber unit) {
  const auto found = std::find_if(one.involved.begin(), one.involved.end(), [&](const Involved& involved) { return involved.unit == unit; });
  return found == one.involved.end() ? nullptr : &*found;
}

void tell_unit(Turn& turn, org::UnitNumber unit) { turn.notices.push_back({"transition:" + turn.transition.id, unit, "liaison", 0}); }

Done route(const Effect& effect, Turn& turn) {
  const org::UnitNumber unit = routed_to(turn.pack(), turn.after, turn.tree(), turn.at);
  if (unit == 0) return unknown_unit(turn, effect.field);
  pass_to(turn, unit);
  return {};
}

Done assign(const Effect& effect, Turn& turn) {
  const auto unit = unit_of(turn, effect.field);
  if (!unit) return tl::unexpected(unit.error());
  pass_to(turn, *unit);
  return {};
}

Involved& fresh_call(Involved& involved, Instant at) {
  const org::UnitNumber unit = involved.unit;
  involved = {};
  involved.unit = unit;
  involved.is_called = true;
  involved.since = at;
  return involved;
}

// Without a value nobody is asked: whether the field must be given is the transition's to say.
Done involve(const Effect& effect, Turn& turn, bool is_called) {
  const org::UnitNumber who = is_called ? turn.after.caller : turn.unit;
  for (const org::UnitNumber unit : units_from(turn.value(effect.field), turn.tree())) {
    if (unit == who) return is_called ? fails("case-calls-itself", turn, effect.field) : wrong(turn, effect.field);
    Involved* involved = involved_unit(turn.after, unit);
    const bool is_new = !involved || (is_called && !involved->is_on_call());
    if (!involved) {
      if (turn.after.involved.size() >= most_involved) return wrong(turn, effect.field);
      involved = &turn.after.involved.emplace_back();
      involved->unit = unit;
      involved->since = turn.at;
    }
    if (is_new && is_called) fresh_call(*involved, turn.at);
    if (is_new) tell_unit(turn, unit);
    const packs::ClockRule* rule = is_called ? turn.pack().clock(effect.clock) : nullptr;
    if (rule) start_timer(turn.after, turn.work, *rule, unit, turn.at);
  }
  return {};
}

Done assist(const Effect& effect, Turn& turn) { return involve(effect, turn, false); }

// Who asked for the whistle blows it, whoever consents.
Done call(const Effect& effect, Turn& turn) {
  Case& one = turn.after;
  if (one.moments.emplace(whistle, turn.at).second) {
    const auto& form = turn.transition.form;
    const bool is_asked_here = std::find(form.begin(), form.end(), effect.field) != form.end();
    one.caller = !is_asked_here && one.asker != 0 ? one.asker : turn.unit != 0 ? turn.unit : one.owner;
  }
  return involve(effect, turn, true);
}

void end_whistle(Case& one, Instant at) {
  for (Involved& involved : one.involved)
    if (involved.is_on_call()) involved.released_at = at;
  one.moments.erase(std::string(whistle));
  one.asker = 0;
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
  if (!involved) return not_yours(turn);
  if (involved->answered_at) return used_up("answer");
  involved->answered_at = turn.at;
  keep_decision(*involved, turn);
  return {};
}

// That somebody came who may decide is seen from the text that the pack requires with it.
Done arrive(const Effect&, Turn& turn) {
  Involved* involved = involved_unit(turn.after, turn.unit);
  if (!involved) return not_yours(turn);
  if (involved->arrived_at || involved->ruling == Ruling::need_not_come) return used_up("arrive");
  involved->arrived_at = turn.at;
  if (!involved->answered_at) involved->answered_at = turn.at;  // to come is an answer
  keep_decision(*involved, turn);
  return {};
}

Done rate_called(const Effect& effect, Turn& turn) {
  const auto unit = unit_of(turn, effect.field);
  if (!unit) return tl::unexpected(unit.error());
  if (turn.unit == 0 || turn.unit != turn.after.caller)
    return not_yours(turn);
  Involved* involved = involved_unit(turn.after, *unit);
  if (!involved || !involved->is_on_call() || involved->ruling == Ruling::need_not_come) return wrong(turn, effect.field);
  if (involved->response != 0) return used_up("rating");
  const std::string &response = turn.value(effect.field2), &result = turn.value(effect.field3);
  if (response.empty()) return missing(turn, effect.field2);
  if (result.empty()) return missing(turn, effect.field3);
  involved->response = response[0] - '0';
  involved->result = result[0] - '0';
  return {};
}

Done refuse(const Effect& effect, Turn& turn) {
  Involved* involved = involved_unit(turn.after, turn.unit);
  if (!involved || !involved->is_on_call()) return not_yours(turn);
  if (involved->answered_at) return used_up("answer");
  if (turn.value(effect.field).empty()) return missing(turn, effect.field);
  involved->answered_at = involved->refused_at = turn.at;
  if (turn.after.caller != 0) tell_unit(turn, turn.after.caller);
  return {};
}

bool waits_for_ruling(const Involved& involved) {
  return involved.is_on_call() && involved.refused_at && !involved.arrived_at && involved.ruling == Ruling::none;
}

// The unit that was given with this very decision, else the only one that waits for it.
Done decide_about(const Effect& effect, Turn& turn, Ruling ruling) {
  const auto given = turn.command.values.find(effect.field);
  const org::UnitNumber unit = given == turn.command.values.end() ? 0 : unit_from(given->second, turn.tree());
  Involved* found = nullptr;
  for (Involved& involved : turn.after.involved) {
    if (!waits_for_ruling(involved) || (unit != 0 && involved.unit != unit)) continue;
    if (found) return missing(turn, effect.field);
    found = &involved;
  }
  if (!found) return unit != 0 ? Done(wrong(turn, effect.field)) : Done(refused(base::ErrorKind::conflict, "case-condition", turn));
  found->ruling = ruling;
  turn.concerned = found->unit;
  tell_unit(turn, found->unit);
  return {};
}

Done bind_called(const Effect& effect, Turn& turn) { return decide_about(effect, turn, Ruling::must_come); }
Done excuse_called(const Effect& effect, Turn& turn) { return decide_about(effect, turn, Ruling::need_not_come); }

Done call_off(const Effect&, Turn& turn) {
  end_whistle(turn.after, turn.at);
  return {};
}

Done deny_arrival(const Effect&, Turn& turn) {
  if (Involved* involved = involved_unit(turn.after, turn.after.handler)) involved->arrived_at.reset();
  return {};
}

Done give_back(const Effect& effect, Turn& turn) {
  Case& one = turn.after;
  if (!effect.field.empty() && is_blank(turn.value(effect.field))) return missing(turn, effect.field);
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

// Since the case was last opened: pauses, returns and what else is limited count from there.
Instant last_opened(const Case& one, const packs::Pack& pack) {
  Instant opened = one.reported_at;
  for (const packs::Transition& transition : pack.transitions)
    if (has_effect(transition, EffectKind::reopen) && !has_effect(transition, EffectKind::unmerge))
      if (const auto done = one.moments.find(transition.id); done != one.moments.end()) opened = std::max(opened, done->second);
  return opened;
}

bool has_no_more_pauses(const Effect& effect, const Case& one, const packs::Pack& pack) {
  const Instant opened = last_opened(one, pack);
  return std::count_if(one.pauses.begin(), one.pauses.end(), [&](const clocks::Pause& pause) { return pause.begins >= opened; }) >= effect.most;
}

Done pause(const Effect& effect, Turn& turn) {
  if (is_paused(turn.after) || has_no_more_pauses(effect, turn.after, turn.pack())) return used_up("pause");
  const std::string& reason = effect.field.empty() ? effect.value : turn.value(effect.field);
  if (reason.empty()) return missing(turn, effect.field);
  begin_pause(turn.after, turn.work, reason, turn.at);
  return {};
}

Done resume(const Effect&, Turn& turn) {
  if (!is_paused(turn.after)) return used_up("resume");
  end_pause(turn.after, turn.work, turn.at);
  return {};
}

Done hear(const Effect& effect, Turn& turn) {
  Case& one = turn.after;
  if (one.owner != 0) tell_unit(turn, one.owner);
  if (effect.value.empty() || !is_paused(one) || one.pauses.back().reason != effect.value) return {};
  const auto& all = turn.pack().transitions;
  const auto resuming = std::find_if(all.begin(), all.end(), [&](const packs::Transition& transition) {
    return has_effect(transition, EffectKind::resume) && std::find(transition.from.begin(), transition.from.end(), one.state) != transition.from.end();
  });
  end_pause(one, turn.work, turn.at);
  if (resuming != all.end() && !resuming->to.empty()) one.state = resuming->to;
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
  if (given.empty()) return missing(turn, effect.field);
  CaseNumber into = 0;
  const std::size_t mark = given.rfind("-c-");  // of an id as people see it
  const std::string_view text = mark == std::string::npos ? given : std::string_view(given).substr(mark + 3);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
  if (error != std::errc() || end != text.data() + text.size() || into <= 0 || into == turn.after.number) return wrong(turn, effect.field);
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
  one.closed_as.clear();
  one.closed_level = -1;
  one.moments.erase("close");
  one.moments.erase("follow");
  if (const auto merged = one.moments.find("merged"); merged != one.moments.end()) go_on(one, turn.work, merged->second);
  one.moments.erase("merged");
  return {};
}

Done close(const Effect& effect, Turn& turn) {
  const std::string& result = effect.result.empty() ? turn.value(effect.field) : effect.result;
  if (result.empty()) return missing(turn, effect.field);
  const auto& results = turn.pack().results;
  if (std::none_of(results.begin(), results.end(), [&](const packs::Choice& choice) { return choice.id == result; })) return wrong(turn, effect.field);
  Case& one = turn.after;
  one.result = result;
  one.solved_level = one.handler != 0 ? turn.tree().level_of(one.handler) : -1;
  one.closed_as = one.result;
  one.closed_level = one.solved_level;
  one.moments["close"] = turn.at;
  return {};
}

// Each round has its own returns and its own whistle; that there was a return before stays known.
void begin_round(Turn& turn) {
  Case& one = turn.after;
  one.gave_back = 0;
  one.is_arbitrated = false;
  for (const packs::Transition& transition : turn.pack().transitions) {
    if (!has_effect(transition, EffectKind::give_back) && !has_effect(transition, EffectKind::arbitrate)) continue;
    const auto done = one.moments.find(transition.id);
    if (done == one.moments.end()) continue;
    one.moments["past:" + transition.id] = done->second;
    one.moments.erase(done);
  }
  end_whistle(one, turn.at);
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
  begin_round(turn);
  return {};
}

Done sample(const Effect&, Turn& turn) {
  draw_call_back(turn.after, turn.pack(), turn.world.seed, turn.at);
  return {};
}

// What a reporter has answered stands; only a call that nobody took is made again.
bool has_answered_call(const Case& one) { return one.call_back.answered_at && one.call_back.result != no_answer; }

Done record_call(const Effect& effect, Turn& turn) {
  if (has_answered_call(turn.after)) return used_up("call_back");
  if (!turn.party.is_reporter && !is_apart_from_handler(turn.after, turn.party, turn.tree()))
    return refused(base::ErrorKind::denied, "case-not-apart", turn);
  if (turn.value(effect.field).empty()) return missing(turn, effect.field);
  turn.after.call_back.result = turn.value(effect.field);
  turn.after.call_back.attitude = turn.value(effect.field2);
  turn.after.call_back.answered_at = turn.at;
  return {};
}

Done exclude(const Effect& effect, Turn& turn) {
  if (turn.value(effect.field).empty()) return missing(turn, effect.field);
  if (turn.party.person == 0 || turn.party.person == turn.after.handler_person)
    return refused(base::ErrorKind::denied, "case-not-apart", turn);
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
    {EffectKind::refuse, refuse},       {EffectKind::bind_called, bind_called}, {EffectKind::excuse_called, excuse_called},
    {EffectKind::call_off, call_off},   {EffectKind::deny_arrival, deny_arrival},
    {EffectKind::give_back, give_back}, {EffectKind::arbitrate, arbitrate}, {EffectKind::raise, raise},     {EffectKind::lower, lower},
    {EffectKind::start, start},         {EffectKind::stop, stop},           {EffectKind::pause, pause},     {EffectKind::resume, resume},
    {EffectKind::hear, hear},           {EffectKind::extend, extend},       {EffectKind::handled, handled},     {EffectKind::merge, merge},     {EffectKind::unmerge, unmerge},
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
      case EffectKind::pause: return is_paused(one) || has_no_more_pauses(effect, one, pack);
      case EffectKind::resume: return !is_paused(one);
      case EffectKind::merge: return one.part_of != 0;
      case EffectKind::unmerge: return one.part_of == 0;
      case EffectKind::record_call: return has_answered_call(one);
      case EffectKind::extend:
        return std::none_of(one.timers.begin(), one.timers.end(), [&](const Timer& timer) {
          return timer.is_running() && timer.unit == 0 && timer.clock == effect.clock && timer.extensions < effect.most;
        });
      default: return false;
    }
  });
}

std::string_view hindrance(const packs::Transition& transition, const Case& one, org::UnitNumber unit) {
  const auto found = std::find_if(one.involved.begin(), one.involved.end(), [&](const Involved& involved) { return involved.unit == unit; });
  const Involved* mine = found == one.involved.end() || found->released_at ? nullptr : &*found;
  const auto is_unrated = [](const Involved& involved) { return involved.is_on_call() && involved.ruling != Ruling::need_not_come && involved.response == 0; };
  for (const Effect& effect : transition.effects) {
    if ((effect.kind == EffectKind::answer || effect.kind == EffectKind::refuse) && mine && mine->answered_at) return "case-limit";
    if (effect.kind == EffectKind::arrive && mine && (mine->arrived_at || mine->ruling == Ruling::need_not_come)) return "case-limit";
    if (effect.kind == EffectKind::rate_called && std::none_of(one.involved.begin(), one.involved.end(), is_unrated)) return "case-limit";
    const bool is_ruling = effect.kind == EffectKind::bind_called || effect.kind == EffectKind::excuse_called;
    if (is_ruling && std::none_of(one.involved.begin(), one.involved.end(), waits_for_ruling)) return "case-condition";
    const bool is_handling = effect.kind == EffectKind::handled && !has_effect(transition, EffectKind::arrive);
    if (is_handling && mine && mine->is_called && !mine->arrived_at) return "case-condition";
  }
  return {};
}

bool asks_for_call(const packs::Transition& transition, const packs::Pack& pack) {
  if (has_effect(transition, EffectKind::call)) return false;
  return std::any_of(pack.transitions.begin(), pack.transitions.end(), [&](const packs::Transition& calling) {
    return std::any_of(calling.effects.begin(), calling.effects.end(), [&](const Effect& effect) {
      return effect.kind == EffectKind::call && std::find(transition.form.begin(), transition.form.end(), effect.field) != transition.form.end();
    });
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
