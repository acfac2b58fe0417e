// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/simplified.h"

#include <opencc/SimpleConverter.hpp>

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

using std::string_view;

// Frequent in official writing, and in no simplified text but for a name.
constexpr std::u32string_view traditional_marks =
    U"這個為來時會們國學說對動過發實設務責業產農項標達萬億劃規計單區縣鄉鎮鄰黨圍與從進運遠還選適應體點電話關開間問題聯繫"
    U"護總統結網線級經濟維編織續組給約紀導將專屬層歲師帶幹庫廠廣強當錄後復徵態慶慮戰據擔擇擴數於無極構樓標機檢權歸沒決況淨測"
    U"環現療監盤質資費購貫車軌較輔辦農連達遞醫釋針鋼錢錯長門陽階隊陸際險雙難電響頁領頭題願類館驗麗齊齡";

constexpr char32_t first_character = 0x3400, last_character = 0x9FFF;
constexpr std::size_t sample_count = 8, sample_bytes = 240;

// One bit for each character from U+4000 to U+9FFF, in rows of those that share all but their last byte.
class MarkSet {
 public:
  constexpr MarkSet() {
    for (const char32_t c : traditional_marks) rows_[(c - 0x4000) / 64] |= std::uint64_t{1} << (c % 64);
  }
  // 1 for a mark, of which these are the bytes; the first is E4..E9.
  constexpr unsigned has(unsigned char first, unsigned char second, unsigned char third) const {
    return static_cast<unsigned>(rows_[(first - 0xE4u) * 64 + (second & 63u)] >> (third & 63u)) & 1u;
  }

 private:
  std::array<std::uint64_t, (0xA000 - 0x4000) / 64> rows_{};
};
constexpr MarkSet marks;

std::size_t next_character(string_view text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

// A few stretches of a text, evenly spread.
class Sample {
 public:
  explicit Sample(string_view text) : text_(text) {}

  // Calls `look` with the place of each character from U+4000 to U+9FFF.
  template <class Look>
  void for_each_high(const Look& look) const {
    const std::size_t step = std::max(text_.size() / sample_count, sample_bytes);
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text_.data());
    for (std::size_t begin = 0; begin < text_.size(); begin += step) {
      const std::size_t end = std::min(begin + sample_bytes, text_.size() < 2 ? 0 : text_.size() - 2);
      for (std::size_t i = next_character(text_, begin); i < end;) {
        if (bytes[i] - 0xE4u > 0xE9u - 0xE4u) {
          i += base::utf8_length(bytes[i]);
          continue;
        }
        look(bytes + i);
        i += 3;
      }
    }
  }

 private:
  string_view text_;
};

using Table = std::vector<char16_t>;  // simplified by traditional - first_character; 0 where there is none

// One call for all characters: line breaks keep them from being taken for words.
Table make_table() {
  std::string all;
  for (char32_t c = first_character; c <= last_character; ++c) {
    base::append_utf8(all, c);
    all += '\n';
  }
  Table table(last_character - first_character + 1, 0);
  const std::string converted = opencc::SimpleConverter("t2s.json").Convert(all);
  std::size_t at = 0;
  for (char32_t c = first_character; c <= last_character; ++c) {
    const std::size_t end = converted.find('\n', at);
    if (end == std::string::npos) break;
    if (end - at == 3) {
      const char32_t simple = base::utf8_at(converted, at);
      if (simple != c) table[c - first_character] = static_cast<char16_t>(simple);
    }
    at = end + 1;
  }
  return table;
}

}  // namespace

bool looks_traditional(string_view text) {
  const Sample sample(text);
  std::size_t traditional = 0;
  sample.for_each_high([&](const unsigned char* c) { traditional += marks.has(c[0], c[1], c[2]); });
  if (traditional < 3) return false;  // nearly all texts
  std::size_t chinese = 0;
  sample.for_each_high([&](const unsigned char* c) { chinese += c[0] > 0xE4 || c[1] >= 0xB8; });  // from U+4E00 on
  return traditional * 25 > chinese;
}

std::string simplified_same_length(string_view text) {
  static const Table table = make_table();
  std::string out(text);
  for (std::size_t i = 0; i + 2 < out.size(); i += base::utf8_length(static_cast<unsigned char>(out[i]))) {
    if ((static_cast<unsigned char>(out[i]) & 0xF0) != 0xE0) continue;
    const char32_t c = base::utf8_at(out, i);
    if (c < first_character || c > last_character || table[c - first_character] == 0) continue;
    std::string simple;
    base::append_utf8(simple, table[c - first_character]);
    std::copy(simple.begin(), simple.end(), out.begin() + static_cast<std::ptrdiff_t>(i));
  }
  // 計畫 is 计划; character by character it would be 计画.
  constexpr string_view drawn = "画", planned = "划";
  for (std::size_t at = out.find(drawn); at != std::string::npos; at = out.find(drawn, at + drawn.size())) {
    const string_view before = string_view(out).substr(0, at);
    if (before.ends_with("计") || before.ends_with("规") || before.ends_with("筹") || before.ends_with("谋") || before.ends_with("策"))
      out.replace(at, drawn.size(), planned);
  }
  return out;
}

}  // namespace bihuan::reader
