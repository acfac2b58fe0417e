// SPDX-License-Identifier: Apache-2.0
#include "app/act_on_case.h"

#include <algorithm>
#include <utility>

#include "app/case_values.h"
#include "domain/org/thing_id.h"
#include "base/sha256.h"
#include "store/evidence_store.h"
#include "store/kept_requests_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

// What a merge needs of the store: the other case is there, may be seen and takes it; and this one has no parts, so that there are no chains.
base::Result<void> merge_fits(CaseWork& work, const Actor& actor, const cases::Case& before, const cases::Case& after) {
  if (after.part_of == 0 || after.part_of == before.part_of) return {};
  auto whole = visible_case(work, actor, after.part_of);
  if (!whole) return tl::unexpected(std::move(whole.error()));
  if (!work.cases().parts_of(before.number).empty()) return base::fail(ErrorKind::conflict, "merge-chain");
  return cases::Flow::can_merge(before, *whole);
}

std::vector<std::string> waiting_evidence(const std::vector<store::StoredEvidence>& evidence) {
  std::vector<std::string> fields;
  for (const store::StoredEvidence& one : evidence)
    if (one.event == 0 && std::ranges::find(fields, one.field) == fields.end()) fields.push_back(one.field);
  return fields;
}

class Moving {
 public:
  Moving(store::Connection& connection, const Ledger& ledger, const Actor& actor, const Move& move, bool is_reporter)
      : connection_(connection), ledger_(ledger), actor_(actor), move_(move), is_reporter_(is_reporter), work_(ledger, connection, actor.now) {}

  base::Result<Reported> run() {
    store::KeptRequestsStore kept(connection_, ledger_.region);
    if (const auto before = move_.once.key.empty() ? std::nullopt : kept.find(move_.once.requester, move_.once.key)) {
      if (before->digest != move_.once.digest) return base::fail(ErrorKind::conflict, "request-key-reused", "Idempotency-Key");
      return Reported{before->noun_id, before->revision, {}, true};
    }
    auto moved = move_once();
    if (moved && !move_.once.key.empty())
      kept.add(move_.once.requester, move_.once.key, {move_.once.digest, moved->id, moved->revision}, actor_.now);
    return moved;
  }

 private:
  base::Result<cases::Case> current() {
    if (!is_reporter_) return visible_case(work_, actor_, move_.number);
    auto found = work_.cases().find_sound(move_.number);
    if (work_.cases().set_aside().contains(move_.number)) return base::fail(ErrorKind::conflict, "case-damaged");
    if (!found) return base::fail(ErrorKind::not_found, "case-missing");
    return std::move(*found);
  }

  base::Result<Reported> move_once() {
    auto before = current();
    if (!before) return tl::unexpected(std::move(before.error()));
    if (move_.revision && *move_.revision != before->revision) return changed(before->revision);
    const SharedPack pack = work_.pack_of(*before);
    cases::Party party = party_of(actor_);
    party.is_reporter = is_reporter_;
    store::EvidenceStore evidence(connection_, ledger_.region);
    auto values = kept_values(*pack, ledger_.region, move_.values);
    if (!values) return tl::unexpected(std::move(values.error()));
    const cases::Command command{move_.transition, std::move(*values), waiting_evidence(evidence.list(move_.number))};
    auto outcome = cases::Flow(*pack).act(*before, command, party, work_.world(), base::Instant{std::chrono::microseconds{actor_.now}});
    if (!outcome) return tl::unexpected(std::move(outcome.error()));
    if (auto fits = merge_fits(work_, actor_, *before, outcome->after); !fits) return tl::unexpected(std::move(fits.error()));
    if (!keep_outcome(work_, connection_, ledger_, *outcome, before->revision, actor_.name, actor_.now)) return changed(before->revision);
    for (const cases::Event& event : outcome->events) evidence.give(move_.number, event.evidence, event.number);
    move_parts(work_, connection_, ledger_, outcome->after, actor_.now);
    return Reported{org::thing_id(ledger_.region, case_letter, move_.number), outcome->after.revision, {}};
  }

  static base::Result<Reported> changed(int revision) {
    return base::fail(ErrorKind::conflict, "case-changed", "revision", std::to_string(revision));
  }

  store::Connection& connection_;
  const Ledger& ledger_;
  const Actor& actor_;
  const Move& move_;
  bool is_reporter_;
  CaseWork work_;
};

}  // namespace

base::Result<Reported> act_on_case(const Ledger& ledger, const Actor& actor, const Move& move) {
  if (auto may = allowed(actor, org::Action::act_on_case); !may) return tl::unexpected(std::move(may.error()));
  base::Result<Reported> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->write([&](store::Connection& connection) { outcome = Moving(connection, ledger, actor, move, false).run(); });
  return outcome;
}

base::Result<Reported> act_as_reporter(const Ledger& ledger, std::int64_t now, const std::string& code, Move move) {
  Actor citizen;
  citizen.name = "citizen";
  citizen.now = now;
  base::Result<Reported> outcome;
  keep_tree_fresh(ledger, now);
  ledger.database->write([&](store::Connection& connection) {
    move.number = store::CasesStore(connection, ledger.region).number_by_code(base::sha256(code));
    outcome = move.number == 0 ? base::Result<Reported>(base::fail(ErrorKind::not_found, "code-unknown"))
                               : Moving(connection, ledger, citizen, move, true).run();
  });
  return outcome;
}

}  // namespace bihuan::app
