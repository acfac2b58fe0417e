// SPDX-License-Identifier: Apache-2.0
#include "app/run_clocks.h"

#include <optional>
#include <span>
#include <vector>

#include "app/case_work.h"
#include "store/kept_requests_store.h"

namespace bihuan::app {
namespace {

constexpr std::size_t cases_at_once = 200;
constexpr std::int64_t week = 7LL * 86'400 * 1'000'000;

base::Instant instant(std::int64_t microseconds) { return base::Instant{std::chrono::microseconds{microseconds}}; }

using Waking = std::vector<store::CasesStore::Waking>;

// What is damaged in one case stops no other's clocks: it is set aside before anything was written for it.
std::optional<cases::Case> sound_case(CaseWork& work, cases::CaseNumber number, SharedPack& pack, ClockRun& run) {
  auto value = work.cases().find_sound(number);
  pack = value ? work.find_pack(*value) : nullptr;
  if (value && !pack) run.set_aside.insert(number);
  run.set_aside.insert(work.cases().set_aside().begin(), work.cases().set_aside().end());
  return value && pack && value->is_open() ? std::move(value) : std::nullopt;
}

void count(const cases::Outcome& outcome, ClockRun& run) {
  ++run.cases;
  run.steps += static_cast<std::int64_t>(outcome.events.size());
}

void run_one(CaseWork& work, store::Connection& connection, const Ledger& ledger, cases::CaseNumber number, std::int64_t now, ClockRun& run) {
  SharedPack pack;
  const auto value = sound_case(work, number, pack, run);
  if (!value) return;
  const cases::Outcome outcome = cases::Flow(*pack).tick(*value, work.world(), instant(now));
  if (outcome.events.empty() || !keep_outcome(work, connection, ledger, outcome, value->revision, "program", now)) return;
  move_parts(work, connection, ledger, outcome.after, now);
  count(outcome, run);
}

Waking waking(const Ledger& ledger, std::int64_t now, const store::CasesStore::Waking& after) {
  Waking found;
  ledger.database->read(
      [&](store::Connection& connection) { found = store::CasesStore(connection, ledger.region).waking(now, after, cases_at_once); });
  return found;
}

void restate_some(CaseWork& work, store::Connection& connection, const Ledger& ledger, const Actor& actor,
                  std::span<const cases::CaseNumber> numbers, ClockRun& run) {
  for (const cases::CaseNumber number : numbers) {
    SharedPack pack;
    const auto value = sound_case(work, number, pack, run);
    if (!value) continue;
    const cases::Outcome outcome = cases::Flow(*pack).restate(*value, work.world(), instant(actor.now));
    if (outcome.events.empty() || !keep_outcome(work, connection, ledger, outcome, value->revision, actor.name, actor.now)) continue;
    count(outcome, run);
  }
}

void add_to(ClockRun& run, ClockRun& some) {
  run.cases += some.cases;
  run.steps += some.steps;
  run.set_aside.merge(some.set_aside);
}

}  // namespace

ClockRun run_clocks(const Ledger& ledger, std::int64_t now) {
  ClockRun run;
  store::CasesStore::Waking after{INT64_MIN, 0};
  for (;;) {
    const Waking numbers = waking(ledger, now, after);
    if (numbers.empty()) return run;
    after = numbers.back();
    ClockRun some;
    keep_tree_fresh(ledger, now);
    ledger.database->write([&](store::Connection& connection) {
      some = {};
      CaseWork work(ledger, connection, now);
      for (const auto& one : numbers) run_one(work, connection, ledger, one.number, now, some);
    });
    add_to(run, some);
    if (numbers.size() < cases_at_once) return run;
  }
}

void forget_old_requests(const Ledger& ledger, std::int64_t now) {
  ledger.database->write([&](store::Connection& connection) { store::KeptRequestsStore(connection, ledger.region).remove_before(now - week); });
}

base::Result<ClockRun> restate_clocks(const Ledger& ledger, const Actor& actor) {
  if (auto may = allowed(actor, org::Action::publish_packs); !may) return tl::unexpected(std::move(may.error()));
  std::vector<cases::CaseNumber> open;
  ledger.database->read([&](store::Connection& connection) { open = store::CasesStore(connection, ledger.region).open_numbers(); });
  ClockRun run;
  for (std::size_t begin = 0; begin < open.size(); begin += cases_at_once) {
    const std::span some(open.data() + begin, std::min(cases_at_once, open.size() - begin));
    ClockRun part;
    keep_tree_fresh(ledger, actor.now);
    ledger.database->write([&](store::Connection& connection) {
      part = {};
      CaseWork work(ledger, connection, actor.now);
      restate_some(work, connection, ledger, actor, some, part);
    });
    add_to(run, part);
  }
  return run;
}

}  // namespace bihuan::app
