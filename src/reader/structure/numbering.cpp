// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/numbering.h"

#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

// 0-9 for 〇零一二…九, 10 for 十, 100 for 百, -1 for all else. 两 and 廿 do not number items.
constexpr int spelled_value(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
      return 0;
    case U'一':
      return 1;
    case U'二':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    case U'十':
      return 10;
    case U'百':
      return 100;
    default:
      return -1;
  }
}

std::uint32_t spelled_ordinal_at(std::string_view text, std::size_t& at) {
  std::uint32_t total = 0;
  std::uint32_t figure = 0;
  bool has_figure = false;
  std::size_t end = at;
  for (int count = 0; count < 5; ++count) {
    const Char c = char_at(text, end);
    const int value = spelled_value(c.code);
    if (value < 0) break;
    if (value >= 10) {
      total += (has_figure ? figure : 1) * static_cast<std::uint32_t>(value);
      figure = 0;
    } else {
      figure = static_cast<std::uint32_t>(value);
    }
    has_figure = value < 10;
    end += c.length;
  }
  total += figure;
  if (total > 0) at = end;
  return total;
}

std::uint32_t digits_at(std::string_view text, std::size_t& at) {
  std::uint32_t value = 0;
  int count = 0;
  std::size_t end = at;
  for (Char c = char_at(text, end); is_digit(c.code); c = char_at(text, end)) {
    if (++count > 4) return 0;
    value = value * 10 + static_cast<std::uint32_t>(c.code - '0');
    end += c.length;
  }
  if (value > 0) at = end;
  return value;
}

// Behind a figure they make it a measure or a date: 1.5万亩, 6 月底.
bool is_measure(char32_t c) {
  static constexpr CharacterSet measures(
      U"万亿千百十个公里米亩吨元倍户人名家所处座条项次场件套平立毫厘分成多余以左年月日时天周季至到张辆台支只批座根片");
  return measures.has(c);
}

Number make(NumberStyle style, std::uint32_t value, std::string_view text, std::size_t label_end, std::size_t length) {
  Number number;
  number.style = style;
  number.value = static_cast<std::uint16_t>(value);
  number.label = text.substr(0, label_end);
  number.length = static_cast<std::uint32_t>(length);
  return number;
}

// Passes over the marks that may stand between a number and its text.
std::size_t skip_marks(std::string_view text, std::size_t at) {
  for (Char c = char_at(text, at); c.code == '.' || c.code == U'、' || c.code == ':' || c.code == ',' || c.code == U'·';
       c = char_at(text, at))
    at += c.length;
  return at;
}

// 第三条例, 第一章程, 第二节点 are words.
bool continues_word(NumberStyle style, char32_t next) {
  if (style == NumberStyle::article) return next == U'例' || next == U'款' || next == U'线' || next == U'道';
  if (style == NumberStyle::chapter) return next == U'程';
  return style == NumberStyle::section && next == U'点';
}

// 第一章 第十二条 第一部分 第一阶段：
Number ordinal_word_at(std::string_view text) {
  struct Word {
    std::string_view word;
    NumberStyle style;
  };
  static constexpr std::array<Word, 9> words{{{"部分"sv, NumberStyle::part},
                                              {"篇"sv, NumberStyle::part},
                                              {"编"sv, NumberStyle::part},
                                              {"章"sv, NumberStyle::chapter},
                                              {"节"sv, NumberStyle::section},
                                              {"条"sv, NumberStyle::article},
                                              {"阶段"sv, NumberStyle::keyword},
                                              {"步"sv, NumberStyle::keyword},
                                              {"类"sv, NumberStyle::keyword}}};
  std::size_t at = "第"sv.size();
  const std::uint32_t value = ordinal_at(text, at);
  if (value == 0) return {};
  for (const auto& [word, style] : words) {
    if (!text.substr(at).starts_with(word)) continue;
    const std::size_t label_end = at + word.size();
    const Char next = char_at(text, label_end);
    if (style == NumberStyle::keyword && next.code != ':' && next.code != '(' && next.code != 0) return {};
    if (next.code == U'的' || continues_word(style, next.code)) return {};
    return make(style, value, text, label_end, skip_marks(text, label_end));
  }
  return {};
}

