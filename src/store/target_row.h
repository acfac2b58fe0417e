// SPDX-License-Identifier: Apache-2.0
// How a target stands in its row: the columns of a query, and the target in them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/query.h"
#include "store/stored.h"

namespace bihuan::store {

// "select … from ‹targets› join plan p … left join task t …"; `add_targets` adds the targets, "target g " or a query of theirs. A list needs no
// places and is spared reading them.
enum class Places : std::uint8_t { with, left_out };
void add_target_columns(Query& query, Places places, const std::function<void()>& add_targets);

StoredTarget target_of(const Statement& row);
void read_target(const Statement& row, StoredTarget& target);  // over what was there

// "unit:12-14 deadline:3-9" and back; what is not of this form is left out.
std::string places_text(const std::vector<ledger::FieldPlace>& places);
std::vector<ledger::FieldPlace> places_in(std::string_view text);

// "unit,value" and back
std::string joined(const std::vector<std::string>& names);
std::vector<std::string> parted(std::string_view names);

}  // namespace bihuan::store
