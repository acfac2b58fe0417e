// SPDX-License-Identifier: Apache-2.0
// What an office says that names of indicators mean. A name is its normal form (indicators::NameForm::key); what is a rule of naming is not
// known here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::store {

class IndicatorNamesStore {
 public:
  explicit IndicatorNamesStore(Connection& connection) : connection_(connection) {}

  std::optional<StoredName> find(std::string_view region, std::string_view name);
  // Those named last come first.
  Page<StoredName> list(std::string_view region, Window window);
  // By name.
  std::vector<StoredName> all(std::string_view region);

  // Inside a write. A name that stands there already is a fault.
  void add(std::string_view region, const StoredName& name);
  void remove(std::string_view region, std::string_view name);

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
