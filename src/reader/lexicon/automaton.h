// SPDX-License-Identifier: Apache-2.0
// Finds the longest of many words at a place of a text. Built once, then read by any number of threads.
// Knows nothing of what the words mean.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace bihuan::reader {

// Turns most places at which no word begins away. A view of an Automaton's table, to be kept in a register in a loop.
class WordFilter {
 public:
  static constexpr std::size_t row_count = 2048;

  explicit WordFilter(const std::uint64_t* rows) : rows_(rows) {}

  // False when no word begins with the first of these eight bytes of a text (least significant first), which must be a character of three
  // bytes; else a word may begin there. Without a branch.
  bool may_begin(std::uint64_t bytes) const { return (rows_[row_of(bytes)] >> column_of(bytes) & 1) != 0; }

  // The first character chooses the row, the second the bit.
  static std::uint32_t row_of(std::uint64_t bytes) { return (static_cast<std::uint32_t>(bytes) << 8) * 2654435761u >> 21; }
  static std::uint32_t column_of(std::uint64_t bytes) { return (static_cast<std::uint32_t>(bytes >> 24) << 8) * 2246822519u >> 26; }

 private:
  const std::uint64_t* rows_;
};

class Automaton {
 public:
  struct Match {
    std::uint32_t length = 0;  // bytes; 0 when no word begins here
    std::uint16_t value = 0;
  };

  Automaton();

  // A word added twice keeps its first value. At most 65 534 characters of words in all.
  void add(std::string_view word, std::uint16_t value);

  // False only where no word begins at text[at]; at < text.size().
  bool may_begin_at(std::string_view text, std::size_t at) const {
    if ((static_cast<unsigned char>(text[at]) & 0xF0) != 0xE0 || at + 8 > text.size()) return true;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    return filter().may_begin(bytes);
  }
  WordFilter filter() const { return WordFilter(rows_.data()); }

  // The first place from `at` on at which a word may begin, passing over characters of three bytes only; not beyond `end` + 2.
  std::size_t next_beginning(std::string_view text, std::size_t at, std::size_t end) const {
    const WordFilter words = filter();
    const std::size_t last = std::min(end, text.size() < 8 ? 0 : text.size() - 7);
    for (std::uint64_t next = 0; at < last; at += 3) {
      std::memcpy(&next, text.data() + at, 8);
      if ((next & 0xF0) != 0xE0 || words.may_begin(next)) break;
    }
    return at;
  }

  // The longest word at text[at]; at < text.size().
  Match longest_at(std::string_view text, std::size_t at) const;

 private:
  struct Edge {
    std::uint32_t key = 0;  // node << 16 | character; words are made of characters of the Basic Multilingual Plane
    std::uint16_t node = 0;
  };
  struct Node {
    std::uint16_t value = 0;  // + 1; 0 where no word ends
    bool has_children = false;
  };

  std::uint16_t child(std::uint16_t node, char32_t c) const;
  void insert(std::uint32_t key, std::uint16_t node);
  void grow();
  void note_beginning(std::string_view word);

  std::vector<std::uint64_t> rows_;  // of WordFilter; a row of ones where the first character alone may be a word
  std::vector<Node> nodes_;          // nodes_[0] is the root
  std::vector<Edge> edges_;          // open addressing, size a power of two
  std::uint32_t edge_count_ = 0;
};

}  // namespace bihuan::reader
