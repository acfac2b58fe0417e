// SPDX-License-Identifier: Apache-2.0
// The checks of a pack's sense, one function each. A check may take it that the names in a pack lead somewhere (those of names run first).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/packs/fault.h"
#include "domain/packs/pack.h"

namespace bihuan::packs {

class Findings {
 public:
  void error(std::string_view code, std::string path, std::string_view detail = {}) { add(true, code, std::move(path), detail); }
  void warning(std::string_view code, std::string path, std::string_view detail = {}) { add(false, code, std::move(path), detail); }
  const std::vector<Fault>& faults() const { return faults_; }
  std::vector<Fault> take() { return std::move(faults_); }

 private:
  void add(bool is_error, std::string_view code, std::string path, std::string_view detail) {
    faults_.push_back({is_error, std::string(code), std::move(path), std::string(detail)});
  }
  std::vector<Fault> faults_;
};

// "transitions[3]", "transitions[3].who"
std::string at(std::string_view list, std::size_t index, std::string_view member = {});

// names.cpp
void ids_once(const Pack& pack, Findings& findings);       // pack-id-twice
void ids_known(const Pack& pack, Findings& findings);      // pack-state-unknown, pack-field-unknown, pack-kind-unknown, …: with the nearest that is there
void choices_fit(const Pack& pack, Findings& findings);    // pack-choices-missing, pack-choices-needless, pack-choice-unknown
void moments_known(const Pack& pack, Findings& findings);  // pack-moment-unknown
void posts_known(const Pack& pack, Findings& findings);    // pack-post-unknown

// ways.cpp
void states_reached(const Pack& pack, Findings& findings);  // pack-state-unreachable
void states_left(const Pack& pack, Findings& findings);     // pack-state-stuck
void ends_reached(const Pack& pack, Findings& findings);    // pack-end-missing, pack-end-unreachable (from a state), pack-kind-endless (for a kind)
void ends_kept(const Pack& pack, Findings& findings);       // pack-end-left: out of an end leads a reopening only
void ends_closed(const Pack& pack, Findings& findings);     // pack-end-unclosed, pack-close-open

// people.cpp
void who_can(const Pack& pack, Findings& findings);               // pack-transition-nobody, pack-post-relation
void secrecy_reached(const Pack& pack, Findings& findings);       // pack-secrecy-nobody
void timers_act(const Pack& pack, Findings& findings);            // pack-timer-never, pack-step-not-timer
void verified_by_other(const Pack& pack, Findings& findings);     // pack-handler-missing, pack-verify-self
void extended_outside(const Pack& pack, Findings& findings);      // pack-extend-self
void called_back_by_other(const Pack& pack, Findings& findings);  // pack-callback-self
void call_back_drawn(const Pack& pack, Findings& findings);       // pack-callback-never-drawn, pack-callback-never-made
void reopen_limited(const Pack& pack, Findings& findings);        // pack-reopen-unlimited

// asking.cpp
void forms_ask(const Pack& pack, Findings& findings);          // pack-required-not-asked, pack-field-unused
void asked_once(const Pack& pack, Findings& findings);         // pack-asked-twice
void asked_where_kept(const Pack& pack, Findings& findings);   // pack-asked-though-kept
void demands_justified(const Pack& pack, Findings& findings);  // pack-photo-no-purpose, pack-track-not-allowed, pack-evidence-always
void personal_guarded(const Pack& pack, Findings& findings);   // pack-personal-no-purpose, pack-personal-public
void effects_fit(const Pack& pack, Findings& findings);        // pack-effect-field, pack-effect-unasked
void pauses_reasoned(const Pack& pack, Findings& findings);    // pack-pause-no-reason, pack-pause-state, pack-pause-for-ever

// clock_checks.cpp
void clocks_run(const Pack& pack, Findings& findings);      // pack-clock-never-starts, pack-clock-never-stops
void clocks_heard(const Pack& pack, Findings& findings);    // pack-clock-unheard, pack-step-mute
void steps_grow(const Pack& pack, Findings& findings);      // pack-steps-not-growing, pack-level-top
void terms_complete(const Pack& pack, Findings& findings);  // pack-term-no-default, pack-term-unreachable
void extensions_end(const Pack& pack, Findings& findings);  // pack-extend-long
void hours_ordered(const Pack& pack, Findings& findings);   // pack-hours

// measuring.cpp
void routes_complete(const Pack& pack, Findings& findings);  // pack-route-no-default, pack-route-name, pack-route-part
void results_honest(const Pack& pack, Findings& findings);   // pack-result-missing, pack-result-not-fixed
void rates_possible(const Pack& pack, Findings& findings);   // pack-rate-never, pack-rate-sets, pack-rate-few
void nobody_ranked(const Pack& pack, Findings& findings);    // pack-person-ranking
void reporter_told(const Pack& pack, Findings& findings);    // pack-told-missing, pack-told-field, pack-told-personal

}  // namespace bihuan::packs
