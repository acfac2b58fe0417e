// SPDX-License-Identifier: Apache-2.0
// Photos and files of cases. Knows nothing of what is in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/cases/case.h"
#include "store/connection.h"

namespace bihuan::store {

struct StoredEvidence {
  std::int64_t number = 0;  // within the case, from 1
  std::string field, name, media_type, sha256, added_by;
  std::int64_t byte_count = 0, added_at = 0;
  int event = 0;  // in which it was given; 0: not yet
  std::string bytes;  // left empty in lists
};

class EvidenceStore {
 public:
  EvidenceStore(Connection& connection, std::string_view region) : connection_(connection), region_(region) {}

  std::vector<StoredEvidence> list(cases::CaseNumber number);
  std::optional<StoredEvidence> find(cases::CaseNumber number, std::int64_t evidence);
  // Bytes of all files of a case.
  std::int64_t byte_count(cases::CaseNumber number);

  // Files whose bytes are still there, of cases closed at `closed_by` or before, behind `after` in the order of cases.
  struct Kept {
    cases::CaseNumber about = 0;
    std::int64_t number = 0;
    std::string field;
  };
  std::vector<Kept> kept_of_closed(std::int64_t closed_by, const Kept& after, std::size_t most);

  // Inside a write. Gives its number.
  std::int64_t add(cases::CaseNumber number, const StoredEvidence& evidence);
  void remove(cases::CaseNumber number, std::int64_t evidence);
  // Its bytes go; what is known of it stays.
  void let_go(cases::CaseNumber number, std::int64_t evidence);
  // What waits becomes part of the event.
  void give(cases::CaseNumber number, const std::vector<std::string>& fields, int event);

 private:
  Connection& connection_;
  std::string_view region_;
};

}  // namespace bihuan::store
