// SPDX-License-Identifier: Apache-2.0
// The tokens of programs. What one may do is not known here. Instants are microseconds UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"

namespace bihuan::store {

struct StoredToken {
  std::int64_t number = 0;
  std::string token_hash;
  std::int64_t account = 0;
  std::string name;
  std::string scopes;  // names of actions, by spaces
  std::int64_t made_at = 0, expires_at = 0;
  std::string used_on;  // ISO day; '' before
  std::int64_t revoked_at = 0;
};

class TokensStore {
 public:
  explicit TokensStore(Connection& connection) : connection_(connection) {}

  std::optional<StoredToken> find(std::string_view region, std::int64_t number);
  std::optional<StoredToken> find_token(std::string_view region, std::string_view token_hash);
  // Newest first; of all accounts for 0.
  std::vector<StoredToken> list(std::string_view region, std::int64_t account);

  std::vector<StoredToken> not_revoked(std::string_view region, std::int64_t account);
  std::vector<StoredToken> all(std::string_view region);  // by number

  // Inside a write. Gives the number, which is taken from the region's counter.
  std::int64_t add(std::string_view region, StoredToken token);
  void save_used(std::string_view region, std::int64_t number, std::string_view on);
  // Leaves one that is revoked already.
  void revoke(std::string_view region, std::int64_t number, std::int64_t at);

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
