// SPDX-License-Identifier: Apache-2.0
// What a person does to the tree of units. Each is one write: right, rule (domain/org/unit_changes.h), rows, journal.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/ledger.h"
#include "domain/org/unit_changes.h"

namespace bihuan::app {

// Errors of all: sign-in-needed, not-allowed (write_units), unit-missing, and those of domain/org/unit_changes.h. The day is today without one.
using ChangeDay = std::optional<base::Date>;

// Journal: unit.added.
base::Result<org::Unit> add_org_unit(const Ledger& ledger, const Actor& actor, const org::UnitFields& fields, ChangeDay on = {});
// What changes nothing is no entry. Journal: unit.changed, with what was before and after.
base::Result<org::Unit> change_org_unit(const Ledger& ledger, const Actor& actor, org::UnitNumber number, const org::UnitPatch& patch, ChangeDay on = {});
// `heir` gets its open cases (0: there must be none, and no post held). Error: unit-has-work (detail: how many cases and posts). Journal: unit.closed.
base::Result<org::Unit> close_org_unit(const Ledger& ledger, const Actor& actor, org::UnitNumber number, org::UnitNumber heir = 0, ChangeDay on = {});
// `after` goes on in the place of `before`, with what stood below them and their open cases; posts in them end. Journal: unit.merged, about `after`.
base::Result<org::Unit> merge_org_units(const Ledger& ledger, const Actor& actor, const std::vector<org::UnitNumber>& before, org::UnitNumber after,
                                        ChangeDay on = {});

struct Split {
  std::vector<org::UnitFields> parts;
  std::map<org::UnitNumber, std::size_t> children;  // which part each of its children goes to
  bool goes_on = false;                             // the unit stays beside its parts
  std::optional<std::size_t> heir;                  // which part gets its open cases, when it does not go on and has any
};
// Gives the parts. Error: unit-has-work, as above. Journal: unit.split, about the unit.
base::Result<std::vector<org::Unit>> split_org_unit(const Ledger& ledger, const Actor& actor, org::UnitNumber number, const Split& split, ChangeDay on = {});

// One unit with its polygon and its past. Errors: sign-in-needed, not-allowed (look_at_units), unit-missing.
struct UnitRecord {
  org::Unit unit;
  std::vector<org::Succession> before, after;  // what it came from, what it became
};
base::Result<UnitRecord> show_org_unit(const Ledger& ledger, const Actor& actor, org::UnitNumber number);

struct UnitFilter {
  std::optional<org::UnitNumber> parent;  // right below it; 0: the roots
  org::UnitNumber within = 0;             // itself and all below it
  std::optional<org::UnitKind> kind;
  std::string words;  // each stands in the name, the code or an alias, in small letters or capitals, half or full width
};
// The units of the tree's day that pass, as far as the window. By place in the tree with `parent`, else by number.
struct FoundUnits {
  std::vector<org::UnitNumber> numbers;
  std::int64_t total = 0;
};
FoundUnits find_units(const org::Tree& tree, const UnitFilter& filter, std::int64_t first, std::int64_t count);

}  // namespace bihuan::app
