// SPDX-License-Identifier: Apache-2.0
// The next number of each kind of thing in a region, from 1 and never given twice; and tallies of what stands in it.
#pragma once

#include <cstdint>
#include <string_view>

#include "store/connection.h"

namespace bihuan::store {

// Takes `count` numbers and returns the first. Inside a write; the counter itself may lag behind until the group of writes ends (store/held_numbers.h).
std::int64_t take_numbers(Connection& connection, std::string_view region, std::string_view name, std::int64_t count = 1);

// Lets no other write into the region's ledger begin before this one has ended. The first thing in a write that looks before it changes;
// within one program the writes queue anyway, but another may work on the same PostgreSQL.
void hold_region(Connection& connection, std::string_view region);

// Writes down what the connection holds by heart. Inside a write.
void write_down_numbers(Connection& connection);

// The number that would be given next.
std::int64_t next_number(Connection& connection, std::string_view region, std::string_view name);

// Adds to a tally of the region, or takes away from it. Inside a write.
void add_to_tally(Connection& connection, std::string_view region, std::string_view name, std::int64_t change);

// 0 for one that nothing was added to.
std::int64_t tally(Connection& connection, std::string_view region, std::string_view name);

}  // namespace bihuan::store
