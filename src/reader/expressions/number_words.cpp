// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/number_words.h"

#include "reader/expressions/words_at.h"

namespace bihuan::reader {
namespace {

struct NumeralWords {
  char32_t numeral;
  std::u32string_view not_before;  // 统一, 唯一
  std::u32string_view not_after;   // 一切, 一般
};

constexpr NumeralWords words[] = {
    {U'一', U"统統唯惟同单單专專万合如逐划劃之归歸不",
     U"切些样樣般体體直定旦律带帶路起向并致边邊面味再方半下看听聽想见見经經如心贯貫同举舉系线線流旁共概来來去道手览覽揽站盘盤时時"},
    {U'二', U"", U"胡维維氧"},
    {U'三', U"再", U"亚亞峡峽农農江轮輪甲鹿"},
    {U'四', U"", U"川肢周处處邻鄰溢季"},
    {U'五', U"", U"金谷穀官粮糧彩台"},
    {U'六', U"", U"安合朝"},
    {U'七', U"", U"夕彩"},
    {U'八', U"", U"卦仙旗宝寶"},
    {U'九', U"", U"江州龙龍寨"},
    {U'十', U"", U"足堰全字"},
    {U'零', U"凋飘飄", U"售散星件钱錢碎食部距"},
    {U'两', U"", U"岸旁"},
    {U'兩', U"", U"岸旁"},
};

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_'; }

}  // namespace

bool is_part_of_word(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin != 3) return false;
  const char32_t numeral = folded_at(text, begin), before = char_before(text, begin), after = folded_at(text, end);
  if (numeral == U'十' && after == U'分') return !is_any_of(folded_at(text, end + 3), U"钟鐘之点點米制");
  for (const NumeralWords& entry : words) {
    if (entry.numeral == numeral) return is_any_of(before, entry.not_before) || is_any_of(after, entry.not_after);
  }
  return false;
}

bool continues_latin(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const std::size_t before_at = base::utf8_before(text, at);
  const char32_t before = folded_at(text, before_at);
  if (is_latin(before)) return true;
  const GlyphKind kind = glyph_at(text, before_at).kind;
  if (kind == GlyphKind::digit) return true;
  return kind == GlyphKind::point && before_at > 0 && glyph_at(text, base::utf8_before(text, before_at)).kind == GlyphKind::digit;
}

std::size_t after_address(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return at;
  while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ' && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace bihuan::reader
