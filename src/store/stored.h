// SPDX-License-Identifier: Apache-2.0
// Ledger entries as they come back from the store: with their ids and what only the store knows of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/indicators/own_names.h"
#include "domain/ledger/entries.h"
#include "domain/ledger/ids.h"

namespace bihuan::store {

struct StoredPlan {
  ledger::PlanId id;
  int version = 0;
  ledger::PlanEntry entry;
  std::string file_name;
  int task_count = 0, target_count = 0, notice_count = 0;
  std::int64_t imported_at = 0;  // microseconds since 1970 UTC
};

struct StoredVersion {
  int version = 0;
  std::string file_name, format, encoding, sha256, reader, imported_by;
  std::int64_t byte_count = 0;
  int read_year = 0;
  std::int64_t imported_at = 0;
};

struct StoredTask {
  ledger::EntryId id;
  std::string plan_title;
  ledger::TaskEntry entry;
  std::string doc_number;  // of its plan
};

struct StoredTarget {
  ledger::EntryId id;
  std::string plan_title;
  std::int64_t task_number = 0;  // 0 for none
  std::string task_label, task_title;
  ledger::TargetEntry entry;  // as corrected by hand; its `task` and `places` are left empty in lists
  std::vector<std::string> corrected;
};

struct StoredUnit {
  std::int64_t number = 0;
  std::string name;
  bool wildcard = false;
  int lead_count = 0, shared_count = 0, target_count = 0;
};

struct StoredClause {
  ledger::PlanId plan;
  std::string plan_title;
  ledger::ClauseEntry entry;
};

// A name of an indicator as the office explained it.
struct StoredName {
  std::string name;     // in the normal form: indicators::NameForm::key
  std::string written;  // as a plan writes it
  indicators::Meaning meaning;
  std::string named_by;
  std::int64_t named_at = 0;  // microseconds since 1970 UTC
};

struct Count {
  std::string name;
  std::int64_t targets = 0;
};

// Rows [first, first + count) of a list.
struct Window {
  std::int64_t first = 0;
  std::int64_t count = 50;
};
inline constexpr std::int64_t counted_to = 10'000;  // counting a list ends here

// What is said of a list before its rows.
struct PageHead {
  std::int64_t total = 0;
  bool is_exact = true;  // false: `total` have been counted, and there may be more

  void count(std::int64_t counted) {
    total = counted;
    is_exact = counted < counted_to;
  }
};

template <class Row>
struct Page : PageHead {
  std::vector<Row> rows;
};

}  // namespace bihuan::store
