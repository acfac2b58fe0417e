// SPDX-License-Identifier: Apache-2.0
#include "app/case_work.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

#include "domain/org/thing_id.h"
#include "base/secrets.h"
#include "base/sha256.h"
#include "domain/cases/case_text.h"
#include "domain/clocks/national_calendar.h"
#include "report/json_text.h"
#include "store/counters_store.h"
#include "store/journal_store.h"

namespace bihuan::app {
namespace {

SharedTree sound_tree(const Ledger& ledger, store::Connection& connection, std::int64_t now) {
  auto tree = org_tree(connection, ledger, now);  // kept for others by keep_tree_fresh()
  if (!tree) throw store::StoreFault(store::FaultKind::corrupt, "units are no tree: " + tree.error().code + ' ' + tree.error().where);
  return std::move(*tree);
}

// What is drawn must be foreseen by nobody; the seed is kept with what was drawn, so that anybody can draw again.
std::uint64_t random_seed() {
  const std::string bytes = base::random_bytes(sizeof(std::uint64_t));
  std::uint64_t seed = 0;
  std::memcpy(&seed, bytes.data(), sizeof seed);
  return seed;
}

template <class Units>
bool reaches_one(const Actor& actor, org::Action action, const org::Tree& tree, const Units& units, int secrecy) {
  return std::ranges::any_of(units, [&](org::UnitNumber unit) { return unit != 0 && is_allowed(actor, action, tree, unit, secrecy); });
}

void note_in_journal(store::Connection& connection, const Ledger& ledger, const cases::Outcome& outcome, const cases::Event& event, bool is_last,
                     const std::string& actor, std::int64_t now) {
  report::JsonText data;
  data.open_object().member("event", event.number).member("from", event.from).member("to", event.to);
  data.member("unit", static_cast<std::int64_t>(event.unit)).member("revision", outcome.after.revision);
  data.member("given", event_digest(event));
  data.member("state", is_last ? base::sha256(cases::to_text(outcome.after)) : "").close_object();
  ledger::JournalEntry entry;
  entry.region = ledger.region;
  entry.happened_at = now;
  entry.actor = actor;
  entry.action = "case." + event.transition;
  entry.noun = "case";
  entry.noun_id = org::thing_id(ledger.region, case_letter, outcome.after.number);
  entry.data = std::move(data).take();
  store::JournalStore(connection).append(std::move(entry));
}

void keep_happenings(store::CasesStore& cases, store::Connection& connection, const Ledger& ledger, const cases::Outcome& outcome, const std::string& actor,
                     std::int64_t now) {
  cases.add_events(outcome.after.number, outcome.events);
  cases.add_notices(outcome.after.number, outcome.notices, now);
  for (const cases::Event& event : outcome.events)
    note_in_journal(connection, ledger, outcome, event, &event == &outcome.events.back(), actor, now);
}

}  // namespace

CaseWork::CaseWork(const Ledger& ledger, store::Connection& connection, std::int64_t now)
    : ledger_(ledger), connection_(connection), now_(now), tree_(sound_tree(ledger, connection, now)), cases_(connection, ledger.region) {
  world_.tree = tree_.get();
  world_.calendar = &clocks::national_calendar();
  world_.seed = random_seed();
}

SharedPack CaseWork::find_pack(const cases::Case& value) {
  return ledger_.packs->find(connection_, ledger_.region, value.pack, value.pack_version);
}

SharedPack CaseWork::pack_of(const cases::Case& value) {
  SharedPack pack = find_pack(value);
  if (!pack) throw store::StoreFault(store::FaultKind::corrupt, "no pack " + value.pack + ' ' + std::to_string(value.pack_version));
  return pack;
}

SharedPack CaseWork::newest_pack(std::string_view id) { return ledger_.packs->newest(connection_, ledger_.region, id, now_); }

bool may_with(const Actor& actor, org::Action action, const org::Tree& tree, const cases::Case& value) {
  if (reaches_one(actor, action, tree, std::array{value.place.unit, value.owner, value.handler, value.caller}, value.secrecy)) return true;
  std::vector<org::UnitNumber> units = value.owners;
  for (const cases::Involved& involved : value.involved) units.push_back(involved.unit);
  return reaches_one(actor, action, tree, units, value.secrecy);
}

bool may_with(const Actor& actor, org::Action action, const org::Tree& tree, const store::CaseRow& row) {
  return reaches_one(actor, action, tree, std::array{row.place_unit, row.owner_unit, row.handler_unit, row.caller_unit}, row.secrecy);
}

cases::Party party_of(const Actor& actor) {
  cases::Party party;
  party.person = actor.person;
  party.name = actor.name;
  party.holdings = actor.posts;
  return party;
}

base::Result<cases::Case> visible_case(CaseWork& work, const Actor& actor, cases::CaseNumber number) {
  auto found = work.cases().find(number);
  if (!found || !may_with(actor, org::Action::look_at_cases, work.tree(), *found)) return base::fail(base::ErrorKind::not_found, "case-missing");
  return std::move(*found);
}

std::string event_digest(const cases::Event& event) {
  std::string all = event.actor + '\n' + std::to_string(event.person) + '\n' + std::to_string(event.at.time_since_epoch().count()) +
                    (event.is_told ? "\ntold\n" : "\n\n") + cases::to_text(event.values);
  for (const std::string& field : event.evidence) all += '\n' + field;
  return base::sha256(all);
}

bool keep_outcome(CaseWork& work, store::Connection& connection, const Ledger& ledger, const cases::Outcome& outcome, int was, const std::string& actor,
                  std::int64_t now) {
  if (!work.cases().save(outcome.after, was)) return false;
  keep_happenings(work.cases(), connection, ledger, outcome, actor, now);
  return true;
}

void move_parts(CaseWork& work, store::Connection& connection, const Ledger& ledger, const cases::Case& whole, std::int64_t now) {
  for (const cases::CaseNumber number : work.cases().parts_of(whole.number)) {
    const auto part = work.cases().find(number);
    const SharedPack pack = part ? work.find_pack(*part) : nullptr;
    if (!pack) continue;
    const cases::Outcome outcome = cases::Flow(*pack).follow_parent(*part, whole, work.world(), base::Instant{std::chrono::microseconds{now}});
    if (!outcome.events.empty()) keep_outcome(work, connection, ledger, outcome, part->revision, "program", now);
  }
}

void keep_new(store::CasesStore& cases, store::Connection& connection, const Ledger& ledger, cases::Outcome& outcome, const std::string& actor, std::int64_t now) {
  outcome.after.number = store::take_numbers(connection, ledger.region, "case");
  cases.add(outcome.after);
  keep_happenings(cases, connection, ledger, outcome, actor, now);
}

}  // namespace bihuan::app
