// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/numerals.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

struct Case {
  const char* text;
  const char* number;  // what is read of it; empty: nothing
  const char* value;
  const char* flags = "";  // % per cent, / fraction, z spelled, g grouped, x multiplier, ~ approximate
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.text; }

std::string flags_of(const Numeral& number) {
  std::string flags;
  if (number.is_percent) flags += '%';
  if (number.is_fraction) flags += '/';
  if (number.is_chinese) flags += 'z';
  if (number.is_grouped) flags += 'g';
  if (number.has_multiplier) flags += 'x';
  if (number.approximate) flags += '~';
  return flags;
}

class NumeralTable : public testing::TestWithParam<Case> {};

TEST_P(NumeralTable, is_read_to_its_end) {
  const Case& test = GetParam();
  const std::string text = test.text;
  const auto number = numeral_at(text, 0);
  if (*test.number == 0) {
    EXPECT_FALSE(number.has_value()) << text.substr(0, number->end);
    return;
  }
  ASSERT_TRUE(number.has_value());
  EXPECT_EQ(text.substr(0, number->end), test.number);
  EXPECT_EQ(number->value.to_string(), test.value);
  EXPECT_EQ(flags_of(*number), test.flags);
}

INSTANTIATE_TEST_SUITE_P(digits, NumeralTable,
                         testing::Values(Case{"48个", "48", "48"}, Case{"６.６亩", "６.６", "6.6"}, Case{"0.50", "0.50", "0.5"},
                                         Case{"2,345,000元", "2,345,000", "2345000", "g"}, Case{"２，３４５户", "２，３４５", "2345", "g"},
                                         Case{"7,8,9", "7", "7"}, Case{"12,3456", "12", "12"}, Case{"0,123", "0", "0"},
                                         Case{"1234,567", "1234", "1234"}, Case{"3.1.2条", "", ""}, Case{"8.加强", "8", "8"},
                                         Case{"1234567890123456789", "", ""}));

INSTANTIATE_TEST_SUITE_P(powers_without_a_digit, NumeralTable,
                         testing::Values(Case{"千亿元", "千亿", "100000000000", "z"}, Case{"百万吨", "百万", "1000000", "z"},
                                         Case{"百姓", "", ""}, Case{"千方百计", "", ""}, Case{"万元", "", ""}));

INSTANTIATE_TEST_SUITE_P(multipliers, NumeralTable,
                         testing::Values(Case{"6.6万亩", "6.6万", "66000", "x"}, Case{"6.6 万亩", "6.6 万", "66000", "x"},
                                         Case{"3百万元", "3百万", "3000000", "x"}, Case{"2万亿元", "2万亿", "2000000000000", "x"},
                                         Case{"5亿1万4千6百", "5亿1万4千6百", "500014600", "x"},
                                         Case{"1亿2千万吨", "1亿2千万", "120000000", "x"}, Case{"1千零20", "1千零20", "1020", "x"},
                                         Case{"4百户", "4百", "400", "x"}, Case{"3億", "3億", "300000000", "x"},
                                         Case{"3万2025年", "3万", "30000", "x"}));

INSTANTIATE_TEST_SUITE_P(what_belongs_to_a_unit, NumeralTable,
                         testing::Values(Case{"40千瓦", "40", "40"}, Case{"8千米", "8", "8"}, Case{"6万千瓦", "6万", "60000", "x"},
                                         Case{"三千瓦", "三", "3", "z"}, Case{"三千米", "三千", "3000", "z"},
                                         Case{"五百百分点", "五百", "500", "z"}, Case{"4百分点", "4", "4"}, Case{"3百强", "3", "3"},
                                         Case{"2022百强县", "2022", "2022"}, Case{"二十两", "二十", "20", "z"}, Case{"9多样", "9", "9"}));

