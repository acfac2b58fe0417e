// SPDX-License-Identifier: Apache-2.0
// Cases that a clerk can follow with a calendar of the wall.
#include <gtest/gtest.h>

#include "domain/clocks/moments_for_test.h"

namespace bihuan::clocks {
namespace {

struct DueCase {
  const char* name;
  const char* term;
  const char* start;
  const char* due;
};

void hold(std::span<const DueCase> cases) {
  for (const DueCase& one : cases)
    EXPECT_EQ(text_of(due_at(term(one.term), moment(one.start), {}, national_time())), one.due)
        << one.name << ": " << one.term << " from " << one.start;
}

TEST(WorkingDayTerms, CountFromTheNextWorkingDayToClosing) {
  static constexpr DueCase cases[] = {
      {"an ordinary week", "5 working days", "2026-03-02 10:00", "2026-03-09 18:00"},
      {"at midnight", "5 working days", "2026-03-02 00:00", "2026-03-09 18:00"},
      {"a minute before midnight", "5 working days", "2026-03-02 23:59", "2026-03-09 18:00"},
      {"received on a Sunday", "1 working day", "2026-03-08 10:00", "2026-03-09 18:00"},
      {"consultation on Friday evening before National Day 2022; 8 and 9 October are worked", "2 working days", "2022-09-30 17:50",
       "2022-10-09 18:00"},
      {"help on the same evening", "5 working days", "2022-09-30 17:50", "2022-10-12 18:00"},
      {"received in the holiday", "2 working days", "2022-10-03 09:00", "2022-10-09 18:00"},
      {"received on a make-up Saturday", "1 working day", "2022-10-08 09:00", "2022-10-09 18:00"},
      {"before a make-up Saturday", "1 working day", "2024-09-13 16:00", "2024-09-14 18:00"},
      {"Spring Festival 2020 was made longer", "3 working days", "2020-01-23 11:00", "2020-02-05 18:00"},
      {"across a year's end to a worked Sunday", "2 working days", "2025-12-31 17:00", "2026-01-05 18:00"},
      {"across Spring Festival 2026 with both Saturdays", "10 working days", "2026-02-13 09:00", "2026-03-05 18:00"},
      {"into a year without a notice", "2 working days", "2026-12-31 09:00", "2027-01-05 18:00"},
      {"the next day is the next working day here", "1 working day, from the next day", "2026-03-06 10:00", "2026-03-09 18:00"},
      {"until midnight", "1 working day, until midnight", "2026-03-06 10:00", "2026-03-10 00:00"},
  };
  hold(cases);
}

TEST(WorkingDayTerms, AtOnceCountTheDayOfTheAct) {
  static constexpr DueCase cases[] = {
      {"simple matters on the same day", "1 working day, at once", "2026-03-03 09:00", "2026-03-03 18:00"},
      {"ten minutes are left", "1 working day, at once", "2026-03-03 17:50", "2026-03-03 18:00"},
      {"at closing time nothing is left", "1 working day, at once", "2026-03-03 18:00", "2026-03-04 18:00"},
      {"but until midnight there is", "1 working day, at once, until midnight", "2026-03-03 18:00", "2026-03-04 00:00"},
      {"on a Sunday", "1 working day, at once", "2026-03-08 10:00", "2026-03-09 18:00"},
      {"on a make-up Saturday", "1 working day, at once", "2026-02-14 10:00", "2026-02-14 18:00"},
      {"after closing on Friday before National Day", "1 working day, at once", "2022-09-30 18:00", "2022-10-08 18:00"},
  };
  hold(cases);
}

TEST(WorkingHourTerms, CountInTheWindowsAlone) {
  static constexpr DueCase cases[] = {
      {"across noon", "4 working hours", "2026-03-02 10:00", "2026-03-02 15:30"},
      {"to the end of the morning", "3 working hours", "2026-03-02 09:00", "2026-03-02 12:00"},
      {"to the end of the day", "1 working hour", "2026-03-02 17:00", "2026-03-02 18:00"},
      {"from noon", "4 working hours", "2026-03-02 12:00", "2026-03-02 17:30"},
      {"in the break", "1 working hour", "2026-03-02 12:40", "2026-03-02 14:30"},
      {"before opening", "1 working hour", "2026-03-02 06:00", "2026-03-02 10:00"},
      {"at closing on Friday", "4 working hours", "2026-03-06 18:00", "2026-03-09 14:30"},
      {"Friday evening before National Day", "4 working hours", "2022-09-30 17:50", "2022-10-08 14:20"},
      {"on a holiday", "2 working hours", "2026-10-01 10:00", "2026-10-08 11:00"},
      {"on a make-up Saturday", "1 working hour", "2026-02-14 10:00", "2026-02-14 11:00"},
      {"more than a week", "40 working hours", "2026-03-02 09:00", "2026-03-09 11:30"},
      {"from the next working day", "1 working hour, from the next working day", "2026-03-06 10:00", "2026-03-09 10:00"},
      {"from the next day, a Saturday", "1 working hour, from the next day", "2026-03-06 10:00", "2026-03-09 10:00"},
  };
  hold(cases);
}

TEST(MinuteTerms, CountByTheClock) {
  static constexpr DueCase cases[] = {
      {"one of 1-3-5", "3 minutes", "2026-03-02 10:00", "2026-03-02 10:03"},
      {"across midnight and a year", "30 minutes", "2025-12-31 23:50", "2026-01-01 00:20"},
      {"in a holiday", "30 minutes", "2026-10-01 03:00", "2026-10-01 03:30"},
      {"from the next day", "30 minutes, from the next day", "2026-03-06 10:00", "2026-03-07 00:30"},
      {"from the next working day", "30 minutes, from the next working day", "2026-03-06 10:00", "2026-03-09 00:30"},
      {"the longest", "99999 minutes", "2026-03-02 00:00", "2026-05-10 10:39"},
  };
  hold(cases);
}

TEST(CalendarDayTerms, FollowTheCivilCode) {
  static constexpr DueCase cases[] = {
      {"the day it begins is not counted (article 201)", "15 calendar days", "2026-03-02 08:00", "2026-03-18 00:00"},
      {"the last day is a holiday: the day after it (article 203)", "60 calendar days", "2026-08-02 10:00", "2026-10-09 00:00"},
      {"the last day is a Saturday", "5 calendar days", "2026-03-02 10:00", "2026-03-10 00:00"},
      {"the last day is a worked Saturday", "5 calendar days", "2026-10-05 10:00", "2026-10-11 00:00"},
      {"rolls to a worked Sunday", "3 calendar days", "2025-12-31 10:00", "2026-01-05 00:00"},
      {"not rolled", "10 calendar days, no roll", "2026-09-21 10:00", "2026-10-02 00:00"},
      {"to a leap day", "1 calendar day", "2024-02-28 23:59", "2024-03-01 00:00"},
      {"until closing", "15 calendar days, until closing", "2026-03-02 08:00", "2026-03-17 18:00"},
      {"until closing of a Saturday", "5 calendar days, no roll, until closing", "2026-03-02 08:00", "2026-03-07 18:00"},
      {"at once", "2 calendar days, at once", "2026-03-02 10:00", "2026-03-04 00:00"},
      {"from the next working day", "5 calendar days, from the next working day", "2022-09-30 17:50", "2022-10-13 00:00"},
      {"a hundred and fifty years", "55000 calendar days, no roll", "2026-03-02 10:00", "2176-10-02 00:00"},
  };
  hold(cases);
}

TEST(Terms, KeepTheMicrosecondsOfTheirStart) {
  const base::Instant start = moment("2026-03-02 10:00") + std::chrono::microseconds(30'500'000);
  EXPECT_EQ(text_of(due_at(term("1 minute"), start, {}, national_time())), "2026-03-02 10:01 +30500000");
  EXPECT_EQ(text_of(due_at(term("1 working hour"), moment("2026-03-02 11:30") + std::chrono::microseconds(1), {}, national_time())),
            "2026-03-02 14:00 +1");
  EXPECT_EQ(text_of(due_at(term("1 working day, at once"), moment("2026-03-02 18:00") - std::chrono::microseconds(1), {}, national_time())),
            "2026-03-02 18:00");
}

TEST(Pauses, TakeDaysAndTimeOutOfTheCount) {
  const struct {
    const char* name;
    const char* term;
    std::vector<Pause> pauses;
    const char* due;
  } cases[] = {
      // all from Monday 2 March 2026, 10:00
      {"none", "5 working days", {}, "2026-03-09 18:00"},
      {"parts of two days", "5 working days", {pause("2026-03-04 10:00", "2026-03-05 15:00")}, "2026-03-11 18:00"},
      {"the last minute of a day", "5 working days", {pause("2026-03-04 17:59", "2026-03-04 18:30")}, "2026-03-10 18:00"},
      {"the break at noon", "5 working days", {pause("2026-03-04 12:10", "2026-03-04 13:00")}, "2026-03-09 18:00"},
      {"from the break to the next morning", "5 working days", {pause("2026-03-04 12:10", "2026-03-05 09:00")}, "2026-03-10 18:00"},
      {"a night", "5 working days", {pause("2026-03-04 18:00", "2026-03-05 09:00")}, "2026-03-09 18:00"},
      {"a weekend", "5 working days", {pause("2026-03-06 18:00", "2026-03-09 09:00")}, "2026-03-09 18:00"},
      {"the evening of the last day", "5 working days", {pause("2026-03-09 18:00", "2026-03-20 18:00")}, "2026-03-09 18:00"},
      {"the afternoon of the last day", "5 working days", {pause("2026-03-09 16:00", "2026-03-10 12:00")}, "2026-03-11 18:00"},
      {"two that overlap",
       "5 working days",
       {pause("2026-03-05 09:00", "2026-03-05 10:00"), pause("2026-03-04 10:00", "2026-03-05 15:00")},
       "2026-03-11 18:00"},
      {"begun before the start", "5 working days", {pause("2026-02-27 09:00", "2026-03-03 12:00")}, "2026-03-10 18:00"},
      {"over before the first day", "5 working days", {pause("2026-02-27 09:00", "2026-03-02 12:00")}, "2026-03-09 18:00"},
      {"without an end", "5 working days", {pause("2026-03-04 10:00", "")}, "2026-03-09 18:00"},
      {"ended where it began", "5 working days", {pause("2026-03-04 10:00", "2026-03-04 10:00")}, "2026-03-09 18:00"},
      {"an hour of working hours", "4 working hours", {pause("2026-03-02 11:00", "2026-03-02 14:00")}, "2026-03-02 17:00"},
      {"from the moment it is due", "4 working hours", {pause("2026-03-02 15:30", "2026-03-02 17:00")}, "2026-03-02 15:30"},
      {"a minute before it is due", "4 working hours", {pause("2026-03-02 15:29", "2026-03-02 17:00")}, "2026-03-02 17:01"},
      {"a night of working hours", "9 working hours", {pause("2026-03-02 18:00", "2026-03-03 08:00")}, "2026-03-03 11:30"},
      {"begun before the start, of minutes", "30 minutes", {pause("2026-03-02 09:00", "2026-03-02 10:10")}, "2026-03-02 10:40"},
      {"overlapping ones of minutes",
       "30 minutes",
       {pause("2026-03-02 10:10", "2026-03-02 10:20"), pause("2026-03-02 10:15", "2026-03-02 10:40")},
       "2026-03-02 11:00"},
      {"at night of a calendar day", "5 calendar days, no roll", {pause("2026-03-04 01:00", "2026-03-04 02:00")}, "2026-03-09 00:00"},
      {"up to midnight", "5 calendar days, no roll", {pause("2026-03-03 20:00", "2026-03-04 00:00")}, "2026-03-09 00:00"},
      {"after closing of the last day",
       "5 calendar days, no roll, until closing",
       {pause("2026-03-07 19:00", "2026-03-08 02:00")},
       "2026-03-07 18:00"},
      {"absorbed by the weekend it rolls over", "5 calendar days", {pause("2026-03-04 01:00", "2026-03-04 02:00")}, "2026-03-10 00:00"},
      {"on the day it rolls to", "5 calendar days", {pause("2026-03-09 10:00", "2026-03-09 11:00")}, "2026-03-11 00:00"},
      {"on the same day before it began", "1 working day, at once", {pause("2026-03-02 09:10", "2026-03-02 09:20")}, "2026-03-03 18:00"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(text_of(due_at(term(one.term), moment("2026-03-02 10:00"), one.pauses, national_time())), one.due)
        << one.name << ": " << one.term;
}

TEST(Extensions, CountFromTheOldDueMoment) {
  const struct {
    const char* due;
    const char* extension;
    const char* extended;
  } cases[] = {
      {"2026-03-09 18:00", "5 working days", "2026-03-16 18:00"},  {"2026-03-09 18:00", "5 working days, at once", "2026-03-16 18:00"},
      {"2026-03-10 00:00", "5 working days", "2026-03-16 18:00"},  // midnight belongs to the ninth
      {"2026-03-10 00:00", "5 calendar days", "2026-03-17 00:00"}, {"2022-09-30 18:00", "1 working day", "2022-10-08 18:00"},
      {"2026-03-02 17:00", "2 working hours", "2026-03-03 10:00"}, {"2026-03-02 17:00", "20 minutes", "2026-03-02 17:20"},
  };
  for (const auto& [due, extension, extended] : cases)
    EXPECT_EQ(text_of(extended_due(moment(due), term(extension), {}, national_time())), extended) << due << " and " << extension;
  const std::vector<Pause> pauses = {pause("2026-03-05 09:00", "2026-03-06 18:00"), pause("2026-03-11 09:00", "2026-03-11 10:00")};
  EXPECT_EQ(text_of(extended_due(moment("2026-03-09 18:00"), term("5 working days"), pauses, national_time())), "2026-03-17 18:00");
}

TEST(DueAfterAPause, MovesWhatWasExtendedByWhatThePauseTook) {
  const struct {
    const char* name;
    const char* term;
    const char* due;  // not what due_at says from 2 March, 10:00
    std::vector<Pause> earlier;
    Pause ended;
    const char* restated;
  } cases[] = {
      {"two days", "5 working days", "2026-03-16 18:00", {}, pause("2026-03-11 09:00", "2026-03-12 18:00"), "2026-03-18 18:00"},
      {"one of them known",
       "5 working days",
       "2026-03-16 18:00",
       {pause("2026-03-11 09:00", "2026-03-11 10:00")},
       pause("2026-03-11 09:00", "2026-03-12 18:00"),
       "2026-03-17 18:00"},
      {"a weekend", "5 working days", "2026-03-16 18:00", {}, pause("2026-03-06 18:00", "2026-03-09 09:00"), "2026-03-16 18:00"},
      {"beyond what was due", "5 working days", "2026-03-16 18:00", {}, pause("2026-03-16 09:00", "2026-03-18 10:00"), "2026-03-19 18:00"},
      {"an hour", "4 working hours", "2026-03-02 17:30", {}, pause("2026-03-02 14:00", "2026-03-02 15:00"), "2026-03-03 09:30"},
      {"no working time was left",
       "4 working hours",
       "2026-03-02 20:00",
       {},
       pause("2026-03-02 19:00", "2026-03-03 09:00"),
       "2026-03-02 20:00"},
      {"begun when it was due",
       "4 working hours",
       "2026-03-02 17:30",
       {},
       pause("2026-03-02 17:30", "2026-03-03 09:00"),
       "2026-03-02 17:30"},
      {"begun before the start",
       "4 working hours",
       "2026-03-02 17:30",
       {},
       pause("2026-03-02 09:00", "2026-03-02 11:00"),
       "2026-03-03 09:30"},
      {"begun when it was due at noon",
       "5 working days",
       "2026-03-10 12:00",
       {},
       pause("2026-03-10 12:00", "2026-03-10 18:00"),
       "2026-03-10 12:00"},
      {"days keep the time of day",
       "5 working days",
       "2026-03-10 12:00",
       {},
       pause("2026-03-10 11:00", "2026-03-10 18:00"),
       "2026-03-11 12:00"},
      {"calendar days roll anew",
       "5 calendar days",
       "2026-03-14 00:00",
       {},
       pause("2026-03-11 09:00", "2026-03-11 10:00"),
       "2026-03-17 00:00"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(
        text_of(due_after_pause(term(one.term), moment("2026-03-02 10:00"), moment(one.due), one.earlier, one.ended, national_time())),
        one.restated)
        << one.name;
}

TEST(OwnWindowsAndDays, AreWhatClocksCountIn) {
  const Calendar region = national_calendar().with({{*base::from_iso("2026-03-03"), false, "建州纪念日"}}).value();
  const WorkingTime time = working_time(region, {{8 * 60, 12 * 60}, {14 * 60 + 30, 17 * 60 + 30}}).value();
  EXPECT_EQ(text_of(due_at(term("1 working day"), moment("2026-03-02 10:00"), {}, time)), "2026-03-04 17:30");
  EXPECT_EQ(text_of(due_at(term("6 working hours"), moment("2026-03-02 10:00"), {}, time)), "2026-03-04 09:00");
  const WorkingTime round_the_clock = working_time(region, {{0, 1440}}).value();
  EXPECT_EQ(text_of(due_at(term("24 working hours"), moment("2026-03-02 00:00"), {}, round_the_clock)), "2026-03-03 00:00");
  EXPECT_EQ(text_of(due_at(term("25 working hours"), moment("2026-03-02 00:00"), {}, round_the_clock)), "2026-03-04 01:00");
}

}  // namespace
}  // namespace bihuan::clocks
