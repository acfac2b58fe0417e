// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

#include <array>

namespace bihuan::reader {
namespace {

using plan::TargetKind;
using Words = std::string_view;

constexpr WordSet stock_endings{
    Words("面积"),   Words("保有量"), Words("总量"),     Words("收入"), Words("产量"), Words("规模"),  Words("产值"), Words("蓄积量"),
    Words("寿命"),   Words("能力"),   Words("水平"),     Words("标准"), Words("浓度"), Words("强度"),  Words("总额"), Words("额"),
    Words("值"),     Words("总数"),   Words("率"),       Words("比例"), Words("占比"), Words("比重"),  Words("指数"), Words("得分"),
    Words("数量"),   Words("人口"),   Words("里程"),     Words("均"),   Words("产能"), Words("容量"),  Words("消耗"), Words("能耗"),
    Words("用水量"), Words("排放量"), Words("耗"),       Words("天数"), Words("时间"), Words("时限"),  Words("存量"), Words("保有"),
    Words("覆盖面"), Words("装机"),   Words("装机容量"), Words("负债"), Words("余额"), Words("储量"),  Words("库存"), Words("密度"),
    Words("年限"),   Words("度"),     Words("周期"),     Words("用量"), Words("量"),   Words("总长"),  Words("长度"), Words("工资"),
    Words("养老金"), Words("总产"),   Words("存栏"),     Words("单产"), Words("次数"), Words("总人数")};
constexpr WordSet growth_endings{Words("增速"), Words("增长率"), Words("增幅"),     Words("增长速度"), Words("降幅"),   Words("涨幅"),
                                 Words("增长"), Words("下降率"), Words("增长幅度"), Words("提升幅度"), Words("降低率"), Words("减少率")};
constexpr WordSet falling_endings{Words("降幅"), Words("下降率"), Words("降低率"), Words("减少率"), Words("下降"),
                                  Words("降低"), Words("减少"),   Words("减排"),   Words("压减")};
constexpr WordSet rising_endings{Words("增速"), Words("增长率"), Words("增幅"), Words("增长速度"), Words("涨幅"),
                                 Words("增长"), Words("提高"),   Words("提升"), Words("增长幅度"), Words("提升幅度")};
constexpr WordSet sums{Words("投资"), Words("资金")};
constexpr WordSet per_head{Words("人均")};
constexpr WordSet made_words{Words("新增"), Words("新建"), Words("完成"), Words("新认定"),
                             Words("净增"), Words("带动"), Words("招引"), Words("引进")};

bool speaks_of_making(std::string_view text) { return made_words.holds(text); }

}  // namespace

bool makes(std::string_view verb) { return !verb.empty() && verb != "拥有" && verb != "建有" && verb != "设有"; }

bool names_stock(std::string_view phrase) { return stock_endings.ends(phrase) || per_head.holds(phrase); }

plan::Direction direction_named(std::string_view indicator) {
  if (falling_endings.ends(indicator) || indicator.starts_with("减")) return plan::Direction::down;
  return rising_endings.ends(indicator) ? plan::Direction::up : plan::Direction::none;
}

plan::Direction direction_of(const Tokens& tokens, const Value& value, std::string_view indicator) {
  if (value.shrinks) return plan::Direction::down;
  if (value.grows || tokens.list[value.token].is(WordKind::full_value)) return plan::Direction::up;  // 翻番
  return direction_named(indicator);
}

TargetKind kind_of(const Tokens& tokens, const Value& value, const NounPhrase& phrase, bool has_denominator) {
  const Token& token = tokens.list[value.token];
  if (token.is(WordKind::full_value)) {
    const auto word = static_cast<FullValue>(token.word.sub);
    const bool level = word == FullValue::all || word == FullValue::zero || word == FullValue::half;
    return level ? TargetKind::level : TargetKind::growth;
  }
  const Quantity& quantity = tokens.quantities[token.index];
  if (quantity.is_ratio) return TargetKind::ratio;
  if (value.grows || value.shrinks || quantity.unit.kind == UnitKind::point) return TargetKind::growth;
  if (quantity.unit.kind == UnitKind::times) return TargetKind::ratio;
  const bool ends_in_growth = growth_endings.ends(phrase.text);
  if (quantity.unit.kind == UnitKind::percent)
    return ends_in_growth || phrase.text.starts_with("减") ? TargetKind::growth : TargetKind::level;
  if (quantity.unit.kind == UnitKind::age || quantity.unit.kind == UnitKind::score || quantity.unit.kind == UnitKind::none)
    return TargetKind::level;
  if (quantity.unit.kind == UnitKind::duration) return TargetKind::level;
  const bool made =
      makes(tokens.text.substr(phrase.action.begin, phrase.action.end - phrase.action.begin)) || speaks_of_making(phrase.text);
  const bool per_unit = is_divided(tokens.text.substr(quantity.unit_begin, quantity.unit_end - quantity.unit_begin));
  if (per_unit && phrase.action.is_empty()) return TargetKind::level;
  if (quantity.unit.kind == UnitKind::money && sums.ends(phrase.text)) return TargetKind::count;
  if (value.reaches) return made ? TargetKind::count : TargetKind::level;
  if (made) return TargetKind::count;
  const bool noun_behind = phrase.at.begin >= value.after && !phrase.at.is_empty();
  if (has_denominator || per_unit || (value.has_left_op && !noun_behind)) return TargetKind::level;
  return names_stock(phrase.text) ? TargetKind::level : TargetKind::count;
}

}  // namespace bihuan::reader
