// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/find_percentages.h"

#include "reader/expressions/date_parts.h"
#include "reader/expressions/find_numbers.h"
#include "reader/expressions/numeral_parts.h"

namespace bihuan::reader {
namespace {

// The byte after 个百分点 (spaces between its characters passed over), else 0.
std::uint32_t after_points(const NumeralText& source, std::size_t at) {
  std::size_t end = at;
  if (const std::uint32_t piece = source.after(end, U'个'); piece != 0) end = piece;
  if (const std::uint32_t piece = source.after(end, U'個'); piece != 0) end = piece;
  for (const std::u32string_view forms : {U"百百", U"分分", U"点點"}) {
    std::uint32_t next = source.after(end, forms[0]);
    if (next == 0) next = source.after(end, forms[1]);
    if (next == 0) return 0;
    end = next;
  }
  return static_cast<std::uint32_t>(end);
}

}  // namespace

std::vector<FoundPercentage> find_percentages(std::string_view text) {
  const NumeralText source{text, Spacing::loose};
  std::vector<FoundPercentage> found;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("打对折") || text.substr(at).starts_with("打對折")) {
      found.push_back({static_cast<std::uint32_t>(at + 3), static_cast<std::uint32_t>(at + 9), base::Decimal(50), false});
      at += 9;
      continue;
    }
    const auto number = written_number_at(text, at);
    if (!number) {
      at = after_no_number(text, at);
      continue;
    }
    std::uint32_t end = number->end;
    const std::uint32_t points = number->is_percent ? 0 : after_points(source, end);
    if (points != 0) end = points;
    if (number->is_percent || points != 0) found.push_back({static_cast<std::uint32_t>(at), end, number->value, points != 0});
    at = end;
  }
  return found;
}

}  // namespace bihuan::reader
