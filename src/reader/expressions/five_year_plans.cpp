// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/date_parts.h"

namespace bihuan::reader {
namespace {

int spelled_digit_at(std::string_view text, std::size_t at) {
  const Glyph glyph = glyph_at(text, at);
  return glyph.kind == GlyphKind::spelled_digit ? glyph.value : -1;
}

struct PlanName {
  int ordinal = 0;  // 0: no name
  bool ten = false;
  std::size_t end = 0;
};

// 一五 .. 九五, 十五, 十一五 .. 十九五.
PlanName plan_name_at(std::string_view text, std::size_t at) {
  const Glyph first = glyph_at(text, at);
  const bool ten = first.kind == GlyphKind::unit && first.value == 1;
  const std::size_t ones_at = ten ? at + 3 : at;
  const int ones = spelled_digit_at(text, ones_at);
  const bool five_follows = ones >= 0 && spelled_digit_at(text, ones_at + 3) == 5;
  if (five_follows) return {(ten ? 10 : 0) + ones, ten, ones_at + 6};
  return ten && ones == 5 ? PlanName{10, true, ones_at + 3} : PlanName{};
}

// The first plan ran from 1953, the third from 1966 (1963 to 1965 had none); each takes five years.
int first_year_of(int ordinal) { return ordinal < 3 ? 1948 + 5 * ordinal : 1951 + 5 * ordinal; }

}  // namespace

bool read_five_year_plan(std::string_view text, std::size_t at, CalendarDate& date) {
  const bool quoted = is_any_of(folded_at(text, at), U"“\"‘'「");
  const PlanName name = plan_name_at(text, quoted ? at + base::utf8_length(static_cast<unsigned char>(text[at])) : at);
  if (name.ordinal == 0) return false;
  std::size_t end = name.end;
  if (quoted) {
    if (!is_any_of(folded_at(text, end), U"”\"’'」")) return false;
    end += base::utf8_length(static_cast<unsigned char>(text[end]));
  }
  const std::uint32_t tail =
      after_any(text, end, {"规划期末", "规划期间", "规划期内", "规划末期", "时期末", "期末", "时期", "期间", "末期", "末"});
  const bool plan_named = tail != 0 || after_any(text, end, {"规划", "计划"}) != 0;
  const bool unmistakable = name.ten && name.ordinal > 10;  // 十五 alone is fifteen, 三五 a few
  if (!unmistakable && !(quoted && plan_named)) return false;
  const int year = first_year_of(name.ordinal);
  date.end = tail != 0 ? tail : static_cast<std::uint32_t>(end);
  date.first = base::first_day_of_year(year);
  date.last = base::last_day_of_year(year + 4);
  date.grain = DateGrain::years;
  date.names_year = true;
  return true;
}

}  // namespace bihuan::reader
