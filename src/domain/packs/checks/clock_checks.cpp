// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/packs/checks/checks.h"
#include "domain/packs/ways.h"

namespace bihuan::packs {
namespace {

bool is_effected(const Pack& pack, EffectKind kind, std::string_view clock) {
  return std::any_of(pack.transitions.begin(), pack.transitions.end(), [&](const Transition& one) {
    return std::any_of(one.effects.begin(), one.effects.end(), [&](const Effect& effect) { return effect.kind == kind && effect.clock == clock; });
  });
}

// About so many minutes; good enough to say which of two steps comes first.
double rough_minutes(const clocks::Term& term) {
  switch (term.unit) {
    case clocks::TermUnit::minute: return static_cast<double>(term.amount);
    case clocks::TermUnit::working_hour: return static_cast<double>(term.amount) * 60;
    case clocks::TermUnit::working_day: return static_cast<double>(term.amount) * 24 * 60;
    case clocks::TermUnit::calendar_day: return static_cast<double>(term.amount) * 24 * 60;
  }
  return 0;
}

std::pair<int, double> moment_of(const Step& step) { return {static_cast<int>(step.from), step.after ? rough_minutes(*step.after) : 0}; }

constexpr int top_level = 3;  // the district, org::level_of

}  // namespace

void clocks_run(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.clocks.size(); ++i) {
    const ClockRule& clock = pack.clocks[i];
    const bool starts = !clock.starts_on.empty() || is_effected(pack, EffectKind::start, clock.id) || is_effected(pack, EffectKind::call, clock.id);
    if (!starts) findings.error("pack-clock-never-starts", at("clocks", i), clock.id);
    if (clock.stops_on.empty() && !is_effected(pack, EffectKind::stop, clock.id)) findings.error("pack-clock-never-stops", at("clocks", i), clock.id);
  }
}

void clocks_heard(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.clocks.size(); ++i) {
    const ClockRule& clock = pack.clocks[i];
    const bool is_heard = std::any_of(clock.steps.begin(), clock.steps.end(), [](const Step& step) {
      return step.from == Step::From::due && (!step.tells.empty() || !step.transition.empty());
    });
    if (!is_heard) findings.error("pack-clock-unheard", at("clocks", i), clock.id);
    for (std::size_t j = 0; j < clock.steps.size(); ++j)
      if (clock.steps[j].tells.empty() && clock.steps[j].transition.empty()) findings.error("pack-step-mute", at("clocks", i, at("steps", j)), clock.id);
  }
}

void steps_grow(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.clocks.size(); ++i) {
    const auto& steps = pack.clocks[i].steps;
    for (std::size_t j = 0; j < steps.size(); ++j) {
      const std::string path = at("clocks", i, at("steps", j));
      if (steps[j].level > top_level) findings.error("pack-level-top", path + ".level", std::to_string(top_level));
      if (j > 0 && (moment_of(steps[j]) <= moment_of(steps[j - 1]) || steps[j].level < steps[j - 1].level))
        findings.error("pack-steps-not-growing", path, pack.clocks[i].id);
    }
  }
}

void terms_complete(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.clocks.size(); ++i) {
    const auto& terms = pack.clocks[i].terms;
    if (terms.empty() || !terms.back().when.is_empty()) findings.error("pack-term-no-default", at("clocks", i, "terms"), pack.clocks[i].id);
    for (std::size_t j = 0; j + 1 < terms.size(); ++j)
      if (terms[j].when.is_empty()) findings.error("pack-term-unreachable", at("clocks", i, at("terms", j + 1)), pack.clocks[i].id);
  }
}

void extensions_end(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.transitions.size(); ++i)
    for (std::size_t j = 0; j < pack.transitions[i].effects.size(); ++j) {
      const Effect& effect = pack.transitions[i].effects[j];
      const ClockRule* clock = effect.kind == EffectKind::extend ? pack.clock(effect.clock) : nullptr;
      if (clock == nullptr) continue;
      const bool is_long = std::any_of(clock->terms.begin(), clock->terms.end(), [&](const ClockTerm& term) {
        return term.term.amount + effect.most * effect.term.value_or(term.term).amount > clocks::longest_amount;
      });
      if (is_long) findings.error("pack-extend-long", at("transitions", i, at("effects", j)), std::to_string(clocks::longest_amount));
    }
}

void hours_ordered(const Pack& pack, Findings& findings) {
  for (std::size_t i = 1; i < pack.hours.size(); ++i)
    if (pack.hours[i].begins <= pack.hours[i - 1].ends) findings.error("pack-hours", at("hours", i));
}

}  // namespace bihuan::packs
