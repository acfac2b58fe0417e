// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/plan_period.h"

#include "reader/structure/characters.h"
#include "reader/structure/numbering.h"
#include "reader/structure/titles.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

std::uint32_t year_at(std::string_view text, std::size_t& at) {
  std::size_t end = at;
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    const Char c = char_at(text, end);
    if (!is_digit(c.code)) return 0;
    value = value * 10 + static_cast<std::uint32_t>(c.code - '0');
    end += c.length;
  }
  if (is_digit(char_at(text, end).code) || value < 1950 || value >= 2100) return 0;
  at = end;
  return value;
}

}  // namespace

Period year_range_in(std::string_view text) {
  bool in_number = false;
  for (std::size_t at = 0; at < text.size();) {
    const Char c = char_at(text, at);
    std::size_t next = at;
    const std::uint32_t first = is_digit(c.code) && !in_number ? year_at(text, next) : 0;
    in_number = is_digit(c.code);
    if (first == 0) {
      at += c.length;
      continue;
    }
    if (text.substr(next).starts_with("年"sv)) next += 3;
    std::size_t behind = next;
    for (Char mark = char_at(text, behind);
         is_dash(mark.code) || mark.code == '~' || mark.code == U'至' || mark.code == U'到' || mark.code == U'～' || mark.code == U'∼';
         mark = char_at(text, behind))
      behind += mark.length;
    if (behind > next) {
      std::size_t end = behind;
      const std::uint32_t last = year_at(text, end);
      if (last > first && last - first <= 30) {
        if (text.substr(end).starts_with("年"sv)) end += 3;
        return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last), static_cast<std::uint32_t>(at),
                static_cast<std::uint32_t>(end)};
      }
    }
    at = next;
  }
  return {};
}

Period five_year_plan_in(std::string_view text) {
  for (std::size_t at = text.find("十"sv); at != std::string_view::npos; at = text.find("十"sv, at + 3)) {
    std::size_t end = at;
    const Char figure = char_at(text, at + 3);
    std::uint32_t number = 0;
    if (text.substr(at + 3 + figure.length).starts_with("五"sv)) {  // 十四五
      std::size_t inner = at;
      number = ordinal_at(text.substr(0, at + 3 + figure.length), inner);
      end = at + 3 + figure.length + 3;
    } else {
      std::size_t inner = at;
      number = ordinal_at(text, inner);
      if (!text.substr(inner).starts_with("个五年"sv)) continue;
      end = inner + "个五年"sv.size();
    }
    if (number < 11 || number > 25) continue;
    const std::uint16_t first = static_cast<std::uint16_t>(1981 + 5 * (number - 6));
    return {first, static_cast<std::uint16_t>(first + 4), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return {};
}

Period period_in_title(std::string_view title) {
  if (const Period range = year_range_in(title); range.is_given()) return range;
  if (const Period plan = five_year_plan_in(title); plan.is_given()) return plan;
  const YearPlace year = year_in(title);
  const std::string_view behind = title.substr(year.end);
  if (year.value == 0 || behind.starts_with("修订"sv) || behind.starts_with("修正"sv) || behind.starts_with("版"sv)) return {};
  return {year.value, year.value, year.begin, year.end};
}

}  // namespace bihuan::reader
