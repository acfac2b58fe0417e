// SPDX-License-Identifier: Apache-2.0
#include "base/record_id.h"

#include <charconv>

namespace bihuan::base {

std::string record_id(std::string_view region, char letter, std::int64_t number) {
  std::string text(region);
  text += '-';
  text += letter;
  text += '-';
  return text += std::to_string(number);
}

std::int64_t record_number(std::string_view text, std::string_view region, char letter) {
  if (!text.starts_with(region)) return 0;
  text.remove_prefix(region.size());
  if (text.size() < 4 || text[0] != '-' || text[1] != letter || text[2] != '-' || text[3] < '1' || text[3] > '9') return 0;
  text.remove_prefix(3);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

}  // namespace bihuan::base
