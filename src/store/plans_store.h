// SPDX-License-Identifier: Apache-2.0
// Plans and their versions, with the bytes they came as.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::store {

struct PlanFilter {
  std::string words;  // in title, issuer, document number or place
  int year = 0;       // 0 for all
};
enum class PlanOrder : std::uint8_t { newest_first, title, year, most_targets };

struct NewVersion {
  StoredVersion about;
  std::string_view bytes;    // as the file came
  std::string_view content;  // its text as decoded
  std::string_view outline;  // JSON of its headings, noise and notices
};

class PlansStore {
 public:
  explicit PlansStore(Connection& connection) : connection_(connection) {}

  std::optional<StoredPlan> find(const ledger::PlanId& id);
  // The plan whose newest version has these bytes.
  std::optional<StoredPlan> find_by_bytes(std::string_view region, std::string_view sha256);
  // The plan that a changed file belongs to: the same document number, else the same title, place and year. Newest of several.
  std::optional<StoredPlan> find_same(std::string_view region, const ledger::PlanEntry& entry);
  Page<StoredPlan> list(std::string_view region, const PlanFilter& filter, PlanOrder order, Window window);

  // Adds or replaces the plan's row.
  void save(const StoredPlan& plan);
  void add_version(const ledger::PlanId& id, const NewVersion& version);
  std::vector<StoredVersion> versions(const ledger::PlanId& id);  // newest first
  // Nothing when there is no such version; 0 is the newest.
  std::optional<std::string> bytes_of(const ledger::PlanId& id, int version);
  std::optional<std::string> content_of(const ledger::PlanId& id, int version);
  std::optional<std::string> outline_of(const ledger::PlanId& id, int version);

 private:
  std::optional<StoredPlan> first(Statement& rows);
  std::optional<std::string> column_of(std::string_view sql, const ledger::PlanId& id, int version, bool as_bytes);

  Connection& connection_;
};

}  // namespace bihuan::store
