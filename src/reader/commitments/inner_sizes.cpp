// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/inner_sizes.h"

#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using Words = std::string_view;

constexpr std::size_t longest_attribute = 24;  // bytes between a count and the size of what it counts
constexpr std::int64_t most_sized = 1000;      // beyond, two numbers side by side are two figures: 发放20万张5000万元消费券

bool counts(Unit unit) { return unit.kind == UnitKind::classifier || unit.kind == UnitKind::event; }

const Quantity* quantity_of(const Tokens& tokens, const Value& value) {
  const Token& token = tokens.list[value.token];
  return token.kind == TokenKind::quantity ? &tokens.quantities[token.index] : nullptr;
}

// 220千伏, 5000吨, 1亿元: says how large one is, not how many or how much more.
bool is_size(const Quantity& quantity) {
  switch (quantity.unit.kind) {
    case UnitKind::length:
    case UnitKind::area:
    case UnitKind::volume:
    case UnitKind::mass:
    case UnitKind::energy:
    case UnitKind::money:
      return true;
    default:
      return false;
  }
}

// 日处理, 年营收, 总投资, 装机容量: what is measured of the thing that is named behind the size.
bool measures_one(std::string_view words) {
  static constexpr WordSet beginnings{Words("日"), Words("年"), Words("月"), Words("总"), Words("单"), Words("占地"), Words("投资")};
  return words.size() <= longest_attribute && (beginnings.begins(words) || names_stock(words));
}

}  // namespace

bool begins_noun(std::string_view rest) {
  if (rest.size() < 3) return false;
  const auto lead = static_cast<unsigned char>(rest[0]);
  if (lead < 0x80) return (rest[0] >= 'A' && rest[0] <= 'Z') || (rest[0] >= '0' && rest[0] <= '9') || rest[0] == '"';
  static constexpr WordSet no_noun{Words("，"), Words("。"), Words("；"),   Words("、"),  Words("："), Words("）"), Words("（"),
                                   Words("的"), Words("”"),  Words("】"),   Words("〕"),  Words("和"), Words("与"), Words("及"),
                                   Words("以"), Words("并"), Words("！"),   Words("？"),  Words("　"), Words("》"), Words("—"),
                                   Words("…"),  Words("或"), Words("用于"), Words("为"),  Words("至"), Words("到"), Words("等"),
                                   Words("且"), Words("后"), Words("大关"), Words("关口")};
  return !no_noun.begins(rest);
}

bool counts_by_size(const Tokens& tokens, const Clause& clause, std::size_t index) {
  if (index + 1 >= clause.values.size()) return false;
  const Value& value = clause.values[index];
  const Value& next = clause.values[index + 1];
  const Quantity* count = quantity_of(tokens, value);
  const Quantity* size = quantity_of(tokens, next);
  if (count == nullptr || size == nullptr || !counts(count->unit) || !is_size(*size) || base::Decimal(most_sized) < count->value)
    return false;
  if (next.bracket != value.bracket || value.has_right_op || next.has_right_op || next.reaches || next.grows || next.shrinks) return false;
  const std::string_view between = tokens.text.substr(value.after, next.core > value.after ? next.core - value.after : 0);
  if (next.text.begin != value.after && !measures_one(between)) return false;
  for (std::uint32_t i = value.token + 1; i < next.token; ++i)
    if (tokens.list[i].is(WordKind::pause) || tokens.list[i].is(WordKind::open)) return false;
  const std::string_view behind = tokens.text.substr(next.after, clause.end > next.after ? clause.end - next.after : 0);
  return behind.starts_with("的") || begins_noun(behind);
}

bool heads_noun(const Tokens& tokens, const Clause& clause, std::size_t index) {
  if (index + 1 >= clause.values.size()) return false;
  if (counts_by_size(tokens, clause, index)) return true;
  const Value& value = clause.values[index];
  const Value& next = clause.values[index + 1];
  const Quantity* count = quantity_of(tokens, value);
  if (!next.has_right_op || next.has_left_op || next.bracket != value.bracket || (next.follows_on && next.text.begin != value.text.end) ||
      count == nullptr || !counts(count->unit))
    return false;
  for (std::uint32_t i = value.token + 1; i < next.token; ++i)
    if (tokens.list[i].is(WordKind::pause) || tokens.list[i].is(WordKind::open) ||
        (tokens.list[i].is(WordKind::verb) && tokens.list[i].word.sub == 1))
      return false;
  const std::string_view behind = tokens.text.substr(next.after, clause.end > next.after ? clause.end - next.after : 0);
  return behind.starts_with("的") || begins_noun(behind);
}

}  // namespace bihuan::reader
