// SPDX-License-Identifier: Apache-2.0
#include "app/run_clocks.h"

#include <span>
#include <vector>

#include "app/case_work.h"
#include "store/kept_requests_store.h"

namespace bihuan::app {
namespace {

constexpr std::size_t cases_at_once = 200;
constexpr std::int64_t week = 7LL * 86'400 * 1'000'000;

base::Instant instant(std::int64_t microseconds) { return base::Instant{std::chrono::microseconds{microseconds}}; }

void run_one(CaseWork& work, store::Connection& connection, const Ledger& ledger, cases::CaseNumber number, std::int64_t now, ClockRun& run) {
  const auto value = work.cases().find(number);
  if (!value || !value->is_open()) return;
  const SharedPack pack = work.find_pack(*value);
  if (!pack) return;  // one damaged case stops no other's clocks
  const cases::Outcome outcome = cases::Flow(*pack).tick(*value, work.world(), instant(now));
  if (outcome.events.empty() || !keep_outcome(work, connection, ledger, outcome, value->revision, "program", now)) return;
  move_parts(work, connection, ledger, outcome.after, now);
  ++run.cases;
  run.steps += static_cast<std::int64_t>(outcome.events.size());
}

std::vector<cases::CaseNumber> waking(const Ledger& ledger, std::int64_t now) {
  std::vector<cases::CaseNumber> numbers;
  ledger.database->read(
      [&](store::Connection& connection) { numbers = store::CasesStore(connection, ledger.region).waking(now, cases_at_once); });
  return numbers;
}

void restate_some(CaseWork& work, store::Connection& connection, const Ledger& ledger, const Actor& actor,
                  std::span<const cases::CaseNumber> numbers, ClockRun& run) {
  for (const cases::CaseNumber number : numbers) {
    const auto value = work.cases().find(number);
    if (!value || !value->is_open()) continue;
    const SharedPack pack = work.pack_of(*value);
    const cases::Outcome outcome = cases::Flow(*pack).restate(*value, work.world(), instant(actor.now));
    if (outcome.events.empty() || !keep_outcome(work, connection, ledger, outcome, value->revision, actor.name, actor.now)) continue;
    ++run.cases;
    run.steps += static_cast<std::int64_t>(outcome.events.size());
  }
}

}  // namespace

ClockRun run_clocks(const Ledger& ledger, std::int64_t now) {
  ClockRun run;
  for (;;) {
    const std::vector<cases::CaseNumber> numbers = waking(ledger, now);
    if (numbers.empty()) return run;
    ClockRun some;
    keep_tree_fresh(ledger, now);
    ledger.database->write([&](store::Connection& connection) {
      some = {};
      CaseWork work(ledger, connection, now);
      for (const cases::CaseNumber number : numbers) run_one(work, connection, ledger, number, now, some);
    });
    run.cases += some.cases;
    run.steps += some.steps;
    if (some.cases == 0 || numbers.size() < cases_at_once) return run;  // none moved: another program was faster
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
    run.cases += part.cases;
    run.steps += part.steps;
  }
  return run;
}

}  // namespace bihuan::app
