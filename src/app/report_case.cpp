// SPDX-License-Identifier: Apache-2.0
#include "app/report_case.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "app/case_values.h"
#include "app/today.h"
#include "domain/org/thing_id.h"
#include "base/secrets.h"
#include "base/sha256.h"
#include "store/kept_requests_store.h"
#include "store/org_units_store.h"
#include "store/packs_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

constexpr std::size_t rows_in_one_write = 100;

// A case needs its pack for as long as it is kept: one that only the program carries is written down with the first case.
void keep_pack(store::Connection& connection, const Ledger& ledger, const packs::Pack& pack, std::int64_t now) {
  if (ledger.packs->is_stored(connection, ledger.region, pack, now)) return;
  store::PacksStore(connection, ledger.region).add({pack.id, pack.version, ledger.packs->content(connection, ledger.region, pack.id, pack.version), "program", now});
}

base::Result<Reported> earlier(store::Connection& connection, const Ledger& ledger, const Once& once, bool& is_known) {
  const auto kept = once.key.empty() ? std::nullopt : store::KeptRequestsStore(connection, ledger.region).find(once.requester, once.key);
  is_known = kept.has_value();
  if (!kept) return Reported{};
  if (kept->digest != once.digest) return base::fail(ErrorKind::conflict, "request-key-reused", "Idempotency-Key");
  return Reported{kept->noun_id, kept->revision, {}, true};
}

// What a citizen need not and may not say: by which channel it comes, how urgent it is, whose the object is; and a place for what has none.
base::Result<void> open_to_all(const packs::Pack& pack, const org::Tree& tree, cases::Intake& intake) {
  if (std::ranges::find(pack.open_page.kinds, intake.kind) == pack.open_page.kinds.end()) return base::fail(ErrorKind::invalid, "kind-not-open", "kind", intake.kind);
  intake.channel = pack.open_page.channel;
  intake.level.clear();
  intake.object_owner = 0;
  cases::Place& place = intake.place;
  if (place.unit == 0 && place.longitude && place.latitude) place.unit = tree.at(*place.longitude, *place.latitude);
  if (place.unit == 0 && !tree.children_of(0).empty()) place.unit = tree.children_of(0).front();
  return {};
}

// What becomes of a report, worked out before the write: nothing in it depends on other cases, and the writer's time is everybody's.
struct Prepared {
  SharedPack pack;
  cases::Outcome outcome;
  std::int64_t tree_state;  // of the units that it was worked out with
};

base::Result<Prepared> prepared(const Ledger& ledger, const KeptTree::Recent& units, const SharedPack& pack, const Actor& actor, const Report& report, bool is_open_page) {
  cases::Party party = party_of(actor);
  party.is_reporter = is_open_page;
  cases::Intake intake = report.intake;
  if (is_open_page) {
    if (auto opened = open_to_all(*pack, *units.tree, intake); !opened) return tl::unexpected(std::move(opened.error()));
  }
  auto fields = kept_values(*pack, ledger.region, intake.fields);
  if (!fields) return tl::unexpected(std::move(fields.error()));
  intake.fields = std::move(*fields);
  if (!report.code.empty()) intake.reporter.code_hash = base::sha256(report.code);
  auto outcome = cases::Flow(*pack).report(intake, party, world_of(*units.tree), base::Instant{std::chrono::microseconds{actor.now}});
  if (!outcome) return tl::unexpected(std::move(outcome.error()));
  if (!is_open_page && !may_with(actor, org::Action::report_case, *units.tree, outcome->after)) return base::fail(ErrorKind::denied, "not-allowed");
  return Prepared{pack, std::move(*outcome), units.state};
}

base::Result<Prepared> prepared(store::Connection& connection, const Ledger& ledger, const Actor& actor, const Report& report, bool is_open_page) {
  CaseWork work(ledger, connection, actor.now);
  const SharedPack pack = work.newest_pack(report.pack);
  if (!pack) return base::fail(ErrorKind::not_found, "pack-missing", "pack", report.pack);
  const std::int64_t state = store::OrgUnitsStore(connection).state(ledger.region);
  return prepared(ledger, {work.shared_tree(), state}, pack, actor, report, is_open_page);
}

// With the units and packs of a moment ago, without asking the store.
std::optional<Prepared> prepared_at_once(const Ledger& ledger, const Actor& actor, const Report& report, bool is_open_page) {
  const auto units = ledger.kept_tree->recent(ledger.region, day_at(actor.now), actor.now);
  const SharedPack pack = units.tree ? ledger.packs->newest_recent(ledger.region, report.pack, actor.now) : nullptr;
  if (!pack) return std::nullopt;
  auto made = prepared(ledger, units, pack, actor, report, is_open_page);
  return made ? std::optional(std::move(*made)) : std::nullopt;
}

base::Result<Reported> keep_prepared(store::Connection& connection, const Ledger& ledger, const Actor& actor, const Report& report, bool is_open_page, Prepared& made) {
  bool is_known = false;
  auto before = earlier(connection, ledger, report.once, is_known);
  if (!before || is_known) return before;
  if (made.tree_state != store::OrgUnitsStore(connection).state(ledger.region)) {  // a unit has changed meanwhile
    auto anew = prepared(connection, ledger, actor, report, is_open_page);
    if (!anew) return tl::unexpected(std::move(anew.error()));
    made = std::move(*anew);
  }
  store::CasesStore cases(connection, ledger.region);
  keep_pack(connection, ledger, *made.pack, actor.now);
  keep_new(cases, connection, ledger, *made.pack, made.outcome, actor.name, actor.now);
  Reported reported{org::thing_id(ledger.region, case_letter, made.outcome.after.number), made.outcome.after.revision, report.code};
  if (!report.once.key.empty())
    store::KeptRequestsStore(connection, ledger.region)
        .add(report.once.requester, report.once.key, {report.once.digest, reported.id, reported.revision}, actor.now);
  return reported;
}

