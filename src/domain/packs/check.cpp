// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/check.h"

#include "domain/packs/checks/checks.h"

namespace bihuan::packs {
namespace {

using Check = void (*)(const Pack&, Findings&);

// What is not there at all is told first: the checks after it may take it that names lead somewhere.
constexpr Check of_names[] = {ids_once, ids_known, choices_fit, moments_known, posts_known};

constexpr Check of_sense[] = {
    states_reached, states_left, ends_reached,      ends_kept,       ends_closed,                                       // the way through
    who_can,        secrecy_reached, timers_act,  verified_by_other, extended_outside, called_back_by_other, call_back_drawn, reopen_limited,  // who may
    forms_ask,      asked_once,  asked_where_kept,  demands_justified, personal_guarded, effects_fit, pauses_reasoned,        // what is asked
    clocks_run,     clocks_heard, steps_grow,       terms_complete,  extensions_end, hours_ordered,                                      // against which clocks
    routes_complete, results_honest, rates_possible, nobody_ranked,  reporter_told,                                      // where to, and what is measured and told
};

}  // namespace

std::vector<Fault> check(const Pack& pack) {
  Findings findings;
  for (const Check one : of_names) one(pack, findings);
  if (findings.faults().empty())
    for (const Check one : of_sense) one(pack, findings);
  return findings.take();
}

}  // namespace bihuan::packs
