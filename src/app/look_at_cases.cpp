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

// Of what is protected not even the first letter is shown.
std::string masked(const std::string& text, int secrecy) {
  constexpr int protected_secrecy = 3;
  return secrecy < protected_secrecy ? cases::masked(text) : text.empty() ? std::string() : "***";
}

void mask_personal(std::map<std::string, std::string>& values, const packs::Pack& pack, int secrecy) {
  for (auto& [id, given] : values)
    if (const packs::Field* field = pack.field(id); field != nullptr && field->is_personal) given = masked(given, secrecy);
}

void mask(cases::Case& value, const packs::Pack& pack) {
  value.reporter.name = masked(value.reporter.name, value.secrecy);
  value.reporter.phone = masked(value.reporter.phone, value.secrecy);
  mask_personal(value.fields, pack, value.secrecy);
}

void fill(CaseRecord& record, CaseWork& work, store::Connection& connection, const Ledger& ledger) {
  record.pack = work.pack_of(record.value);
  record.tree = work.shared_tree();
  record.events = work.cases().events(record.value.number);
  record.evidence = store::EvidenceStore(connection, ledger.region).list(record.value.number);
  record.parts = work.cases().parts_of(record.value.number);
  record.told = cases::told_of(*record.pack, record.events, *record.tree);
}

std::vector<store::Hearing> hearings_of(const Actor& actor, const org::Tree& tree) {
  std::vector<store::Hearing> hearings;
  for (const org::Holding& holding : actor.posts) {
    const std::string kind(org::post_kind_name(holding.kind));
    if (holding.unit == 0 && holding.kind == org::PostKind::administrator)
      for (const org::UnitNumber root : tree.children_of(0)) hearings.push_back({root, kind});
    if (holding.unit == 0) continue;
    hearings.push_back({holding.unit, kind});
    hearings.push_back({holding.unit, ""});
    if (!holding.title.empty()) hearings.push_back({holding.unit, holding.title});
  }
  return hearings;
}

Cited cited_of(const std::vector<cases::CaseNumber>& numbers, const std::set<cases::CaseNumber>& may_open) {
  constexpr std::size_t most = 200;
  Cited cited;
  cited.count = static_cast<std::int64_t>(numbers.size());
  for (const cases::CaseNumber number : numbers)
    if (cited.cases.size() < most && may_open.contains(number)) cited.cases.push_back(number);
  return cited;
}

cases::Instant instant(std::int64_t microseconds) { return cases::Instant{std::chrono::microseconds{microseconds}}; }

}  // namespace

base::Result<CaseRecord> show_case(const Ledger& ledger, const Actor& actor, cases::CaseNumber number) {
  base::Result<CaseRecord> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work = CaseWork::looking(ledger, connection, actor.now);
    auto found = visible_case(work, actor, number);
    if (!found) {
      outcome = tl::unexpected(std::move(found.error()));
      return;
    }
    CaseRecord record;
    record.value = std::move(*found);
    fill(record, work, connection, ledger);
      record.notices = store::NoticesStore(connection, ledger.region).about(number);
      std::erase_if(record.parts, [&](cases::CaseNumber part) {
        const auto value = work.cases().find_sound(part);
        return !value || !may_with(actor, org::Action::look_at_cases, work.tree(), *value);
      });
      if (allowed(actor, org::Action::act_on_case))
        record.allowed = cases::Flow(*record.pack).offers(record.value, party_of(actor), work.world(), instant(actor.now));
    record.is_masked = !may_with(actor, org::Action::see_reporter, work.tree(), record.value);
    if (record.is_masked) {
      mask(record.value, *record.pack);
      for (cases::Event& event : record.events) mask_personal(event.values, *record.pack, record.value.secrecy);
    }
    outcome = std::move(record);
  });
  return outcome;
}

base::Result<CaseRecord> show_to_reporter(const Ledger& ledger, const std::string& code, std::int64_t now) {
  base::Result<CaseRecord> outcome;
  keep_tree_fresh(ledger, now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work = CaseWork::looking(ledger, connection, now);
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

base::Result<OpenChoice> open_choice(const Ledger& ledger, std::int64_t now) {
  OpenChoice choice;
  auto tree = org_tree(ledger, now);
  if (!tree) return tl::unexpected(std::move(tree.error()));
  choice.tree = std::move(*tree);
  std::vector<org::UnitNumber> waiting{0};
  while (!waiting.empty()) {
    const org::UnitNumber unit = waiting.back();
    waiting.pop_back();
    const org::UnitSpan* span = unit == 0 ? nullptr : choice.tree->span_of(unit);
    if (span != nullptr && span->kind == org::UnitKind::community) {
      choice.communities.push_back(unit);
      continue;
    }
    const auto below = choice.tree->children_of(unit);
    waiting.insert(waiting.end(), below.rbegin(), below.rend());
  }
  ledger.database->read([&](store::Connection& connection) {
    choice.packs = ledger.packs->all(connection, ledger.region);
    std::erase_if(choice.packs, [](const SharedPack& pack) { return pack->open_page.kinds.empty(); });
  });
  return choice;
}

base::Result<AlikeList> alike_cases(const Ledger& ledger, const Actor& actor, cases::CaseNumber number) {
  base::Result<AlikeList> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work = CaseWork::looking(ledger, connection, actor.now);
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
    const auto hide_reporter = [&](cases::Case& one) {
      if (!may_with(actor, org::Action::see_reporter, work.tree(), one)) one.reporter = {};
    };
    hide_reporter(*found);
    for (cases::Case& other : candidates) hide_reporter(other);
    AlikeList list;
    list.set_aside = work.cases().set_aside();
    for (const cases::Alike& alike : cases::alike_cases(pack->duplicates, *found, candidates, instant(actor.now), most_alike)) {
      const auto other = std::ranges::find(candidates, alike.number, &cases::Case::number);
      list.rows.push_back({alike, other->title, other->state});
    }
    outcome = std::move(list);
  });
  return outcome;
}

