// SPDX-License-Identifier: Apache-2.0
// A short list of words that a text may begin or end with. A filter on their outer characters turns most texts away at once.
// For words to be found anywhere in long texts there is the Automaton.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bihuan::reader {

template <std::size_t N>
class WordSet {
 public:
  static constexpr std::size_t none = std::string_view::npos;

  template <class... Words>
  explicit constexpr WordSet(Words... words) : words_{std::string_view(words)...} {
    mark_all();
  }
  explicit constexpr WordSet(const std::array<std::string_view, N>& words) : words_(words) { mark_all(); }

  constexpr const std::array<std::string_view, N>& words() const { return words_; }

  // Bytes of the first listed word that `text` begins with; 0 when it begins with none. List the longer word first.
  [[gnu::always_inline]] constexpr std::size_t at_start(std::string_view text) const {
    return may_begin(text) ? first_listed(text) : 0;
  }

  // Which word, by its place in the list, `text` begins with; the first listed wins; `none` when it begins with none.
  [[gnu::always_inline]] constexpr std::size_t index_at_start(std::string_view text) const {
    return may_begin(text) ? index_of_first(text) : none;
  }

  // Which word, by its place in the list, `text` ends with; the first listed wins; `none` when it ends with none.
  [[gnu::always_inline]] constexpr std::size_t index_at_end(std::string_view text) const {
    return may_end(text) ? index_of_last(text) : none;
  }
  // Bytes of that word; 0 when there is none.
  constexpr std::size_t at_end(std::string_view text) const {
    const std::size_t index = index_at_end(text);
    return index == none ? 0 : words_[index].size();
  }
  // One look at the outer character: false when no word can begin, or end, `text`.
  [[gnu::always_inline]] constexpr bool may_begin(std::string_view text) const { return !text.empty() && is_marked(firsts_, first_key(text)); }
  [[gnu::always_inline]] constexpr bool may_end(std::string_view text) const { return !text.empty() && is_marked(lasts_, last_key(text)); }

  constexpr bool begins(std::string_view text) const { return at_start(text) != 0; }
  constexpr bool ends(std::string_view text) const { return at_end(text) != 0; }
  // Whether one of the words is all of `text`.
  constexpr bool is_one(std::string_view text) const {
    if (!may_begin(text)) return false;
    const std::uint32_t key = first_key(text);
    for (std::size_t i = 0; i < N; ++i)
      if (first_keys_[i] == key && words_[i] == text) return true;
    return false;
  }
  // Whether one of the words stands anywhere in `text`; for short texts.
  constexpr bool holds(std::string_view text) const { return place_in(text) != none; }
  // The first byte in `text` at which one of the words begins; `none` when none does.
  constexpr std::size_t place_in(std::string_view text) const {
    std::size_t at = 0;
    while (at < text.size()) {
      at = behind_other_characters(text, at);
      if (at >= text.size() || at_start(text.substr(at)) != 0) break;
      const std::uint32_t lead = byte(text, at);
      at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    return at < text.size() ? at : none;
  }

 private:
  using Filter = std::array<std::uint64_t, 16>;

  static constexpr std::uint32_t byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
  static constexpr std::uint32_t three_byte_key(std::string_view text, std::size_t at) {
    return (byte(text, at + 1) << 6 ^ byte(text, at + 2) ^ byte(text, at) << 3) & 0x3FF;
  }
  // Passes over characters of three bytes, as nearly all are, with which no word begins by their last byte.
  [[gnu::always_inline]] constexpr std::size_t behind_other_characters(std::string_view text, std::size_t at) const {
    const std::uint64_t marked = third_bytes_;
    while (at + 2 < text.size() && byte(text, at) - 0xE0u < 0x10u && (marked >> (byte(text, at + 2) & 0x3F) & 1) == 0) at += 3;
    return at;
  }
  // Ten bits of the first character's bytes and of the last character's last two.
  static constexpr std::uint32_t first_key(std::string_view text) {
    const std::uint32_t lead = byte(text, 0);
    if (lead < 0x80 || text.size() < 2) return lead;
    if (lead < 0xE0 || text.size() < 3) return (lead << 3 ^ byte(text, 1)) & 0x3FF;
    return three_byte_key(text, 0);
  }
  static constexpr std::uint32_t last_key(std::string_view text) {
    const std::uint32_t last = byte(text, text.size() - 1);
    return last < 0x80 || text.size() < 2 ? last : (byte(text, text.size() - 2) << 6 ^ last) & 0x3FF;
  }
  static constexpr void mark(Filter& filter, std::uint32_t key) { filter[key >> 6] |= std::uint64_t{1} << (key & 63); }
  static constexpr bool is_marked(const Filter& filter, std::uint32_t key) { return (filter[key >> 6] >> (key & 63) & 1) != 0; }

  constexpr void mark_all() {
    for (std::size_t i = 0; i < N; ++i) {
      first_keys_[i] = static_cast<std::uint16_t>(first_key(words_[i]));
      last_keys_[i] = static_cast<std::uint16_t>(last_key(words_[i]));
      mark(firsts_, first_keys_[i]);
      if (words_[i].size() >= 3 && byte(words_[i], 0) >= 0xE0) third_bytes_ |= std::uint64_t{1} << (byte(words_[i], 2) & 0x3F);
      mark(lasts_, last_keys_[i]);
    }
  }

  constexpr std::size_t index_of_first(std::string_view text) const {
    const std::uint32_t key = first_key(text);
    for (std::size_t i = 0; i < N; ++i)
      if (first_keys_[i] == key && text.starts_with(words_[i])) return i;
    return none;
  }
  constexpr std::size_t first_listed(std::string_view text) const {
    const std::size_t index = index_of_first(text);
    return index == none ? 0 : words_[index].size();
  }
  constexpr std::size_t index_of_last(std::string_view text) const {
    const std::uint32_t key = last_key(text);
    for (std::size_t i = 0; i < N; ++i)
      if (last_keys_[i] == key && text.ends_with(words_[i])) return i;
    return none;
  }

  std::array<std::string_view, N> words_;
  std::array<std::uint16_t, N> first_keys_{};
  std::array<std::uint16_t, N> last_keys_{};
  Filter firsts_{};
  Filter lasts_{};
  std::uint64_t third_bytes_ = 0;  // of the first characters, by their low six bits
};

template <class... Words>
WordSet(Words...) -> WordSet<sizeof...(Words)>;

// The words of several sets, to turn a text away from all of them at once.
template <std::size_t... Sizes>
constexpr auto united(const WordSet<Sizes>&... sets) {
  std::array<std::string_view, (Sizes + ...)> words{};
  std::size_t count = 0;
  const auto add = [&](const auto& list) {
    for (const std::string_view word : list) words[count++] = word;
  };
  (add(sets.words()), ...);
  return WordSet<(Sizes + ...)>(words);
}

// The set of the `word` fields of a table, in its order.
template <class Entry, std::size_t N>
constexpr WordSet<N> word_set_of(const std::array<Entry, N>& table) {
  std::array<std::string_view, N> words{};
  for (std::size_t i = 0; i < N; ++i) words[i] = table[i].word;
  return WordSet<N>(words);
}

}  // namespace bihuan::reader
