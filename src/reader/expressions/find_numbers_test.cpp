// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/find_numbers.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "reader/expressions/find_percentages.h"
#include "reader/expressions/find_quantities.h"
#include "reader/expressions/find_ranges.h"

namespace bihuan::reader {
namespace {

struct Case {
  const char* text;
  const char* found;  // "text=value; text=value"
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.text; }

template <class Found, class Describe>
std::string joined(const std::string& text, const std::vector<Found>& all, Describe describe) {
  std::string line;
  for (const Found& found : all)
    line += (line.empty() ? "" : "; ") + text.substr(found.begin, found.end - found.begin) + "=" + describe(found);
  return line;
}

class Numbers : public testing::TestWithParam<Case> {};
class Percentages : public testing::TestWithParam<Case> {};
class Ranges : public testing::TestWithParam<Case> {};
class Quantities : public testing::TestWithParam<Case> {};

TEST_P(Numbers, are_found_in_any_text) {
  const std::string text = GetParam().text;
  EXPECT_EQ(joined(text, find_numbers(text),
                   [](const FoundNumber& number) { return number.value.to_string() + (number.approximate ? "~" : ""); }),
            GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    plain, Numbers,
    testing::Values(Case{"新建12座，改造3.5公里", "12=12; 3.5=3.5"}, Case{"负十八，-7.5，(-3)", "负十八=-18; -7.5=-7.5; -3=-3"},
                    Case{"3-8，--6", "3=3; 8=8; 6=6"}, Case{"六 百 七 十", "六 百 七 十=670"}, Case{"8 万 3千", "8 万 3千=83000"},
                    Case{"12k与3 M", "12k=12000; 3 M=3000000"}, Case{"2^3，4.5E2，10^-1", "2^3=8; 4.5E2=450; 10^-1=0.1"},
                    Case{"3 1/4", "3 1/4=3.25"}, Case{"负二又四分之一", "负二又四分之一=-2.25"}, Case{"百五", "百五=150"},
                    Case{"三百余户", "三百余=300~"}, Case{"达98.5%、百分之七", "98.5=98.5; 七=7"}, Case{"四成", "四=4"}));

INSTANTIATE_TEST_SUITE_P(parts_of_words, Numbers,
                         testing::Values(Case{"一切从实际出发", ""}, Case{"统一部署，一律公开", ""}, Case{"四川、三亚", ""},
                                         Case{"零售业", ""}, Case{"十分重视", ""}, Case{"十分钟", "十=10"}, Case{"退伍军人", ""},
                                         Case{"通过ISO9001认证", ""}, Case{"https://a.example/?p=12%20", ""}, Case{"十四五", ""},
                                         Case{"一二三产业", ""}));

TEST_P(Percentages, keep_points_apart_from_per_cent) {
  const std::string text = GetParam().text;
  EXPECT_EQ(joined(text, find_percentages(text),
                   [](const FoundPercentage& share) { return share.value.to_string() + (share.in_points ? "pp" : "%"); }),
            GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(shares, Percentages,
                         testing::Values(Case{"达到97.5%，提高3个百分点", "97.5%=97.5%; 3个百分点=3pp"},
                                         Case{"百分之六点五", "百分之六点五=6.5%"}, Case{"千分之八", "千分之八=0.8%"},
                                         Case{"7‰", "7‰=0.7%"}, Case{"三成、七折、八五折", "三成=30%; 七折=70%; 八五折=85%"},
                                         Case{"打对折", "对折=50%"}, Case{"-1.2%", "-1.2%=-1.2%"}, Case{"10 %", "10 %=10%"},
                                         Case{"四 个 百 分点", "四 个 百 分点=4pp"}, Case{"一成不变，折叠，完成任务", ""},
                                         Case{"3名，百分制", ""}));

TEST_P(Ranges, are_closed_and_include_their_bound) {
  const std::string text = GetParam().text;
  EXPECT_EQ(joined(text, find_ranges(text),
                   [](const FoundRange& range) {
                     return (range.min && range.includes_min ? "[" : "(") + (range.min ? range.min->to_string() : "") + "," +
                            (range.max ? range.max->to_string() : "") + (range.max && range.includes_max ? "]" : ")");
                   }),
            GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    ranges, Ranges,
    testing::Values(Case{"每班25~40人", "25~40=[25,40]"}, Case{"30至50", "30至50=[30,50]"}, Case{"在8和12之间", "在8和12之间=[8,12]"},
                    Case{"8和12", ""}, Case{"10~20万", "10~20万=[100000,200000]"}, Case{"5%-8%", "5%-8%=[5,8]"},
                    Case{"第三至第六", "第三至第六=[3,6]"}, Case{"50以上", "50以上=[50,)"}, Case{"80%以内", "80%以内=(,80]"},
                    Case{"不少于20", "不少于20=[20,)"}, Case{"超过60", "超过60=(60,)"}, Case{"不足30", "不足30=(,30)"},
                    Case{"不低于6，且不超过9", "不低于6，且不超过9=[6,9]"}, Case{"高于9并低于6", "高于9=(9,); 低于6=(,6)"},
                    Case{"二十多万", "二十多万=(200000,)"}, Case{"通过3项", ""}, Case{"0571-8123456", ""}, Case{"12-34-56", ""},
                    Case{"2026-2028年", ""}, Case{"9-3", ""}));

TEST_P(Quantities, carry_codes_of_their_units) {
  const std::string text = GetParam().text;
  EXPECT_EQ(joined(text, find_quantities(text),
                   [](const FoundQuantity& quantity) { return quantity.value.to_string() + " " + std::string(quantity.unit); }),
            GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(quantities, Quantities,
                         testing::Values(Case{"投入3.2亿元", "3.2亿元=320000000 CNY"}, Case{"人民币6万元", "人民币6万元=60000 CNY"},
                                         Case{"￥80", "￥80=80 CNY"}, Case{"七元五角", "七元五角=7.5 CNY"},
                                         Case{"四欧元又二十欧分", "四欧元又二十欧分=4.2 EUR"}, Case{"12公里", "12公里=12 km"},
                                         Case{"5KM", "5KM=5 km"}, Case{"两吨半", "两吨半=2.5 t"},
                                         Case{"60岁、十六周岁", "60岁=60 a; 十六周岁=16 a"}, Case{"-4℃", "-4℃=-4 Cel"}));

INSTANTIATE_TEST_SUITE_P(no_quantities, Quantities,
                         testing::Values(Case{"区镇两级、道路两侧、两手抓、两个确立", ""}, Case{"三元区", ""}, Case{"五位一体", ""},
                                         Case{"15分钟服务圈", ""}, Case{"152\"", ""}, Case{"5G基站", ""}, Case{"亩均效益、元旦", ""},
                                         Case{"一元化", ""}, Case{"3升级为4", ""}, Case{"2:00 pm", ""}, Case{"一两个", ""}));

TEST(finders, read_texts_of_any_length_in_linear_steps) {
  for (const std::string unit : {"9", "一", "1,", "百分之", "10-", "万", " ", "十"}) {
    std::string text;
    while (text.size() < 30'000) text += unit;
    find_numbers(text);
    find_percentages(text);
    find_ranges(text);
    find_quantities(text);
  }
}

}  // namespace
}  // namespace bihuan::reader