base::Result<store::StoredEvidence> fetch_evidence(const Ledger& ledger, const Actor& actor, cases::CaseNumber number, std::int64_t evidence) {
  base::Result<store::StoredEvidence> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work = CaseWork::looking(ledger, connection, actor.now);
    if (auto found = visible_case(work, actor, number); !found) {
      outcome = tl::unexpected(std::move(found.error()));
      return;
    }
    auto stored = store::EvidenceStore(connection, ledger.region).find(number, evidence);
    if (stored && stored->bytes.empty()) {
      outcome = base::fail(ErrorKind::not_found, "evidence-let-go");
      return;
    }
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
    CaseWork work = CaseWork::looking(ledger, connection, actor.now);
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
    std::set<cases::CaseNumber> may_open;
    const auto from = static_cast<std::int64_t>(period.begins.time_since_epoch().count());
    const auto to = static_cast<std::int64_t>(period.ends.time_since_epoch().count());
    work.cases().for_each_in(pack, from, to, [&](cases::Case&& value) {
      const bool is_in = branch == 0 ? reaches(value.place.unit) || reaches(value.handler)
                                     : work.tree().is_within(value.place.unit, branch) || work.tree().is_within(value.handler, branch);
      if (!is_in) return;
      if (may_with(actor, org::Action::look_at_cases, work.tree(), value)) may_open.insert(value.number);
      counted.push_back(std::move(value));
    });
    const auto cited = [&](const std::vector<cases::CaseNumber>& numbers) { return cited_of(numbers, may_open); };
    for (const packs::Rate& rate : sheet.pack->rates) {
      cases::RateResult result = cases::rate_of(rate, counted, period, sheet.pack.get());
      sheet.rows.push_back({&rate, result, cited(result.numerator), cited(result.denominator)});
    }
    for (const packs::Measure& measure : sheet.pack->measures) {
      cases::MeasureResult result = cases::measure_of(measure, counted, period, sheet.pack.get());
      sheet.measures.push_back({&measure, result, cited(result.cases)});
    }
    sheet.mean_hops = cases::mean_hops(counted, period);
    sheet.levels = cases::shares_by_level(counted, period);
    for (cases::Topic& topic : cases::repeat_topics(sheet.pack->topic, counted, work.tree(), instant(actor.now)))
      sheet.topics.push_back({topic, cited(topic.cases)});
    sheet.set_aside = work.cases().set_aside();
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
    CaseWork work = CaseWork::looking(ledger, connection, actor.now);
    for (const ledger::JournalEntry& entry : store::JournalStore(connection).after(ledger.region, found.position, most_changes)) {
      found.position = entry.sequence;
      if (entry.noun != "case") continue;
      const auto number = org::thing_number(entry.noun_id, ledger.region, case_letter);
      const auto value = number ? work.cases().find_sound(*number) : std::nullopt;
      if (value && may_with(actor, org::Action::look_at_cases, work.tree(), *value)) found.changes.push_back({entry.sequence, entry.noun_id, entry.action});
    }
  });
  return found;
}

base::Result<NoticeList> list_notices(const Ledger& ledger, const Actor& actor, std::int64_t before, std::size_t count) {
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return tl::unexpected(std::move(may.error()));
  NoticeList list;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    list.tree = CaseWork(ledger, connection, actor.now).shared_tree();
    list.notices = store::NoticesStore(connection, ledger.region).heard(hearings_of(actor, *list.tree), before, count + 1);
    const bool goes_on = list.notices.size() > count;
    if (goes_on) list.notices.pop_back();
    list.next = goes_on ? list.notices.back().number : 0;
  });
  return list;
}

base::Result<std::int64_t> count_unread_notices(const Ledger& ledger, const Actor& actor) {
  constexpr std::int64_t most = 1000;
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return tl::unexpected(std::move(may.error()));
  std::int64_t unread = 0;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    const SharedTree tree = CaseWork(ledger, connection, actor.now).shared_tree();
    store::NoticesStore notices(connection, ledger.region);
    unread = notices.heard_after(hearings_of(actor, *tree), notices.read_up_to(actor.account), most);
  });
  return unread;
}

base::Result<void> read_notices(const Ledger& ledger, const Actor& actor, std::int64_t up_to) {
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return may;
  ledger.database->write([&](store::Connection& connection) {
    const std::int64_t newest = store::next_number(connection, ledger.region, "case_notice") - 1;  // what is still to come is not read
    store::NoticesStore(connection, ledger.region).save_read(actor.account, std::min(up_to, newest));
  });
  return {};
}

}  // namespace bihuan::app
