// SPDX-License-Identifier: Apache-2.0
// Units in one tree: district → street → community → grid, and departments beside them; each with its past. Knows no store and no person.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/org/area_index.h"

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

  friend bool operator==(const UnitSpan&, const UnitSpan&) = default;
};

struct Unit {
  UnitNumber number = 0;
  std::vector<UnitSpan> spans;  // in order of time, without overlap; the last one is the newest
  std::vector<std::string> aliases;
  std::int64_t population = 0;
  std::string polygon;  // a GeoJSON geometry (Polygon or MultiPolygon, CGCS2000 degrees); '' for none

  const UnitSpan& now() const { return spans.back(); }
  bool is_open() const { return !spans.empty() && !spans.back().to_on; }
  friend bool operator==(const Unit&, const Unit&) = default;
};

// What became of a unit: merged into others, split into them. A moved or renamed unit stays itself.
struct Succession {
  base::Date on;
  UnitNumber before = 0, after = 0;
  bool is_split = false;
};

// The tree as it is on a day. Values are copied in; views of it hold while it lives. Safe to read from several threads. A province's 300,000 grids are
// well within it: finding is a binary search, is_within a comparison of places.
class Tree {
 public:
  Tree() = default;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;

  // Errors: unit-parent-missing, unit-circle, unit-kind-order (a street below a grid; detail: the two kinds), unit-code-twice, unit-number-twice, and those
  // of polygon_in; where = the unit's name.
  static base::Result<Tree> of(std::vector<Unit> units, std::vector<Succession> successions, base::Date on);

  base::Date on() const { return on_; }
  const Unit* find(UnitNumber number) const;
  const UnitSpan* span_of(UnitNumber number) const;  // as it is on the day; nothing when it is not there then
  std::string_view name_of(UnitNumber number) const;  // on the day; of one that is not there, its nearest name
  UnitNumber parent_of(UnitNumber number) const;      // 0 for a root and for one that is not there
  // The unit itself while it is there; of one that has ended what it became, else the unit that is there above where it stood last; 0 for none.
  UnitNumber standing(UnitNumber number) const;
  // The one above it; of one that has ended the one above what it became, else the one above where it stood last. 0 at the top.
  UnitNumber next_above(UnitNumber number) const;
  std::span<const UnitNumber> children_of(UnitNumber number) const;  // 0: the roots; by code, then name
  std::size_t count_within(UnitNumber branch) const;                 // itself and all below it; 0 for one that is not there
  // Whether `unit` is `branch` or stands below it. One that has ended stands where it stood last, and where it went.
  bool is_within(UnitNumber unit, UnitNumber branch) const;
  // The unit itself or the nearest one above it of the kind; 0 for none.
  UnitNumber above(UnitNumber unit, UnitKind kind) const;
  int level_of(UnitNumber unit) const;

  // By name, code or alias, in the normal form of names of offices (plan::normal_unit), also without the name of the place before it (区住建局); one that
  // has ended is followed to what it became, a former name to whose it was. 0 where none or several would do.
  UnitNumber resolve(std::string_view name) const;
  // The unit of the code, exactly as written; 0 for none.
  UnitNumber with_code(std::string_view code) const;
  // Who but `except` has the code on some day from `from_on` on; 0 for nobody.
  UnitNumber code_holder(std::string_view code, base::Date from_on, UnitNumber except) const;
  // 各街道办事处, 各社区, 各部门, 各街道、各部门: the units meant, on the day of the tree, by number. Empty when the words name no set that can be counted:
  // 各有关单位 does not say which are concerned.
  std::vector<UnitNumber> expand(std::string_view wildcard) const;
  // The smallest unit whose polygon holds the point (degrees); 0 for none.
  UnitNumber at(double longitude, double latitude) const;

  // By number. Their polygons are in the index of areas, not here: the text is let go, as the store has it.
  const std::vector<Unit>& units() const { return units_; }
  const std::vector<Succession>& successions() const { return successions_; }

 private:
  using Place = std::uint32_t;  // in units_
  static constexpr Place nowhere = UINT32_MAX;
  using Names = std::unordered_map<std::string, UnitNumber>;  // 0 where several

  Place place_of(UnitNumber number) const;
  base::Result<void> find_spans();
  base::Result<void> join();
  base::Result<void> check_codes();
  void order_children();
  base::Result<void> number_branches();
  void name_all();
  void add_name(Names& names, std::string key, UnitNumber number);
  base::Result<void> survey();
  UnitNumber became(UnitNumber number) const;
  UnitNumber stands_at(Place place) const;

  std::vector<Unit> units_;
  std::vector<Succession> successions_;
  base::Date on_;
  std::vector<const UnitSpan*> spans_;      // of the day, nothing for one that is not there
  std::vector<UnitNumber> parents_;         // of the day
  std::vector<UnitNumber> children_;        // of the roots, then of each unit in turn
  std::vector<std::uint32_t> children_at_;  // where in children_ those of the unit begin; [0] is the roots'
  std::vector<std::uint32_t> first_, last_;  // a branch is [first, last) in the order from top to bottom
  std::vector<std::pair<const UnitSpan*, UnitNumber>> codes_;  // every span with a code, by code
  Names names_, short_names_, former_names_;
  std::vector<std::string> place_names_;  // of the districts: what may be left out before a name
  AreaIndex areas_;
};

// How a unit must stand: whether one of the kind `below` may be right below one of `above`.
bool may_stand_below(UnitKind below, UnitKind above);

}  // namespace bihuan::org
