// SPDX-License-Identifier: Apache-2.0
// The units of a region with their past. Knows no rule of how a tree must stand; who is to see a tree asks app/org_tree.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/org/unit.h"
#include "store/connection.h"

namespace bihuan::store {

class OrgUnitsStore {
 public:
  explicit OrgUnitsStore(Connection& connection) : connection_(connection) {}

  std::optional<org::Unit> find(std::string_view region, org::UnitNumber number);
  // All that ever were, by number.
  std::vector<org::Unit> all(std::string_view region);
  std::vector<org::Succession> successions(std::string_view region);
  // A number that grows with every change of the region's units, read without looking at them.
  std::int64_t state(std::string_view region);

  // Inside a write, all of these; each makes the state another.
  void add(std::string_view region, const std::vector<org::Unit>& units);  // new ones, many at a time
  void save(std::string_view region, const org::Unit& unit);               // in the place of what was kept
  void save_spans(std::string_view region, const org::Unit& unit);         // its spans alone
  void add_succession(std::string_view region, const org::Succession& succession);

 private:
  void add_spans(std::string_view region, const org::Unit& unit);
  void add_aliases(std::string_view region, const org::Unit& unit);
  void changed(std::string_view region);

  Connection& connection_;
};

}  // namespace bihuan::store
