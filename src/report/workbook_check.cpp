// SPDX-License-Identifier: Apache-2.0
#include "report/workbook_check.h"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace bihuan::report {
namespace {

std::size_t number_at(std::string_view bytes, std::size_t at, int size) {
  std::size_t value = 0;
  for (int i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

// The end of the file, with the directory in it: a workbook has some twenty parts of 100 bytes each.
std::string tail_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return {};
  const auto size = static_cast<std::size_t>(file.tellg()), wanted = std::min<std::size_t>(size, 64u << 10);
  std::string tail(wanted, '\0');
  file.seekg(static_cast<std::streamoff>(size - wanted));
  file.read(tail.data(), static_cast<std::streamsize>(wanted));
  return file ? tail : std::string();
}

}  // namespace

bool holds_whole_sheets(const std::string& path, const std::vector<std::size_t>& sheet_bytes) {
  constexpr std::size_t header_bytes = 46, end_bytes = 22;
  const std::string tail = tail_of(path);
  const std::size_t end = tail.rfind("PK\5\6");
  if (end == std::string::npos || end + end_bytes > tail.size()) return false;
  const std::size_t directory_bytes = number_at(tail, end + 12, 4);
  if (directory_bytes > end) return false;
  std::vector<bool> is_whole(sheet_bytes.size());
  for (std::size_t at = end - directory_bytes; at + header_bytes <= end;) {
    const std::size_t name_bytes = number_at(tail, at + 28, 2);
    const std::string name = tail.substr(at + header_bytes, name_bytes);
    for (std::size_t i = 0; i < sheet_bytes.size(); ++i)
      if (name == "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml") is_whole[i] = number_at(tail, at + 24, 4) >= sheet_bytes[i];
    at += header_bytes + name_bytes + number_at(tail, at + 30, 2) + number_at(tail, at + 32, 2);
  }
  return std::all_of(is_whole.begin(), is_whole.end(), [](bool whole) { return whole; });
}

}  // namespace bihuan::report
