// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/name_gaps.h"

#include <algorithm>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::uint32_t shortest_unit = 3;  // characters

// 县委 宣传部 is one unit: behind a body that has departments a second one must say at which level it stands.
bool are_two_units(std::string_view left, std::string_view right) {
  static constexpr WordSet bodies{"委"sv, "政府"sv, "委员会"sv, "管委会"sv, "人大"sv, "政协"sv};
  static constexpr WordSet levels{"省"sv, "市"sv, "州"sv, "区"sv, "县"sv, "镇"sv, "乡"sv, "街道"sv, "各"sv};
  if (width(left, shortest_unit) < shortest_unit || width(right, shortest_unit) < shortest_unit) return false;
  return ends_like_unit(left) && ends_like_unit(right) && (!bodies.ends(left) || levels.begins(right));
}

}  // namespace

// Whether the white space in front of a piece held no line break.
bool NameGaps::is_within_line(std::size_t piece) const {
  const OffsetPiece& before = pieces_[piece - 1];
  const std::uint32_t end = before.source + (pieces_[piece].at - before.at);
  const std::string_view gap = document_.substr(end, pieces_[piece].source - end);
  return !gap.empty() && gap.find_first_of("\r\n") == std::string_view::npos;
}

void NameGaps::part(std::string_view text, NamePlace name, std::vector<NamePlace>& names) const {
  const auto first = std::upper_bound(pieces_.begin(), pieces_.end(), name.begin,
                                      [](std::uint32_t at, const OffsetPiece& piece) { return at < piece.at; });
  for (auto i = static_cast<std::size_t>(first - pieces_.begin()); i < pieces_.size() && pieces_[i].at < name.end; ++i) {
    const std::uint32_t at = pieces_[i].at;
    if (i == 0 || !is_within_line(i) || !are_two_units(text.substr(name.begin, at - name.begin), text.substr(at, name.end - at))) continue;
    names.push_back({name.begin, at});
    name.begin = at;
  }
  names.push_back(name);
}

}  // namespace bihuan::reader
