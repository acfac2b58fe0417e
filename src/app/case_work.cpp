// SPDX-License-Identifier: Apache-2.0
#include "app/case_work.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <utility>
#include <vector>

#include "app/journal_note.h"
#include "app/kept_digest.h"
#include "app/today.h"
#include "domain/org/thing_id.h"
#include "base/secrets.h"
#include "base/sha256.h"
#include "domain/cases/case_text.h"
#include "domain/cases/whose_turn.h"
#include "domain/clocks/national_calendar.h"
#include "report/json_text.h"
#include "store/counters_store.h"
#include "store/notices_store.h"

namespace bihuan::app {
namespace {

SharedTree sound(base::Result<SharedTree> tree) {  // kept for others by keep_tree_fresh()
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

// Each goes to the nearest unit, from its own upwards, in which somebody holds the post that day; where nobody does, to the administrators, who give posts.
std::vector<cases::Notice> reaching(store::Connection& connection, const Ledger& ledger, std::vector<cases::Notice> notices, std::int64_t now) {
  const auto goes_to_unit = [](const cases::Notice& notice) { return notice.unit != 0; };
  const auto tree = std::ranges::any_of(notices, goes_to_unit) ? org_tree(connection, ledger, now) : SharedTree();
  if (!tree || !*tree) return notices;
  for (cases::Notice& notice : notices) {
    std::vector<org::UnitNumber> way;
    for (org::UnitNumber unit = goes_to_unit(notice) ? (*tree)->standing(notice.unit) : 0; unit != 0; unit = (*tree)->parent_of(unit)) way.push_back(unit);
    if (way.empty()) continue;
    const auto holders = store::NoticesStore(connection, ledger.region).with_holder(way, notice.post, day_at(now));
    const auto nearest = std::ranges::find_first_of(way, holders);
    if (nearest == way.end()) notice.post = org::post_kind_name(org::PostKind::administrator);
    notice.unit = nearest == way.end() ? way.back() : *nearest;
  }
  std::vector<cases::Notice> once;
  for (cases::Notice& notice : notices)
    if (std::ranges::find(once, notice) == once.end()) once.push_back(std::move(notice));
  return once;
}

// `heard` is the digest of who is to hear of it; `state`, of the last event only, that of the case's text after it.
void tell_of_event(store::Connection& connection, const Ledger& ledger, const cases::Outcome& outcome, const cases::Event& event, const std::string& heard,
                   const std::string& state, const std::string& actor, std::int64_t now) {
  report::JsonText data;
  data.open_object().member("event", event.number).member("from", event.from).member("to", event.to);
  data.member("unit", static_cast<std::int64_t>(event.unit)).member("revision", outcome.after.revision);
  data.member("given", event_digest(event)).member("heard", heard);
  data.member("state", state).close_object();
  tell_journal(connection, ledger, {actor, now, "case." + event.transition, "case", org::thing_id(ledger.region, case_letter, outcome.after.number)},
               std::move(data));
}

void keep_happenings(store::CasesStore& cases, store::Connection& connection, const Ledger& ledger, const cases::Outcome& outcome, std::string_view text,
                     const std::string& actor, std::int64_t now) {
  cases.add_events(outcome.after.number, outcome.events);
  const std::vector<cases::Notice> notices = reaching(connection, ledger, outcome.notices, now);
  store::NoticesStore(connection, ledger.region).add(outcome.after.number, notices, now);
  for (const cases::Event& one : outcome.events) {
    std::vector<cases::Notice> of_this;
    std::ranges::copy_if(notices, std::back_inserter(of_this), [&](const cases::Notice& notice) { return notice.event == one.number; });
    const bool is_last = &one == &outcome.events.back();
    tell_of_event(connection, ledger, outcome, one, notices_digest(one.number, of_this, now), is_last ? base::sha256(text) : std::string(), actor, now);
  }
}

}  // namespace

cases::World world_of(const org::Tree& tree) {
  cases::World world;
  world.tree = &tree;
  world.calendar = &clocks::national_calendar();
  world.seed = random_seed();
  return world;
}

CaseWork::CaseWork(const Ledger& ledger, store::Connection& connection, std::int64_t now, base::Result<SharedTree> tree)
    : ledger_(ledger), connection_(connection), now_(now), tree_(sound(std::move(tree))), world_(world_of(*tree_)), cases_(connection, ledger.region) {}

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
  std::vector<org::UnitNumber> units;
  if (action == org::Action::look_at_cases) units = value.owners;  // what becomes of it they may know, and nothing more
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
  auto found = work.cases().find_sound(number);
  if (work.cases().set_aside().contains(number)) return base::fail(base::ErrorKind::conflict, "case-damaged", org::thing_id(work.region(), case_letter, number));
  if (!found || !may_with(actor, org::Action::look_at_cases, work.tree(), *found)) return base::fail(base::ErrorKind::not_found, "case-missing");
  return std::move(*found);
}

std::string event_digest(const cases::Event& event) {
  std::string all = event.actor + '\n' + std::to_string(event.person) + '\n' + std::to_string(event.at.time_since_epoch().count()) +
                    (event.is_told ? "\ntold\n" : "\n\n") + cases::to_text(event.values);
  for (const std::string& field : event.evidence) all += '\n' + field;
  return base::sha256(all);
}

std::string turn_text(const packs::Pack& pack, const cases::Case& value, std::int64_t now) {
  std::string text;
  for (const std::string& post : cases::whose_turn(pack, value, cases::Instant{std::chrono::microseconds{now}})) text += (text.empty() ? "" : ",") + post;
  return text;
}

bool keep_outcome(CaseWork& work, store::Connection& connection, const Ledger& ledger, const cases::Outcome& outcome, int was, const std::string& actor,
                  std::int64_t now) {
  const std::string text = cases::to_text(outcome.after);
  const SharedPack pack = work.find_pack(outcome.after);
  if (!work.cases().save(outcome.after, text, pack ? turn_text(*pack, outcome.after, now) : std::string(), was)) return false;
  keep_happenings(work.cases(), connection, ledger, outcome, text, actor, now);
  return true;
}

void move_parts(CaseWork& work, store::Connection& connection, const Ledger& ledger, const cases::Case& whole, std::int64_t now) {
  for (const cases::CaseNumber number : work.cases().parts_of(whole.number)) {
    const auto part = work.cases().find_sound(number);
    const SharedPack pack = part ? work.find_pack(*part) : nullptr;
    if (!pack) continue;
    const cases::Outcome outcome = cases::Flow(*pack).follow_parent(*part, whole, work.world(), base::Instant{std::chrono::microseconds{now}});
    if (!outcome.events.empty()) keep_outcome(work, connection, ledger, outcome, part->revision, "program", now);
  }
}

void keep_new(store::CasesStore& cases, store::Connection& connection, const Ledger& ledger, const packs::Pack& pack, cases::Outcome& outcome,
              const std::string& actor, std::int64_t now) {
  outcome.after.number = store::take_numbers(connection, ledger.region, "case");
  const std::string text = cases::to_text(outcome.after);
  cases.add(outcome.after, text, turn_text(pack, outcome.after, now));
  keep_happenings(cases, connection, ledger, outcome, text, actor, now);
}

}  // namespace bihuan::app
