// SPDX-License-Identifier: Apache-2.0
#include "app/look_at_cases.h"

#include <algorithm>
#include <utility>

#include "base/sha256.h"
#include "domain/cases/case_text.h"
#include "domain/cases/told.h"
#include "domain/org/thing_id.h"
#include "store/counters_store.h"
#include "store/journal_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

constexpr std::size_t most_candidates = 2000;
constexpr int most_alike = 10;
constexpr std::size_t most_changes = 200;
constexpr std::int64_t day = 86'400'000'000;

std::vector<org::UnitNumber> units_of(const Actor& actor) {
  std::vector<org::UnitNumber> units;
  for (const org::Holding& holding : actor.posts)
    if (holding.unit != 0 && std::ranges::find(units, holding.unit) == units.end()) units.push_back(holding.unit);
  return units;
}

// Of a case to which one of the actor's units is called: through that unit, as far as its secrecy allows.
bool may_as_called(const Actor& actor, const org::Tree& tree, const store::CaseRow& row) {
  return std::ranges::any_of(units_of(actor), [&](org::UnitNumber unit) { return is_allowed(actor, org::Action::look_at_cases, tree, unit, row.secrecy); });
}

bool is_in_branch(const org::Tree& tree, org::UnitNumber branch, const store::CaseRow& row) {
  return branch == 0 || tree.is_within(row.place_unit, branch) || tree.is_within(row.owner_unit, branch);
}

void mask(cases::Case& value, const packs::Pack& pack) {
  value.reporter.name = cases::masked(value.reporter.name);
  value.reporter.phone = cases::masked(value.reporter.phone);
  for (auto& [id, given] : value.fields)
    if (const packs::Field* field = pack.field(id); field != nullptr && field->is_personal) given = cases::masked(given);
}

void mask(std::vector<cases::Event>& events, const packs::Pack& pack) {
  for (cases::Event& event : events)
    for (auto& [id, given] : event.values)
      if (const packs::Field* field = pack.field(id); field != nullptr && field->is_personal) given = cases::masked(given);
}

void fill(CaseRecord& record, CaseWork& work, store::Connection& connection, const Ledger& ledger) {
  record.pack = work.pack_of(record.value);
  record.tree = work.shared_tree();
  record.events = work.cases().events(record.value.number);
  record.evidence = store::EvidenceStore(connection, ledger.region).list(record.value.number);
  record.parts = work.cases().parts_of(record.value.number);
  record.told = cases::told_of(*record.pack, record.events, *record.tree);
}

cases::Instant instant(std::int64_t microseconds) { return cases::Instant{std::chrono::microseconds{microseconds}}; }

}  // namespace

base::Result<CaseList> list_cases(const Ledger& ledger, const Actor& actor, const CaseQuery& query) {
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return tl::unexpected(std::move(may.error()));
  CaseList list;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work(ledger, connection, actor.now);
    list.tree = work.shared_tree();
    store::CaseFilter filter = query.filter;
    if (query.side == CaseSide::mine) filter.owners = units_of(actor);
    if (query.side == CaseSide::called) filter.called = units_of(actor);
    const bool has_no_unit = query.side != CaseSide::everything && units_of(actor).empty();
    list.page = {};
    if (has_no_unit) return;
    list.page = work.cases().list(filter, query.after, query.count, [&](const store::CaseRow& row) {
      return is_in_branch(work.tree(), query.branch, row) &&
             (query.side == CaseSide::called ? may_as_called(actor, work.tree(), row)
                                             : may_with(actor, org::Action::look_at_cases, work.tree(), row));
    });
  });
  return list;
}

base::Result<CaseRecord> show_case(const Ledger& ledger, const Actor& actor, cases::CaseNumber number) {
  base::Result<CaseRecord> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work(ledger, connection, actor.now);
    auto found = visible_case(work, actor, number);
    if (!found) {
      outcome = tl::unexpected(std::move(found.error()));
      return;
    }
    CaseRecord record;
    record.value = std::move(*found);
    fill(record, work, connection, ledger);
    record.notices = work.cases().notices_about(number);
    if (allowed(actor, org::Action::act_on_case))
      record.allowed = cases::Flow(*record.pack).offers(record.value, party_of(actor), work.world(), instant(actor.now));
    record.is_masked = !may_with(actor, org::Action::see_reporter, work.tree(), record.value);
    if (record.is_masked) {
      mask(record.value, *record.pack);
      mask(record.events, *record.pack);
    }
    outcome = std::move(record);
  });
  return outcome;
}

base::Result<CaseRecord> show_to_reporter(const Ledger& ledger, const std::string& code, std::int64_t now) {
  base::Result<CaseRecord> outcome;
  keep_tree_fresh(ledger, now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work(ledger, connection, now);
    const cases::CaseNumber number = work.cases().number_by_code(base::sha256(code));
    auto found = number == 0 ? std::nullopt : work.cases().find(number);
    if (!found) {
      outcome = base::fail(ErrorKind::not_found, "code-unknown");
      return;
    }
    CaseRecord record;
    record.value = std::move(*found);
    fill(record, work, connection, ledger);
    for (std::size_t i = record.events.size(); i-- > 0;) {
      if (record.events[i].is_told) continue;
      record.events.erase(record.events.begin() + static_cast<std::ptrdiff_t>(i));
      record.told.erase(record.told.begin() + static_cast<std::ptrdiff_t>(i));
    }
    record.evidence.clear();
    cases::Party reporter;
    reporter.is_reporter = true;
    record.allowed = cases::Flow(*record.pack).offers(record.value, reporter, work.world(), instant(now));
    mask(record.value, *record.pack);
    outcome = std::move(record);
  });
  return outcome;
}

