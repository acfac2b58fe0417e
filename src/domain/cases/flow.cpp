// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/flow.h"

#include <algorithm>
#include <cassert>

#include "base/two_languages.h"
#include "base/utf8.h"
#include "domain/cases/condition.h"
#include "domain/cases/draw.h"
#include "domain/cases/fields.h"
#include "domain/cases/move.h"
#include "domain/cases/turn.h"
#include "domain/cases/who.h"
#include "domain/org/people.h"

namespace bihuan::cases {
namespace {

using base::ErrorKind;

constexpr int most_steps = 256;  // in one tick: a pack whose clocks start each other without end goes on with the next

bool leaves(const packs::Transition& transition, const Case& one, const packs::Pack& pack) {
  return std::any_of(transition.from.begin(), transition.from.end(), [&](const std::string& state) {
    return state == one.state || (state == "*" && !is_end(pack, one.state));
  });
}

tl::unexpected<base::Error> fails(ErrorKind kind, std::string_view code, const packs::Transition& transition) {
  return base::fail(kind, code, transition.id, base::in_both(transition.title.zh, transition.title.en));
}

base::Result<Fitting> fitting_of(const packs::Transition& transition, const packs::Pack& pack, const Case& one, const Party& party,
                                 const World& world, Instant at) {
  if (!leaves(transition, one, pack)) return fails(ErrorKind::conflict, "case-not-now", transition);
  const Fitting fit = fitting(transition.who, one, party, *world.tree, [&](org::UnitNumber unit) { return hindrance(transition, one, unit); });
  if (fit.fit == Fit::no) return fails(ErrorKind::denied, "case-not-yours", transition);
  if (fit.fit == Fit::not_apart) return fails(ErrorKind::denied, "case-not-apart", transition);
  const bool is_undrawn = has_effect(transition, packs::EffectKind::record_call) && !one.call_back.is_drawn;
  if (is_undrawn || !holds(transition.when, one, pack, at)) return fails(ErrorKind::conflict, "case-condition", transition);
  if (is_used_up(transition, pack, one)) return fails(ErrorKind::conflict, "case-limit", transition);
  if (fit.fit == Fit::hindered) return fails(ErrorKind::conflict, fit.hindrance, transition);
  return fit;
}

// What may be given with it: its form, what its effects read, its evidence.
std::vector<std::string> askable(const packs::Transition& transition) {
  std::vector<std::string> fields = transition.form;
  for (const packs::Effect& effect : transition.effects)
    for (const std::string* field : {&effect.field, &effect.field2, &effect.field3})
      if (!field->empty()) fields.push_back(*field);
  for (const packs::Evidence& evidence : transition.evidence) fields.push_back(evidence.field);
  return fields;
}

// As it will be, as far as evidence asks: with the values, and the result with which it is closed.
Case provisional(const Case& current, const packs::Transition& transition, const Command& command) {
  Case one = current;
  for (const auto& [field, value] : command.values) one.fields[field] = value;
  for (const packs::Effect& effect : transition.effects)
    if (effect.kind == packs::EffectKind::close) {
      const auto given = one.fields.find(effect.field);
      one.result = !effect.result.empty() || given == one.fields.end() ? effect.result : given->second;
    }
  return one;
}

bool is_drawn_for(const packs::Evidence& evidence, const packs::Transition& transition, const Case& one) {
  return is_drawn(seed_of(one), one.number, "evidence:" + transition.id + ":" + evidence.field, evidence.sample_percent);
}

std::vector<std::string> asked_of(const packs::Transition& transition, const packs::Pack& pack, const Case& current, const Command& command, Instant at) {
  std::vector<std::string> asked;
  if (transition.evidence.empty()) return asked;
  const Case one = provisional(current, transition, command);
  for (const packs::Evidence& evidence : transition.evidence)
    if (holds(evidence.when, one, pack, at) && is_drawn_for(evidence, transition, one)) asked.push_back(evidence.field);
  return asked;
}

bool is_in(const std::vector<std::string>& list, const std::string& one) { return std::find(list.begin(), list.end(), one) != list.end(); }

// The values of a field that are not among those wanted; nothing where they cannot be listed.
std::vector<std::string> other_values(const packs::Field& field, const std::vector<std::string>& wanted, bool is_required) {
  std::vector<std::string> values, others;
  if (field.type == packs::FieldType::yes_no) values = {"yes", "no"};
  for (const packs::Choice& choice : field.choices) values.push_back(choice.id);
  if (!is_required) values.emplace_back();
  for (std::string& value : values)
    if (!is_in(wanted, value)) others.push_back(std::move(value));
  return field.choices.empty() && field.type != packs::FieldType::yes_no ? std::vector<std::string>() : others;
}

// What a rule asks of fields that are given with this very step is taken out of it: pairs of field and values wanted.
std::vector<std::pair<std::string, std::vector<std::string>>> taken_out(packs::Condition& when, const packs::Transition& transition) {
  std::vector<std::pair<std::string, std::vector<std::string>>> out;
  std::erase_if(when.fields, [&](const auto& asked) {
    const bool is_given_here = is_in(transition.form, asked.first);
    if (is_given_here) out.push_back(asked);
    return is_given_here;
  });
  for (const packs::Effect& effect : transition.effects)
    if (effect.kind == packs::EffectKind::close && !when.results.empty() && is_in(transition.form, effect.field))
      out.emplace_back(effect.field, std::exchange(when.results, {}));
  return out;
}

AskedFile asked_file(const packs::Evidence& evidence, const packs::Transition& transition, const packs::Pack& pack, const Case& one, Instant at) {
  AskedFile file{&evidence, false, {}, {}};
  packs::Condition when = evidence.when;
  const auto given_here = taken_out(when, transition);
  file.is_required = holds(when, provisional(one, transition, {}), pack, at) && is_drawn_for(evidence, transition, one);
  if (given_here.empty()) return file;
  const auto& [id, wanted] = given_here.front();
  const packs::Field* field = pack.field(id);
  if (field) file.unless_values = other_values(*field, wanted, is_in(transition.required, id));
  if (!file.unless_values.empty()) file.unless_field = id;
  else file.is_required = false;  // nobody can say beforehand
  return file;
}

// Files may have come before for another step; they wait for it.
Command with_its_files(const Command& command, const packs::Transition& transition) {
  Command its = command;
  const auto form = askable(transition);
  std::erase_if(its.evidence, [&](const std::string& file) { return std::find(form.begin(), form.end(), file) == form.end(); });
  return its;
}

// Nobody whistles for himself.
base::Result<void> check_calls(const packs::Pack& pack, const Command& command, org::UnitNumber unit, const org::Tree& tree) {
  for (const packs::Transition& transition : pack.transitions)
    for (const packs::Effect& effect : transition.effects) {
      const auto given = effect.kind == packs::EffectKind::call ? command.values.find(effect.field) : command.values.end();
      if (given == command.values.end()) continue;
      const auto units = units_from(given->second, tree);
      if (unit != 0 && std::find(units.begin(), units.end(), unit) != units.end())
        return base::fail(ErrorKind::invalid, "case-calls-itself", effect.field, title_of(pack, effect.field));
    }
  return {};
}

base::Result<void> check_given(const packs::Transition& transition, const packs::Pack& pack, const Case& one, const Command& command,
                               org::UnitNumber unit, const World& world, Instant at) {
  const auto form = askable(transition);
  auto checked = check_values(pack, form, transition.required, command.values, command.evidence, *world.tree);
  if (!checked) return checked;
  for (const std::string& field : asked_of(transition, pack, one, command, at))
    if (!is_in(command.evidence, field)) return base::fail(ErrorKind::invalid, "case-evidence-missing", field, title_of(pack, field));
  return check_calls(pack, command, unit, *world.tree);
}

// To which unit a step's word goes; of a called unit's clock it is that unit that must act.
org::UnitNumber unit_told(const packs::Who& who, const Case& one, const Timer& timer, const org::Tree& tree) {
  switch (who.relation) {
    case packs::Relation::place: return one.place.unit;
    case packs::Relation::owner: return one.owner;
    case packs::Relation::above_owner: {
      const org::UnitNumber unit = timer.unit != 0 ? timer.unit : one.owner;
      const auto above = nearest_above(tree, unit);
      return above.empty() ? unit : above.front();
    }
    case packs::Relation::called: return timer.unit != 0 ? timer.unit : one.owner;
    case packs::Relation::caller: return one.caller != 0 ? one.caller : one.owner;
    case packs::Relation::anywhere: {
      org::UnitNumber top = one.place.unit;
      for (org::UnitNumber above = top; above != 0; above = tree.parent_of(above)) top = above;
      return top;
    }
  }
  return one.owner;
}

void tell(const packs::Step& step, const std::string& reason, const Timer& timer, const World& world, Outcome& outcome) {
  for (const packs::Who& who : step.tells) {
    const bool is_reporter = who.is_reporter;
    outcome.notices.push_back({reason, is_reporter ? 0 : unit_told(who, outcome.after, timer, *world.tree), is_reporter ? "" : who.post, step.level});
  }
  if (!step.told.zh.empty()) outcome.notices.push_back({reason, 0, "", step.level});
}

Party program() {
  Party party;
  party.is_timer = true;
  return party;
}

// What a step does by itself. Where the case does not allow it any more, nothing.
void do_by_itself(const packs::Transition& transition, const packs::Pack& pack, const World& world, const clocks::WorkingTime& time, Instant at,
                  Outcome& outcome) {
  if (!leaves(transition, outcome.after, pack) || !holds(transition.when, outcome.after, pack, at) || is_used_up(transition, pack, outcome.after)) return;
  Outcome tried = outcome;
  const Party party = program();
  const Command command{transition.id, {}, {}};
  Turn turn{world, {pack, time}, transition, command, party, 0, at, tried.after, tried.notices};
  if (carry_out(turn, tried)) outcome = std::move(tried);
}

}  // namespace

clocks::WorkingTime Flow::working_time(const World& world) const {
  clocks::WorkingTime time;
  time.calendar = world.calendar;
  if (!pack_.hours.empty()) time.windows = pack_.hours;
  return time;
}

base::Result<Outcome> Flow::act(const Case& current, const Command& command, const Party& party, const World& world, Instant at) const {
  const packs::Transition* transition = pack_.transition(command.transition);
  if (!transition) return base::fail(ErrorKind::not_found, "case-transition-unknown", "transition", command.transition);
  const Instant moment = in_order(current, at);
  const auto fit = fitting_of(*transition, pack_, current, party, world, moment);
  if (!fit) return tl::unexpected(fit.error());
  const Command its = with_its_files(command, *transition);
  const org::UnitNumber unit = fit->post ? fit->post->unit : 0;
  if (auto checked = check_given(*transition, pack_, current, its, unit, world, moment); !checked) return tl::unexpected(checked.error());
  Outcome outcome{current, {}, {}};
  Turn turn{world, {pack_, working_time(world)}, *transition, its, party, unit, moment, outcome.after, outcome.notices};
  if (auto done = carry_out(turn, outcome); !done) return tl::unexpected(done.error());
  say_clock_went_back(outcome.events.back(), at);
  return outcome;
}

Outcome Flow::tick(const Case& current, const World& world, Instant at) const {
  Outcome outcome{current, {}, {}};
  const clocks::WorkingTime time = working_time(world);
  for (int taken = 0; taken < most_steps; ++taken) {
    const auto place = due_timer(outcome.after, at);
    if (!place) break;
    const Timer timer = outcome.after.timers[*place];
    const packs::Step& step = take_step(outcome.after, {pack_, time}, *place);
    const Instant moment = in_order(outcome.after, at);
    const std::string reason = "clock:" + timer.clock + ":" + std::to_string(timer.step + 1);
    Event& event = add_event(outcome, reason, outcome.after.state, program(), timer.unit, moment);
    event.values["clock:due"] = time_text(timer.due_at);
    if (timer.next_at + std::chrono::minutes(1) <= moment) event.values["clock:late_for"] = time_text(timer.next_at);
    event.is_told = !step.told.zh.empty();
    say_clock_went_back(event, at);
    tell(step, reason, timer, world, outcome);
    number_notices(outcome);
    if (const packs::Transition* own = pack_.transition(step.transition)) do_by_itself(*own, pack_, world, time, moment, outcome);
  }
  return outcome;
}

std::vector<const packs::Transition*> Flow::allowed(const Case& current, const Party& party, const World& world, Instant at) const {
  std::vector<const packs::Transition*> may;
  for (const packs::Transition& transition : pack_.transitions)
    if (fitting_of(transition, pack_, current, party, world, in_order(current, at))) may.push_back(&transition);
  return may;
}

std::vector<Offer> Flow::offers(const Case& current, const Party& party, const World& world, Instant at) const {
  std::vector<Offer> offers;
  for (const packs::Transition* transition : allowed(current, party, world, at)) {
    Offer offer{transition, {}};
    for (const packs::Evidence& evidence : transition->evidence) offer.files.push_back(asked_file(evidence, *transition, pack_, current, in_order(current, at)));
    offers.push_back(std::move(offer));
  }
  return offers;
}

Outcome Flow::restate(const Case& current, const World& world, Instant at) const {
  Outcome outcome{current, {}, {}};
  Values moved;
  bool is_told = false;
  for (Timer& timer : outcome.after.timers) {
    if (!timer.is_running()) continue;
    const Timer before = timer;
    count_anew(timer, outcome.after, {pack_, working_time(world)});
    if (timer == before) continue;
    moved["clock:" + timer.clock + (timer.unit != 0 ? ":" + std::to_string(timer.unit) : "")] =
        time_text(before.due_at) + " → " + time_text(timer.due_at);
    const packs::ClockRule* rule = pack_.clock(timer.clock);
    is_told |= rule && rule->is_promised && timer.due_at != before.due_at;
  }
  if (moved.empty()) return Outcome{current, {}, {}};
  Event& event = add_event(outcome, "calendar", current.state, program(), 0, in_order(current, at));
  event.values = std::move(moved);
  event.is_told = is_told;
  say_clock_went_back(event, at);
  if (is_told) outcome.notices.push_back({"calendar", 0, "", 0});
  number_notices(outcome);
  return outcome;
}

Instant Flow::next_at(const Case& current) {
  Instant next = far_future;
  for (const Timer& timer : current.timers) next = std::min(next, timer.next_at);
  return next;
}

std::string masked(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  if (digits >= 7 && std::all_of(text.begin(), text.end(), [&](char c) { return is_digit(c) || c == '-' || c == '+' || c == ' '; })) return org::masked_phone(text);
  if (text.empty()) return {};
  const std::size_t first = std::min(text.size(), base::utf8_length(static_cast<unsigned char>(text[0])));
  return std::string(text.substr(0, first)) + "*";
}

}  // namespace bihuan::cases
