// SPDX-License-Identifier: Apache-2.0
// A short list of words that a text may begin or end with. Most texts are turned away by one look at two bytes.
// For words to be found anywhere there is the Automaton.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bihuan::reader {

template <std::size_t N>
class WordSet {
 public:
  template <class... Words>
  explicit constexpr WordSet(Words... words) : words_{std::string_view(words)...} {
    for (const std::string_view word : words_) {
      first_ |= bit(word.front());
      first_end_ |= bit(word[first_character(word) - 1]);
      last_ |= bit(word.back());
      if (word.size() > 1) before_last_ |= bit(word[word.size() - 2]);
    }
  }

  // Bytes of the first listed word that `text` begins with; 0 when it begins with none. List the longer word first.
  constexpr std::size_t at_start(std::string_view text) const {
    if (text.empty() || !(first_ & bit(text.front()))) return 0;
    const std::size_t length = first_character(text);
    if (length > text.size() || !(first_end_ & bit(text[length - 1]))) return 0;
    for (const std::string_view word : words_)
      if (length <= word.size() && word.size() <= text.size() && word[length - 1] == text[length - 1] && text.substr(0, word.size()) == word) return word.size();
    return 0;
  }

  // Bytes of the first listed word that `text` ends with; 0 when it ends with none.
  constexpr std::size_t at_end(std::string_view text) const {
    if (text.empty() || !(last_ & bit(text.back()))) return 0;
    if (text.size() > 1 && static_cast<unsigned char>(text.back()) >= 0x80 && !(before_last_ & bit(text[text.size() - 2]))) return 0;
    for (const std::string_view word : words_)
      if (word.size() <= text.size() && word.back() == text.back() && text.substr(text.size() - word.size()) == word) return word.size();
    return 0;
  }

  constexpr bool begins(std::string_view text) const { return at_start(text) != 0; }
  constexpr bool ends(std::string_view text) const { return at_end(text) != 0; }
  // Whether one of the words stands anywhere in `text`; for short texts.
  constexpr bool is_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); at += first_character(text.substr(at)))
      if (at_start(text.substr(at)) != 0) return true;
    return false;
  }

 private:
  static constexpr std::uint64_t bit(char byte) { return std::uint64_t{1} << (static_cast<unsigned char>(byte) & 63); }
  static constexpr std::size_t first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  std::array<std::string_view, N> words_;
  std::uint64_t first_ = 0, first_end_ = 0, last_ = 0, before_last_ = 0;
};

template <class... Words>
WordSet(Words...) -> WordSet<sizeof...(Words)>;

}  // namespace bihuan::reader
