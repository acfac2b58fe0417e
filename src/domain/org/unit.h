// SPDX-License-Identifier: Apache-2.0
// Units in one tree: district → street → community → grid, and departments beside them; each with its past. Knows no store and no person.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace bihuan::org {

using UnitNumber = std::int64_t;  // within a region, from 1, never used again

enum class UnitKind : std::uint8_t { district, street, community, grid, department, other };
std::string_view unit_kind_name(UnitKind kind);
std::optional<UnitKind> unit_kind_from(std::string_view name);

// 0 grid, 1 community, 2 street, 3 district; departments stand beside the district: 3. How far a case has come up is told in these.
int level_of(UnitKind kind);

// What a unit is called, where it stands and what it covers, from a day until another; a unit keeps its number through all of them.
struct UnitSpan {
  base::Date from_on;
  std::optional<base::Date> to_on;  // the first day on which it is no longer so
  std::string name;                 // 雁栖街道办事处
  std::string code;                 // GB/T 2260, GB/T 10114, grid code; '' for none
  UnitKind kind = UnitKind::other;
  UnitNumber parent = 0;  // 0 for the root
};

struct Unit {
  UnitNumber number = 0;
  std::vector<UnitSpan> spans;  // in order of time, without overlap; the last one is the newest
  std::vector<std::string> aliases;
  std::int64_t population = 0;
  std::string polygon;  // a GeoJSON geometry (Polygon or MultiPolygon, CGCS2000 degrees); '' for none

  const UnitSpan& now() const { return spans.back(); }
  bool is_open() const { return !spans.empty() && !spans.back().to_on; }
};

// What became of a unit: merged into others, split into them. A moved or renamed unit stays itself.
struct Succession {
  base::Date on;
  UnitNumber before = 0, after = 0;
  bool is_split = false;
};

// The tree as it is on a day. Values are copied in; views of it hold while it lives. Safe to read from several threads.
class Tree {
 public:
  Tree() = default;
  // Errors: unit-parent-missing, unit-circle, unit-kind-order (a street below a grid), unit-code-twice; where = the unit's name.
  static base::Result<Tree> of(std::vector<Unit> units, std::vector<Succession> successions, base::Date on);

  const Unit* find(UnitNumber number) const;
  const UnitSpan* span_of(UnitNumber number) const;  // as it is on the day; nothing when it is not there then
  std::string_view name_of(UnitNumber number) const;
  UnitNumber parent_of(UnitNumber number) const;
  std::span<const UnitNumber> children_of(UnitNumber number) const;  // 0: the roots; by code, then name
  // Whether `unit` is `branch` or stands below it.
  bool is_within(UnitNumber unit, UnitNumber branch) const;
  // The unit itself or the nearest one above it of the kind; 0 for none.
  UnitNumber above(UnitNumber unit, UnitKind kind) const;
  int level_of(UnitNumber unit) const;

  // By name, code or alias, in the normal form of names of offices (plan::normal_unit); one that has ended is followed to what it became. 0 where none
  // or several would do.
  UnitNumber resolve(std::string_view name) const;
  // 各街道办事处, 各社区, 各部门, 各有关单位: the units meant, on the day of the tree, by number. Empty when the words name no set.
  std::vector<UnitNumber> expand(std::string_view wildcard) const;
  // The smallest unit whose polygon holds the point; 0 for none.
  UnitNumber at(double longitude, double latitude) const;

  const std::vector<Unit>& units() const { return units_; }

 private:
  std::vector<Unit> units_;
  std::vector<Succession> successions_;
  base::Date on_;
  std::map<UnitNumber, std::size_t> places_;
  std::map<UnitNumber, std::vector<UnitNumber>> children_;
  std::map<std::string, UnitNumber, std::less<>> names_;  // 0 where several
};

}  // namespace bihuan::org
