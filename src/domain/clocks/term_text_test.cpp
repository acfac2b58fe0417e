// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "domain/clocks/term.h"

namespace bihuan::clocks {
namespace {

TEST(TermTexts, BringTheRulesOfTheirUnit) {
  EXPECT_EQ(term_from("30 minutes"), (Term{30, TermUnit::minute, StartRule::at_once, RollRule::none, DayEnd::closing}));
  EXPECT_EQ(term_from("4 working hours"), (Term{4, TermUnit::working_hour, StartRule::at_once, RollRule::none, DayEnd::closing}));
  EXPECT_EQ(term_from("10 working days"), (Term{10, TermUnit::working_day, StartRule::next_working_day, RollRule::none, DayEnd::closing}));
  EXPECT_EQ(term_from("60 calendar days"),
            (Term{60, TermUnit::calendar_day, StartRule::next_day, RollRule::next_working_day, DayEnd::midnight}));
  EXPECT_EQ(term_from("1 working days"), term_from("1 working day").value());
  EXPECT_EQ(term_from("1 working day, at once, until midnight"),
            (Term{1, TermUnit::working_day, StartRule::at_once, RollRule::none, DayEnd::midnight}));
}

TEST(TermTexts, OfEveryTermAreReadAsThatTerm) {
  for (const std::int64_t amount : {std::int64_t{1}, std::int64_t{2}, std::int64_t{15}, longest_amount})
    for (int rules = 0; rules < 4 * 3 * 2 * 2; ++rules) {
      const Term term{amount, static_cast<TermUnit>(rules % 4), static_cast<StartRule>(rules / 4 % 3),
                      static_cast<RollRule>(rules / 12 % 2), static_cast<DayEnd>(rules / 24)};
      EXPECT_EQ(term_from(to_text(term)), term) << to_text(term);
    }
}

TEST(TermTexts, AreShort) {
  for (const char* text :
       {"1 minute", "30 minutes", "1 working hour", "10 working days", "60 calendar days, no roll", "1 working day, at once"})
    EXPECT_EQ(to_text(term_from(text).value()), text);
}

TEST(TermTexts, AreRefusedWhenTheySayNothingKnown) {
  for (const char* text : {"",
                           "soon",
                           "10",
                           "10 ",
                           "10 days",
                           "ten working days",
                           "0 minutes",
                           "-1 minutes",
                           "+1 minutes",
                           "01 minutes",
                           "1.5 working hours",
                           "100000 minutes",
                           "99999999999999999999 minutes",
                           "10  working days",
                           "10 working days ",
                           " 10 working days",
                           "10 working days,",
                           "10 working days, ",
                           "10 working days,at once",
                           "10 working days, at noon",
                           "10 working days, no roll, at once",
                           "10 working days, at once, at once",
                           "10working days"}) {
    const auto term = term_from(text);
    ASSERT_FALSE(term) << text;
    EXPECT_EQ(term.error().code, "term-unknown");
    EXPECT_EQ(term.error().where, text);
  }
}

}  // namespace
}  // namespace bihuan::clocks
