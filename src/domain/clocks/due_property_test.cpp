// SPDX-License-Identifier: Apache-2.0
// Due moments against counters that walk minute by minute and day by day, and what must hold of all of them. Seeds are fixed.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "domain/clocks/moments_for_test.h"

namespace bihuan::clocks {
namespace {

constexpr int days_known = 150;  // of which the first begins 30 days before the earliest start
constexpr int minutes_known = days_known * 1440;

// One region in one season: which days and minutes are worked is drawn, and written into plain tables.
struct Season {
  std::int64_t first_day = 0;
  Calendar calendar;
  WorkingTime time;
  std::vector<char> is_worked;  // by day
  std::vector<char> counts;     // by minute, in working time

  base::Instant at(int minute) const { return instant_of(base::from_day_count(first_day), 0) + std::chrono::minutes(minute); }
};

// The weekday of day 0, 1970-01-01, is a Thursday.
bool is_weekend(std::int64_t day) { return day % 7 == 2 || day % 7 == 3; }

std::vector<Window> drawn_windows(std::mt19937& random) {
  static const std::vector<std::vector<Window>> known = {
      {{540, 720}, {810, 1080}}, {{480, 720}, {870, 1050}}, {{0, 1440}}, {{600, 660}}, {{0, 60}, {61, 62}, {1380, 1440}}};
  return known[random() % known.size()];
}

void draw(Season& season, std::mt19937& random) {
  season.first_day = base::to_day_count({2019, 11, 1}) + static_cast<std::int64_t>(random() % 3000);
  std::vector<SpecialDay> own;
  const std::uint64_t one_in = 2 + random() % 20;
  for (std::int64_t day = season.first_day; day < season.first_day + days_known; ++day)
    if (random() % one_in == 0) own.push_back({base::from_day_count(day), random() % 2 == 0, ""});
  season.calendar = national_calendar().with(own).value();
  season.time = working_time(season.calendar, drawn_windows(random)).value();
  season.is_worked.assign(days_known, false);
  season.counts.assign(minutes_known, false);
  std::set<std::pair<std::int64_t, bool>> special;
  for (const SpecialDay& day : season.calendar.special_days()) special.emplace(base::to_day_count(day.day), day.is_worked);
  for (int day = 0; day < days_known; ++day) {
    const std::int64_t number = season.first_day + day;
    const bool is_worked = special.count({number, true}) > 0 || (!is_weekend(number) && special.count({number, false}) == 0);
    season.is_worked[static_cast<std::size_t>(day)] = is_worked;
    for (const Window& window : season.time.windows)
      for (int minute = window.begins; minute < window.ends; ++minute)
        season.counts[static_cast<std::size_t>(day * 1440 + minute)] = is_worked;
  }
}

// Minutes of the season [begins, ends).
struct Break {
  int begins, ends;
};

struct Question {
  Term term;
  int start = 0;
  std::vector<Break> breaks;

