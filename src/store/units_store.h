// SPDX-License-Identifier: Apache-2.0
// Units as the plans and corrections by hand name them: one row for each way of writing, with what it leads and shares.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::store {

class UnitsStore {
 public:
  explicit UnitsStore(Connection& connection) : connection_(connection) {}

  // The unit's number; it is added when it is new. Inside a write.
  std::int64_t number_of(std::string_view region, std::string_view name, bool wildcard);

  // Units of one plan (0 for all) whose names hold the words, those too that only lead a target whose lead was corrected by hand; those
  // that lead most tasks come first.
  Page<StoredUnit> list(std::string_view region, std::int64_t plan, std::string_view words, Window window);

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
