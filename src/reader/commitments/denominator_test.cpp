// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/denominator.h"

#include <gtest/gtest.h>

#include <string_view>

namespace bihuan::reader {
namespace {

std::string_view divided_by(std::string_view text) {
  constexpr std::size_t at = 3;  // behind 每
  const std::size_t end = denominator_after(text, at);
  return end == 0 ? std::string_view() : text.substr(at, end - at);
}

TEST(Denominator, is_a_round_number_of_what_is_counted) {
  for (const auto& [text, denominator] : {std::pair{"每千人口拥有医师数", "千人口"},
                                          {"每万名老年人", "万名老年人"},
                                          {"每百户居民拥有面积", "百户居民"},
                                          {"每十万人口", "十万人口"},
                                          {"每万元地区生产总值能耗", "万元地区生产总值"},
                                          {"每100平方公里", "100平方公里"},
                                          {"每千名儿童", "千名儿童"}}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(divided_by(text), denominator);
  }
}

TEST(Denominator, is_a_place_or_an_institution) {
  for (const auto& [text, denominator] : {std::pair{"每个街道有1所", "个街道"},
                                          {"每个乡镇（街道）建成1个", "个乡镇（街道）"},
                                          {"每村配备1名", "村"},
                                          {"每所学校2名", "所学校"},
                                          {"每名学生1册", "名学生"}}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(divided_by(text), denominator);
  }
}

TEST(Denominator, is_none_elsewhere) {
  for (const char* text : {"每年", "每季度", "每", "每次", "每千", "每，", "每百强"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(divided_by(text), "");
  }
}

TEST(Denominator, may_be_asked_for_at_the_end) { EXPECT_EQ(denominator_after("每", 3), 0u); }

}  // namespace
}  // namespace bihuan::reader
