// SPDX-License-Identifier: Apache-2.0
// What a person sees of a thing that is numbered within its region: "990101-u-12", with a letter for its noun (u unit, p person, o post).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::org {

std::string thing_id(std::string_view region, char noun, std::int64_t number);
// Nothing when it is no such id of the region and the noun. Numbers count from 1, written without leading zeros.
std::optional<std::int64_t> thing_number(std::string_view id, std::string_view region, char noun);

}  // namespace bihuan::org