// The same within one write, for a row among many. A request that comes again is answered before anything is judged.
base::Result<Reported> keep_report(store::Connection& connection, const Ledger& ledger, const Actor& actor, const Report& report) {
  bool is_known = false;
  auto before = earlier(connection, ledger, report.once, is_known);
  if (!before || is_known) return before;
  auto made = prepared(connection, ledger, actor, report, false);
  if (!made) return tl::unexpected(std::move(made.error()));
  return keep_prepared(connection, ledger, actor, report, false, *made);
}

// What a report that comes again is told: its code, where that follows from its key.
base::Result<Reported> with_code(base::Result<Reported> reported, const Report& report) {
  if (reported && reported->is_again && report.once.key.size() >= least_code_key) reported->code = report.code;
  return reported;
}

// A report on its way into the ledger; whoever writes it holds it.
struct Underway {
  const Ledger& ledger;
  Actor actor;
  Report report;
  bool is_open_page;
  base::Result<Reported> outcome;  // settled before the write when `made` is empty
  std::optional<Prepared> made;
};

// All that can be done before the write.
void prepare(Underway& underway) {
  const Ledger& ledger = underway.ledger;
  const bool is_open_page = underway.is_open_page;
  if ((underway.made = prepared_at_once(ledger, underway.actor, underway.report, is_open_page))) return;
  bool is_known = false;
  base::Result<Prepared> made;
  keep_tree_fresh(ledger, underway.actor.now);
  ledger.database->read([&](store::Connection& connection) {
    underway.outcome = earlier(connection, ledger, underway.report.once, is_known);
    if (underway.outcome && !is_known) made = prepared(connection, ledger, underway.actor, underway.report, is_open_page);
  });
  if (!underway.outcome || is_known) return;
  if (made)
    underway.made = std::move(*made);
  else
    underway.outcome = tl::unexpected(std::move(made.error()));
}

// May run twice.
void keep(Underway& underway, store::Connection& connection) {
  underway.outcome = keep_prepared(connection, underway.ledger, underway.actor, underway.report, underway.is_open_page, *underway.made);
}

base::Result<Reported> report_prepared(const Ledger& ledger, const Actor& actor, Report report, bool is_open_page) {
  Underway underway{ledger, actor, std::move(report), is_open_page, {}, {}};
  prepare(underway);
  if (underway.made) ledger.database->write([&](store::Connection& connection) { keep(underway, connection); });
  return with_code(std::move(underway.outcome), underway.report);
}

constexpr std::string_view code_letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // 32: a byte's last five bits choose one
constexpr std::size_t code_length = 12;

std::string in_code_letters(std::string bytes) {
  for (char& c : bytes) c = code_letters[static_cast<unsigned char>(c) % code_letters.size()];
  return bytes;
}

struct Trial {};  // thrown to undo what was tried

}  // namespace

base::Result<Reported> report_case(const Ledger& ledger, const Actor& actor, Report report) {
  if (auto may = allowed(actor, org::Action::report_case); !may) return tl::unexpected(std::move(may.error()));
  return report_prepared(ledger, actor, std::move(report), false);
}

void report_case_later(const Ledger& ledger, const Actor& actor, Report report, Told told) {
  if (auto may = allowed(actor, org::Action::report_case); !may) return told.outcome(tl::unexpected(std::move(may.error())));
  const auto underway = std::make_shared<Underway>(Underway{ledger, actor, std::move(report), false, {}, {}});
  prepare(*underway);
  if (!underway->made) return told.outcome(with_code(std::move(underway->outcome), underway->report));
  ledger.database->write_later([underway](store::Connection& connection) { keep(*underway, connection); },
                               [underway, told = std::move(told)](const std::exception_ptr& fault) {
                                 fault ? told.fault(fault) : told.outcome(with_code(std::move(underway->outcome), underway->report));
                               });
}

base::Result<Reported> report_openly(const Ledger& ledger, std::int64_t now, Report report) {
  Actor citizen;
  citizen.name = "citizen";
  citizen.now = now;
  return report_prepared(ledger, citizen, std::move(report), true);
}

std::string new_report_code() { return in_code_letters(base::random_bytes(code_length)); }

std::string report_code(const Once& once) {
  if (once.key.size() < least_code_key) return new_report_code();
  return in_code_letters(base::hmac_sha256(once.key, "report code " + once.digest).substr(0, code_length));
}

std::vector<ImportedRow> import_cases(const Ledger& ledger, const Actor& actor, std::vector<std::pair<int, Report>> rows, bool is_trial) {
  std::vector<ImportedRow> imported;
  if (auto may = allowed(actor, org::Action::report_case); !may) {
    imported.push_back({0, tl::unexpected(std::move(may.error()))});
    return imported;
  }
  for (std::size_t begin = 0; begin < rows.size(); begin += rows_in_one_write) {
    const std::size_t end = std::min(begin + rows_in_one_write, rows.size());
    const std::size_t kept = imported.size();
    keep_tree_fresh(ledger, actor.now);
    try {
      ledger.database->write([&](store::Connection& connection) {
        imported.resize(kept, {0, Reported{}});  // the write may be run twice
        for (std::size_t i = begin; i < end; ++i)
          imported.push_back({rows[i].first, keep_report(connection, ledger, actor, rows[i].second)});
        if (is_trial) throw Trial{};
      });
    } catch (const Trial&) {  // as it was meant: nothing of it is kept
      continue;
    }
  }
  return imported;
}

}  // namespace bihuan::app