  std::vector<Pause> pauses(const Season& season) const {
    std::vector<Pause> result;
    for (const Break& one : breaks) result.push_back({season.at(one.begins), season.at(one.ends), ""});
    return result;
  }
};

bool is_paused_at(const Question& question, int minute) {
  return std::any_of(question.breaks.begin(), question.breaks.end(),
                     [&](const Break& one) { return one.begins <= minute && minute < one.ends; });
}

Question drawn_question(std::mt19937& random) {
  Question question;
  question.term.unit = static_cast<TermUnit>(random() % 4);
  question.term.start = static_cast<StartRule>(random() % 3);
  question.term.roll = static_cast<RollRule>(random() % 2);
  question.term.ends = static_cast<DayEnd>(random() % 2);
  const int most[] = {3000, 20, 12, 20};
  question.term.amount = 1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(most[static_cast<int>(question.term.unit)]));
  question.start = 30 * 1440 + static_cast<int>(random() % (30 * 1440));
  if (random() % 3 == 0) question.start -= question.start % 60;  // edges of windows
  for (std::uint64_t left = random() % 4; left > 0; --left) {
    const int begins = question.start - 2000 + static_cast<int>(random() % 12000),
              length = static_cast<int>(random() % (random() % 2 ? 200 : 4000));
    question.breaks.push_back({begins - (random() % 3 ? 0 : begins % 30), begins + length});
  }
  return question;
}

bool is_open_minute(const Season& season, const Term& term, int minute) {
  return term.unit == TermUnit::minute || season.counts[static_cast<std::size_t>(minute)];
}

int day_ends_at(const Season& season, const Term& term, int day) {
  return day * 1440 + (term.ends == DayEnd::closing ? season.time.windows.back().ends : 1440);
}

// Whether a break takes the day out of the count.
bool is_day_touched(const Season& season, const Question& question, int day) {
  const int day_ends = day_ends_at(season, question.term, day);
  for (const Break& one : question.breaks)
    for (int minute = std::max(one.begins, day * 1440); minute < std::min(one.ends, day_ends); ++minute)
      if (question.term.unit == TermUnit::calendar_day || season.counts[static_cast<std::size_t>(minute)]) return true;
  return false;
}

int first_day_of(const Season& season, const Question& question) {
  int day = question.start / 1440;
  if (question.term.start == StartRule::at_once) return day_ends_at(season, question.term, day) > question.start ? day : day + 1;
  ++day;
  while (question.term.start == StartRule::next_working_day && !season.is_worked[static_cast<std::size_t>(day)]) ++day;
  return day;
}

// -1 when the tables end before it.
int naive_due_in_time(const Season& season, const Question& question) {
  const bool is_hour = question.term.unit == TermUnit::working_hour;
  std::int64_t left = question.term.amount * (is_hour ? 60 : 1);
  int minute = question.term.start == StartRule::at_once ? question.start : first_day_of(season, question) * 1440;
  for (; minute < minutes_known; ++minute) {
    if (is_open_minute(season, question.term, minute) && !is_paused_at(question, minute)) --left;
    if (left == 0) return minute + 1;
  }
  return -1;
}

int naive_due_in_days(const Season& season, const Question& question) {
  std::int64_t left = question.term.amount;
  const bool rolls = question.term.unit == TermUnit::calendar_day && question.term.roll == RollRule::next_working_day;
  for (int day = first_day_of(season, question); day < days_known; ++day) {
    const bool is_worked = season.is_worked[static_cast<std::size_t>(day)];
    if (question.term.unit == TermUnit::working_day && !is_worked) continue;
    if (is_day_touched(season, question, day)) continue;
    if (left > 0) --left;
    if (left == 0 && (!rolls || is_worked)) return day_ends_at(season, question.term, day);
  }
  return -1;
}

int naive_due(const Season& season, const Question& question) {
  const bool in_days = question.term.unit == TermUnit::working_day || question.term.unit == TermUnit::calendar_day;
  return in_days ? naive_due_in_days(season, question) : naive_due_in_time(season, question);
}

std::string story(const Season& season, const Question& question) {
  std::string text = to_text(question.term) + " from " + text_of(season.at(question.start)) + ", closing at minute " +
                     std::to_string(season.time.windows.back().ends);
  for (const Break& one : question.breaks) text += "; pause " + text_of(season.at(one.begins)) + " to " + text_of(season.at(one.ends));
  return text;
}

template <class Check>
void ask(unsigned seed, int seasons, int questions, const Check& check) {
  std::mt19937 random(seed);
  for (int round = 0; round < seasons; ++round) {
    Season season;
    draw(season, random);
    for (int i = 0; i < questions && !testing::Test::HasFailure(); ++i) {
      const Question question = drawn_question(random);
      SCOPED_TRACE(story(season, question));
      check(season, question, random);
    }
  }
}

base::Instant due_of(const Season& season, const Question& question) {
  return due_at(question.term, season.at(question.start), question.pauses(season), season.time);
}

TEST(DueMoments, AreThoseOfANaiveCounter) {
  int compared = 0;
  ask(1, 100, 300, [&](const Season& season, const Question& question, std::mt19937&) {
    const int expected = naive_due(season, question);
    if (expected < 0) return;
    ++compared;
    ASSERT_EQ(text_of(due_of(season, question)), text_of(season.at(expected)));
  });
  EXPECT_GT(compared, 20'000);
}

TEST(DueMoments, NeverComeEarlierForALaterStartALongerTermOrOnePauseMore) {
  ask(2, 100, 200, [](const Season& season, const Question& question, std::mt19937& random) {
    const base::Instant due = due_of(season, question);
    ASSERT_GT(due, season.at(question.start));
    Question later = question, longer = question, paused = question;
    later.start += 1 + static_cast<int>(random() % 3000);
    ASSERT_GE(due_of(season, later), due);
    longer.term.amount += 1 + random() % 5;
    ASSERT_GE(due_of(season, longer), due);
    const int begins = question.start - 3000 + static_cast<int>(random() % 20'000);
    paused.breaks.push_back({begins, begins + static_cast<int>(random() % 3000)});
    ASSERT_GE(due_of(season, paused), due);
  });
}

TEST(DueMoments, AfterAPauseAreThoseOfAllPauses) {
  ask(3, 100, 200, [](const Season& season, const Question& question, std::mt19937&) {
    Question known = question;
    known.breaks.clear();
    base::Instant due = due_of(season, known);
    for (const Break& one : question.breaks) {
      const std::vector<Pause> earlier = known.pauses(season);
      due = due_after_pause(question.term, season.at(question.start), due, earlier, {season.at(one.begins), season.at(one.ends), ""},
                            season.time);
      known.breaks.push_back(one);
      ASSERT_EQ(text_of(due), text_of(due_of(season, known)));
    }
  });
}

// Where the stored moment is not due_at's own it must move by the same days and minutes; told of a term whose first part is over.
TEST(DueMoments, ThatWereExtendedMoveByWhatAPauseTook) {
  ask(4, 100, 200, [](const Season& season, const Question& question, std::mt19937& random) {
    Question plain = question, longer = question;
    if (question.term.unit == TermUnit::calendar_day) plain.term.roll = longer.term.roll = RollRule::none;
    plain.breaks.clear();
    longer.breaks.clear();
    longer.term.amount += 1 + random() % 5;
    const base::Instant stored = due_of(season, longer);
    const int begins = question.start + static_cast<int>(random() % 4000), length = 1 + static_cast<int>(random() % 4000);
    const Pause ended{season.at(begins), season.at(begins + length), ""};
    if (ended.begins >= stored) return;
    longer.breaks.push_back({begins, begins + length});
    ASSERT_EQ(text_of(due_after_pause(plain.term, season.at(question.start), stored, {}, ended, season.time)),
              text_of(due_of(season, longer)));
  });
}

TEST(Shares, GrowAndReachOneExactlyWhenDue) {
  ask(5, 40, 100, [](const Season& season, const Question& question, std::mt19937& random) {
    const base::Instant due = due_of(season, question), start = season.at(question.start);
    const std::vector<Pause> pauses = question.pauses(season);
    const auto share = [&](base::Instant now) { return share_gone(question.term, start, pauses, season.time, now); };
    ASSERT_EQ(share(due), 1);
    ASSERT_LT(share(due - std::chrono::seconds(1)), 1);
    ASSERT_EQ(share(start), 0);
    const base::Instant soon = soon_at(question.term, start, pauses, season.time, 0.2);
    ASSERT_GE(soon, start);
    ASSERT_LT(soon, due);
    double before = 0;
    for (base::Instant now = start; now < due + std::chrono::hours(48); now += std::chrono::minutes(20 + random() % 600)) {
      const double gone = share(now);
      ASSERT_GE(gone, before) << text_of(now);
      ASSERT_EQ(gone >= 1, now >= due) << text_of(now);
      before = gone;
    }
  });
}

}  // namespace
}  // namespace bihuan::clocks
