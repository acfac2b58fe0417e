// SPDX-License-Identifier: Apache-2.0
// Finds the longest of many words at a place of a text. Built once, then read by any number of threads.
// Knows nothing of what the words mean.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::reader {

class Automaton {
 public:
  struct Match {
    std::uint32_t length = 0;  // bytes; 0 when no word begins here
    std::uint32_t value = 0;
  };

  Automaton();

  // A word added twice keeps its first value. At most 65 534 characters of words in all.
  void add(std::string_view word, std::uint16_t value);

  // False only where no word begins at text[at]; at < text.size().
  bool may_begin_at(std::string_view text, std::size_t at) const {
    if (!is_three_bytes(static_cast<unsigned char>(text[at])) || at + 8 > text.size()) return true;
    return (rows_[place_of(four_bytes(text, at))] >> column_of(place_of(four_bytes(text, at + 3))) & 1) != 0;
  }

  // The first place from `at` on at which a word may begin, passing over characters of three bytes only; at most text.size().
  std::size_t next_beginning(std::string_view text, std::size_t at) const {
    if (at + 10 > text.size()) return careful_next_beginning(text, at);
    if (!is_three_bytes(four_bytes(text, at))) return at;
    const std::uint64_t* const rows = rows_.data();
    const std::size_t last = text.size() - 10;
    std::uint32_t here = place_of(four_bytes(text, at));
    for (; at <= last; at += 6) {  // two characters, whose leading bytes are looked at together
      const std::uint32_t next = four_bytes(text, at + 3), there = place_of(next);
      if ((rows[here] >> column_of(there) & 1) != 0) return at;
      if ((next & 0xF00000F0) != 0xE00000E0) [[unlikely]]
        return is_three_bytes(next) ? careful_next_beginning(text, at + 3) : at + 3;
      here = place_of(four_bytes(text, at + 6));
      if ((rows[there] >> column_of(here) & 1) != 0) return at + 3;
    }
    return careful_next_beginning(text, at);
  }

  // The longest word at text[at]; at < text.size().
  [[gnu::always_inline]] Match longest_at(std::string_view text, std::size_t at) const {
    const std::uint64_t characters = at + 6 <= text.size() ? six_bytes(text.data() + at) : 0;
    if (!are_three_bytes(characters)) return leads_[static_cast<unsigned char>(text[at])] ? walk(text, at) : Match{};
    const Pair* pair = &pairs_[slots_[slot_of_pair(characters)]];
    while ((pair->characters_and_next ^ characters) << 16 != 0) {
      if (pair == pairs_.data()) return single_at(text, at);
      pair = &pairs_[pair->characters_and_next >> 48];
    }
    const bool goes_on = at + 9 > text.size() ? pair->thirds != 0 : (pair->thirds >> (text[at + 8] & 15) & 1) != 0;
    if (goes_on) return beyond_pair(text, at, *pair);
    return pair->is_word ? Match{6, pair->value} : single_at(text, at);
  }

 private:
  // Two characters that words begin with. Nearly every word is found, and nearly every other place turned away, by one look at them.
  struct Pair {
    std::uint64_t characters_and_next = 0;  // six bytes, the first lowest; above them the index of the next pair in the same slot
    std::uint16_t thirds = 0;               // a bit for the ninth byte of each longer word; all bits where one has fewer
    std::uint16_t first_rest = 0;           // of the longer words, an index into rests_
    std::uint16_t value = 0;                // of the word of these two
    bool is_word = false;
  };
  // What stands behind the two characters in a longer word. Those of one pair are linked, the longest first.
  struct Rest {
    std::uint64_t head = 0;     // its first eight bytes, the first lowest, zeros behind them
    std::uint32_t further = 0;  // where the bytes behind those begin in further_
    std::uint16_t length = 0;
    std::uint16_t value = 0;
    std::uint16_t next = 0;  // index into rests_
  };
  // A word of one character of three bytes.
  struct Single {
    std::uint32_t character = 0;  // its bytes, above a byte of 0; 0 where there is none
    std::uint16_t value = 0;
    bool is_shared = false;  // another such word falls into the same slot
  };
  struct Edge {
    std::uint32_t key = 0;  // node << 16 | character; words are made of characters of the Basic Multilingual Plane
    std::uint16_t node = 0;
  };
  struct Node {
    std::uint16_t value = 0;  // + 1; 0 where no word ends
    bool has_children = false;
  };

  static constexpr std::size_t row_count = 2048;
  static constexpr std::size_t slot_count = 8192;

  static std::uint32_t four_bytes(std::string_view text, std::size_t at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 4);
    return bytes;
  }
  static std::uint64_t six_bytes(const char* at) {
    std::uint32_t low = 0;
    std::uint16_t high = 0;
    std::memcpy(&low, at, 4);
    std::memcpy(&high, at + 4, 2);
    return std::uint64_t{high} << 32 | low;
  }
  static bool is_three_bytes(std::uint32_t bytes) { return (bytes & 0xF0) == 0xE0; }
  static bool are_three_bytes(std::uint64_t bytes) { return (bytes & 0xF00000F0) == 0xE00000E0; }
  // A hash of the first three of four bytes: the row of a first character; the column of a second one is in it too.
  static std::uint32_t place_of(std::uint32_t bytes) { return (bytes << 8) * 2654435761u >> 21; }
  static std::uint32_t column_of(std::uint32_t place) { return place & 63; }
  static std::size_t slot_of_pair(std::uint64_t characters) { return (characters << 16) * 0x9E3779B97F4A7C15u >> 51; }

  std::uint16_t child(std::uint16_t node, char32_t c) const;
  void insert(std::uint32_t key, std::uint16_t node);
  void grow();
  void note_beginning(std::string_view word);
  void note_pair(std::string_view word, std::uint16_t value);
  Pair& pair_of(std::uint64_t characters);
  std::size_t careful_next_beginning(std::string_view text, std::size_t at) const;
  // The word of the first character alone, of at least two.
  Match single_at(std::string_view text, std::size_t at) const {
    const std::uint32_t bytes = four_bytes(text, at);
    const Single& single = singles_[place_of(bytes)];
    if (single.character == bytes << 8) return {3, single.value};
    return single.is_shared ? lone_character_at(text, at) : Match{};
  }
  void note_single(std::string_view word, std::uint16_t value);
  Match lone_character_at(std::string_view text, std::size_t at) const;
  Match beyond_pair(std::string_view text, std::size_t at, const Pair& pair) const;
  void note_rest(Pair& pair, std::string_view rest, std::uint16_t value);
  bool opens_with(std::string_view text, std::uint64_t head, const Rest& rest) const;
  Match walk(std::string_view text, std::size_t at) const;

  std::vector<std::uint64_t> rows_;   // by the first character, a bit for each second one; all bits where the first alone is a word
  std::vector<Single> singles_;       // by their character, as rows_
  std::array<bool, 256> leads_{};     // the first bytes of words
  std::vector<std::uint16_t> slots_;  // indexes into pairs_
  std::vector<Pair> pairs_;           // pairs_[0] is none
  std::vector<Rest> rests_;           // rests_[0] is none
  std::string further_;               // of all rests, their bytes behind the first eight
  std::vector<Node> nodes_;           // of words that open otherwise; nodes_[0] is the root
  std::vector<Edge> edges_;           // open addressing, size a power of two
  std::uint32_t edge_count_ = 0;
};

}  // namespace bihuan::reader
