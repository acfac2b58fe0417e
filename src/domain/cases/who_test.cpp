// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/who.h"

#include "domain/cases/cases_for_test.h"
#include "domain/cases/draw.h"

namespace bihuan::cases {
namespace {

using enum org::PostKind;
using packs::Relation;

// The case is in grid 9 (community 5, street 2); community 5 has it, street 2 called 13, who assists is 14.
Case standing() {
  Case one;
  one.number = 1;
  one.place.unit = 9;
  one.owner = 5;
  one.caller = 2;
  one.involved = {{13, true, {}, {}, {}, "", 0, 0}, {14, false, {}, {}, {}, "", 0, 0}};
  one.reporter.person = 77;
  return one;
}

packs::Who who_of(std::string post, Relation relation, bool apart = false) {
  packs::Who who;
  who.post = std::move(post);
  who.relation = relation;
  who.is_apart_from_handler = apart;
  return who;
}

TEST(Who, IsToldByPostAndByWhereItsUnitStands) {
  Story story;
  struct Row {
    const char* name;
    packs::Who who;
    org::PostKind kind;
    org::UnitNumber unit;
    bool fits;
  };
  const Row rows[] = {
      {"the place's street", who_of("verifier", Relation::place), verifier, 2, true},
      {"another street", who_of("verifier", Relation::place), verifier, 3, false},
      {"below the place", who_of("verifier", Relation::place), verifier, 10, false},
      {"another post", who_of("verifier", Relation::place), liaison, 2, false},
      {"the owner", who_of("liaison", Relation::owner), liaison, 5, true},
      {"above the owner, with a post for its own unit only", who_of("liaison", Relation::owner), liaison, 2, false},
      {"above the owner, with a post that reaches the branch", who_of("leader", Relation::owner), leader, 2, true},
      {"below the owner", who_of("leader", Relation::owner), leader, 9, false},
      {"one above the owner", who_of("leader", Relation::above_owner), leader, 2, true},
      {"two above the owner", who_of("leader", Relation::above_owner), leader, 1, true},
      {"the owner is not above itself", who_of("leader", Relation::above_owner), leader, 5, false},
      {"called", who_of("liaison", Relation::called), liaison, 13, true},
      {"assists", who_of("liaison", Relation::called), liaison, 14, true},
      {"not called", who_of("liaison", Relation::called), liaison, 12, false},
      {"the caller", who_of("leader", Relation::caller), leader, 2, true},
      {"above the caller", who_of("leader", Relation::caller), leader, 1, false},
      {"anywhere", who_of("clerk", Relation::anywhere), clerk, 15, true},
  };
  for (const Row& row : rows) {
    const Fitting fit = fitting(std::span(&row.who, 1), standing(), story.party(1, row.kind, row.unit), story.tree());
    EXPECT_EQ(fit.fit == Fit::yes, row.fits) << row.name;
    EXPECT_EQ(fit.post != nullptr, row.fits) << row.name;
  }
}

TEST(Who, TheReporterHasTheCodeOrIsThePersonWhoReported) {
  Story story;
  packs::Who who;
  who.is_reporter = true;
  const auto fits = [&](const Party& party) { return fitting(std::span(&who, 1), standing(), party, story.tree()).fit == Fit::yes; };
  EXPECT_TRUE(fits(story.citizen()));
  EXPECT_TRUE(fits(story.party(77, grid_worker, 9)));
  EXPECT_FALSE(fits(story.party(78, grid_worker, 9)));
  EXPECT_FALSE(fits(Party())) << "nobody is not the reporter of a case that a citizen reported";
}

TEST(Who, AFittingPostBeatsOneThatIsNotApart) {
  Story story;
  Case one = standing();
  one.handler = 5;
  one.handler_person = 3;
  const packs::Who whos[] = {who_of("verifier", Relation::anywhere, true), who_of("supervisor", Relation::anywhere)};
  EXPECT_EQ(fitting(whos, one, story.party(9, verifier, 9), story.tree()).fit, Fit::not_apart);
  EXPECT_EQ(fitting(whos, one, story.party(9, supervisor, 9), story.tree()).fit, Fit::yes);
  EXPECT_EQ(fitting(whos, one, story.party(9, clerk, 9), story.tree()).fit, Fit::no);
  one.handler = 0;
  one.handler_person = 0;
  EXPECT_EQ(fitting(whos, one, story.party(9, verifier, 9), story.tree()).fit, Fit::not_apart) << "below who has to act";
}

TEST(Who, ThePostThatFitsMustItselfReachTheSecrecy) {
  Story story;
  Case one = standing();
  one.secrecy = 3;
  std::vector<org::Holding> holdings = {post(grid_worker, one.owner), post(liaison, one.owner)};
  Party party;
  party.person = 9;
  party.holdings = holdings;
  const packs::Who worker = who_of("grid_worker", Relation::owner), speaker = who_of("liaison", Relation::owner);
  EXPECT_EQ(fitting(std::span(&worker, 1), one, party, story.tree()).fit, Fit::no) << "another post of his reaches it, this one does not";
  EXPECT_EQ(fitting(std::span(&speaker, 1), one, party, story.tree()).fit, Fit::yes);
}

TEST(Who, ApartIsMeantOfWhoHandledItAndOfWhoHasItNow) {
  Story story;
  Case one = standing();
  one.handler = 14;
  one.owner = 5;
  const packs::Who checker = who_of("verifier", Relation::anywhere, true);
  const auto fit = [&](org::UnitNumber unit) { return fitting(std::span(&checker, 1), one, story.party(9, verifier, unit), story.tree()).fit; };
  EXPECT_EQ(fit(14), Fit::not_apart);
  EXPECT_EQ(fit(5), Fit::not_apart);
  EXPECT_EQ(fit(13), Fit::yes);
  one.involved = {{14, true}};  // called by the owner, who may then judge
  EXPECT_EQ(fit(5), Fit::yes);
}

TEST(Draw, IsEvenAndTheSameForEver) {
  int hits[100] = {};
  for (CaseNumber number = 1; number <= 100'000; ++number) ++hits[drawn(42, number, "callback:0")];
  for (const int count : hits) EXPECT_NEAR(count, 1000, 160);
  EXPECT_EQ(drawn(42, 1, "callback:0"), drawn(42, 1, "callback:0"));
  int same = 0;
  for (CaseNumber number = 1; number <= 10'000; ++number) same += drawn(42, number, "callback:0") == drawn(43, number, "callback:0");
  EXPECT_NEAR(same, 100, 50) << "another seed draws others";
  EXPECT_FALSE(is_drawn(42, 1, "x", 0));
  EXPECT_TRUE(is_drawn(42, 1, "x", 100));
}

}  // namespace
}  // namespace bihuan::cases