base::Result<std::vector<AlikeRow>> alike_cases(const Ledger& ledger, const Actor& actor, cases::CaseNumber number) {
  base::Result<std::vector<AlikeRow>> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work(ledger, connection, actor.now);
    auto found = visible_case(work, actor, number);
    if (!found) {
      outcome = tl::unexpected(std::move(found.error()));
      return;
    }
    const SharedPack pack = work.pack_of(*found);
    const std::int64_t since = actor.now - (pack->duplicates.within_days + 30) * day;
    std::vector<cases::Case> candidates = work.cases().near(*found, since, most_candidates);
    std::erase_if(candidates, [&](const cases::Case& other) {
      return other.pack != found->pack || other.part_of != 0 || !may_with(actor, org::Action::look_at_cases, work.tree(), other);
    });
    std::vector<AlikeRow> rows;
    for (const cases::Alike& alike : cases::alike_cases(pack->duplicates, *found, candidates, instant(actor.now), most_alike)) {
      const auto other = std::ranges::find(candidates, alike.number, &cases::Case::number);
      rows.push_back({alike, other->title, other->state});
    }
    outcome = std::move(rows);
  });
  return outcome;
}

base::Result<store::StoredEvidence> fetch_evidence(const Ledger& ledger, const Actor& actor, cases::CaseNumber number, std::int64_t evidence) {
  base::Result<store::StoredEvidence> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work(ledger, connection, actor.now);
    if (auto found = visible_case(work, actor, number); !found) {
      outcome = tl::unexpected(std::move(found.error()));
      return;
    }
    auto stored = store::EvidenceStore(connection, ledger.region).find(number, evidence);
    outcome = stored ? base::Result<store::StoredEvidence>(std::move(*stored))
                     : base::Result<store::StoredEvidence>(base::fail(ErrorKind::not_found, "evidence-missing"));
  });
  return outcome;
}

base::Result<RateSheet> case_rates(const Ledger& ledger, const Actor& actor, const std::string& pack, cases::Period period, org::UnitNumber branch) {
  if (auto may = allowed(actor, org::Action::look_at_rates); !may) return tl::unexpected(std::move(may.error()));
  base::Result<RateSheet> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work(ledger, connection, actor.now);
    RateSheet sheet;
    sheet.pack = work.newest_pack(pack);
    sheet.tree = work.shared_tree();
    if (!sheet.pack) {
      outcome = base::fail(ErrorKind::not_found, "pack-missing", "pack", pack);
      return;
    }
    const auto reaches = [&](org::UnitNumber unit) { return is_allowed(actor, org::Action::look_at_rates, work.tree(), unit); };
    if (branch != 0 && !reaches(branch)) {
      outcome = base::fail(ErrorKind::denied, "not-allowed", "unit");
      return;
    }
    std::vector<cases::Case> counted;
    const auto from = static_cast<std::int64_t>(period.begins.time_since_epoch().count());
    const auto to = static_cast<std::int64_t>(period.ends.time_since_epoch().count());
    work.cases().for_each_in(pack, from, to, [&](const cases::Case& value) {
      const bool is_in = branch == 0 ? reaches(value.place.unit) || reaches(value.handler)
                                     : work.tree().is_within(value.place.unit, branch) || work.tree().is_within(value.handler, branch);
      if (is_in) counted.push_back(value);
    });
    for (const packs::Rate& rate : sheet.pack->rates) sheet.rows.push_back({&rate, cases::rate_of(rate, counted, period, sheet.pack.get())});
    for (const packs::Measure& measure : sheet.pack->measures)
      sheet.measures.push_back({&measure, cases::measure_of(measure, counted, period, sheet.pack.get())});
    sheet.mean_hops = cases::mean_hops(counted, period);
    sheet.levels = cases::shares_by_level(counted, period);
    sheet.topics = cases::repeat_topics(sheet.pack->topic, counted, work.tree(), instant(actor.now));
    outcome = std::move(sheet);
  });
  return outcome;
}

base::Result<CaseChanges> case_changes(const Ledger& ledger, const Actor& actor, std::int64_t after) {
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return tl::unexpected(std::move(may.error()));
  CaseChanges found;
  ledger.database->read([&](store::Connection& connection) {
    const std::int64_t newest = store::next_number(connection, ledger.region, "journal") - 1;
    found = {after <= 0 || after > newest ? newest : after, {}};
    if (found.position == newest) return;
    CaseWork work(ledger, connection, actor.now);
    for (const ledger::JournalEntry& entry : store::JournalStore(connection).after(ledger.region, found.position, most_changes)) {
      found.position = entry.sequence;
      if (entry.noun != "case") continue;
      const auto number = org::thing_number(entry.noun_id, ledger.region, case_letter);
      const auto value = number ? work.cases().find(*number) : std::nullopt;
      if (value && may_with(actor, org::Action::look_at_cases, work.tree(), *value)) found.changes.push_back({entry.sequence, entry.noun_id, entry.action});
    }
  });
  return found;
}

base::Result<std::vector<store::CaseNotice>> list_notices(const Ledger& ledger, const Actor& actor, std::int64_t before, std::size_t count) {
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return tl::unexpected(std::move(may.error()));
  std::vector<store::CaseNotice> notices;
  ledger.database->read([&](store::Connection& connection) {
    notices = store::CasesStore(connection, ledger.region).notices(units_of(actor), before, count);
    std::erase_if(notices, [&](const store::CaseNotice& notice) {
      return std::ranges::none_of(actor.posts, [&](const org::Holding& holding) {
        return holding.unit == notice.unit && (notice.post.empty() || holding.title == notice.post || org::post_kind_name(holding.kind) == notice.post);
      });
    });
  });
  return notices;
}

}  // namespace bihuan::app
