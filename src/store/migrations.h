// SPDX-License-Identifier: Apache-2.0
// The schema's migrations, embedded from migrations/ when the program is built, and how a database is brought up to the newest.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "store/connection.h"

namespace bihuan::store {

struct Migration {
  int number;  // from 1, without a gap
  std::string_view name;
  std::string_view sqlite;
  std::string_view postgres;
};

std::span<const Migration> migrations();  // by number

constexpr int no_schema = 0;        // not one table
constexpr int foreign_schema = -1;  // tables, but not of this program

// The number of the newest migration that the database has had, or one of the two above.
int schema_number(Connection& connection);

// Inside a transaction: waits until no other program changes the schema.
void lock_schema(Connection& connection);

// Applies `from` + 1 to `to` and notes them; to be called inside a transaction.
void apply_migrations(Connection& connection, int from, int to, std::int64_t now);

// Checks the schema and applies what is missing, all or nothing. An empty database is filled only if `create` says so.
std::optional<base::Error> bring_up_to_date(Connection& connection, std::string_view place, bool create, std::int64_t now);

}  // namespace bihuan::store
