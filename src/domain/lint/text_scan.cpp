// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/text_scan.h"

#include <algorithm>
#include <array>

#include "base/character_pairs.h"
#include "base/utf8.h"

namespace bihuan::lint {
namespace {

constexpr std::uint8_t parts_segments = 1, ends_sentences = 2, is_paired = 4;

// What a character means to TextParts and Marks. All that mean something are ASCII or stand in three blocks of 64.
class Meanings {
 public:
  constexpr Meanings() {
    for (const char32_t character : std::u32string_view(U",，。;；:：、！？\n\r\t()（）“”\"《》|")) meanings_[place(character)] |= parts_segments;
    for (const char32_t character : std::u32string_view(U"。;；！？\n\r")) meanings_[place(character)] |= ends_sentences;
    for (const char32_t character : std::u32string_view(U"\n\t\"《》〈〉“”‘’（）()〔〕【】「」『』[]")) meanings_[place(character)] |= is_paired;
  }
  constexpr std::uint8_t operator[](char32_t character) const { return meanings_[place(character)]; }

 private:
  static constexpr std::size_t block = 64, nothing = 128 + 3 * block;
  static constexpr std::size_t place(char32_t character) {
    if (character < 0x80) return character;
    const std::size_t within = character % block;
    switch (character / block) {
      case 0x2000 / block:
        return 128 + within;
      case 0x3000 / block:
        return 128 + block + within;
      case 0xFF00 / block:
        return 128 + 2 * block + within;
      default:
        return nothing;
    }
  }
  std::array<std::uint8_t, nothing + 1> meanings_{};
};

constexpr Meanings meanings;

bool is_chinese(unsigned char lead) { return lead >= 0xE4 && lead <= 0xE9; }

}  // namespace

void ScannedText::scan(std::string_view text, bool wrapped) {
  static const WordSieve sieve;
  parts.begin(text), words.begin(text), marks.begin(text, wrapped);
  const char* const begin = text.data();
  const auto take_mark = [&](plan::Span mark, char32_t character, std::uint8_t meaning) {
    if ((meaning & parts_segments) != 0) parts.take(mark, character, (meaning & ends_sentences) != 0);
    if ((meaning & is_paired) != 0) marks.take(mark, character);
  };
  const auto take_other = [&](const char* at, std::uint64_t bytes) -> std::uint32_t {
    const auto lead = static_cast<unsigned char>(bytes);
    const auto place = static_cast<std::uint32_t>(at - begin);
    if (lead < 0x80) {
      words.take_ascii(place, bytes);
      if (const std::uint8_t meaning = meanings[lead]; meaning != 0) take_mark({place, place + 1}, lead, meaning);
      return 1;
    }
    if (lead != 0xE2 && lead != 0xE3 && lead != 0xEF) return static_cast<std::uint32_t>(base::utf8_length(lead));
    words.take_mark(place, bytes);
    const auto character = static_cast<char32_t>((bytes & 0x0F) << 12 | (bytes >> 8 & 0x3F) << 6 | (bytes >> 16 & 0x3F));
    if (const std::uint8_t meaning = meanings[character]; meaning != 0) take_mark({place, place + 3}, character, meaning);
    return 3;
  };
  const char* at = begin;
  const char* const end = begin + text.size();
  const char* const last = text.size() < 8 ? begin : end - 7;  // from where on there are no eight bytes
  const auto take = [&](std::uint64_t bytes) {
    if (is_chinese(static_cast<unsigned char>(bytes))) {  // most of the text
      if (sieve.may_begin(bytes)) words.take_chinese(static_cast<std::uint32_t>(at - begin), bytes);
      at += 3;
    } else {
      at += take_other(at, bytes);
    }
  };
  while (at < end) {
    if (at < last) [[likely]] {
      take(base::eight_bytes(at));
      continue;
    }
    char rest[8] = {};
    std::copy(at, end, rest);
    take(base::eight_bytes(rest));
  }
  parts.end(), marks.end();
}

}  // namespace bihuan::lint
