// SPDX-License-Identifier: Apache-2.0
#include "domain/clocks/calendar.h"

#include <gtest/gtest.h>

#include <random>

#include "domain/clocks/moments_for_test.h"

namespace bihuan::clocks {
namespace {

base::Date day(std::string_view text) { return base::from_iso(text).value(); }

TEST(Calendar, WithoutSpecialDaysWorksMondayToFriday) {
  const Calendar plain;
  EXPECT_TRUE(plain.is_working_day(day("2026-03-06")));
  EXPECT_FALSE(plain.is_working_day(day("2026-03-07")));
  EXPECT_FALSE(plain.is_working_day(day("2026-03-08")));
  EXPECT_TRUE(plain.is_working_day(day("2026-03-09")));
  EXPECT_EQ(plain.special(day("2026-03-09")), nullptr);
}

TEST(Calendar, SpecialDaysGoBeforeTheWeekday) {
  const Calendar calendar = Calendar::of({{day("2026-03-07"), true, "甲"}, {day("2026-03-06"), false, "甲"}}).value();
  EXPECT_FALSE(calendar.is_working_day(day("2026-03-06")));
  EXPECT_TRUE(calendar.is_working_day(day("2026-03-07")));
  EXPECT_EQ(calendar.special_days().front().day, day("2026-03-06"));
  EXPECT_EQ(calendar.special(day("2026-03-07"))->name, "甲");
}

TEST(Calendar, RefusesADayGivenTwice) {
  const auto calendar = Calendar::of({{day("2026-03-06"), true, ""}, {day("2026-03-05"), true, ""}, {day("2026-03-06"), false, ""}});
  ASSERT_FALSE(calendar);
  EXPECT_EQ(calendar.error().code, "calendar-day-twice");
  EXPECT_EQ(calendar.error().where, "2026-03-06");
}

TEST(Calendar, OfARegionPutsItsOwnDaysFirst) {
  const auto region = national_calendar().with({{day("2026-03-03"), false, "建州纪念日"}, {day("2026-10-10"), false, "本地"}});
  ASSERT_TRUE(region);
  EXPECT_FALSE(region->is_working_day(day("2026-03-03")));
  EXPECT_FALSE(region->is_working_day(day("2026-10-10")));
  EXPECT_TRUE(region->is_working_day(day("2026-09-20")));
  EXPECT_TRUE(national_calendar().is_working_day(day("2026-10-10")));
  EXPECT_EQ(region->special_days().size(), national_calendar().special_days().size() + 1);
  EXPECT_FALSE(national_calendar().with({{day("2026-03-03"), false, ""}, {day("2026-03-03"), false, ""}}));
}

TEST(Calendar, CountsWorkingDaysAsADayByDayCounterDoes) {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    std::vector<SpecialDay> specials;
    for (std::int64_t at = -40; at < 400; ++at)
      if (random() % 7 < static_cast<unsigned>(round % 7)) specials.push_back({base::from_day_count(at), random() % 2 == 0, ""});
    const Calendar calendar = Calendar::of(specials).value();
    std::int64_t before = calendar.working_days_before(-100);
    for (std::int64_t at = -100; at < 500; ++at) {
      ASSERT_EQ(calendar.working_days_before(at), before);
      if (!calendar.is_working_day(base::from_day_count(at))) continue;
      ++before;
      ASSERT_EQ(calendar.day_after(before), at + 1);
    }
  }
}

TEST(WorkingTimes, RefuseWindowsThatAreNone) {
  const Calendar plain;
  const struct {
    std::vector<Window> windows;
    bool holds;
    std::string where;
  } cases[] = {
      {{{540, 720}, {810, 1080}}, true, ""},
      {{{0, 1440}}, true, ""},
      {{}, false, ""},
      {{{540, 540}}, false, "09:00-09:00"},
      {{{720, 540}}, false, "12:00-09:00"},
      {{{540, 1441}}, false, "09:00-24:01"},
      {{{540, 720}, {720, 1080}}, false, "12:00-18:00"},
      {{{810, 1080}, {540, 720}}, false, "09:00-12:00"},
  };
  for (const auto& [windows, holds, where] : cases) {
    const auto time = working_time(plain, windows);
    ASSERT_EQ(time.has_value(), holds) << where;
    if (holds) {
      EXPECT_EQ(time->windows, windows);
    } else {
      EXPECT_EQ(time.error().code, "working-windows-wrong");
      EXPECT_EQ(time.error().where, where);
    }
  }
  EXPECT_FALSE(working_time(plain, {{-1, 540}}));
}

TEST(LocalTimes, AreThoseOfUtcAndEight) {
  using std::chrono::microseconds;
  EXPECT_EQ(local_time(base::Instant{}), (LocalTime{day("1970-01-01"), 480, 0}));
  EXPECT_EQ(local_time(base::Instant(microseconds(-1))), (LocalTime{day("1970-01-01"), 479, 59'999'999}));
  EXPECT_EQ(local_time(base::Instant(microseconds(-28'800'000'001))), (LocalTime{day("1969-12-31"), 1439, 59'999'999}));
  EXPECT_EQ(instant_of(day("2026-03-02"), 1440), instant_of(day("2026-03-03"), 0));
  EXPECT_EQ(instant_of(day("2026-03-02"), 0), base::Instant(std::chrono::seconds(1772380800)));  // 2026-03-01T16:00Z
}

}  // namespace
}  // namespace bihuan::clocks
