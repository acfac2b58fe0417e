// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/list_number.h"

#include <array>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

using std::string_view;

using Digits = std::u32string_view;  // 0 to 9
constexpr Digits plain_digits = U"〇一二三四五六七八九";
constexpr Digits simplified_legal_digits = U"零壹贰叁肆伍陆柒捌玖";
constexpr Digits traditional_legal_digits = U"零壹貳參肆伍陸柒捌玖";

struct Counting {
  Digits digits;
  std::u32string_view units;  // ten, hundred, thousand
  char32_t zero;              // between digits
  bool says_one_ten = false;  // 一十 instead of 十 at the head
};

std::string digit_by_digit(int value, Digits digits) {
  std::string out;
  for (const char c : std::to_string(value)) base::append_utf8(out, digits[static_cast<std::size_t>(c - '0')]);
  return out;
}

// Up to 9999; beyond that digit by digit.
std::string count_in_chinese(int value, const Counting& counting) {
  if (value <= 0 || value > 9999) return digit_by_digit(value < 0 ? 0 : value, counting.digits);
  std::string out;
  bool zero_pending = false;
  int place = 1000;
  for (int unit = 2; unit >= -1; --unit, place /= 10) {
    const int digit = value / place % 10;
    if (digit == 0) {
      zero_pending = !out.empty();
      continue;
    }
    if (zero_pending) base::append_utf8(out, counting.zero);
    zero_pending = false;
    const bool bare_ten = unit == 0 && digit == 1 && out.empty() && !counting.says_one_ten;
    if (!bare_ten) base::append_utf8(out, counting.digits[static_cast<std::size_t>(digit)]);
    if (unit >= 0) base::append_utf8(out, counting.units[static_cast<std::size_t>(unit)]);
  }
  return out;
}

// One character for each number from 1 on; decimal beyond the last.
std::string one_of(std::u32string_view characters, int value) {
  if (value < 1 || static_cast<std::size_t>(value) > characters.size()) return std::to_string(value);
  std::string out;
  base::append_utf8(out, characters[static_cast<std::size_t>(value - 1)]);
  return out;
}

std::string in_range(char32_t first, int count, int value) {
  if (value < 1 || value > count) return std::to_string(value);
  std::string out;
  base::append_utf8(out, first + static_cast<char32_t>(value - 1));
  return out;
}

std::string full_width(int value) {
  std::string out;
  for (const char c : std::to_string(value)) base::append_utf8(out, c == '-' ? U'-' : U'0' + static_cast<char32_t>(c - '0'));
  return out;
}

// A .. Z, AA, BB .. as Word repeats letters.
std::string letters(char first, int value) {
  if (value < 1) return std::to_string(value);
  const int repeats = (value - 1) / 26 + 1;
  return std::string(static_cast<std::size_t>(repeats > 20 ? 20 : repeats), static_cast<char>(first + (value - 1) % 26));
}

std::string roman(int value, bool upper) {
  if (value < 1 || value > 3999) return std::to_string(value);
  constexpr std::array<int, 13> values{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  constexpr std::array<string_view, 13> signs{"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
  std::string out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (; value >= values[i]; value -= values[i]) out += signs[i];
  }
  if (upper) {
    for (char& c : out) c = static_cast<char>(c - 32);
  }
  return out;
}

}  // namespace

std::string list_number(string_view format, int value) {
  if (format == "none" || format == "bullet") return {};
  if (format == "chineseCountingThousand" || format == "japaneseCounting" || format == "taiwaneseCountingThousand" ||
      format == "koreanCounting") {
    return count_in_chinese(value, {plain_digits, U"十百千", U'零'});
  }
  // These two count with 十 up to 99 and read digits after that.
  if (format == "chineseCounting" || format == "taiwaneseCounting") {
    return value < 100 ? count_in_chinese(value, {plain_digits, U"十百千", U'〇'}) : digit_by_digit(value, plain_digits);
  }
  if (format == "ideographDigital" || format == "japaneseDigitalTenThousand" || format == "taiwaneseDigital")
    return digit_by_digit(value, plain_digits);
  if (format == "chineseLegalSimplified") return count_in_chinese(value, {simplified_legal_digits, U"拾佰仟", U'零', true});
  if (format == "ideographLegalTraditional" || format == "japaneseLegal") {
    return count_in_chinese(value, {traditional_legal_digits, U"拾佰仟", U'零', true});
  }
  if (format == "ideographTraditional") return one_of(U"甲乙丙丁戊己庚辛壬癸", value);
  if (format == "ideographZodiac") return one_of(U"子丑寅卯辰巳午未申酉戌亥", value);
  if (format == "ideographEnclosedCircle") return one_of(U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", value);
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") return in_range(U'①', 20, value);
  if (format == "decimalEnclosedParen") return in_range(U'⑴', 20, value);
  if (format == "decimalEnclosedFullstop") return in_range(U'⒈', 20, value);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return full_width(value);
  if (format == "decimalZero") return value >= 0 && value < 10 ? "0" + std::to_string(value) : std::to_string(value);
  if (format == "upperLetter") return letters('A', value);
  if (format == "lowerLetter") return letters('a', value);
  if (format == "upperRoman") return roman(value, true);
  if (format == "lowerRoman") return roman(value, false);
  return std::to_string(value);
}

}  // namespace bihuan::reader