// 关键词一： 任务1： 专栏3
Number keyword_at(std::string_view text) {
  static constexpr WordSet words{"关键词"sv, "任务"sv, "行动"sv, "目标"sv, "措施"sv, "工程"sv, "项目"sv,
                                 "实事"sv,   "专项"sv, "专栏"sv, "重点"sv, "举措"sv, "步骤"sv, "板块"sv,
                                 "专题"sv,   "指标"sv, "问题"sv, "事项"sv, "亮点"sv, "方向"sv, "建议"sv};
  const auto may_number = [text](std::size_t at) {
    const char32_t c = char_at(text, at).code;
    return is_digit(c) || spelled_value(c) > 0;
  };
  if (!may_number(6) && !may_number(9)) return {};  // all words have two or three characters
  std::size_t at = words.at_start(text);
  if (at == 0) return {};
  const bool is_box = text.starts_with("专栏"sv);
  const std::uint32_t value = ordinal_at(text, at);
  if (value == 0) return {};
  const Char next = char_at(text, at);
  if (is_box) return make(NumberStyle::box, value, text, at, skip_marks(text, at));
  if (next.code != ':' && next.code != U'、' && next.code != '.' && next.code != U'—') return {};
  return make(NumberStyle::keyword, value, text, at, skip_marks(text, at + next.length));
}

// （一） (1) [1]
Number bracketed_at(std::string_view text, Char opener) {
  std::size_t at = opener.length;
  const std::size_t inner = at;
  const std::uint32_t value = ordinal_at(text, at);
  if (value == 0 || value > 300) return {};
  const Char closer = char_at(text, at);
  if (closer.code != closer_of(opener.code)) return {};
  const std::size_t label_end = at + closer.length;
  const std::size_t length = skip_marks(text, label_end);
  if (opener.code != '(') return make(NumberStyle::note, value, text, label_end, length);
  const bool spelled = !is_digit(char_at(text, inner).code);
  return make(spelled ? NumberStyle::chinese_paren : NumberStyle::arabic_paren, value, text, label_end, length);
}

// 一、 一. but not 一是 or 一些
Number spelled_at(std::string_view text, std::uint32_t gap) {
  std::size_t at = 0;
  const std::uint32_t value = spelled_ordinal_at(text, at);
  if (value == 0 || value > 199) return {};
  const Char mark = char_at(text, at);
  const bool comma = mark.code == ',' && is_ideograph(char_at(text, at + mark.length).code);
  if (mark.code == U'、' || mark.code == '.' || comma)
    return make(NumberStyle::chinese, value, text, at, skip_marks(text, at + mark.length));
  const std::uint32_t white = white_length(text, at);
  const Char behind = char_at(text, at + white);
  if ((gap == at || (white != 0 && at < text.size())) && is_ideograph(behind.code) && !is_measure(behind.code))
    return make(NumberStyle::chinese, value, text, at, at + white);
  return {};
}

bool opens_a_year(std::string_view text, std::size_t at) {
  const std::size_t start = at;
  const std::uint32_t value = digits_at(text, at);
  return value >= 1900 && value < 2100 && at > start && text.substr(at).starts_with("年"sv);
}

// 1.2.3 总则, where the figure after the point is no measure.
Number decimal_at(std::string_view text, std::size_t at, std::uint32_t value) {
  std::uint8_t depth = 1;
  Char c = char_at(text, at);
  while (c.code == '.' && is_digit(char_at(text, at + c.length).code)) {
    std::size_t next = at + c.length;
    const std::size_t start = next;
    value = digits_at(text, next);
    if (value == 0 || next - start > 3 * 2 || value > 99) return {};
    at = next;
    ++depth;
    c = char_at(text, at);
  }
  const std::size_t label_end = at;
  if (c.code == '.' || c.code == U'、') at += c.length;
  if (at < text.size()) at += white_length(text, at);
  const Char next = char_at(text, at);
  if (depth < 2 || depth > 4 || (!is_ideograph(next.code) && !is_opener(next.code))) return {};
  if (depth == 2 && is_measure(next.code)) return {};
  Number number = make(NumberStyle::decimal, value, text, label_end, at);
  number.depth = depth;
  return number;
}

// 121人才 behind "11." where 11 is due: three figures are no decimal places.
bool goes_on_behind_point(std::string_view text, std::size_t at) {
  int digits = 0;
  for (; is_digit(char_at(text, at).code); at += char_at(text, at).length) ++digits;
  const Char next = char_at(text, at);
  return is_ideograph(next.code) && (digits >= 3 || !is_measure(next.code));
}

