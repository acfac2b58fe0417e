// SPDX-License-Identifier: Apache-2.0
// Texts made to be slow to read: whatever a scanner, a bracket stack or a look-ahead might do twice.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::bench {

struct HostileText {
  std::string_view name;
  const char* bar;  // what is asked of it
  std::string (*make)(std::size_t bytes);
};

const std::vector<HostileText>& hostile_texts();

}  // namespace bihuan::bench
