// SPDX-License-Identifier: Apache-2.0
// A few dozen words, asked whether a text begins with, ends with or holds one. A small filter on the words' outer characters turns most
// questions away at once. Knows nothing of what the words mean.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bihuan::reader {

template <std::size_t size>
class WordSet {
 public:
  static constexpr std::size_t none = size;

  // Words begin and end with an ASCII character or one of three bytes.
  template <class... Words>
  constexpr explicit WordSet(Words... words) : words_{std::string_view(words)...} {
    mark_all();
  }
  constexpr explicit WordSet(const std::array<std::string_view, size>& words) : words_(words) { mark_all(); }

  constexpr bool begins(std::string_view text) const { return !find_beginning(text).empty(); }
  constexpr bool ends(std::string_view text) const { return !find_end(text).empty(); }

  // The first of the words, in the order given, that `text` begins or ends with; empty if none.
  constexpr std::string_view find_beginning(std::string_view text) const {
    if (text.empty() || !is_marked(firsts_, first_key(text))) return {};
    for (const std::string_view word : words_)
      if (text.starts_with(word)) return word;
    return {};
  }
  constexpr std::string_view find_end(std::string_view text) const {
    if (text.empty() || !is_marked(lasts_, last_key(text))) return {};
    for (const std::string_view word : words_)
      if (text.ends_with(word)) return word;
    return {};
  }

  // Which of the words, in the order given, `text` ends with; `none` if none.
  constexpr std::size_t index_at_end(std::string_view text) const {
    if (text.empty() || !is_marked(lasts_, last_key(text))) return none;
    for (std::size_t i = 0; i < size; ++i)
      if (text.ends_with(words_[i])) return i;
    return none;
  }

  constexpr bool holds(std::string_view text) const { return find_inside(text) != std::string_view::npos; }
  // Where the first of the words in `text` begins; npos if none.
  constexpr std::size_t find_inside(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
      const std::string_view rest = text.substr(at);
      if (!is_marked(firsts_, first_key(rest))) continue;
      for (const std::string_view word : words_)
        if (rest.starts_with(word)) return at;
    }
    return std::string_view::npos;
  }

  constexpr bool has(std::string_view text) const {
    if (text.empty() || !is_marked(firsts_, first_key(text))) return false;
    for (const std::string_view word : words_)
      if (word == text) return true;
    return false;
  }

 private:
  using Filter = std::array<std::uint64_t, 16>;

  static constexpr std::uint32_t byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
  // Ten bits of the first or last character: of all its three bytes, or of the one when it is ASCII.
  static constexpr std::uint32_t first_key(std::string_view text) {
    if (byte(text, 0) < 0x80 || text.size() < 3) return byte(text, 0) & 0x3FF;
    return (byte(text, 1) << 6 ^ byte(text, 2) ^ byte(text, 0) << 3) & 0x3FF;
  }
  static constexpr std::uint32_t last_key(std::string_view text) {
    const std::size_t end = text.size();
    if (byte(text, end - 1) < 0x80 || end < 3) return byte(text, end - 1) & 0x3FF;
    return (byte(text, end - 2) << 6 ^ byte(text, end - 1) ^ byte(text, end - 3) << 3) & 0x3FF;
  }
  constexpr void mark_all() {
    for (const std::string_view word : words_) {
      mark(firsts_, first_key(word));
      mark(lasts_, last_key(word));
    }
  }
  static constexpr void mark(Filter& filter, std::uint32_t key) { filter[key >> 6] |= std::uint64_t{1} << (key & 63); }
  static constexpr bool is_marked(const Filter& filter, std::uint32_t key) { return (filter[key >> 6] >> (key & 63) & 1) != 0; }

  std::array<std::string_view, size> words_;
  Filter firsts_{};
  Filter lasts_{};
};

template <class... Words>
WordSet(Words...) -> WordSet<sizeof...(Words)>;

// The set of the `word` fields of a table, in its order.
template <class Entry, std::size_t size>
constexpr WordSet<size> word_set_of(const std::array<Entry, size>& table) {
  std::array<std::string_view, size> words{};
  for (std::size_t i = 0; i < size; ++i) words[i] = table[i].word;
  return WordSet<size>(words);
}

}  // namespace bihuan::reader
