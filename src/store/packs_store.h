// SPDX-License-Identifier: Apache-2.0
// Packs as they were published, each version once and never changed. Knows nothing of what stands in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"

namespace bihuan::store {

struct StoredPack {
  std::string pack;
  int version = 0;
  std::string content;  // YAML; left empty in lists
  std::string published_by;
  std::int64_t published_at = 0;
};

class PacksStore {
 public:
  PacksStore(Connection& connection, std::string_view region) : connection_(connection), region_(region) {}

  std::optional<StoredPack> find(std::string_view pack, int version);
  // All versions, by id, the newest first.
  std::vector<StoredPack> list();
  // Inside a write. A version that is there already is a fault.
  void add(const StoredPack& pack);

 private:
  Connection& connection_;
  std::string_view region_;
};

}  // namespace bihuan::store
