// SPDX-License-Identifier: Apache-2.0
// Sessions that have not ended. How long one lasts is not known here. Instants are microseconds UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"

namespace bihuan::store {

struct StoredSession {
  std::int64_t number = 0;
  std::string token_hash;
  std::int64_t account = 0;
  std::int64_t begun_at = 0, seen_at = 0;
  bool gave_factor = false;
  std::string address, agent;
  bool is_by_provider = false;  // an identity provider named the person: no password was asked for
};

class SessionsStore {
 public:
  explicit SessionsStore(Connection& connection) : connection_(connection) {}

  std::optional<StoredSession> find_token(std::string_view region, std::string_view token_hash);
  // Newest first.
  std::vector<StoredSession> list(std::string_view region, std::int64_t account);

  // Inside a write. Gives the number, which is taken from the region's counter.
  std::int64_t add(std::string_view region, StoredSession session);
  void save_seen(std::string_view region, std::int64_t number, std::int64_t at);
  void remove(std::string_view region, std::int64_t number);
  // All of an account but one (0: all). Gives how many there were.
  std::int64_t remove_others(std::string_view region, std::int64_t account, std::int64_t kept);
  // Those that nobody asked for since, and those that began before.
  void remove_ended(std::string_view region, std::int64_t not_seen_since, std::int64_t begun_before);

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
