// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "domain/clocks/moments_for_test.h"

namespace bihuan::clocks {
namespace {

TEST(ShareGone, IsCountedInTheUnitOfTheTerm) {
  const struct {
    const char* name;
    const char* term;
    const char* now;
    double share;
    std::vector<Pause> pauses = {};
  } cases[] = {
      // all from Monday 2 March 2026, 10:00
      {"before it starts", "30 minutes", "2026-03-02 09:00", 0},
      {"half of the minutes", "30 minutes", "2026-03-02 10:15", 0.5},
      {"twice the minutes", "30 minutes", "2026-03-02 11:00", 2},
      {"an hour in a pause", "30 minutes", "2026-03-02 10:55", 0.5, {pause("2026-03-02 10:10", "2026-03-02 10:50")}},
      {"a pause that goes on", "30 minutes", "2026-03-05 10:55", 0.5, {pause("2026-03-02 10:15", "")}},
      {"working hours at noon", "4 working hours", "2026-03-02 13:00", 0.5},
      {"due, and in the break after it", "2 working hours", "2026-03-02 12:30", 1},
      {"the day it came", "5 working days", "2026-03-02 17:00", 0},
      {"two days", "5 working days", "2026-03-04 18:00", 0.4},
      {"two days and a night", "5 working days", "2026-03-05 07:00", 0.4},
      {"and the morning, three of seven and a half hours", "5 working days", "2026-03-05 12:30", 0.48},
      {"a weekend", "5 working days", "2026-03-08 12:00", 0.8},
      {"due", "5 working days", "2026-03-09 18:00", 1},
      {"the night after", "5 working days", "2026-03-09 23:00", 1},
      {"a week later", "5 working days", "2026-03-16 20:00", 2},
      {"a day in a pause", "5 working days", "2026-03-05 18:00", 0.4, {pause("2026-03-04 10:00", "2026-03-04 11:00")}},
      {"until midnight", "2 working days, until midnight", "2026-03-03 12:00", 0.25},
      {"the same day from ten on, five and a half hours of it", "1 working day, at once", "2026-03-02 12:00", 2 / 6.5},
      {"calendar days", "10 calendar days", "2026-03-05 12:00", 0.25},
      {"the Saturday that rolls on to Monday, half of three days", "5 calendar days", "2026-03-08 12:00", 0.9},
      {"rolled and due", "5 calendar days", "2026-03-10 00:00", 1},
      {"rolled and a day over", "5 calendar days", "2026-03-11 00:00", 1.2},
  };
  for (const auto& one : cases)
    EXPECT_DOUBLE_EQ(share_gone(term(one.term), moment("2026-03-02 10:00"), one.pauses, national_time(), moment(one.now)), one.share)
        << one.name;
}

TEST(DueSoon, IsTheLastFifthOrTheLastDay) {
  const struct {
    const char* name;
    const char* term;
    double last_ratio;
    const char* soon;
    std::vector<Pause> pauses = {};
  } cases[] = {
      // all from Monday 2 March 2026, 10:00
      {"minutes", "30 minutes", 0.2, "2026-03-02 10:24"},
      {"minutes with a pause", "30 minutes", 0.2, "2026-03-02 10:34", {pause("2026-03-02 10:10", "2026-03-02 10:20")}},
      {"working hours", "4 working hours", 0.5, "2026-03-02 12:00"},
      {"the last two of ten", "10 working days", 0.2, "2026-03-13 09:00"},
      {"the last one of five", "5 working days", 0.2, "2026-03-09 09:00"},
      {"a fifth of six is more than a day", "6 working days", 0.2, "2026-03-09 09:00"},
      {"a fifth of two is less than a day", "2 working days", 0.2, "2026-03-04 09:00"},
      {"at least the last day", "2 working days", 0, "2026-03-04 09:00"},
      {"with a pause", "5 working days", 0.2, "2026-03-10 09:00", {pause("2026-03-05 09:00", "2026-03-05 10:00")}},
      {"not before it starts", "1 working day, at once", 0.2, "2026-03-02 10:00"},
      {"all of it", "4 working hours", 1, "2026-03-02 10:00"},
      {"none of it", "4 working hours", 0, "2026-03-02 15:30"},
      {"calendar days from midnight", "10 calendar days", 0.2, "2026-03-11 00:00"},
      {"fifteen days", "15 calendar days", 0.2, "2026-03-15 00:00"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(text_of(soon_at(term(one.term), moment("2026-03-02 10:00"), one.pauses, national_time(), one.last_ratio)), one.soon)
        << one.name;
}

}  // namespace
}  // namespace bihuan::clocks