INSTANTIATE_TEST_SUITE_P(spelled, NumeralTable,
                         testing::Values(Case{"十个", "十", "10", "z"}, Case{"十五个", "十五", "15", "z"}, Case{"二十", "二十", "20", "z"},
                                         Case{"廿六", "廿六", "26", "z"}, Case{"两百", "两百", "200", "z"},
                                         Case{"兩萬", "兩萬", "20000", "z"}, Case{"三千零四十", "三千零四十", "3040", "z"},
                                         Case{"三千四", "三千四", "3400", "z"}, Case{"七万零八", "七万零八", "70008", "z"},
                                         Case{"六万三", "六万三", "63000", "z"}, Case{"壹仟贰佰元", "壹仟贰佰", "1200", "z"},
                                         Case{"伍元", "伍", "5", "z"}, Case{"陆地", "", ""}, Case{"伍先生", "", ""},
                                         Case{"二〇三一", "二〇三一", "2031", "z"}, Case{"一二三产业", "", ""}, Case{"十四五", "", ""},
                                         Case{"三四十个", "", ""}, Case{"四百五六十", "", ""}, Case{"百姓", "", ""}, Case{"万元", "", ""},
                                         Case{"零上", "零", "0", "z"}));

INSTANTIATE_TEST_SUITE_P(spelled_decimals, NumeralTable,
                         testing::Values(Case{"六点二", "六点二", "6.2", "z"}, Case{"零点零五", "零点零五", "0.05", "z"},
                                         Case{"三点四亿", "三点四亿", "340000000", "z"}, Case{"八点三十", "八", "8", "z"},
                                         Case{"四点意见", "四", "4", "z"}));

INSTANTIATE_TEST_SUITE_P(about, NumeralTable,
                         testing::Values(Case{"1800余 张", "1800余", "1800", "~"}, Case{"十余万人", "十余万", "100000", "z~"},
                                         Case{"40多个", "40多", "40", "~"}, Case{"3万多户", "3万多", "30000", "x~"},
                                         Case{"二十几万", "二十几万", "200000", "z~"}, Case{"十来家", "十来", "10", "z~"},
                                         Case{"200余亿", "200余亿", "20000000000", "x~"}, Case{"一百来自", "一百", "100", "z"},
                                         Case{"50余额", "50", "50"}));

INSTANTIATE_TEST_SUITE_P(rates, NumeralTable,
                         testing::Values(Case{"99.2%", "99.2%", "99.2", "%"}, Case{"30 ％", "30 ％", "30", "%"},
                                         Case{"6‰", "6‰", "0.6", "%"}, Case{"百分之五点五", "百分之五点五", "5.5", "%z"},
                                         Case{"百分之12.5", "百分之12.5", "12.5", "%"}, Case{"百分之百", "百分之百", "100", "%z"},
                                         Case{"千分之三", "千分之三", "0.3", "%z"}, Case{"万分之一", "万分之一", "0.01", "%z"},
                                         Case{"百分之几", "", ""}, Case{"三成", "三成", "30", "%z"}, Case{"8.5成", "8.5成", "85", "%"},
                                         Case{"一成不变", "一", "1", "z"}, Case{"三成员", "三", "3", "z"}, Case{"六折", "六折", "60", "%z"},
                                         Case{"九五折", "九五折", "95", "%z"}));

INSTANTIATE_TEST_SUITE_P(fractions, NumeralTable,
                         testing::Values(Case{"四分之三", "四分之三", "0.75", "/z"}, Case{"3分之2", "3分之2", "0.666666666666667", "/"},
                                         Case{"二又二分之一", "二又二分之一", "2.5", "/z"}, Case{"3/4以上", "3/4", "0.75", "/"},
                                         Case{"17/203", "17", "17"}, Case{"6/30", "6", "6"}, Case{"1/2/3", "1", "1"},
                                         Case{"1/0", "1", "1"}));

