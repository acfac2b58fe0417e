// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/timers.h"

#include <algorithm>

#include "domain/cases/condition.h"
#include "domain/cases/flow.h"
#include "domain/cases/turn.h"

namespace bihuan::cases {
namespace {

// Pauses that can matter to a timer: none of one that does not rest, none that was over before it began.
std::vector<clocks::Pause> pauses_of(const Timer& timer, const Case& one, const packs::ClockRule& rule) {
  std::vector<clocks::Pause> pauses;
  if (rule.is_pausable)
    for (const clocks::Pause& pause : one.pauses)
      if (!pause.ends || *pause.ends > timer.started_at) pauses.push_back(pause);
  return pauses;
}

Instant base_of(packs::Step::From from, const Timer& timer) {
  switch (from) {
    case packs::Step::From::start: return timer.started_at;
    case packs::Step::From::soon: return timer.soon_at;
    case packs::Step::From::due: return timer.due_at;
  }
  return timer.due_at;
}

// No step comes before the one ahead of it.
Instant moment_of_step(const Timer& timer, const packs::ClockRule& rule, std::span<const clocks::Pause> pauses, const clocks::WorkingTime& time) {
  Instant moment = timer.started_at;
  for (int i = 0; i <= timer.step; ++i) {
    const packs::Step& step = rule.steps[static_cast<std::size_t>(i)];
    const Instant base = base_of(step.from, timer);
    moment = std::max(moment, step.after ? clocks::due_at(*step.after, base, pauses, time) : base);
  }
  return moment;
}

void count_next(Timer& timer, const Case& one, const packs::ClockRule& rule, const ClockWork& work) {
  timer.rests = timer.is_running() && rule.is_pausable && is_paused(one);
  if (!timer.is_running() || timer.rests || timer.step >= static_cast<int>(rule.steps.size())) {
    timer.next_at = far_future;
    return;
  }
  timer.next_at = moment_of_step(timer, rule, pauses_of(timer, one, rule), work.time);
}

const packs::ClockTerm* term_of(const packs::ClockRule& rule, const Case& one, const packs::Pack& pack, Instant at) {
  const auto found = std::find_if(rule.terms.begin(), rule.terms.end(), [&](const packs::ClockTerm& term) { return holds(term.when, one, pack, at); });
  return found == rule.terms.end() ? nullptr : &*found;
}

Timer* running(Case& one, std::string_view clock, org::UnitNumber unit) {
  const auto found = std::find_if(one.timers.begin(), one.timers.end(),
                                  [&](const Timer& timer) { return timer.is_running() && timer.clock == clock && timer.unit == unit; });
  return found == one.timers.end() ? nullptr : &*found;
}

// After a pause: by what it took and no more, whatever the calendar says now; that is for an event of its own.
void move_on(Timer& timer, const Case& one, const packs::ClockRule& rule, const ClockWork& work) {
  const auto pauses = pauses_of(timer, one, rule);
  if (pauses.empty()) return count_next(timer, one, rule, work);
  const Instant before = timer.due_at;
  const auto earlier = std::span(pauses).first(pauses.size() - 1);
  timer.due_at = clocks::due_after_pause(timer.term, timer.started_at, before, earlier, pauses.back(), work.time);
  const Instant soon = timer.soon_at <= pauses.back().begins ? timer.soon_at : timer.soon_at + (timer.due_at - before);
  timer.soon_at = std::min(timer.due_at, std::max(soon, clocks::soon_at(timer.term, timer.started_at, pauses, work.time, rule.soon_ratio)));
  count_next(timer, one, rule, work);
}

void stop(Timer& timer, Instant at) {
  timer.stopped_at = at;
  timer.rests = false;
  timer.next_at = far_future;
}

}  // namespace

void count_anew(Timer& timer, const Case& one, const ClockWork& work) {
  const packs::ClockRule* rule = work.pack.clock(timer.clock);
  if (!rule) return;
  const auto pauses = pauses_of(timer, one, *rule);
  clocks::Extension last{timer.term, timer.started_at};
  timer.due_at = clocks::due_at(last.term, last.start, pauses, work.time);
  for (const clocks::Term& more : timer.added) {
    last = clocks::extension_of(timer.due_at, more);
    timer.due_at = clocks::due_at(last.term, last.start, pauses, work.time);
  }
  timer.soon_at = clocks::soon_at(last.term, last.start, pauses, work.time, rule->soon_ratio);
  count_next(timer, one, *rule, work);
}

void start_timer(Case& one, const ClockWork& work, const packs::ClockRule& rule, org::UnitNumber unit, Instant at) {
  if (running(one, rule.id, unit)) return;
  const packs::ClockTerm* term = term_of(rule, one, work.pack, at);
  if (!term) return;
  Timer timer;
  timer.clock = rule.id;
  timer.unit = unit;
  timer.term = term->term;
  timer.started_at = at;
  count_anew(timer, one, work);
  one.timers.push_back(std::move(timer));
}

void stop_timers(Case& one, std::string_view clock, std::optional<org::UnitNumber> unit, Instant at) {
  for (Timer& timer : one.timers)
    if (timer.is_running() && timer.clock == clock && (!unit || timer.unit == *unit)) stop(timer, at);
}

void stop_all_timers(Case& one, Instant at) {
  for (Timer& timer : one.timers)
    if (timer.is_running()) stop(timer, at);
}

void go_on(Case& one, const ClockWork& work, Instant stopped_at) {
  for (auto timer = one.timers.rbegin(); timer != one.timers.rend(); ++timer) {
    if (timer->stopped_at != stopped_at || running(one, timer->clock, timer->unit)) continue;  // of several the last
    timer->stopped_at.reset();
    count_anew(*timer, one, work);
  }
}

bool is_paused(const Case& one) { return !one.pauses.empty() && !one.pauses.back().ends; }

void begin_pause(Case& one, const ClockWork& work, std::string_view reason, Instant at) {
  one.pauses.push_back({at, std::nullopt, std::string(reason)});
  for (Timer& timer : one.timers)
    if (const packs::ClockRule* rule = work.pack.clock(timer.clock); rule && timer.is_running()) count_next(timer, one, *rule, work);
}

void end_pause(Case& one, const ClockWork& work, Instant at) {
  one.pauses.back().ends = at;
  for (Timer& timer : one.timers)
    if (const packs::ClockRule* rule = work.pack.clock(timer.clock); rule && rule->is_pausable && timer.is_running()) move_on(timer, one, *rule, work);
}

base::Result<void> extend_timer(Case& one, const ClockWork& work, std::string_view clock, const std::optional<clocks::Term>& more, int most,
                                Instant at) {
  const auto fails = [&](std::string_view why) { return base::fail(base::ErrorKind::conflict, "case-limit", clock, why); };
  Timer* timer = running(one, clock, 0);
  const packs::ClockRule* rule = work.pack.clock(clock);
  const packs::ClockTerm* term = rule ? term_of(*rule, one, work.pack, at) : nullptr;
  if (!timer || !term || timer->extensions >= most) return fails("extensions");
  if (at >= timer->due_at && !(rule->is_pausable && clocks::stands_still(one.pauses, timer->due_at, at))) return fails("overdue");
  const clocks::Term added = more.value_or(term->term);
  std::int64_t whole = timer->term.amount + added.amount;  // in whatever units: nothing is put off beyond the calendar
  for (const clocks::Term& before : timer->added) whole += before.amount;
  if (whole > clocks::longest_amount) return fails("amount");
  if (added.unit == timer->term.unit && timer->added.empty()) timer->term.amount += added.amount;
  else timer->added.push_back(added);
  ++timer->extensions;
  count_anew(*timer, one, work);
  return {};
}

std::optional<std::size_t> due_timer(const Case& one, Instant at) {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < one.timers.size(); ++i)
    if (one.timers[i].next_at <= at && (!first || one.timers[i].next_at < one.timers[*first].next_at)) first = i;
  return first;
}

