// SPDX-License-Identifier: Apache-2.0
// A short list of words that a text may begin or end with. A table of their outer characters turns most texts away at once.
// For words to be found anywhere in long texts there is the Automaton.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace bihuan::reader {

template <std::size_t N>
class WordSet {
 public:
  static constexpr std::size_t none = std::string_view::npos;

  template <class... Words>
  explicit constexpr WordSet(Words... words) : words_{std::string_view(words)...} {
    chain_all();
  }
  explicit constexpr WordSet(const std::array<std::string_view, N>& words) : words_(words) { chain_all(); }

  // Bytes of the first listed word that `text` begins with; 0 when it begins with none. List the longer word first.
  [[gnu::always_inline]] constexpr std::size_t at_start(std::string_view text) const {
    const std::size_t index = index_at_start(text);
    return index == none ? 0 : words_[index].size();
  }
  // Which word, by its place in the list, `text` begins with; the first listed wins; `none` when it begins with none.
  [[gnu::always_inline]] constexpr std::size_t index_at_start(std::string_view text) const {
    if (text.empty()) return none;
    const std::uint8_t chain = starts_[first_slot(text)];
    return chain == 0 ? none : chained_at_start(chain, text);
  }

  // Which word, by its place in the list, `text` ends with; the first listed wins; `none` when it ends with none.
  [[gnu::always_inline]] constexpr std::size_t index_at_end(std::string_view text) const {
    if (text.empty()) return none;
    const std::uint8_t chain = ends_[last_slot(text)];
    return chain == 0 ? none : chained_at_end(chain, text);
  }
  // Bytes of that word; 0 when there is none.
  [[gnu::always_inline]] constexpr std::size_t at_end(std::string_view text) const {
    const std::size_t index = index_at_end(text);
    return index == none ? 0 : words_[index].size();
  }

  constexpr std::string_view word(std::size_t index) const { return words_[index]; }
  constexpr const std::array<std::string_view, N>& words() const { return words_; }

  // One look at the outer character: false when no word can begin, or end, `text`.
  [[gnu::always_inline]] constexpr bool may_begin(std::string_view text) const { return !text.empty() && starts_[first_slot(text)] != 0; }
  [[gnu::always_inline]] constexpr bool may_end(std::string_view text) const { return !text.empty() && ends_[last_slot(text)] != 0; }

