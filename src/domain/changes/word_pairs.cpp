// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/word_pairs.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::changes {

WordPairs::WordPairs(std::string_view text) {
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
    const char32_t character = base::utf8_at(text, at);
    if (character <= ' ' || character == '.' || character == U'\u3000' || (character >= '0' && character <= '9')) continue;
    if (before != 0) pairs_.push_back(static_cast<std::uint64_t>(before) << 32 | character);
    before = character;
  }
  std::sort(pairs_.begin(), pairs_.end());
}

double WordPairs::likeness(const WordPairs& other) const {
  const std::size_t all = pairs_.size() + other.pairs_.size();
  std::size_t both = 0;
  for (auto a = pairs_.begin(), b = other.pairs_.begin(); a != pairs_.end() && b != other.pairs_.end();) {
    const std::uint64_t left = *a, right = *b;
    both += left == right;
    if (left <= right) ++a;
    if (right <= left) ++b;
  }
  return all == 0 ? 0 : 2.0 * static_cast<double>(both) / static_cast<double>(all);
}

}  // namespace bihuan::changes
