// SPDX-License-Identifier: Apache-2.0
#include "app/journal_data.h"

#include <charconv>

namespace bihuan::app {

std::string text_member(std::string_view data, std::string_view name) {
  const std::string opening = '"' + std::string(name) + "\":\"";
  const std::size_t begin = data.rfind(opening);
  if (begin == std::string_view::npos) return {};
  const std::size_t value = begin + opening.size();
  return std::string(data.substr(value, data.find('"', value) - value));
}

bool has_text_member(std::string_view data, std::string_view name) {
  return data.find('"' + std::string(name) + "\":\"") != std::string_view::npos;
}

std::int64_t number_member(std::string_view data, std::string_view name) {
  const std::string opening = '"' + std::string(name) + "\":";
  const std::size_t begin = data.find(opening);
  std::int64_t value = 0;
  if (begin != std::string_view::npos) std::from_chars(data.data() + begin + opening.size(), data.data() + data.size(), value);
  return value;
}

}  // namespace bihuan::app
