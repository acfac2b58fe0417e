// SPDX-License-Identifier: Apache-2.0
// Requests that were answered, by the key that their sender gave them: sent again, they are answered again and nothing happens twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/connection.h"

namespace bihuan::store {

struct KeptRequest {
  std::string digest;   // SHA-256 of what was asked
  std::string noun_id;  // what it made or changed
  int revision = 0;
};

class KeptRequestsStore {
 public:
  KeptRequestsStore(Connection& connection, std::string_view region) : connection_(connection), region_(region) {}

  std::optional<KeptRequest> find(std::string_view requester, std::string_view key);
  // Inside a write.
  void add(std::string_view requester, std::string_view key, const KeptRequest& request, std::int64_t now);
  void remove_before(std::int64_t moment);

 private:
  Connection& connection_;
  std::string_view region_;
};

}  // namespace bihuan::store
