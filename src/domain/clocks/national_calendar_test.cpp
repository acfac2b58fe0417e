// SPDX-License-Identifier: Apache-2.0
#include "domain/clocks/national_calendar.h"

#include <gtest/gtest.h>

#include <map>

#include "domain/clocks/moments_for_test.h"

namespace bihuan::clocks {
namespace {

using Lengths = std::vector<std::pair<std::string, int>>;  // 共N天 of each paragraph of a notice

// As the notices say, in their order; of New Year 2023 the first of three days lies in 2022.
const std::map<int, Lengths> as_published = {
    {2020, {{"元旦", 1}, {"春节", 10}, {"清明节", 3}, {"劳动节", 5}, {"端午节", 3}, {"国庆节、中秋节", 8}}},
    {2021, {{"元旦", 3}, {"春节", 7}, {"清明节", 3}, {"劳动节", 5}, {"端午节", 3}, {"中秋节", 3}, {"国庆节", 7}}},
    {2022, {{"元旦", 3}, {"春节", 7}, {"清明节", 3}, {"劳动节", 5}, {"端午节", 3}, {"中秋节", 3}, {"国庆节", 7}, {"元旦", 1}}},
    {2023, {{"元旦", 2}, {"春节", 7}, {"清明节", 1}, {"劳动节", 5}, {"端午节", 3}, {"中秋节、国庆节", 8}}},
    {2024, {{"元旦", 1}, {"春节", 8}, {"清明节", 3}, {"劳动节", 5}, {"端午节", 1}, {"中秋节", 3}, {"国庆节", 7}}},
    {2025, {{"元旦", 1}, {"春节", 8}, {"清明节", 3}, {"劳动节", 5}, {"端午节", 3}, {"国庆节、中秋节", 8}}},
    {2026, {{"元旦", 3}, {"春节", 9}, {"清明节", 3}, {"劳动节", 5}, {"端午节", 3}, {"中秋节", 3}, {"国庆节", 7}}},
    {2027, {{"元旦", 1}, {"春节", 4}, {"清明节", 1}, {"劳动节", 2}, {"端午节", 1}, {"中秋节", 1}, {"国庆节", 3}}},
};

Lengths lengths_of(int year) {
  Lengths found;
  for (const SpecialDay& special : national_calendar().special_days()) {
    if (special.day.year != year || special.is_worked) continue;
    const bool goes_on = !found.empty() && found.back().first == special.name;
    if (!goes_on || (special.name == "元旦" && special.day.month == 12)) found.emplace_back(special.name, 0);
    ++found.back().second;
  }
  return found;
}

TEST(NationalCalendar, HasEachHolidayAsLongAsPublished) {
  for (const auto& [year, lengths] : as_published) EXPECT_EQ(lengths_of(year), lengths) << year;
}

TEST(NationalCalendar, MakesUpOnWeekendsAsManyDaysAsPublished) {
  const std::map<int, int> published = {{2020, 6}, {2021, 7}, {2022, 7}, {2023, 7}, {2024, 8}, {2025, 5}, {2026, 6}};
  std::map<int, int> found;
  for (const SpecialDay& special : national_calendar().special_days()) {
    if (!special.is_worked) continue;
    ++found[special.day.year];
    EXPECT_GE(base::iso_weekday(special.day), 6) << base::to_iso(special.day);
  }
  EXPECT_EQ(found, published);
}

// Counted from the notices by another program.
TEST(NationalCalendar, HasTheWorkingDaysOfEachYear) {
  const std::map<int, int> expected = {{2020, 249}, {2021, 250}, {2022, 249}, {2023, 249}, {2024, 251}, {2025, 248}, {2026, 248}};
  for (const auto& [year, days] : expected) {
    const std::int64_t first = base::to_day_count(base::first_day_of_year(year)),
                       next = base::to_day_count(base::first_day_of_year(year + 1));
    EXPECT_EQ(national_calendar().working_days_before(next) - national_calendar().working_days_before(first), days) << year;
  }
}

TEST(NationalCalendar, WorksAndRestsOnDaysThatPeopleRemember) {
  const struct {
    const char* day;
    bool is_worked;
    const char* why;
  } cases[] = {
      {"2020-02-01", false, "worked by the first notice, off by the second"},
      {"2020-02-03", true, "the first day after the longer Spring Festival"},
      {"2022-10-08", true, "Saturday after National Day"},
      {"2022-10-09", true, "Sunday after National Day"},
      {"2022-12-31", false, "New Year 2023 begins"},
      {"2024-02-09", true, "the eve was no day off in 2024"},
      {"2025-01-28", false, "since 2025 the eve is off by law"},
      {"2025-10-06", false, "Mid-Autumn inside National Day"},
      {"2026-01-04", true, "a Sunday worked"},
      {"2026-02-28", true, "a Saturday worked"},
      {"2027-02-05", false, "eve of the Spring Festival, by the Regulation"},
      {"2027-02-09", true, "not off until a notice says so"},
      {"2030-10-01", true, "no file: only weekends are off"},
  };
  for (const auto& [text, is_worked, why] : cases)
    EXPECT_EQ(national_calendar().is_working_day(base::from_iso(text).value()), is_worked) << text << ": " << why;
}

TEST(NationalCalendar, TellsWhichYearsArePublished) {
  for (int year = 2020; year <= 2026; ++year) {
    EXPECT_TRUE(is_published(year)) << year;
    const CalendarYear* known = calendar_year(year);
    ASSERT_TRUE(known) << year;
    for (const Notice& notice : known->notices) EXPECT_TRUE(notice.number.starts_with("国办发明电")) << notice.number;
    EXPECT_LT(known->notices.front().published_on, base::first_day_of_year(year));
  }
  ASSERT_TRUE(calendar_year(2027));
  EXPECT_FALSE(is_published(2027));
  EXPECT_FALSE(calendar_year(2027)->note.empty());
  EXPECT_FALSE(is_published(2019));
  EXPECT_EQ(calendar_year(2028), nullptr);
}

TEST(NationalCalendar, NamesTheYearForWhichADueMomentMayBeRestated) {
  EXPECT_EQ(unpublished_year(moment("2026-12-30 10:00"), moment("2026-12-31 23:59")), std::nullopt);
  EXPECT_EQ(unpublished_year(moment("2026-12-30 10:00"), moment("2027-01-04 18:00")), 2027);
  EXPECT_EQ(unpublished_year(moment("2019-12-30 10:00"), moment("2027-01-04 18:00")), 2019);
  EXPECT_TRUE(counts_working_days(term("2 working days")));
  EXPECT_TRUE(counts_working_days(term("60 calendar days")));
  EXPECT_TRUE(counts_working_days(term("30 minutes, from the next working day")));
  EXPECT_FALSE(counts_working_days(term("60 calendar days, no roll")));
  EXPECT_FALSE(counts_working_days(term("30 minutes")));
}

}  // namespace
}  // namespace bihuan::clocks
