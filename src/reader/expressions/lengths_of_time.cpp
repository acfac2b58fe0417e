// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/date_readings.h"
#include "reader/expressions/numeral_parts.h"

namespace bihuan::reader {
namespace {

struct TimeUnit {
  std::string_view name;
  char32_t unit;
  std::int64_t half_days;
  std::int64_t seconds;
  bool needs_company;  // 时, 分: only beside another unit
  std::u32string_view not_before;
};

// Longer names first.
constexpr TimeUnit time_units[] = {
    {"个半月", U'月', 60, 0, false, U""},
    {"个月", U'月', 60, 0, false, U""},
    {"個月", U'月', 60, 0, false, U""},
    {"个季度", U'季', 180, 0, false, U""},
    {"个星期", U'周', 14, 0, false, U""},
    {"個星期", U'周', 14, 0, false, U""},
    {"星期", U'周', 14, 0, false, U"一二三四五六日天"},
    {"个礼拜", U'周', 14, 0, false, U""},
    {"个周", U'周', 14, 0, false, U"期"},
    {"周", U'周', 14, 0, false, U"岁歲边邊年期转轉围圍一二三四五六日"},
    {"週", U'周', 14, 0, false, U"歲年期"},
    {"个小时", U'时', 0, 3600, false, U""},
    {"個小時", U'时', 0, 3600, false, U""},
    {"小时", U'时', 0, 3600, false, U"代"},
    {"小時", U'时', 0, 3600, false, U""},
    {"个钟头", U'时', 0, 3600, false, U""},
    {"时", U'时', 0, 3600, true, U"代期"},
    {"時", U'时', 0, 3600, true, U"代期"},
    {"分钟", U'分', 0, 60, false, U""},
    {"分鐘", U'分', 0, 60, false, U""},
    {"分", U'分', 0, 60, true, U"之别別类類"},
    {"秒钟", U'秒', 0, 1, false, U""},
    {"秒", U'秒', 0, 1, false, U""},
    {"年", U'年', 730, 0, false, U"级級代度份龄齡月"},
    {"天", U'日', 2, 0, false, U"然气氣津使"},
    {"日", U'日', 2, 0, true, U""},
};

const TimeUnit* time_unit_at(std::string_view text, std::size_t at) {
  for (const TimeUnit& unit : time_units) {
    if (text.substr(at).starts_with(unit.name)) {
      return is_any_of(folded_at(text, at + unit.name.size()), unit.not_before) ? nullptr : &unit;
    }
  }
  return nullptr;
}

struct Amount {
  std::uint32_t end = 0;
  std::int64_t whole = 0;
  bool half = false;  // 半年, 半个月: half of one
};

Amount amount_at(std::string_view text, std::size_t at) {
  Amount amount;
  if (folded_at(text, at) == U'半') {
    if (is_numeral_before(text, at) || is_any_of(char_before(text, at), U"上下前后後大多")) return amount;
    return {static_cast<std::uint32_t>(at + 3), 0, true};
  }
  const Glyph first = glyph_at(text, at);
  if (first.kind == GlyphKind::digit && first.value == 0 && glyph_at(text, at + first.length).kind == GlyphKind::digit)
    return amount;  // 07年
  const auto number = numeral_in({text, Spacing::tight}, at);
  if (!number || number->is_percent || number->is_fraction || !number->value.is_integer() || number->value > base::Decimal(100'000))
    return amount;
  amount.end = number->end;
  amount.whole = number->value.mantissa();
  for (int i = number->value.exponent(); i > 0; --i) amount.whole *= 10;
  return amount;
}

// 三年半, 一年多, 一个半月: half a unit more, or 多 passed over.
void take_tail(std::string_view text, const TimeUnit& unit, LengthOfTime& length) {
  if (const std::uint32_t half = after_any(text, length.end, {"半"}); half != 0) {
    length.half_days += unit.half_days / 2;
    length.seconds += unit.seconds / 2;
    length.half = true;
    length.end = half;
  }
}

std::size_t after_joint(std::string_view text, std::size_t at) {
  at += blanks_at(text, at, 1);
  at = skip_any(text, at, {"又", "零", "多", "余", "餘", "加"});
  return at + blanks_at(text, at, 1);
}

// Adds one part such as 三个月; false when none begins at `at` or it is not shorter than the one before.
bool take_part(std::string_view text, std::size_t at, LengthOfTime& length, std::int64_t& shortest, bool& lonely) {
  const Amount amount = amount_at(text, at);
  if (amount.end == 0) return false;
  const TimeUnit* unit = time_unit_at(text, amount.end + blanks_at(text, amount.end, 1));
  if (unit == nullptr) return false;
  const std::int64_t size = unit->half_days * 43'200 + unit->seconds;
  if (size >= shortest) return false;
  shortest = size;
  lonely = unit->needs_company;
  if (length.unit_count++ == 0) {
    length.unit = unit->unit;
    length.amount = static_cast<int>(amount.whole);
    length.half = amount.half;
  }
  length.half_days += amount.half ? unit->half_days / 2 : amount.whole * unit->half_days;
  length.seconds += amount.half ? unit->seconds / 2 : amount.whole * unit->seconds;
  length.end = static_cast<std::uint32_t>(amount.end + blanks_at(text, amount.end, 1) + unit->name.size());
  if (unit->name == "个半月") length.half_days += unit->half_days / 2;
  if (!amount.half) take_tail(text, *unit, length);
  return true;
}

}  // namespace

LengthOfTime length_of_time_at(std::string_view text, std::size_t at) {
  LengthOfTime length;
  if (is_numeral_before(text, at) || is_any_of(char_before(text, at), U"第:：.")) return length;
  std::int64_t shortest = std::int64_t{1} << 40;
  bool lonely = false;
  if (!take_part(text, at, length, shortest, lonely)) return {};
  if (length.unit_count == 1 && lonely) return {};
  for (;;) {
    LengthOfTime longer = length;
    if (!take_part(text, after_joint(text, length.end), longer, shortest, lonely)) break;
    length = longer;
  }
  return length;
}

}  // namespace bihuan::reader
