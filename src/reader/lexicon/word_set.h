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
#include <type_traits>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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
    std::size_t i = starts_[first_slot(text)];
    if (i == 0) return false;
    for (const std::uint64_t head = head_of(text); i != 0; i = next_start_[i - 1])
      if (words_[i - 1].size() == text.size() && heads_[i - 1] == head && (text.size() <= 8 || words_[i - 1] == text)) return true;
    return false;
  }
  // Whether one of the words stands anywhere in `text`; for short texts.
  constexpr bool holds(std::string_view text) const { return place_in(text) != none; }
  // The first byte in `text` at which one of the words begins; `none` when none does. Valid UTF-8.
  constexpr std::size_t place_in(std::string_view text) const {
#if defined(__SSE2__)
    if (!std::is_constant_evaluated() && few_.count > 0 && text.size() >= 10) return place_in_blocks(text);
#endif
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
  using Sixteen = std::array<std::uint8_t, 16>;
  using Links = std::array<std::uint8_t, N>;  // of the next word of the chain, likewise
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
    const std::size_t size = text.size();
    if (size >= 8) return eight_bytes(text);
    const auto at = [&](std::size_t i) { return std::uint64_t{byte(text, i)} << 8 * i; };
    if (size < 4) return at(0) | at(size / 2) | at(size - 1);
    const auto four = [&](std::size_t i) {
      return byte(text, i) | byte(text, i + 1) << 8 | byte(text, i + 2) << 16 | byte(text, i + 3) << 24;
    };
    return four(0) | std::uint64_t{four(size - 4)} << 8 * (size - 4);  // they overlap
  }
  static constexpr std::uint64_t tail_of(std::string_view text) {
    if (text.size() >= 8) return eight_bytes(text.substr(text.size() - 8));
    return text.empty() ? 0 : head_of(text) << 8 * (8 - text.size());
  }

  [[gnu::noinline]] constexpr std::size_t chained_at_start(std::uint8_t chain, std::string_view text) const {
    const std::uint64_t head = head_of(text);
    for (std::size_t i = chain; i != 0; i = next_start_[i - 1]) {
      const std::uint8_t beyond = bits_beyond_[i - 1];
      if ((head ^ heads_[i - 1]) << beyond == 0 && (beyond != 0 || text.starts_with(words_[i - 1]))) return i - 1;
    }
    return none;
  }
  [[gnu::noinline]] constexpr std::size_t chained_at_end(std::uint8_t chain, std::string_view text) const {
    const std::uint64_t tail = tail_of(text);
    for (std::size_t i = chain; i != 0; i = next_end_[i - 1]) {
      const std::uint8_t beyond = bits_beyond_[i - 1];
      if ((tail ^ tails_[i - 1]) >> beyond == 0 && (beyond != 0 || text.ends_with(words_[i - 1]))) return i - 1;
    }
    return none;
  }

#if defined(__SSE2__)
  // Where a first character's last two bytes stand, sixteen places at a time; `text` has at least ten bytes.
  std::size_t place_in_blocks(std::string_view text) const {
    const char* const from = text.data();
    const auto sixteen = [](const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); };
    const auto eight = [](const char* at) { return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at)); };
    if (text.size() < 18) {  // the first eight places and the last eight, which overlap
      const std::size_t last = text.size() - 10;
      const auto both = [&](std::size_t i) { return _mm_unpacklo_epi64(eight(from + i), eight(from + last + i)); };
      const unsigned found = few_beginnings(both(1), both(2));
      const std::size_t at = found_among(text, 0, found & 0xFF);
      return at != none ? at : found_among(text, last, found >> 8);
    }
    const std::size_t last = text.size() - 18;
    for (std::size_t at = 0;; at = std::min(at + 16, last)) {
      if (const unsigned found = few_beginnings(sixteen(from + at + 1), sixteen(from + at + 2)); found != 0)
        if (const std::size_t place = found_among(text, at, found); place != none) return place;
      if (at == last) return none;
    }
  }
  std::size_t found_among(std::string_view text, std::size_t at, unsigned places) const {
    for (; places != 0; places &= places - 1) {
      const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(places));
      if (begins(text.substr(place))) return place;
    }
    return none;
  }
  unsigned few_beginnings(__m128i second, __m128i third) const {
    __m128i found = _mm_setzero_si128();
    const auto are = [](__m128i bytes, const Sixteen& value) {
      return _mm_cmpeq_epi8(bytes, _mm_load_si128(reinterpret_cast<const __m128i*>(value.data())));
    };
    for (std::size_t i = 0; i < few_.count; ++i)
      found = _mm_or_si128(found, _mm_and_si128(are(second, few_.seconds[i]), are(third, few_.thirds[i])));
    return static_cast<unsigned>(_mm_movemask_epi8(found));
  }
#endif

  constexpr void note_first_character(std::string_view word) {
    if (word.size() < 3 || byte(word, 0) < 0xE0 || byte(word, 0) >= 0xF0) few_.is_complete = false;
    if (!few_.is_complete) return;
    const auto second = static_cast<std::uint8_t>(word[1]), third = static_cast<std::uint8_t>(word[2]);
    for (std::size_t i = 0; i < few_.count; ++i)
      if (few_.seconds[i][0] == second && few_.thirds[i][0] == third) return;
    if (few_.count == few_.seconds.size()) {
      few_.is_complete = false;
      return;
    }
    few_.seconds[few_.count].fill(second);
    few_.thirds[few_.count++].fill(third);
  }

  constexpr void chain_all() {
    for (const std::string_view word : words_) note_first_character(word);
    if (!few_.is_complete) few_.count = 0;
    for (std::size_t i = N; i > 0; --i) {
      const std::string_view word = words_[i - 1];
      if (word.size() >= 3 && byte(word, 0) >= 0xE0) thirds_ |= std::uint64_t{1} << (byte(word, 2) & 63);
      heads_[i - 1] = head_of(word);
      tails_[i - 1] = tail_of(word);
      bits_beyond_[i - 1] = static_cast<std::uint8_t>(word.size() >= 8 ? 0 : 8 * (8 - word.size()));
      next_start_[i - 1] = std::exchange(starts_[first_slot(word)], static_cast<std::uint8_t>(i));
      next_end_[i - 1] = std::exchange(ends_[last_slot(word)], static_cast<std::uint8_t>(i));
    }
  }

  std::array<std::string_view, N> words_;
  std::array<std::uint64_t, N> heads_{};
  std::array<std::uint64_t, N> tails_{};
  std::uint64_t thirds_ = 0;  // one bit for each third byte of a first character: most texts are turned away by it alone
  // The last two bytes of the words' first characters, where they are few and all of three bytes; else none. Sixteen times over, to be
  // compared with sixteen bytes.
  struct FewCharacters {
    alignas(16) std::array<Sixteen, 8> seconds{};
    alignas(16) std::array<Sixteen, 8> thirds{};
    std::size_t count = 0;
    bool is_complete = true;
  };
  FewCharacters few_;
  Slots starts_{};
  Slots ends_{};
  Links bits_beyond_{};  // of the eight bytes of a head or tail, how many bits the word lacks
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
