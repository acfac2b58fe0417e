// SPDX-License-Identifier: Apache-2.0
#include "app/unit_work.h"

#include <algorithm>

#include "app/case_work.h"
#include "domain/org/thing_id.h"
#include "store/people_store.h"

namespace bihuan::app {
namespace {

bool is_held_from(const org::Post& post, base::Date on) { return !post.to_on || *post.to_on > std::max(on, post.from_on); }

}  // namespace

UnitWork work_of(store::Connection& connection, const Ledger& ledger, org::UnitNumber unit, base::Date on) {
  UnitWork work;
  work.open_cases = store::CasesStore(connection, ledger.region).open_work_of(unit);
  for (const org::Post& post : store::PeopleStore(connection).posts_in(ledger.region, unit)) work.held_posts += is_held_from(post, on);
  return work;
}

UnitWork hand_work_over(store::Connection& connection, const Ledger& ledger, const Actor& actor, const cases::Succession& units, base::Date on, States& states) {
  UnitWork handed;
  store::PeopleStore people(connection);
  for (org::Post& post : people.posts_in(ledger.region, units.before)) {
    if (!is_held_from(post, on)) continue;
    post.to_on = std::max(on, post.from_on);
    people.save(ledger.region, post);
    states.emplace_back(org::thing_id(ledger.region, post_letter, post.number), post_digest(post));
    ++handed.held_posts;
  }
  const std::vector<cases::CaseNumber> numbers = store::CasesStore(connection, ledger.region).open_with(units.before);
  if (numbers.empty()) return handed;
  CaseWork work(ledger, connection, actor.now);
  for (const cases::CaseNumber number : numbers) {
    const auto value = work.cases().find_sound(number);
    if (!value) continue;
    const cases::Outcome outcome = cases::hand_to_heir(*value, units, actor.name, base::Instant{std::chrono::microseconds{actor.now}});
    if (!outcome.events.empty() && keep_outcome(work, connection, ledger, outcome, value->revision, actor.name, actor.now)) ++handed.open_cases;
  }
  return handed;
}

}  // namespace bihuan::app