// 2000 spelled the way `style` says; knows nothing of the reader.
std::string spelled(std::int64_t number, const char* const* digits, const char* const* units, bool counting_pairs) {
  static const std::int64_t sizes[] = {100'000'000, 10'000, 1};
  const char* big_names[] = {units[4], units[3], ""};
  if (number == 0) return digits[0];
  std::string text;
  bool gap = false;
  for (int big = 0; big < 3; ++big) {
    std::int64_t group = number / sizes[big];
    number %= sizes[big];
    if (group == 0) {
      gap |= !text.empty();
      continue;
    }
    if (group >= 10'000) {
      text += spelled(group, digits, units, counting_pairs) + big_names[big];
      gap = false;
      continue;
    }
    for (std::int64_t size = 1000, unit = 2; size > 0; size /= 10, --unit) {
      const std::int64_t digit = group / size % 10;
      if (digit == 0) {
        gap |= !text.empty();
        continue;
      }
      if (gap) text += digits[0];
      gap = false;
      const bool leading_ten = text.empty() && digit == 1 && size == 10;
      if (!leading_ten) text += counting_pairs && digit == 2 && size >= 100 ? "两" : digits[digit];
      if (size > 1) text += units[unit];
    }
    gap = false;
    text += big_names[big];
    if (group % 10 == 0 && big < 2) gap = true;
  }
  return text;
}

const char* const plain_digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
const char* const plain_units[] = {"十", "百", "千", "万", "亿"};
const char* const capital_digits[] = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
const char* const capital_units[] = {"拾", "佰", "仟", "萬", "億"};

void expect_reads_back(std::int64_t number, const std::string& text) {
  const auto read = numeral_at(text, 0);
  ASSERT_TRUE(read.has_value()) << text;
  ASSERT_EQ(read->value, base::Decimal(number)) << text;
  ASSERT_EQ(read->end, text.size() - std::string("个").size()) << text;
}

void expect_every_spelling(std::int64_t number) {
  expect_reads_back(number, spelled(number, plain_digits, plain_units, false) + "个");
  expect_reads_back(number, spelled(number, plain_digits, plain_units, true) + "个");
  expect_reads_back(number, spelled(number, capital_digits, capital_units, false) + "个");
}

TEST(numeral_at, reads_every_spelled_integer_back) {
  for (std::int64_t number = 0; number <= 100'000; ++number) expect_every_spelling(number);
  std::uint64_t state = 20'230'801;
  for (int i = 0; i < 50'000; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    expect_every_spelling(static_cast<std::int64_t>((state >> 11) % 1'000'000'000'000u) >> (i % 24));
  }
}

std::string widened(const std::string& text) {
  std::string wide;
  for (const char c : text) base::append_utf8(wide, static_cast<unsigned char>(c) + 0xFEE0u);
  return wide;
}

TEST(numeral_at, reads_full_width_like_half_width) {
  std::uint64_t state = 7;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    state = state * 6364136223846793005u + 1442695040888963407u;
    for (std::uint64_t bits = state >> 20, count = 1 + bits % 9; count > 0; --count, bits /= 13) text += "0123456789.,%/"[bits % 14];
    const std::string wide = widened(text);
    const auto half = numeral_at(text, 0), full = numeral_at(wide, 0);
    ASSERT_EQ(half.has_value(), full.has_value()) << text;
    if (!half) continue;
    EXPECT_EQ(half->value, full->value) << text;
    EXPECT_EQ(half->end * 3, full->end) << text;
  }
}

TEST(numeral_at, is_plain_only_where_the_number_cannot_go_on) {
  for (const char* text : {"12公里", "6.6米", "85%以上", "123456789012345678个", "7", "6.6万亩", "3亿元"})
    EXPECT_TRUE(numeral_at(text, 0)->is_plain) << text;
  for (const char* text :
       {"12 公里", "6.6万", "6.6万余亩", "6万5千亩", "2万亿元", "1,200个", "1/2", "3成", "5多", "85%万", "12，", "１２个", "三个"})
    EXPECT_FALSE(numeral_at(text, 0)->is_plain) << text;
  EXPECT_FALSE(numeral_at("1234567890123456789个", 0));
}

TEST(numeral_at, never_reads_past_a_cut_text) {
  const std::string text = "负一百二十三万四千五百六十七点八九亿百分之五十又三分之二６．６万";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    for (std::size_t at = 0; at < end; ++at) {
      const auto number = numeral_at(std::string_view(text).substr(0, end), at);
      EXPECT_LE(number ? number->end : 0, end);
    }
  }
}

}  // namespace
}  // namespace bihuan::reader
