// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/spelling.h"

#include <algorithm>
#include <numeric>

namespace bihuan::packs {
namespace {

constexpr std::size_t longest_word = 64;  // nobody means an id by more

std::size_t edit_distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t replaced = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest_word(std::string_view written, std::span<const std::string_view> words) {
  if (written.size() > longest_word) return {};
  std::size_t best = std::max<std::size_t>(written.size() / 3, 1) + 1;
  std::string_view nearest;
  for (const std::string_view word : words) {
    if (word.size() > longest_word) continue;
    const std::size_t distance = edit_distance(written, word);
    if (distance >= best) continue;
    best = distance;
    nearest = word;
  }
  return nearest;
}

std::string with_nearest(std::string_view written, std::span<const std::string_view> words) {
  std::string text(written.substr(0, longest_word));
  if (const std::string_view nearest = nearest_word(written, words); !nearest.empty()) text.append(" → ").append(nearest).append("?");
  return text;
}

}  // namespace bihuan::packs
