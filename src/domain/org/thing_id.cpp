// SPDX-License-Identifier: Apache-2.0
#include "domain/org/thing_id.h"

#include <charconv>

namespace bihuan::org {

std::string thing_id(std::string_view region, char noun, std::int64_t number) {
  return std::string(region) + '-' + noun + '-' + std::to_string(number);
}

std::optional<std::int64_t> thing_number(std::string_view id, std::string_view region, char noun) {
  const std::string opening = std::string(region) + '-' + noun + '-';
  if (!id.starts_with(opening)) return std::nullopt;
  const std::string_view digits = id.substr(opening.size());
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty() || digits[0] < '1' || digits[0] > '9') return std::nullopt;
  return number;
}

}  // namespace bihuan::org
