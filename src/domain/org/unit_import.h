// SPDX-License-Identifier: Apache-2.0
// A list of units as a table or a map gives it, held against the tree: which are new, which change, and what is wrong with which row. All or nothing: with
// an error nothing of it is to be kept. Knows no file.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/org/unit_changes.h"

namespace bihuan::org {

// One row; what the file has no column for is nothing, and stays as it is. Texts without blanks around them.
struct UnitRow {
  std::size_t number = 0;  // as a person counts it in the file
  std::string name, code;
  std::optional<std::string> kind;  // by name, English or Chinese
  std::optional<std::string> parent_code, parent;
  std::optional<std::string> population, aliases;  // aliases parted by ；、; or |
  std::optional<std::string> from_on;              // of a new one; today without
  std::optional<std::string> polygon;
};

struct RowError {
  std::size_t row = 0;
  std::string column;  // "parent_code"
  base::Error error;
};

struct UnitImport {
  std::vector<Unit> added;    // in the order of their rows; their numbers are from `first_number` on, without a gap
  std::vector<Unit> changed;  // whole
  std::size_t unchanged = 0;
  std::vector<RowError> errors;    // by row; at most most_row_errors of them
  std::size_t wrong_rows = 0;
};
inline constexpr std::size_t most_row_errors = 200;

// A row is the unit that has its code; without one, the unit of its name below its parent. Changes happen on the tree's day. `polygon_of` gives what is kept
// for a unit, where the file has polygons (the tree has let them go).
UnitImport plan_import(const Tree& tree, const std::vector<UnitRow>& rows, UnitNumber first_number,
                       const std::function<std::string(UnitNumber)>& polygon_of);

// The kind of a word of a table: street, 街道, 镇, 乡镇, …
std::optional<UnitKind> unit_kind_in(std::string_view word);
std::string_view unit_kind_chinese(UnitKind kind);

}  // namespace bihuan::org