  constexpr bool begins(std::string_view text) const { return index_at_start(text) != none; }
  constexpr bool ends(std::string_view text) const { return index_at_end(text) != none; }
  // False only where no word begins at text[at]; a whole character of three bytes must stand there.
  constexpr bool may_begin_at(std::string_view text, std::size_t at) const {
    return (thirds_ >> (byte(text, at + 2) & 63) & 1) != 0 && starts_[slot_of(last_two_of_three(text, at))] != 0;
  }
  // Whether one of the words is all of `text`.
  constexpr bool is_one(std::string_view text) const {
    if (text.empty()) return false;
    for (std::size_t i = starts_[first_slot(text)]; i != 0; i = next_start_[i - 1])
      if (words_[i - 1] == text) return true;
    return false;
  }
  // Whether one of the words stands anywhere in `text`; for short texts.
  constexpr bool holds(std::string_view text) const { return place_in(text) != none; }
  // The first byte in `text` at which one of the words begins; `none` when none does.
  constexpr std::size_t place_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size();) {
      const std::uint32_t lead = byte(text, at);
      if (lead >> 4 == 0xE && at + 3 <= text.size()) {  // nearly all
        if (may_begin_at(text, at) && begins(text.substr(at))) return at;
        at += 3;
        continue;
      }
      if (begins(text.substr(at))) return at;
      at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    return none;
  }

 private:
  // Words whose outer character falls into the same slot are chained in the order of the list. Most slots are empty, and turn a text away.
  static constexpr std::size_t slot_count = std::max<std::size_t>(256, std::bit_ceil(N * 4));
  using Slots = std::array<std::uint8_t, slot_count>;  // of the chain's first word, its index + 1; 0 for an empty chain
  using Links = std::array<std::uint8_t, N>;           // of the next word of the chain, likewise
  static_assert(N < 255);

  static constexpr std::uint32_t byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
  static constexpr std::uint32_t last_two_of_three(std::string_view text, std::size_t at) {
    return byte(text, at + 1) | byte(text, at + 2) << 8;
  }
  static constexpr std::uint32_t slot_of(std::uint32_t key) { return key * 0x9E3779B1u >> (32 - std::countr_zero(slot_count)); }
  static constexpr std::uint32_t first_slot(std::string_view text) {
    const std::uint32_t lead = byte(text, 0);
    if (lead < 0x80 || text.size() < 2) return slot_of(lead);
    return slot_of(lead < 0xE0 || text.size() < 3 ? lead | byte(text, 1) << 8 : last_two_of_three(text, 0));
  }
  // By the last two bytes of the last character.
  static constexpr std::uint32_t last_slot(std::string_view text) {
    const std::uint32_t last = byte(text, text.size() - 1);
    return slot_of(last < 0x80 || text.size() < 2 ? last : last << 8 | byte(text, text.size() - 2));
  }

  // The first eight bytes of a text as a number, the first lowest; the last eight, the last highest. Zeros for what the text lacks.
  static constexpr std::uint64_t eight_bytes(std::string_view text) {
    const auto at = [&](std::size_t i) { return std::uint64_t{byte(text, i)} << 8 * i; };
    return at(0) | at(1) | at(2) | at(3) | at(4) | at(5) | at(6) | at(7);
  }
  static constexpr std::uint64_t head_of(std::string_view text) {
    if (text.size() >= 8) return eight_bytes(text);
    std::uint64_t head = 0;
    for (std::size_t i = text.size(); i-- > 0;) head = head << 8 | byte(text, i);
    return head;
  }
  static constexpr std::uint64_t tail_of(std::string_view text) {
    if (text.size() >= 8) return eight_bytes(text.substr(text.size() - 8));
    return text.empty() ? 0 : head_of(text) << 8 * (8 - text.size());
  }
  static constexpr std::uint32_t bits_beyond(std::string_view word) {
    return word.size() >= 8 ? 0 : static_cast<std::uint32_t>(8 * (8 - word.size()));
  }

  [[gnu::noinline]] constexpr std::size_t chained_at_start(std::uint8_t chain, std::string_view text) const {
    const std::uint64_t head = head_of(text);
    for (std::size_t i = chain; i != 0; i = next_start_[i - 1]) {
      const std::string_view word = words_[i - 1];
      if ((head ^ heads_[i - 1]) << bits_beyond(word) != 0) continue;
      if (word.size() <= 8 || text.starts_with(word)) return i - 1;
    }
    return none;
  }
  [[gnu::noinline]] constexpr std::size_t chained_at_end(std::uint8_t chain, std::string_view text) const {
    const std::uint64_t tail = tail_of(text);
    for (std::size_t i = chain; i != 0; i = next_end_[i - 1]) {
      const std::string_view word = words_[i - 1];
      if ((tail ^ tails_[i - 1]) >> bits_beyond(word) != 0) continue;
      if (word.size() <= 8 || text.ends_with(word)) return i - 1;
    }
    return none;
  }

  constexpr void chain_all() {
    for (std::size_t i = N; i > 0; --i) {
      const std::string_view word = words_[i - 1];
      if (word.size() >= 3 && byte(word, 0) >= 0xE0) thirds_ |= std::uint64_t{1} << (byte(word, 2) & 63);
      heads_[i - 1] = head_of(word);
      tails_[i - 1] = tail_of(word);
      next_start_[i - 1] = std::exchange(starts_[first_slot(word)], static_cast<std::uint8_t>(i));
      next_end_[i - 1] = std::exchange(ends_[last_slot(word)], static_cast<std::uint8_t>(i));
    }
  }

  std::array<std::string_view, N> words_;
  std::array<std::uint64_t, N> heads_{};
  std::array<std::uint64_t, N> tails_{};
  std::uint64_t thirds_ = 0;  // one bit for each third byte of a first character: most texts are turned away by it alone
  Slots starts_{};
  Slots ends_{};
  Links next_start_{};
  Links next_end_{};
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
