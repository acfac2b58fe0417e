// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/measure_unit.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace bihuan::indicators {
namespace {

using base::Decimal;

struct UnitWords {
  Dimension dimension;
  Decimal factor;
  const char* words;  // parted by blanks
};

// 1 公顷 = 15 亩; 1 平方公里 = 1500 亩; area is counted in 平方米 where it is of buildings, so 亩 is 10000/15 m² and both are kept as
// fifteenths of a square metre. Mass in grams, length in millimetres, money in yuan.
const UnitWords unit_words[] = {
    {Dimension::single, Decimal(1), "个"},
    {Dimension::piece, Decimal(1),
     "家 所 座 处 条 项 套 台 辆 栋 幢 间 块 片 张 份 件 支 部 本 册 幅 把 株 棵 颗 口 眼 盏 根 组 双 大类 类 种 架 艘 列 "
     "门 团 队 篇 例 宗 起 笔 单 副 枚 粒 箱 瓶 车 床 席 村 镇 乡 县 市 区 片区 位次 具 路 杆"},
    {Dimension::people, Decimal(1), "人 名 位"},
    {Dimension::household, Decimal(1), "户"},
    {Dimension::event, Decimal(1), "场 次 场次 期 期次 趟 届 回 轮 轮次 班次 项次"},
    {Dimension::visit, Decimal(1), "人次 个次 户次 件次 家次 车次 剂次 针次"},
    {Dimension::batch, Decimal(1), "批次 批"},
    {Dimension::animals, Decimal(1), "头 只 羽 尾"},
    {Dimension::length, Decimal(1, 6), "公里 千米 km 车道公里 皮长公里"},
    {Dimension::length, Decimal(1, 3), "米 m 延米 延长米"},
    {Dimension::length, Decimal(5, 5), "里"},
    {Dimension::length, Decimal(1), "毫米 mm"},
    {Dimension::length, Decimal(1, 1), "厘米 cm"},
    {Dimension::area, Decimal(15), "平方米 平方 平米 ㎡ m² m2"},
    {Dimension::area, Decimal(1, 4), "亩 标准亩 亩次"},
    {Dimension::area, Decimal(15, 4), "公顷 hm² hm2 ha"},
    {Dimension::area, Decimal(15, 6), "平方公里 平方千米 k㎡ km² km2 ㎢"},
    {Dimension::volume, Decimal(1, 3), "立方米 立方 方 m³ m3 标准立方米 标方"},
    {Dimension::volume, Decimal(1, 12), "立方公里"},
    {Dimension::volume, Decimal(1), "升 L"},
    {Dimension::volume, Decimal(1, -3), "毫升 mL"},
    {Dimension::mass, Decimal(1, 6), "吨 t"},
    {Dimension::mass, Decimal(1, 3), "公斤 千克 kg"},
    {Dimension::mass, Decimal(5, 2), "斤"},
    {Dimension::mass, Decimal(5, 4), "担"},
    {Dimension::mass, Decimal(1), "克"},
    {Dimension::mass, Decimal(1, -3), "毫克 mg"},
    {Dimension::mass, Decimal(1, -6), "微克 μg µg ug"},
    {Dimension::coal, Decimal(1, 6), "吨标准煤 吨标煤 tce"},
    {Dimension::coal, Decimal(1, 3), "千克标准煤 公斤标准煤"},
    {Dimension::coal, Decimal(1), "克标准煤 克标煤"},
    {Dimension::energy, Decimal(1), "千瓦时 度 kWh"},
    {Dimension::energy, Decimal(1, 3), "兆瓦时 MWh"},
    {Dimension::energy, Decimal(1, 6), "吉瓦时 GWh"},
    {Dimension::power, Decimal(1), "千瓦 kW"},
    {Dimension::power, Decimal(1, 3), "兆瓦 MW"},
    {Dimension::power, Decimal(1, 6), "吉瓦 GW"},
    {Dimension::power, Decimal(1, -3), "瓦 W"},
    {Dimension::computing, Decimal(1), "PFLOPS PFlops"},
    {Dimension::computing, Decimal(1, 3), "EFLOPS EFlops"},
    {Dimension::containers, Decimal(1), "标箱 标准箱 TEU"},
    {Dimension::yuan, Decimal(1), "元 元人民币 人民币 块钱"},
    {Dimension::dollars, Decimal(1), "美元"},
    {Dimension::percent, Decimal(1), "% ％"},
    {Dimension::percent, Decimal(1, -1), "‰"},
    {Dimension::points, Decimal(1), "个百分点 百分点"},
    {Dimension::points, Decimal(1, -1), "个千分点"},
    {Dimension::points, Decimal(1, -2), "个基点 个BP"},
    {Dimension::times, Decimal(1), "倍"},
    {Dimension::days, Decimal(1), "天 日 个自然日 个工作日 工作日"},
    {Dimension::months, Decimal(1), "月 个月"},
    {Dimension::months, Decimal(3), "季 季度 个季度"},
    {Dimension::months, Decimal(12), "年 个年度"},
    {Dimension::years_of_age, Decimal(1), "岁 周岁"},
    {Dimension::score, Decimal(1), "分"},
    {Dimension::piece, Decimal(1), "标准机架 机架"},
};

const std::unordered_map<std::string_view, MeasureUnit>& known_units() {
  static const auto units = [] {
    std::unordered_map<std::string_view, MeasureUnit> known;
    for (const UnitWords& group : unit_words) {
      const std::string_view words = group.words;
      for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        known.emplace(words.substr(begin, end - begin), MeasureUnit{{group.dimension, Dimension::number}, group.factor});
        begin = end + 1;
      }
    }
    return known;
  }();
  return units;
}

