// SPDX-License-Identifier: Apache-2.0
// Plans and their versions, with the bytes they came as.
#pragma once

#include <functional>
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

inline constexpr std::int64_t most_alike = 50;

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
  // The plan of which these bytes, read in this way, are a version already. No year given is every year.
  std::optional<StoredPlan> find_by_reading(std::string_view region, const StoredVersion& about);
  // The plan of which these bytes are a version, however they were read.
  std::optional<StoredPlan> find_by_bytes(std::string_view region, std::string_view sha256);
  // Plans of which a document with this head may be a newer version: the same document number, then the same title, year and place; of each
  // the newest `most_alike`, newest first.
  std::vector<StoredPlan> alike(std::string_view region, const ledger::PlanEntry& entry);
  Page<StoredPlan> list(std::string_view region, const PlanFilter& filter, PlanOrder order, Window window);

  // Every plan of the region, in the order of their numbers. `visit` asks nothing of the store.
  void for_each(std::string_view region, const std::function<void(const StoredPlan&)>& visit);

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
