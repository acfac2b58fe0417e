// SPDX-License-Identifier: Apache-2.0
// The keys of labels, 牵头单位：, 责任部门：, 完成时限：, made of a few words in any order: what each asks for.
// Knows nothing of what stands behind them.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

enum class LabelKey : std::uint8_t { none, lead, responsible, person, deadline };

// A label's key that ends at `colon` (the byte of ：) of text[begin, …): where it begins and what it asks for.
struct KeyPlace {
  LabelKey key = LabelKey::none;
  std::uint32_t begin = 0;
};
KeyPlace key_before(std::string_view text, std::uint32_t begin, std::uint32_t colon);

// What a table's heading cell asks for, read like a key: 牵头单位, 责任部门, 完成时限.
LabelKey key_of(std::string_view cell);

}  // namespace bihuan::reader