const packs::Step& take_step(Case& one, const ClockWork& work, std::size_t place) {
  Timer& timer = one.timers[place];
  const packs::ClockRule& rule = *work.pack.clock(timer.clock);
  const packs::Step& step = rule.steps[static_cast<std::size_t>(timer.step)];
  ++timer.step;
  count_next(timer, one, rule, work);
  return step;
}

org::UnitNumber called_unit(const Case& one, org::UnitNumber unit) {
  const bool is_called = std::any_of(one.involved.begin(), one.involved.end(),
                                     [&](const Involved& involved) { return involved.is_on_call() && involved.unit == unit; });
  return is_called ? unit : 0;
}

void start_for(Case& one, const ClockWork& work, const packs::ClockRule& rule, org::UnitNumber called, Instant at) {
  if (!runs_for_called(work.pack, rule)) return start_timer(one, work, rule, 0, at);
  if (called != 0) return start_timer(one, work, rule, called, at);
  const auto has_timer = [&](org::UnitNumber unit) {
    return std::any_of(one.timers.begin(), one.timers.end(), [&](const Timer& timer) { return timer.clock == rule.id && timer.unit == unit; });
  };
  for (const Involved& involved : one.involved)
    if (involved.is_on_call() && !has_timer(involved.unit)) start_timer(one, work, rule, involved.unit, at);
}

void stop_for(Case& one, std::string_view clock, org::UnitNumber called, Instant at) {
  if (called == 0) return stop_timers(one, clock, std::nullopt, at);
  stop_timers(one, clock, called, at);
  stop_timers(one, clock, 0, at);
}

bool runs_for_called(const packs::Pack& pack, const packs::ClockRule& rule) {
  for (const packs::Transition& transition : pack.transitions)
    for (const packs::Effect& effect : transition.effects)
      if (effect.kind == packs::EffectKind::call && effect.clock == rule.id) return true;
  const auto all_have = [&](const std::vector<std::string>& causes, std::initializer_list<packs::EffectKind> kinds) {
    return !causes.empty() && std::all_of(causes.begin(), causes.end(), [&](const std::string& id) {
      const packs::Transition* transition = pack.transition(id);
      return transition && std::any_of(kinds.begin(), kinds.end(), [&](packs::EffectKind kind) { return has_effect(*transition, kind); });
    });
  };
  return all_have(rule.stops_on, {packs::EffectKind::answer, packs::EffectKind::arrive}) ||
         all_have(rule.starts_on, {packs::EffectKind::refuse, packs::EffectKind::bind_called});
}

}  // namespace bihuan::cases
