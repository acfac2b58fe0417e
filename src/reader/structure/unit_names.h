// SPDX-License-Identifier: Apache-2.0
// A list of units as plans write it, taken apart: 区财政局、市自然资源局明山分局，各街道办事处等.
// Knows nothing of roles.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace bihuan::reader {

struct NamePlace {
  std::uint32_t begin = 0;  // bytes of the text handed in
  std::uint32_t end = 0;
};

// Appends the names that stand in text[begin, end). Brackets inside a name keep what they hold together.
void split_unit_names(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<NamePlace>& names);

// Stands for a set of units: 各街道办事处, 区直有关部门, 相关单位.
bool is_wildcard(std::string_view name);

// Ends as the names of units end: 局, 委, 街道办事处, 公司; a closing bracket passed over.
bool ends_like_unit(std::string_view name);

// Behaves as a name at all: short, no sentence, not a figure.
bool may_be_unit(std::string_view name);

}  // namespace bihuan::reader
