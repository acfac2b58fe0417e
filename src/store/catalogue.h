// SPDX-License-Identifier: Apache-2.0
// The tables of a database and their columns, as the engine lists them. Knows only the four kinds of values that the engines share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"

namespace bihuan::store {

enum class ValueKind : std::uint8_t { integer, real, text, bytes };

std::string_view name_of(ValueKind kind);
std::optional<ValueKind> kind_named(std::string_view name);

struct Column {
  std::string name;
  std::optional<ValueKind> kind;  // nothing: a type of one engine only, derived from the other columns
};

struct Table {
  std::string name;
  std::vector<Column> columns;
};

// By name. Without the engine's own tables, without search indexes, and without `migration`, which every database writes for itself.
std::vector<Table> catalogue(Connection& connection);

// Whether no table of the catalogue has a row.
bool has_no_rows(Connection& connection);

}  // namespace bihuan::store
