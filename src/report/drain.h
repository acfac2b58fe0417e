// SPDX-License-Identifier: Apache-2.0
// Where a text goes, block by block, that may become too long to stand in memory as a whole.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace bihuan::report {

// Takes the next block; may wait. An empty Drain takes nothing: then the text stays whole with who writes it.
using Drain = std::function<void(std::string_view)>;

inline constexpr std::size_t block_bytes = std::size_t{1} << 20;

// Called between records.
inline void drain_full_block(std::string& text, const Drain& drain) {
  if (text.size() < block_bytes || !drain) return;
  drain(text);
  text.clear();
}

}  // namespace bihuan::report