MeasureUnit simple_unit(std::string_view unit) {
  if (unit.empty()) return {};
  int power = 0;
  for (const auto& [word, zeros] : {std::pair<std::string_view, int>{"万", 4}, {"亿", 8}})
    if (unit.starts_with(word)) {
      unit.remove_prefix(word.size());
      power = zeros;
    }
  const auto found = known_units().find(unit);
  if (unit.empty() || found == known_units().end())
    return {{unit.empty() ? Dimension::number : Dimension::other, Dimension::number}, Decimal(1, power)};
  return {found->second.measure, found->second.factor.scaled(power)};
}

bool is_counted(Dimension dimension) { return dimension >= Dimension::single && dimension <= Dimension::batch; }

}  // namespace

MeasureUnit measure_unit(std::string_view unit) {
  const std::size_t line = unit.find('/');
  MeasureUnit over = simple_unit(unit.substr(0, line));
  if (line == std::string_view::npos) return over;
  const MeasureUnit under = simple_unit(unit.substr(line + 1));
  const auto factor = Decimal::divide(over.factor, under.factor);
  return {{over.measure.over, under.measure.over}, factor ? *factor : Decimal(1)};
}

bool are_counted_alike(Measure a, Measure b) {
  if (a.under != b.under || !is_counted(a.over) || !is_counted(b.over)) return false;
  return a.over == b.over || a.over == Dimension::single || b.over == Dimension::single;
}

std::optional<Decimal> converted(Decimal value, std::string_view unit, std::string_view wanted) {
  if (unit == wanted) return value;
  const MeasureUnit from = measure_unit(unit), to = measure_unit(wanted);
  if (from.measure.over == Dimension::other || to.measure.over == Dimension::other) return std::nullopt;
  if (are_counted_alike(from.measure, to.measure)) return value;
  if (from.measure != to.measure) return std::nullopt;
  const auto product = Decimal::multiply(value, from.factor);
  return product ? Decimal::divide(*product, to.factor) : std::nullopt;
}

namespace {

struct Numeral {
  std::string_view word;
  int power;
};
// Longer ones first.
constexpr Numeral numerals[] = {{"百万", 6}, {"十万", 5}, {"千万", 7}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}};

}  // namespace

Per per_of(std::string_view per) {
  constexpr std::string_view each = "每";
  if (per.starts_with(each)) per.remove_prefix(each.size());
  for (const auto& [word, power] : numerals)
    if (per.starts_with(word) && per.size() > word.size()) return {power, per.substr(word.size())};
  return {0, per};
}

int per_power_in(std::string_view name) {
  if (name.starts_with("万人")) return 4;
  const std::size_t each = name.find("每");
  return each == std::string_view::npos ? 0 : per_of(name.substr(each)).power;
}

}  // namespace bihuan::indicators
