// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/find_ranges.h"

#include "reader/expressions/date_parts.h"
#include "reader/expressions/find_numbers.h"

namespace bihuan::reader {
namespace {

using base::Decimal;

enum class Side : std::uint8_t { lower, upper, both };

struct BoundWord {
  std::string_view word;
  Side side;
  bool includes;
  std::u32string_view not_before = U"";
};

// Longer words first.
constexpr BoundWord leading_words[] = {
    {"大于或者等于", Side::lower, true},
    {"小于或者等于", Side::upper, true},
    {"大于或等于", Side::lower, true},
    {"小于或等于", Side::upper, true},
    {"大于等于", Side::lower, true},
    {"小于等于", Side::upper, true},
    {"不小于", Side::lower, true},
    {"不低于", Side::lower, true},
    {"不少于", Side::lower, true},
    {"不大于", Side::upper, true},
    {"不高于", Side::upper, true},
    {"不多于", Side::upper, true},
    {"不超过", Side::upper, true},
    {"不超", Side::upper, true},
    {"不等于", Side::both, false},
    {"至少", Side::lower, true},
    {"最少", Side::lower, true},
    {"起码", Side::lower, true},
    {"至多", Side::upper, true},
    {"最多", Side::upper, true},
    {"大于", Side::lower, false},
    {"高于", Side::lower, false},
    {"多于", Side::lower, false},
    {"超过", Side::lower, false},
    {"超出", Side::lower, false},
    {"突破", Side::lower, false},
    {"小于", Side::upper, false},
    {"低于", Side::upper, false},
    {"少于", Side::upper, false},
    {"不足", Side::upper, false},
    {"不到", Side::upper, false},
    {"未满", Side::upper, false},
    {"等于", Side::both, true},
    {"超", Side::lower, false},
    {"过", Side::lower, false, U"经經通不去路度渡难見见来来太再"},
    {">=", Side::lower, true},
    {"<=", Side::upper, true},
    {"≥", Side::lower, true},
    {"≤", Side::upper, true},
    {">", Side::lower, false},
    {"<", Side::upper, false},
};

constexpr BoundWord trailing_words[] = {
    {"或者更多", Side::lower, true}, {"或者更少", Side::upper, true}, {"及以上", Side::lower, true}, {"及以下", Side::upper, true},
    {"或以上", Side::lower, true},   {"或以下", Side::upper, true},   {"或更多", Side::lower, true}, {"或更少", Side::upper, true},
    {"以上", Side::lower, true},     {"以下", Side::upper, true},     {"以内", Side::upper, true},
};

template <std::size_t count>
const BoundWord* word_at(const BoundWord (&words)[count], std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (const BoundWord& word : words) {
    if (rest.starts_with(word.word)) return &word;
  }
  return nullptr;
}

FoundRange range_of(const BoundWord& word, const Decimal& value, std::size_t begin, std::size_t end) {
  FoundRange range;
  range.begin = static_cast<std::uint32_t>(begin);
  range.end = static_cast<std::uint32_t>(end);
  range.form = word.side == Side::both ? RangeForm::equal : RangeForm::bounds;
  if (word.side != Side::upper) range.min = value;
  if (word.side != Side::lower) range.max = value;
  range.includes_min = range.includes_max = word.includes;
  return range;
}

std::optional<FoundRange> leading_bound_at(std::string_view text, std::size_t at) {
  const BoundWord* word = word_at(leading_words, text, at);
  if (word == nullptr || (word->side == Side::both && !word->includes) || is_any_of(char_before(text, at), word->not_before))
    return std::nullopt;
  std::size_t number_at = skip_any(text, at + word->word.size(), {"了", "有", "为", "到"});
  number_at += blanks_at(text, number_at, 4);
  const auto number = written_number_at(text, number_at);
  if (!number || number->approximate) return std::nullopt;
  FoundRange range = range_of(*word, number->value, at, number->end);
  range.is_percent = number->is_percent;
  return range;
}

std::optional<FoundRange> trailing_bound_at(std::string_view text, std::size_t at, const Numeral& number) {
  const BoundWord* word = word_at(trailing_words, text, number.end + blanks_at(text, number.end, 4));
  if (word == nullptr) return std::nullopt;
  FoundRange range = range_of(*word, number.value, at, number.end + blanks_at(text, number.end, 4) + word->word.size());
  range.is_percent = number.is_percent;
  return range;
}

std::optional<FoundRange> bound_at(std::string_view text, std::size_t at) {
  if (auto bound = leading_bound_at(text, at)) return bound;
  const auto number = written_number_at(text, at);
  return number ? trailing_bound_at(text, at, *number) : std::nullopt;
}

// Joins 大于100 and 小于300 when they enclose something.
void take_opposite_bound(std::string_view text, FoundRange& range) {
  std::size_t at = range.end + blanks_at(text, range.end, 4);
  at = skip_any(text, at, {",", "，", "、"});
  at += blanks_at(text, at, 4);
  at = skip_any(text, at, {"并且", "而且", "同时", "且", "并", "和", "而", "但"});
  at += blanks_at(text, at, 4);
  const auto other = bound_at(text, at);
  if (!other || other->form != RangeForm::bounds || range.min.has_value() == other->min.has_value()) return;
  const Decimal& min = range.min ? *range.min : *other->min;
  const Decimal& max = range.max ? *range.max : *other->max;
  if (max < min) return;
  const bool includes_min = range.min ? range.includes_min : other->includes_min;
  const bool includes_max = range.max ? range.includes_max : other->includes_max;
  range.min = min;
  range.max = max;
  range.includes_min = includes_min;
  range.includes_max = includes_max;
  range.is_percent |= other->is_percent;
  range.end = other->end;
}

// 888-000-9999 is no range.
bool continues_chain(std::string_view text, std::size_t at) {
  return is_any_of(char_before(text, at), U"-–—~/:") && at > 1 && is_numeral_before(text, base::utf8_before(text, at));
}

// The power of ten that a number ends in: 20万 -> 4.
int trailing_power(std::string_view text, std::size_t begin, std::size_t end) {
  int power = 0;
  while (end > begin) {
    end = base::utf8_before(text, end);
    const Glyph glyph = glyph_at(text, end);
    if (glyph.kind != GlyphKind::big_unit && glyph.kind != GlyphKind::unit) break;
    power += glyph.value;
  }
  return power;
}

// 10~20万 is 10万~20万, 三至五百 is 300 to 500.
Decimal with_shared_multiplier(std::string_view text, const Numeral& low, const Numeral& high, std::size_t high_at) {
  if (low.has_multiplier || low.is_percent || high.is_percent || low.is_chinese != high.is_chinese) return low.value;
  const int power = trailing_power(text, high_at, high.end);
  const Decimal scaled = low.value.scaled(power);
  return low.value < Decimal(1000) && scaled < high.value ? scaled : low.value;
}

// 0571-8888888 is a telephone number, 2024-2026年 a date.
bool is_other_notation(std::string_view text, std::size_t low_at, const Numeral& low, const Numeral& high) {
  const Glyph first = glyph_at(text, low_at);
  if (first.kind == GlyphKind::digit && first.value == 0 && glyph_at(text, low_at + first.length).kind == GlyphKind::digit) return true;
  const auto is_year = [](const Numeral& number) {
    return number.value >= Decimal(1900) && number.value < Decimal(2200) && !number.has_multiplier;
  };
  return folded_at(text, high.end) == U'年' && is_year(low) && is_year(high);
}

std::optional<FoundRange> between_at(std::string_view text, std::size_t at) {
  const std::size_t low_at = skip_any(text, skip_any(text, at, {"在", "从", "由"}), {"第"});
  const auto low = written_number_at(text, low_at);
  if (!low || low->approximate || continues_chain(text, low_at)) return std::nullopt;
  std::size_t mark = range_mark_at(text, low->end);
  const bool needs_closing = mark == 0;
  if (needs_closing) mark = skip_any(text, low->end + blanks_at(text, low->end, 1), {"与", "和", "與"}) - low->end;
  if (mark <= blanks_at(text, low->end, 1)) return std::nullopt;
  const std::size_t high_at = skip_any(text, low->end + mark + blanks_at(text, low->end + mark, 1), {"第"});
  const auto high = written_number_at(text, high_at);
  if (!high || high->approximate || is_other_notation(text, low_at, *low, *high)) return std::nullopt;
  const Decimal min = with_shared_multiplier(text, *low, *high, high_at);
  if (high->value <= min) return std::nullopt;
  const std::size_t end = skip_any(text, high->end, {"之间", "之間", "间", "間"});
  if ((needs_closing && end == high->end) || (is_any_of(folded_at(text, end), U"-–/:") && end == high->end)) return std::nullopt;
  FoundRange range;
  range.begin = static_cast<std::uint32_t>(at);
  range.end = static_cast<std::uint32_t>(end);
  range.form = RangeForm::between;
  range.min = min;
  range.max = high->value;
  range.is_percent = high->is_percent;
  return range;
}

std::optional<FoundRange> range_at(std::string_view text, std::size_t at) {
  if (auto range = between_at(text, at)) return range;
  if (auto range = bound_at(text, at)) {
    if (range->form == RangeForm::bounds) take_opposite_bound(text, *range);
    return range;
  }
  const auto number = written_number_at(text, at);
  if (!number || !number->approximate) return std::nullopt;
  FoundRange range;
  range.begin = static_cast<std::uint32_t>(at);
  range.end = number->end;
  range.form = RangeForm::about;
  range.min = number->value;
  range.includes_min = false;
  return range;
}

}  // namespace

std::vector<FoundRange> find_ranges(std::string_view text) {
  std::vector<FoundRange> found;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto range = range_at(text, at)) {
      found.push_back(*range);
      at = range->end;
      continue;
    }
    const auto number = written_number_at(text, at);
    at = number ? number->end : after_no_number(text, at);
  }
  return found;
}

}  // namespace bihuan::reader
