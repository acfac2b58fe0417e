// SPDX-License-Identifier: Apache-2.0
// The rows of a ledger: what a plan promises, flat, with texts of their own. Places are code points of the document's text, as people and
// programs outside count them; days are ISO 8601 or empty. Knows no store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "domain/plan/plan.h"

namespace bihuan::ledger {

// Code points [begins, ends).
struct Place {
  std::int64_t begins = 0;
  std::int64_t ends = 0;

  bool is_empty() const { return begins >= ends; }
  friend bool operator==(const Place&, const Place&) = default;
};

struct PlanEntry {
  std::string title;
  bool is_titled = false;  // in the document; else the title is the file's name
  std::string issuer, doc_number, index_number, place;
  int year = 0;  // 0 when unknown
  std::string published_on, signed_on, starts_on, ends_on;
};

struct UnitEntry {
  std::string name;  // as written
  plan::UnitRole role = plan::UnitRole::responsible;
  bool wildcard = false;
  Place place;
};

struct TaskEntry {
  std::int64_t number = 0;  // of the entry within its plan; 0 until it has one
  std::string label;        // as printed: "38", "(一)"
  std::string title;
  std::string chapter, section;  // the outermost and the innermost heading above it
  std::string deadline;
  std::vector<UnitEntry> units;  // in the order given
  int target_count = 0;
  Place place;
  std::string clause;  // its words
};

struct FieldPlace {
  std::string field;
  Place place;
};

struct TargetEntry {
  std::int64_t number = 0;
  int task = -1;  // index into PlanEntries::tasks
  std::string indicator, action;
  plan::Comparator op = plan::Comparator::equal;
  std::optional<base::Decimal> value, value_max, baseline;
  std::string unit;
  plan::TargetKind kind = plan::TargetKind::level;
  plan::Direction direction = plan::Direction::none;  // of a growth, as read; the store does not keep it
  std::string per;
  plan::Recurrence recur = plan::Recurrence::none;
  std::string deadline, inferred_deadline;
  plan::InferredFrom inferred_from = plan::InferredFrom::nothing;
  bool hedged = false;
  std::string chapter, section;
  std::string lead_unit;  // the first lead unit of its task
  Place place;
  std::string printed;  // the value as the document prints it
  std::string phrase;   // as a person reads it: "≥ 6.6 万亩"
  std::string clause;   // the sentence it stands in
  std::int64_t clause_begins = 0;
  std::vector<FieldPlace> places;
};

struct ClauseEntry {
  Place place;
  std::string words;
  std::string pairs;  // its search_pairs, parted by spaces
};

struct NoticeEntry {
  std::string code;
  Place place;
};

struct HeadingEntry {
  Place place;
  int level = 1;
  std::string number, title;
};

struct PlanEntries {
  PlanEntry plan;
  std::vector<HeadingEntry> headings;
  std::vector<Place> noise;
  std::vector<TaskEntry> tasks;      // in the order of the text
  std::vector<TargetEntry> targets;  // in the order of the text
  std::vector<ClauseEntry> clauses;
  std::vector<NoticeEntry> notices;
};

}  // namespace bihuan::ledger