Number digits_number_at(std::string_view text, std::uint32_t gap, std::uint32_t expected) {
  std::size_t at = 0;
  const std::uint32_t value = digits_at(text, at);
  if (value == 0 || value > 999) return {};
  const Char mark = char_at(text, at);
  const std::size_t behind = at + mark.length;
  const Char next = char_at(text, behind);
  if (mark.code == ')') return make(NumberStyle::arabic_paren, value, text, at, behind);
  if (mark.code == U'、' || (mark.code == ',' && is_ideograph(next.code)))
    return make(NumberStyle::arabic, value, text, at, skip_marks(text, behind));
  if (mark.code == '.') {
    if (!is_digit(next.code))
      return next.code == 0 || next.code == '%' ? Number{} : make(NumberStyle::arabic, value, text, at, skip_marks(text, behind));
    if (opens_a_year(text, behind)) return make(NumberStyle::arabic, value, text, at, behind);
    if (gap == behind || (value == expected && goes_on_behind_point(text, behind)))
      return make(NumberStyle::arabic, value, text, at, behind);  // "1. 5个"
    return decimal_at(text, at, value);
  }
  const std::uint32_t white = at < text.size() ? white_length(text, at) : 0;
  const Char word = char_at(text, at + white);
  if ((gap == at || white != 0) && is_ideograph(word.code) && !is_measure(word.code) && value < 100)
    return make(NumberStyle::arabic, value, text, at, at + white);
  return {};
}

// ① ⑴ ⒈ Ⅰ
Number single_character_at(std::string_view text, Char c) {
  const std::size_t behind = skip_marks(text, c.length);
  const auto in = [c](char32_t first, char32_t last) { return c.code >= first && c.code <= last; };
  if (in(U'①', U'⑳')) return make(NumberStyle::circled, c.code - U'①' + 1, text, c.length, behind);
  if (in(U'❶', U'❿')) return make(NumberStyle::circled, c.code - U'❶' + 1, text, c.length, behind);
  if (in(U'⑴', U'⒇')) return make(NumberStyle::arabic_paren, c.code - U'⑴' + 1, text, c.length, behind);
  if (in(U'㈠', U'㈩')) return make(NumberStyle::chinese_paren, c.code - U'㈠' + 1, text, c.length, behind);
  if (in(U'⒈', U'⒛')) return make(NumberStyle::arabic, c.code - U'⒈' + 1, text, c.length, behind);
  if (in(U'Ⅰ', U'Ⅻ')) return make(NumberStyle::roman, c.code - U'Ⅰ' + 1, text, c.length, behind);
  return {};
}

Number letter_at(std::string_view text, Char c) {
  const Char mark = char_at(text, c.length);
  if (mark.code != U'、' && mark.code != ')' && mark.code != '.') return {};
  const std::size_t behind = c.length + mark.length;
  if (!is_ideograph(char_at(text, behind).code)) return {};
  return make(NumberStyle::letter, (c.code | 0x20) - 'a' + 1, text, c.length, behind);
}

Number bullet_at(std::string_view text, Char c) {
  std::size_t at = c.length;
  int dashes = 1;
  if (is_dash(c.code)) {
    for (Char next = char_at(text, at); is_dash(next.code); next = char_at(text, at)) {
      at += next.length;
      ++dashes;
    }
    if (dashes == 1 && is_digit(char_at(text, at).code)) return {};  // -5%
  }
  return at < text.size() ? make(NumberStyle::bullet, 0, text, 0, at) : Number{};
}

}  // namespace

std::uint32_t ordinal_at(std::string_view text, std::size_t& at) {
  return is_digit(char_at(text, at).code) ? digits_at(text, at) : spelled_ordinal_at(text, at);
}

Number number_at(std::string_view text, std::uint32_t gap, std::uint32_t expected) {
  const Char c = char_at(text, 0);
  if (is_digit(c.code)) return digits_number_at(text, gap, expected);
  if (c.length != 0 && begins_plain(text[0])) {
    if (c.code == U'第') return ordinal_word_at(text);
    return spelled_value(c.code) > 0 ? spelled_at(text, gap) : keyword_at(text);
  }
  if (closer_of(c.code) != 0) return bracketed_at(text, c);
  if (is_dash(c.code) || is_bullet(c.code)) return bullet_at(text, c);
  return is_letter(c.code) ? letter_at(text, c) : single_character_at(text, c);
}

std::uint8_t level_of(const Number& number) {
  switch (number.style) {
    case NumberStyle::part:
    case NumberStyle::chapter:
    case NumberStyle::chinese:
    case NumberStyle::roman:
      return 1;
    case NumberStyle::section:
    case NumberStyle::chinese_paren:
      return 2;
    case NumberStyle::article:
    case NumberStyle::keyword:
    case NumberStyle::box:
    case NumberStyle::arabic:
      return 3;
    case NumberStyle::decimal:
      return number.depth;
    case NumberStyle::arabic_paren:
      return 4;
    case NumberStyle::circled:
    case NumberStyle::letter:
      return 5;
    default:
      return 0;
  }
}

}  // namespace bihuan::reader
