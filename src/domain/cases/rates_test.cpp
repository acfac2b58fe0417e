// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/rates.h"

#include "domain/cases/cases_for_test.h"
#include "domain/cases/measures.h"

namespace bihuan::cases {
namespace {

const Period march{at("2026-03-01 00:00"), at("2026-04-01 00:00")};
const Instant noon = at("2026-03-10 12:00");
constexpr auto hour = std::chrono::hours(1);

packs::Rate rate_of_clock(std::string above_moment, std::string met) {
  packs::Rate rate;
  rate.numerator.at = std::move(above_moment);
  rate.numerator.clock_met = std::move(met);
  rate.denominator.at = "due:handle";
  return rate;
}

Timer timer_of(std::string clock, Instant due, std::optional<Instant> stopped, org::UnitNumber unit = 0) {
  Timer timer;
  timer.clock = std::move(clock);
  timer.unit = unit;
  timer.due_at = due;
  timer.stopped_at = stopped;
  return timer;
}

// `due` cases that were due in the period, of which the first `done` are closed, and of these the first `in_time` in time.
std::vector<Case> month_of(int due, int done, int in_time) {
  std::vector<Case> cases(static_cast<std::size_t>(due));
  for (int i = 0; i < due; ++i) {
    Case& one = cases[static_cast<std::size_t>(i)];
    one.number = i + 1;
    one.moments["report"] = noon - 48 * hour;
    one.timers.push_back(timer_of("handle", noon, i < done ? std::optional(i < in_time ? noon : noon + hour) : std::nullopt));
    if (i < done) one.moments["close"] = *one.timers[0].stopped_at;
  }
  return cases;
}

// Figures that two cities published of their urban care; they recompute.
TEST(Rates, RecomputeWhatCitiesPublished) {
  struct Row {
    const char* name;
    int due, closed, in_time;
    const char* closing;
    const char* timely;
  };
  const Row rows[] = {
      {"a city in the east, closing, one month of 2019", 14173, 13599, 13117, "95.95", "92.55"},
      {"a city in the middle, December 2016", 972, 911, 737, "93.72", "75.82"},
      {"its events", 956, 902, 902, "94.35", "94.35"},
      {"its parts", 16, 9, 9, "56.25", "56.25"},
      {"half goes up", 1192, 947, 947, "79.45", "79.45"},
      {"all of them", 3, 3, 3, "100", "100"},
      {"a third", 3, 1, 1, "33.33", "33.33"},
      {"half a hundredth", 800, 1, 1, "0.13", "0.13"},
  };
  for (const Row& row : rows) {
    const auto cases = month_of(row.due, row.closed, row.in_time);
    const RateResult closing = rate_of(rate_of_clock("close", ""), cases, march), timely = rate_of(rate_of_clock("due:handle", "handle"), cases, march);
    ASSERT_TRUE(closing.percent && timely.percent) << row.name;
    EXPECT_EQ(closing.percent->to_string(), row.closing) << row.name;
    EXPECT_EQ(timely.percent->to_string(), row.timely) << row.name;
    EXPECT_EQ(closing.numerator.size(), static_cast<std::size_t>(row.closed)) << "every figure can be opened";
    EXPECT_EQ(closing.denominator.size(), static_cast<std::size_t>(row.due));
  }
  EXPECT_EQ(percent_of(13568, 14690)->to_string(), "92.36") << "handled in time ÷ due to be handled";
  EXPECT_EQ(percent_of(15716, 15832)->to_string(), "99.27") << "filed ÷ reported";
}

TEST(Rates, NothingBelowTheLineIsNoRate) {
  const RateResult none = rate_of(rate_of_clock("close", ""), {}, march);
  EXPECT_FALSE(none.percent);
  EXPECT_FALSE(none.interval);
  EXPECT_FALSE(percent_of(0, 0));
  packs::Rate rate = rate_of_clock("close", "");
  rate.least = 30;
  EXPECT_FALSE(rate_of(rate, month_of(29, 29, 29), march).percent) << "too few to be shown";
  EXPECT_TRUE(rate_of(rate, month_of(30, 29, 29), march).percent);
}

TEST(Rates, APeriodHoldsItsBeginningAndNotItsEnd) {
  auto cases = month_of(2, 2, 2);
  cases[0].moments["close"] = march.begins;
  cases[1].moments["close"] = march.ends;
  packs::Rate rate;
  rate.numerator.at = rate.denominator.at = "close";
  EXPECT_EQ(rate_of(rate, cases, march).denominator, std::vector<CaseNumber>{1});
}

// Newcombe 1998, table of examples: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
TEST(Rates, TheIntervalIsWilsons) {
  struct Row {
    int count, whole;
    double low, high;
  };
  for (const Row& row : {Row{81, 263, 0.2553, 0.3662}, Row{15, 148, 0.0624, 0.1605}, Row{0, 20, 0.0, 0.1611}, Row{1, 29, 0.0061, 0.1718}}) {
    const auto [low, high] = wilson_interval(row.count, row.whole);
    EXPECT_NEAR(low, row.low, 0.00006) << row.count;
    EXPECT_NEAR(high, row.high, 0.00006) << row.count;
  }
}

TEST(Rates, ACallerWhoCalledFortyTimesHasOneVoiceAndIsOneProblem) {
  std::vector<Case> cases(42);
  for (int i = 0; i < 42; ++i) {
    Case& one = cases[static_cast<std::size_t>(i)];
    one.number = i + 1;
    one.moments["report"] = one.moments["close"] = noon;
    one.reporter.phone = i < 41 ? "13800000001" : "13800000002";
    if (i > 0) one.part_of = 1;
    one.call_back.answered_at = noon;
    one.call_back.result = i < 41 ? "not_satisfied" : "satisfied";
  }
  packs::Rate asked, problems;
  asked.numerator.at = asked.denominator.at = "close";
  asked.denominator.called_back = asked.numerator.called_back = 1;
  asked.numerator.callback_results = {"satisfied"};
  problems.numerator.at = problems.denominator.at = "report";
  EXPECT_EQ(rate_of(problems, cases, march).denominator.size(), 1u);
  const RateResult heard = rate_of(asked, cases, march);
  EXPECT_EQ(heard.denominator, (std::vector<CaseNumber>{1, 42})) << "each caller has a voice, and one voice";
  EXPECT_EQ(heard.percent->to_string(), "50");
}

TEST(Rates, WhatWasExplainedIsNeverCountedAsSolved) {
  std::vector<Case> cases(4);
  const char* results[] = {"solved", "explained", "solved", "not_fixed"};
  for (int i = 0; i < 4; ++i) {
    Case& one = cases[static_cast<std::size_t>(i)];
    one.number = i + 1;
    one.result = results[i];
    one.solved_level = i;
    one.hops = i;
    one.moments["close"] = noon;
  }
  const auto shares = shares_by_level(cases, march);
  ASSERT_EQ(shares.size(), 4u);
  EXPECT_EQ(shares[0].closed, 4);
  EXPECT_EQ(shares[0].at_or_below, 1);
  EXPECT_EQ(shares[1].at_or_below, 1);
  EXPECT_EQ(shares[3].at_or_below, 2);
  EXPECT_EQ(mean_hops(cases, march)->to_string(), "1.5");
  EXPECT_FALSE(mean_hops({}, march));
}

TEST(Rates, CalledUnitsAreCountedOneByOne) {
  Case one;
  one.number = 5;
  one.moments["whistle"] = noon;
  for (const org::UnitNumber unit : {12, 13, 14}) {
    Involved involved;
    involved.unit = unit;
    involved.is_called = true;
    if (unit != 14) involved.answered_at = noon + (unit == 12 ? hour : 3 * hour);
    involved.response = unit == 12 ? 5 : 2;
    one.involved.push_back(involved);
    one.timers.push_back(timer_of("answer", noon + 2 * hour, involved.answered_at, unit));
  }
  packs::Rate rate;
  rate.numerator.at = rate.denominator.at = "whistle";
  rate.numerator.counts_units = rate.denominator.counts_units = true;
  rate.numerator.answered_in_time = true;
  const RateResult answered = rate_of(rate, std::span(&one, 1), march);
  EXPECT_EQ(answered.denominator, (std::vector<CaseNumber>{5, 5, 5}));
  EXPECT_EQ(answered.percent->to_string(), "33.33");
  packs::Measure rating;
  rating.counted = rate.denominator;
  rating.of = packs::Measure::Of::response;
  EXPECT_EQ(measure_of(rating, std::span(&one, 1), march).value->to_string(), "3");
}

TEST(Rates, RepeatsAreOfTheSameCallerAboutTheSameThing) {
  std::vector<Case> cases(4);
  for (int i = 0; i < 4; ++i) {
    Case& one = cases[static_cast<std::size_t>(i)];
    one.number = i + 1;
    one.kind = "hole";
    one.reporter.phone = i == 2 ? "13800000002" : "13800000001";
    one.place.address = "荷塘路 8 号";
    one.reported_at = one.moments["report"] = march.begins + std::chrono::hours(24) * (i == 3 ? 29 : i * 2);
  }
  packs::Rate rate;
  rate.numerator.at = rate.denominator.at = "report";
  rate.numerator.repeated_within_days = 10;
  EXPECT_EQ(rate_of(rate, cases, march).numerator, std::vector<CaseNumber>{2});
}

TEST(Measures, TimesAreOfThoseThatHaveBothMoments) {
  std::vector<Case> cases(11);
  for (int i = 0; i < 11; ++i) {
    Case& one = cases[static_cast<std::size_t>(i)];
    one.number = i + 1;
    one.moments["report"] = noon;
    if (i < 10) one.moments["close"] = noon + std::chrono::seconds(90) * (i + 1);
  }
  packs::Measure measure;
  measure.counted.at = "report";
  measure.from = "report";
  measure.to = "close";
  const std::pair<packs::Measure::As, const char*> rows[] = {{packs::Measure::As::median, "8.25"},
                                                             {packs::Measure::As::mean, "8.25"},
                                                             {packs::Measure::As::percentile_90, "13.5"},
                                                             {packs::Measure::As::sum, "82.5"}};
  for (const auto& [as, expected] : rows) {
    measure.as = as;
    const MeasureResult result = measure_of(measure, cases, march);
    ASSERT_TRUE(result.value);
    EXPECT_EQ(result.value->to_string(), expected);
    EXPECT_EQ(result.cases.size(), 10u);
  }
  measure.as = packs::Measure::As::median;
  EXPECT_FALSE(measure_of(measure, {}, march).value);
}

TEST(Rates, AClosingCountsAsWhatItWasWhenTheCaseIsOpenedAgain) {
  Story story;
  const Party watcher = story.party(6, org::PostKind::supervisor, 1);
  Case one = story.reported(noon);
  one.state = "handling";
  ASSERT_EQ(story.act(one, watcher, noon + hour, "give_up"), "");
  packs::Rate rate;
  rate.numerator.at = rate.denominator.at = "close";
  rate.numerator.when.results = {"not_fixed"};
  const auto percent = [&] { return rate_of(rate, std::span(&one, 1), march, &story.pack()).percent->to_string(); };
  EXPECT_EQ(percent(), "100");
  ASSERT_EQ(story.act(one, story.citizen(), noon + 2 * hour, "reopen"), "");
  EXPECT_EQ(one.result, "");
  EXPECT_EQ(percent(), "100");
}

}  // namespace
}  // namespace bihuan::cases
