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

bool is_post(const org::Holding& holding, std::string_view post) { return post == holding.title || post == org::post_kind_name(holding.kind); }

// "clerk,dispatcher"
template <class Test>
bool any_post(std::string_view turn, const Test& test) {
  while (!turn.empty()) {
    const std::size_t comma = std::min(turn.find(','), turn.size());
    if (test(turn.substr(0, comma))) return true;
    turn.remove_prefix(std::min(comma + 1, turn.size()));
  }
  return false;
}

// By a post whose turn it is, and which may act where the case lies or with who has it.
bool is_turn_of(const Actor& actor, const org::Tree& tree, const store::CaseRow& row) {
  return any_post(row.turn, [&](std::string_view post) {
    return std::ranges::any_of(actor.posts, [&](const org::Holding& holding) {
      if (!is_post(holding, post)) return false;
      const org::Right right = org::right_of(holding.kind, org::Action::act_on_case);
      if (right.reach == org::Reach::nothing || row.secrecy > right.most_secrecy) return false;
      if (right.reach == org::Reach::everything) return true;
      if (right.reach == org::Reach::own_unit) return holding.unit == row.owner_unit;
      return tree.is_within(row.owner_unit, holding.unit) || tree.is_within(row.place_unit, holding.unit);
    });
  });
}

// Those of the texts that name one of the actor's posts.
std::vector<std::string> turns_of(const Actor& actor, const std::vector<std::string>& all) {
  std::vector<std::string> turns;
  for (const std::string& turn : all) {
    const auto is_held = [&](std::string_view post) {
      return std::ranges::any_of(actor.posts, [&](const org::Holding& holding) { return is_post(holding, post); });
    };
    if (any_post(turn, is_held)) turns.push_back(turn);
  }
  return turns;
}

bool is_in_branch(const org::Tree& tree, org::UnitNumber branch, const store::CaseRow& row) {
  return branch == 0 || tree.is_within(row.place_unit, branch) || tree.is_within(row.owner_unit, branch);
}

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

base::Result<CaseList> list_cases(const Ledger& ledger, const Actor& actor, const CaseQuery& query) {
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return tl::unexpected(std::move(may.error()));
  CaseList list;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work = CaseWork::looking(ledger, connection, actor.now);
    list.tree = work.shared_tree();
    list.page = {};
    const std::vector<org::UnitNumber> units = units_of(actor);
    list.called = work.cases().called_to(units);
    store::CaseFilter filter = query.filter;
    switch (query.side) {
      case CaseSide::everything: break;
      case CaseSide::mine:
        filter.turns = turns_of(actor, work.cases().turns());
        filter.is_open = true;
        if (filter.turns.empty()) return;
        break;
      case CaseSide::called:
        filter.called = units;
        filter.is_open = true;
        if (list.called.empty()) return;
        break;
      case CaseSide::handled:
        filter.handled = units;
        if (units.empty()) return;
        break;
    }
    list.page = work.cases().list(filter, query.after, query.count, [&](const store::CaseRow& row) {
      if (!is_in_branch(work.tree(), query.branch, row)) return false;
      if (query.side == CaseSide::mine) return is_turn_of(actor, work.tree(), row);
      if (query.side == CaseSide::handled && row.is_open && is_turn_of(actor, work.tree(), row)) return false;
      return may_with(actor, org::Action::look_at_cases, work.tree(), row) ||
             (list.called.contains(row.number) && may_as_called(actor, work.tree(), row));
    });
  });
  return list;
}

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
