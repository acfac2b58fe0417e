// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/quantity.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace bihuan::reader {
namespace {

struct Case {
  const char* text;
  const char* found;  // "66000 亩", "3..5 家"; "-" where no quantity begins
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.text; }

std::string described(std::string_view text) {
  const auto quantity = quantity_at(text, 0);
  if (!quantity) return "-";
  std::string line = quantity->has_value ? quantity->value.to_string() : "unparsed";
  if (quantity->value_max) line += ".." + quantity->value_max->to_string();
  if (quantity->unit_end > quantity->unit_begin)
    line += " " + std::string(text.substr(quantity->unit_begin, quantity->unit_end - quantity->unit_begin));
  if (quantity->is_ratio) line += " ratio";
  if (quantity->is_fraction) line += " fraction";
  if (quantity->approximate) line += " approximate";
  if (quantity->end < text.size()) line += " | " + std::string(text.substr(quantity->end));
  return line;
}

class QuantityAt : public testing::TestWithParam<Case> {};

TEST_P(QuantityAt, reads_one_quantity) { EXPECT_EQ(described(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(multipliers, QuantityAt,
                         testing::Values(Case{"6.6万亩", "66000 亩"}, Case{"3.5亿元", "350000000 元"}, Case{"1,200户", "1200 户"},
                                         Case{"12345678", "12345678"}, Case{"0.5万吨", "5000 吨"}, Case{"20万", "200000"},
                                         Case{"1.2万亿元", "1200000000000 元"}));

INSTANTIATE_TEST_SUITE_P(numerals, QuantityAt,
                         testing::Values(Case{"三个", "3 个"}, Case{"十二家", "12 家"}, Case{"两所", "2 所"}, Case{"一百二十户", "120 户"},
                                         Case{"三分之二", "0.6667 fraction"}, Case{"五千亩", "5000 亩"}, Case{"３个", "3 个"},
                                         Case{"１２．５％", "12.5 ％"}));

INSTANTIATE_TEST_SUITE_P(units, QuantityAt,
                         testing::Values(Case{"99.2%", "99.2 %"}, Case{"3.5‰", "3.5 ‰"}, Case{"9/10万", "9 /10万"},
                                         Case{"28微克/立方米", "28 微克/立方米"}, Case{"960元/月", "960 元/月"},
                                         Case{"700元/人·年", "700 元/人·年"}, Case{"0.3吨标准煤/万元", "0.3 吨标准煤/万元"},
                                         Case{"2.5个百分点", "2.5 个百分点"}, Case{"5个工作日", "5 个工作日"},
                                         Case{"30平方米", "30 平方米"}, Case{"2倍", "2 倍"}, Case{"2万吨/日", "20000 吨/日"},
                                         Case{"50 家", "50 家"}));

INSTANTIATE_TEST_SUITE_P(letters_as_units, QuantityAt,
                         testing::Values(Case{"30μg/m³以内", "30 μg/m³ | 以内"}, Case{"30µg/m3", "30 µg/m3"}, Case{"20mg/L", "20 mg/L"},
                                         Case{"55dB，", "55 dB | ，"}, Case{"60dB(A)", "60 dB(A)"}, Case{"60分贝(A)", "60 分贝(A)"},
                                         Case{"3000万kWh", "30000000 kWh"}, Case{"20GW", "20 GW"}, Case{"120万TEU", "1200000 TEU"},
                                         Case{"500hm²", "500 hm²"}, Case{"35km²", "35 km²"}, Case{"200m³/d", "200 m³/d"},
                                         Case{"300克标准煤/千瓦时", "300 克标准煤/千瓦时"}, Case{"80km/h", "80 km/h"}, Case{"5hour", "-"}));

INSTANTIATE_TEST_SUITE_P(numbers_without_a_value, QuantityAt,
                         testing::Values(Case{"12345678901234567890123吨", "unparsed 吨"}, Case{"100000000000000000000个", "unparsed 个"},
                                         Case{"1,234,567,890,123,456,789,012元", "unparsed 元"},
                                         Case{"1234567890123456789。", "unparsed | 。"}, Case{"一万一万一万亩", "unparsed 亩"},
                                         Case{"三亿亿元", "unparsed 元"}));

INSTANTIATE_TEST_SUITE_P(ranges, QuantityAt,
                         testing::Values(Case{"3—5家", "3..5 家"}, Case{"3-5家", "3..5 家"}, Case{"3～5家", "3..5 家"},
                                         Case{"3至5家", "3..5 家"}, Case{"3%—5%", "3..5 %"}, Case{"5—6%", "5..6 %"},
                                         Case{"5—6万人", "50000..60000 人"}, Case{"5万—6万人", "50000..60000 人"},
                                         Case{"三至五家", "3..5 家"}, Case{"5—3家", "5 | —3家"}, Case{"5家—", "5 家 | —"}));

INSTANTIATE_TEST_SUITE_P(ratios, QuantityAt,
                         testing::Values(Case{"1:2", "0.5 ratio"}, Case{"1：4", "0.25 ratio"}, Case{"1:16", "0.0625 ratio"},
                                         Case{"1:2:1", "unparsed ratio"}, Case{"8:30", "8 | :30"}));

INSTANTIATE_TEST_SUITE_P(ends_behind_the_unit, QuantityAt,
                         testing::Values(Case{"3个以上", "3 个 | 以上"}, Case{"95%左右", "95 % | 左右"}, Case{"2家，", "2 家 | ，"},
                                         Case{"15个老旧小区", "15 个 | 老旧小区"}));

INSTANTIATE_TEST_SUITE_P(names_are_none, QuantityAt,
                         testing::Values(Case{"5G网络", "-"}, Case{"3A级", "-"}, Case{"亩", "-"}, Case{"，3个", "-"}, Case{"", "-"}));

TEST(Quantity, begins_where_it_is_asked_for) {
  const auto quantity = quantity_at("新建3个", 6);
  ASSERT_TRUE(quantity);
  EXPECT_EQ(quantity->begin, 6u);
  EXPECT_EQ(quantity->end, 10u);
  EXPECT_EQ(quantity->unit.kind, UnitKind::classifier);
}

TEST(Quantity, says_when_it_was_spelled_out) {
  EXPECT_TRUE(quantity_at("三个", 0)->is_chinese);
  EXPECT_FALSE(quantity_at("3个", 0)->is_chinese);
}

}  // namespace
}  // namespace bihuan::reader
