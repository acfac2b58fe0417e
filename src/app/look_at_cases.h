// SPDX-License-Identifier: Apache-2.0
// What one sees of cases beside lists of them: one case with its timeline and what may be done with it, what is like it, rates with their cases. Each call sees one state
// of the store and shows only what the actor may see; names and telephone numbers of reporters are masked for those who need not see them.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/case_work.h"
#include "domain/cases/alike.h"
#include "domain/cases/measures.h"
#include "domain/cases/rates.h"
#include "store/evidence_store.h"
#include "store/notices_store.h"

namespace bihuan::app {

struct CaseRecord {
  cases::Case value;  // masked as the actor must see it
  SharedPack pack;
  SharedTree tree;
  std::vector<cases::Event> events;
  std::vector<store::StoredEvidence> evidence;
  std::vector<cases::Offer> allowed;               // what the actor may do now
  std::vector<store::CaseNotice> notices;          // who was to hear of what happened; none for the reporter
  std::vector<packs::Text> told;                   // for each event, what the reporter reads of it
  std::vector<cases::CaseNumber> parts;            // those that the actor may see
  bool is_masked = true;
};

// Errors: case-missing.
base::Result<CaseRecord> show_case(const Ledger& ledger, const Actor& actor, cases::CaseNumber number);
// As its reporter sees it: what was told, what is expected when, why it rests. Error: code-unknown.
base::Result<CaseRecord> show_to_reporter(const Ledger& ledger, const std::string& code, std::int64_t now);

// What somebody without an account may choose from: the packs with an open page, and the communities of today.
struct OpenChoice {
  std::vector<SharedPack> packs;
  std::vector<org::UnitNumber> communities;  // by code, then name
  SharedTree tree;
};
base::Result<OpenChoice> open_choice(const Ledger& ledger, std::int64_t now);

// What may be the same matter as this one, the likeliest first, ten at most, with their titles. That the reporter is the same counts only between cases
// whose reporters the actor may see. Error: case-missing.
struct AlikeRow {
  cases::Alike alike;
  std::string title, state;
};
struct AlikeList {
  std::vector<AlikeRow> rows;
  std::set<cases::CaseNumber> set_aside;  // damaged, and so not looked at
};
base::Result<AlikeList> alike_cases(const Ledger& ledger, const Actor& actor, cases::CaseNumber number);

// The bytes of a photo or file. Errors: case-missing, evidence-missing, evidence-let-go.
base::Result<store::StoredEvidence> fetch_evidence(const Ledger& ledger, const Actor& actor, cases::CaseNumber number, std::int64_t evidence);

// How many cases stand behind a figure; of these the ids of the first 200 that the actor may open.
struct Cited {
  std::int64_t count = 0;
  std::vector<cases::CaseNumber> cases;
};
struct RateRow {
  const packs::Rate* rate = nullptr;
  cases::RateResult result;
  Cited numerator, denominator;
};
struct MeasureRow {
  const packs::Measure* measure = nullptr;
  cases::MeasureResult result;
  Cited cited;
};
struct TopicRow {
  cases::Topic topic;
  Cited cited;
};
struct RateSheet {
  SharedPack pack;
  std::vector<RateRow> rows;
  std::vector<MeasureRow> measures;
  std::optional<base::Decimal> mean_hops;
  std::vector<cases::LevelShare> levels;
  std::vector<TopicRow> topics;
  std::set<cases::CaseNumber> set_aside;  // damaged, and so not counted
  SharedTree tree;
};
// Of the cases whose place or handler is in `branch` (0: the region); each case counts for whoever may see the rates of the branch, its content stays closed.
// Errors: not-allowed, pack-missing, unit-missing.
base::Result<RateSheet> case_rates(const Ledger& ledger, const Actor& actor, const std::string& pack, cases::Period period, org::UnitNumber branch);

// What happened to cases that the actor may see, after an entry of the journal; `after` 0 begins now.
struct CaseChange {
  std::int64_t sequence = 0;
  std::string id, action;
};
struct CaseChanges {
  std::int64_t position = 0;  // where the next look begins
  std::vector<CaseChange> changes;
};
base::Result<CaseChanges> case_changes(const Ledger& ledger, const Actor& actor, std::int64_t after);

// What the actor's posts are to hear of, newest first, numbers below `before` (0: all). Administrators hear what nobody holds the post for.
struct NoticeList {
  std::vector<store::CaseNotice> notices;
  std::int64_t next = 0;  // `before` of the next page; 0 at the end
  SharedTree tree;
};
base::Result<NoticeList> list_notices(const Ledger& ledger, const Actor& actor, std::int64_t before, std::size_t count);
// How many of these came since the actor read; counted to 1000.
base::Result<std::int64_t> count_unread_notices(const Ledger& ledger, const Actor& actor);
// Up to that number all is read. The actor's own mark, and so no entry of the journal.
base::Result<void> read_notices(const Ledger& ledger, const Actor& actor, std::int64_t up_to);

}  // namespace bihuan::app
