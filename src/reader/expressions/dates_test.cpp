// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/dates.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace bihuan::reader {
namespace {

constexpr int reading_year = 2027;

struct Case {
  const char* text;  // the expression begins at |, else at the first character
  const char* read;  // empty: nothing
  const char* first = "";
  const char* last = "";
  DateGrain grain = DateGrain::day;
  const char* flags = "";  // n names its year, r relative to the reading year
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.text; }

class DateTable : public testing::TestWithParam<Case> {};

TEST_P(DateTable, gives_first_and_last_day) {
  const Case& test = GetParam();
  std::string text = test.text;
  std::size_t at = text.find('|');
  if (at == std::string::npos) {
    at = 0;
  } else {
    text.erase(at, 1);
  }
  const auto date = calendar_date_at(text, at, reading_year);
  if (*test.read == 0) {
    EXPECT_FALSE(date.has_value()) << text.substr(at, date->end - at);
    return;
  }
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(text.substr(at, date->end - at), test.read);
  EXPECT_EQ(date->first ? to_iso(*date->first) : "", test.first);
  EXPECT_EQ(date->last ? to_iso(*date->last) : "", test.last);
  EXPECT_EQ(date->grain, test.grain);
  EXPECT_EQ(std::string(date->names_year ? "n" : "") + (date->relative ? "r" : ""), test.flags);
}

using enum DateGrain;

INSTANTIATE_TEST_SUITE_P(years, DateTable,
                         testing::Values(Case{"2028年实现", "2028年", "2028-01-01", "2028-12-31", year, "n"},
                                         Case{"二〇三〇年", "二〇三〇年", "2030-01-01", "2030-12-31", year, "n"},
                                         Case{"二○三一年", "二○三一年", "2031-01-01", "2031-12-31", year, "n"},
                                         Case{"２０２６年", "２０２６年", "2026-01-01", "2026-12-31", year, "n"},
                                         Case{"2026年度", "2026年度", "2026-01-01", "2026-12-31", year, "n"},
                                         Case{"2026 年底前", "2026 年底", "2026-12-31", "2026-12-31", year, "n"},
                                         Case{"2026年末", "2026年末", "2026-12-31", "2026-12-31", year, "n"},
                                         Case{"2026年初", "2026年初", "2026-01-01", "2026-01-31", year, "n"},
                                         Case{"2026年初步建成", "2026年", "2026-01-01", "2026-12-31", year, "n"},
                                         Case{"2026年中国", "2026年", "2026-01-01", "2026-12-31", year, "n"}, Case{"26年", ""},
                                         Case{"26年底", "26年底", "2026-12-31", "2026-12-31", year, "n"},
                                         Case{"08年", "08年", "2008-01-01", "2008-12-31", year, "n"}, Case{"5000年文明", ""},
                                         Case{"三年行动", ""}, Case{"1600人次", ""}, Case{"2026", ""}, Case{"2026个", ""}));

INSTANTIATE_TEST_SUITE_P(years_as_seen_from_the_document, DateTable,
                         testing::Values(Case{"今年", "今年", "2027-01-01", "2027-12-31", year, "r"},
                                         Case{"本年度", "本年度", "2027-01-01", "2027-12-31", year, "r"},
                                         Case{"明年底前", "明年底", "2028-12-31", "2028-12-31", year, "r"},
                                         Case{"去年", "去年", "2026-01-01", "2026-12-31", year, "r"},
                                         Case{"上年", "上年", "2026-01-01", "2026-12-31", year, "r"}, Case{"以|上年龄", ""},
                                         Case{"年内", "年内", "2027-01-01", "2027-12-31", year, "r"}, Case{"两|年内", ""},
                                         Case{"3|年内", ""}, Case{"年内容", ""},
                                         Case{"年底前", "年底", "2027-12-31", "2027-12-31", year, "r"},
                                         Case{"年末", "年末", "2027-12-31", "2027-12-31", year, "r"}, Case{"年底薪", ""},
                                         Case{"全年", "全年", "2027-01-01", "2027-12-31", year, "r"}, Case{"全年龄段", ""},
                                         Case{"安|全年", ""}, Case{"今年6月底前", "今年6月底", "2027-06-30", "2027-06-30", month, "r"},
                                         Case{"今年年底", "今年年底", "2027-12-31", "2027-12-31", year, "r"},
                                         Case{"去年三季度", "去年三季度", "2026-07-01", "2026-09-30", quarter, "r"},
                                         Case{"月底前", "月底", "", "", month, "r"}, Case{"每|月底", ""}));

INSTANTIATE_TEST_SUITE_P(
    parts_of_a_year, DateTable,
    testing::Values(Case{"6月底前", "6月底", "2027-06-30", "2027-06-30", month},
                    Case{"十一月末", "十一月末", "2027-11-30", "2027-11-30", month}, Case{"2月", "2月", "2027-02-01", "2027-02-28", month},
                    Case{"2028年2月", "2028年2月", "2028-02-01", "2028-02-29", month, "n"},
                    Case{"9月份", "9月份", "2027-09-01", "2027-09-30", month},
                    Case{"4月中旬", "4月中旬", "2027-04-11", "2027-04-20", month}, Case{"12个月", ""}, Case{"13月", ""},
                    Case{"一月一次", ""}, Case{"每|3月", ""}, Case{"一季度", "一季度", "2027-01-01", "2027-03-31", quarter},
                    Case{"第二季度末", "第二季度末", "2027-06-30", "2027-06-30", quarter},
                    Case{"前三季度", "前三季度", "2027-01-01", "2027-09-30", quarter},
                    Case{"2028年4季度", "2028年4季度", "2028-10-01", "2028-12-31", quarter, "n"}, Case{"五季度", ""}, Case{"前三名", ""},
                    Case{"第一时间", ""}, Case{"上半年", "上半年", "2027-01-01", "2027-06-30", half_year},
                    Case{"2028年下半年", "2028年下半年", "2028-07-01", "2028-12-31", half_year, "n"}));

INSTANTIATE_TEST_SUITE_P(days, DateTable,
                         testing::Values(Case{"2026年11月30日前", "2026年11月30日", "2026-11-30", "2026-11-30", day, "n"},
                                         Case{"3月5日", "3月5日", "2027-03-05", "2027-03-05", day},
                                         Case{"二〇二六年十月一日", "二〇二六年十月一日", "2026-10-01", "2026-10-01", day, "n"},
                                         Case{"2026-7-5", "2026-7-5", "2026-07-05", "2026-07-05", day, "n"},
                                         Case{"2026/07/05", "2026/07/05", "2026-07-05", "2026-07-05", day, "n"},
                                         Case{"2026．7．5", "2026．7．5", "2026-07-05", "2026-07-05", day, "n"}, Case{"2026.7", ""},
                                         Case{"63/322", ""}, Case{"1:2:1", ""}, Case{"2026年2月30日", ""}, Case{"2/30", ""}));

INSTANTIATE_TEST_SUITE_P(ranges, DateTable,
                         testing::Values(Case{"2026-2028年", "2026-2028年", "2026-01-01", "2028-12-31", years, "n"},
                                         Case{"2026——2028年度", "2026——2028年度", "2026-01-01", "2028-12-31", years, "n"},
                                         Case{"2026年至2028年", "2026年至2028年", "2026-01-01", "2028-12-31", years, "n"},
                                         Case{"(|2026—2028)", "2026—2028", "2026-01-01", "2028-12-31", years, "n"}, Case{"2026-2028", ""},
                                         Case{"2028-2026年", ""},
                                         Case{"2026年1-9月", "2026年1-9月", "2026-01-01", "2026-09-30", month, "n"},
                                         Case{"3月至5月", "3月至5月", "2027-03-01", "2027-05-31", month},
                                         Case{"11月至2月", "11月至2月", "2027-11-01", "2028-02-29", month},
                                         Case{"6月1日至20日", "6月1日至20日", "2027-06-01", "2027-06-20", day},
                                         Case{"6月1-20日", "6月1-20日", "2027-06-01", "2027-06-20", day},
                                         Case{"2026年7月至2027年6月底", "2026年7月至2027年6月底", "2026-07-01", "2027-06-30", month, "n"}));

INSTANTIATE_TEST_SUITE_P(five_year_plans, DateTable,
                         testing::Values(Case{"“十四五”时期", "“十四五”时期", "2021-01-01", "2025-12-31", years, "n"},
                                         Case{"\"十五五\"末", "\"十五五\"末", "2026-01-01", "2030-12-31", years, "n"},
                                         Case{"十三五期间", "十三五期间", "2016-01-01", "2020-12-31", years, "n"},
                                         Case{"“十五”期间", "“十五”期间", "2001-01-01", "2005-12-31", years, "n"},
                                         Case{"“九五”计划", "“九五”", "1996-01-01", "2000-12-31", years, "n"},
                                         Case{"“一五”计划", "“一五”", "1953-01-01", "1957-12-31", years, "n"}, Case{"十五个", ""},
                                         Case{"“三五”", ""}, Case{"二|十五五", ""}, Case{"本世纪中叶", ""}));

TEST(calendar_date_at, knows_no_day_without_a_year) {
  const auto month = calendar_date_at("6月底前", 0, 0);
  ASSERT_TRUE(month.has_value());
  EXPECT_FALSE(month->last.has_value());
  const auto next = calendar_date_at("明年", 0, 0);
  ASSERT_TRUE(next.has_value());
  EXPECT_EQ(next->year_offset, 1);
}

// Counts on from the first day of 1999 one day at a time.
TEST(calendar_date_at, agrees_with_counting_days) {
  int year = 1999, month = 1, day = 1;
  std::int64_t count = base::to_day_count({1999, 1, 1});
  for (int i = 0; i < 40 * 366; ++i, ++count) {
    const std::string date_text = std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
    const auto date = calendar_date_at(date_text, 0, 0);
    ASSERT_TRUE(date && date->first && date->last) << date_text;
    ASSERT_EQ(to_day_count(*date->first), count) << date_text;
    ASSERT_EQ(*date->first, *date->last);
    ASSERT_EQ(date->end, date_text.size());
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int length = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    const auto end_of_month = calendar_date_at(std::to_string(year) + "年" + std::to_string(month) + "月底", 0, 0);
    ASSERT_TRUE(end_of_month && end_of_month->last);
    ASSERT_EQ(to_day_count(*end_of_month->last), count - day + length) << date_text;
    if (++day > length) {
      day = 1;
      if (++month > 12) {
        month = 1;
        ++year;
      }
    }
  }
}

TEST(calendar_date_at, never_reads_past_a_cut_text) {
  const std::string text = "２０２３年１１月３０日至2025年6月底，“十四五”规划期末，前三季度，2023——2025年度，二〇二五年十二月三十一日";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    for (std::size_t at = 0; at < end; ++at) {
      const auto date = calendar_date_at(std::string_view(text).substr(0, end), at, reading_year);
      EXPECT_LE(date ? date->end : 0, end);
    }
  }
}

}  // namespace
}  // namespace bihuan::reader
