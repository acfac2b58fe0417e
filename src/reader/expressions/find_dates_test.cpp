// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/find_dates.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <ostream>
#include <string>

namespace bihuan::reader {
namespace {

constexpr CivilTime wednesday_morning = {{2027, 6, 16}, 10 * 3600};

struct Case {
  const char* text;
  const char* found;  // "text kind reading | text kind reading", a reading being first..last, two readings parted by " or "
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.text; }

std::string clock_text(int second) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d", second / 3600, second / 60 % 60);
  return text;
}

std::string time_text(DateKind kind, CivilTime time) {
  if (kind == DateKind::date || kind == DateKind::date_range) return to_iso(time.day);
  return (kind == DateKind::time || kind == DateKind::time_range ? "" : to_iso(time.day) + "T") + clock_text(time.second);
}

std::string described(const std::string& text, const FoundDate& found) {
  static constexpr const char* kinds[] = {"day", "days", "time", "times", "datetime", "datetimes", "duration", "set"};
  static constexpr const char* bounds[] = {"", " before", " until", " after", " since"};
  std::string line =
      text.substr(found.begin, found.end - found.begin) + " " + kinds[static_cast<int>(found.kind)] + bounds[static_cast<int>(found.bound)];
  if (found.kind == DateKind::duration) return line + " " + std::to_string(found.seconds);
  for (int i = 0; i < found.count; ++i) {
    const std::string first = time_text(found.kind, found.readings[i].first), last = time_text(found.kind, found.readings[i].last);
    line += (i == 0 ? " " : " or ") + first + (first == last ? "" : ".." + last);
  }
  return line;
}

class Dates : public testing::TestWithParam<Case> {};

TEST_P(Dates, are_seen_from_the_reference) {
  const std::string text = GetParam().text;
  std::string line;
  for (const FoundDate& found : find_dates(text, wednesday_morning)) line += (line.empty() ? "" : " | ") + described(text, found);
  EXPECT_EQ(line, GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(days, Dates,
                         testing::Values(Case{"8月20日开工", "8月20日 day 2026-08-20 or 2027-08-20"},
                                         Case{"20日前后，18日", "18日 day 2027-05-18 or 2027-06-18"},
                                         Case{"31日", "31日 day 2027-05-31 or 2027-07-31"},
                                         Case{"明天、大后天", "明天 day 2027-06-17 | 大后天 day 2027-06-19"},
                                         Case{"上周五", "上周五 day 2027-06-11"}, Case{"星期日", "星期日 day 2027-06-13 or 2027-06-20"},
                                         Case{"3天后", "3天后 day 2027-06-19"}, Case{"两个月前", "两个月前 day 2027-04-16"},
                                         Case{"25/12/2026", "25/12/2026 day 2026-12-25"}, Case{"12/25/2026", "12/25/2026 day 2026-12-25"},
                                         Case{"2026年9月31日", "2026年9月31日 day"},
                                         Case{"腊月初八", "腊月初八 day 2026-12-08 or 2027-12-08"},
                                         Case{"8月8日（星期六）", "8月8日（星期六） day 2026-08-08 or 2027-08-08"}));

INSTANTIATE_TEST_SUITE_P(
    periods, Dates,
    testing::Values(Case{"2026年至2028年", "2026年至2028年 days 2026-01-01..2028-12-31"},
                    Case{"从2026到2028", "从2026到2028 days 2026-01-01..2028-12-31"},
                    Case{"从7月到9月", "从7月到9月 days 2026-07-01..2026-09-30 or 2027-07-01..2027-09-30"},
                    Case{"5月至7月", "5月至7月 days 2027-05-01..2027-07-31"},
                    Case{"2025年和2027年之间", "2025年和2027年之间 days 2025-01-01..2027-12-31"},
                    Case{"上上周", "上上周 days 2027-05-31..2027-06-06"}, Case{"下个月", "下个月 days 2027-07-01..2027-07-31"},
                    Case{"本月底前", "本月底前 days before 2027-06-30"}, Case{"近两年", "近两年 days 2025-06-16..2027-06-15"},
                    Case{"未来五天", "未来五天 days 2027-06-17..2027-06-21"}, Case{"周一至周五", "周一至周五 days 2027-06-14..2027-06-18"},
                    Case{"20世纪80年代", "20世纪80年代 days 1980-01-01..1989-12-31"},
                    Case{"七十年代", "七十年代 days 1970-01-01..1979-12-31 or 2070-01-01..2079-12-31"},
                    Case{"乾隆元年", "乾隆元年 days 1736-01-01..1736-12-31"},
                    Case{"2026年的第二周", "2026年的第二周 days 2026-01-05..2026-01-11"},
                    Case{"去年的最后2个月", "去年的最后2个月 days 2026-11-01..2026-12-31"}, Case{"明年春季", "明年春季 days"}));

INSTANTIATE_TEST_SUITE_P(bounds, Dates,
                         testing::Values(Case{"2026年以前", "2026年以前 days before 2026-01-01..2026-12-31"},
                                         Case{"截至2026年", "截至2026年 days until 2026-01-01..2026-12-31"},
                                         Case{"自2026年3月1日起", "自2026年3月1日起 days since 2026-03-01"},
                                         Case{"2026-03-01及以后", "2026-03-01及以后 days since 2026-03-01"},
                                         Case{"年底前", "年底前 days before 2027-12-31"},
                                         Case{"2024年之后2026年之前", "2024年之后2026年之前 days 2024-01-01..2025-12-31"}));

INSTANTIATE_TEST_SUITE_P(times, Dates,
                         testing::Values(Case{"上午9:30", "上午9:30 time 09:30"}, Case{"7点", "7点 time 07:00 or 19:00"},
                                         Case{"晚上七点半", "晚上七点半 time 19:30"}, Case{"14:05", "14:05 time 14:05"},
                                         Case{"3:15 p.m.", "3:15 p.m. time 15:15"},
                                         Case{"下午两点到四点", "下午两点到四点 times 14:00..16:00"},
                                         Case{"9:00-17:30", "9:00-17:30 times 09:00..17:30"},
                                         Case{"明早8点", "明早8点 datetime 2027-06-17T08:00"},
                                         Case{"7月1日上午10时", "7月1日上午10时 datetime 2026-07-01T10:00 or 2027-07-01T10:00"},
                                         Case{"昨天下午", "昨天下午 datetimes 2027-06-15T12:00..2027-06-15T16:00"},
                                         Case{"20分钟后", "20分钟后 datetime 2027-06-16T10:20"},
                                         Case{"接下来3小时", "接下来3小时 datetimes 2027-06-16T10:00..2027-06-16T13:00"},
                                         Case{"12小时前", "12小时前 datetime 2027-06-15T22:00"}));

INSTANTIATE_TEST_SUITE_P(lengths_and_sets, Dates,
                         testing::Values(Case{"十年", "十年 duration 315360000"}, Case{"两年半", "两年半 duration 78840000"},
                                         Case{"一个半月", "一个半月 duration 3888000"}, Case{"3天2小时", "3天2小时 duration 266400"},
                                         Case{"半小时", "半小时 duration 1800"}, Case{"每季度", "每季度 set"},
                                         Case{"每周五上午九点", "每周五上午九点 set"}, Case{"每周一次", "每周 set"}));

INSTANTIATE_TEST_SUITE_P(no_dates, Dates,
                         testing::Values(Case{"培训1500人次", ""}, Case{"ISO22000", ""}, Case{"第63/322页", ""}, Case{"1:2:1", ""},
                                         Case{"政治清明", ""}, Case{"第一时间", ""}, Case{"三点意见", ""}, Case{"一点", ""},
                                         Case{"888-123-4567", ""}, Case{"12号楼", ""}, Case{"以上年龄", ""}, Case{"年级", ""},
                                         Case{"今日头条", ""}, Case{"三级", ""}, Case{"日常", ""}, Case{"十足", ""}));

TEST(find_dates, reads_whatever_comes) {
  const char* pieces[] = {"年", "月", "日", "前", "底", "2025", "3",  "十",   "五", "至",   "-",    "周", "上", "下",   "的",   "第",
                          "点", "半", ":",  "30", "“",  "”",    "初", "过去", "每", "9999", "之间", "和", "从", "农历", "世纪", "代"};
  std::uint64_t state = 11;
  for (int i = 0; i < 4'000; ++i) {
    std::string text;
    for (int length = 0; length < 12; ++length) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      text += pieces[(state >> 33) % std::size(pieces)];
    }
    std::uint32_t end = 0;
    for (const FoundDate& found : find_dates(text, wednesday_morning)) {
      ASSERT_LE(end, found.begin) << text;
      ASSERT_LT(found.begin, found.end) << text;
      ASSERT_LE(found.end, text.size()) << text;
      end = found.end;
    }
  }
}

}  // namespace
}  // namespace bihuan::reader
