// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/flow.h"

#include <algorithm>

#include "domain/cases/cases_for_test.h"

namespace bihuan::cases {
namespace {

using enum org::PostKind;
constexpr auto hour = std::chrono::hours(1);

// Monday to Friday without holidays: 2026-03-02 is a Monday.
class FlowTest : public testing::Test {
 protected:
  Story story;
  Party dispatcher = story.party(1, org::PostKind::dispatcher, 1);
  Party street = story.party(2, liaison, 2);
  Party community = story.party(3, liaison, 5);
  Party community_head = story.party(4, leader, 5);
  Party street_head = story.party(5, leader, 2);
  Party watcher = story.party(6, supervisor, 1);
  Party checker = story.party(7, verifier, 3);
  Party builders = story.party(8, liaison, 14);
  Party market = story.party(9, liaison, 13);
  Instant monday = at("2026-03-02 09:15");

  Case handled_by(const Party& who, org::UnitNumber unit) {
    Case one = story.reported(monday);
    EXPECT_EQ(story.act(one, dispatcher, monday + hour, "send", {{"lead", std::to_string(unit)}}), "");
    EXPECT_EQ(story.act(one, who, monday + 2 * hour, "sign"), "");
    return one;
  }
  Case closed(const std::string& result = "explained", CaseNumber number = 1) {
    Case one = handled_by(community, 5);
    one.number = number;
    EXPECT_EQ(story.act(one, community, monday + 3 * hour, "submit", {{"outcome", result}}, {"photo"}), "");
    EXPECT_EQ(story.act(one, checker, monday + 4 * hour, "pass"), "");
    return one;
  }
};

const Timer* running(const Case& one, std::string_view clock, org::UnitNumber unit = 0) {
  const auto found = std::find_if(one.timers.begin(), one.timers.end(),
                                  [&](const Timer& timer) { return timer.is_running() && timer.clock == clock && timer.unit == unit; });
  return found == one.timers.end() ? nullptr : &*found;
}

TEST_F(FlowTest, AReportBeginsWhereItAroseAndItsClockRuns) {
  const Case one = story.reported(monday);
  EXPECT_EQ(one.state, "received");
  EXPECT_EQ(one.level, "plain");
  EXPECT_EQ(one.owner, 9);
  EXPECT_EQ(one.origin_level, 0);
  EXPECT_EQ(one.title, "坑洼");
  ASSERT_TRUE(running(one, "handle"));
  EXPECT_EQ(running(one, "handle")->due_at, at("2026-03-09 18:00"));
  EXPECT_EQ(one.moments.at("state:received"), monday);
}

TEST_F(FlowTest, AReportSaysWhatIsWrongWithIt) {
  struct Row {
    const char* name;
    void (*spoil)(Intake&);
    const char* code;
    const char* where;
  };
  const Row rows[] = {
      {"an unknown kind", [](Intake& x) { x.kind = "ufo"; }, "case-kind-unknown", "kind"},
      {"no place", [](Intake& x) { x.place.unit = 0; }, "case-place-unknown", "place"},
      {"a place that is not there", [](Intake& x) { x.place.unit = 99; }, "case-place-unknown", "place"},
      {"a field not given", [](Intake& x) { x.fields.clear(); }, "case-field-missing", "depth"},
      {"a field of another form", [](Intake& x) { x.fields["why"] = "waiting"; }, "case-field-unknown", "why"},
      {"no number", [](Intake& x) { x.fields["depth"] = "deep"; }, "case-field-wrong", "depth"},
      {"a day that is not there", [](Intake& x) { x.fields["seen_on"] = "2026-02-30"; }, "case-field-wrong", "seen_on"},
      {"an unknown level", [](Intake& x) { x.level = "huge"; }, "case-field-wrong", "level"},
      {"no channel", [](Intake& x) { x.channel.clear(); }, "case-field-missing", "channel"},
      {"a control character", [](Intake& x) { x.title = "a\nb"; }, "case-field-wrong", "title"},
      {"no telephone", [](Intake& x) { x.reporter.phone = "<script>"; }, "case-field-wrong", "reporter.phone"},
      {"an owner that is not there", [](Intake& x) { x.object_owner = 77; }, "case-unit-unknown", "object_owner"},
      {"a place beyond the world", [](Intake& x) { x.place.latitude = 91; }, "case-field-wrong", "place"},
  };
  for (const Row& row : rows) {
    Intake intake = story.intake();
    row.spoil(intake);
    const auto outcome = story.flow().report(intake, story.citizen(), story.world(), monday);
    ASSERT_FALSE(outcome) << row.name;
    EXPECT_EQ(outcome.error().code, row.code) << row.name;
    EXPECT_EQ(outcome.error().where, row.where) << row.name;
  }
}

TEST_F(FlowTest, WhoAsksForProtectionGetsIt) {
  Intake intake = story.intake();
  intake.is_protected = true;
  const Case one = story.reported(monday, 1, intake);
  EXPECT_TRUE(one.reporter.is_protected);
  EXPECT_EQ(one.secrecy, 3);
}

TEST_F(FlowTest, OnlyWhoIsAskedMovesIt) {
  Case one = story.reported(monday);
  EXPECT_EQ(story.act(one, community, monday, "send", {{"lead", "5"}}), "case-not-yours");
  EXPECT_EQ(story.act(one, dispatcher, monday, "sign"), "case-not-now");
  EXPECT_EQ(story.act(one, dispatcher, monday, "fly"), "case-transition-unknown");
  EXPECT_EQ(story.act(one, dispatcher, monday, "send"), "case-field-missing");
  EXPECT_EQ(story.act(one, dispatcher, monday, "send", {{"lead", "99"}}), "case-field-wrong");
  EXPECT_EQ(story.act(one, dispatcher, monday, "send", {{"lead", "5"}}), "");
  EXPECT_EQ(one.owner, 5);
  EXPECT_EQ(story.act(one, street, monday, "sign"), "case-not-yours") << "a liaison speaks for his own unit only";
  EXPECT_EQ(story.act(one, community, monday, "sign"), "");
}

TEST_F(FlowTest, AFacilityGoesToItsOwnerAndAHumanActToItsCommunity) {
  Intake lamp = story.intake("lamp");
  lamp.object_owner = 15;
  Case one = story.reported(monday, 1, lamp);
  EXPECT_EQ(story.act(one, dispatcher, monday, "route"), "");
  EXPECT_EQ(one.owner, 15);
  Case hole = story.reported(monday, 2);
  EXPECT_EQ(story.act(hole, dispatcher, monday, "route"), "");
  EXPECT_EQ(hole.owner, 5);
  Case orphan = story.reported(monday, 3, story.intake("lamp"));
  EXPECT_EQ(story.act(orphan, dispatcher, monday, "route"), "");
  EXPECT_EQ(orphan.owner, 5) << "without a known owner: the area";
}

TEST_F(FlowTest, TheSecondReturnIsArbitratedAndBindsAndTheClockRunsOn) {
  Case one = story.reported(monday);
  const Instant due = running(one, "handle")->due_at;
  EXPECT_EQ(story.act(one, dispatcher, monday, "send", {{"lead", "14"}}), "");
  EXPECT_EQ(story.act(one, builders, monday + hour, "give_back"), "case-field-missing");
  EXPECT_EQ(story.act(one, builders, monday + hour, "give_back", {{"why", "not_ours"}}), "");
  EXPECT_EQ(one.state, "returned");
  EXPECT_EQ(one.owner, 1) << "back to who sent it";
  EXPECT_EQ(story.act(one, dispatcher, monday + 2 * hour, "send", {{"lead", "13"}}), "");
  EXPECT_EQ(story.act(one, market, monday + 3 * hour, "give_back", {{"why", "not_ours"}}), "");
  EXPECT_EQ(one.state, "arbitration") << "whoever it is";
  EXPECT_EQ(one.gave_back, 2);
  EXPECT_EQ(story.act(one, watcher, monday + 4 * hour, "decide", {{"lead", "14"}}), "");
  EXPECT_TRUE(one.is_arbitrated);
  EXPECT_EQ(one.owner, 14);
  EXPECT_EQ(story.act(one, builders, monday + 5 * hour, "give_back", {{"why", "not_ours"}}), "case-limit");
  EXPECT_EQ(running(one, "handle")->due_at, due);
  EXPECT_EQ(running(one, "handle")->started_at, monday);
}

TEST_F(FlowTest, EachCalledUnitHasItsOwnClockAndIsRatedByTheCallerOnly) {
  Case one = handled_by(community, 5);
  const Instant blown = monday + 3 * hour;
  EXPECT_EQ(story.act(one, community_head, blown, "whistle", {{"called", "13,14"}}), "");
  EXPECT_EQ(one.caller, 5);
  ASSERT_EQ(one.involved.size(), 2u);
  ASSERT_TRUE(running(one, "answer", 13) && running(one, "answer", 14));
  EXPECT_FALSE(running(one, "answer"));
  EXPECT_EQ(running(one, "answer", 13)->due_at, blown + std::chrono::minutes(30));
  EXPECT_EQ(story.act(one, builders, blown + std::chrono::minutes(10), "answer", {{"decision", "派人来"}}), "");
  EXPECT_FALSE(running(one, "answer", 14));
  EXPECT_TRUE(running(one, "answer", 13));
  EXPECT_EQ(story.act(one, builders, blown + std::chrono::minutes(20), "answer"), "case-limit");
  EXPECT_EQ(story.act(one, builders, blown + std::chrono::minutes(25), "arrive"), "case-field-missing") << "to be there is not to decide";
  EXPECT_EQ(story.act(one, builders, blown + std::chrono::minutes(25), "arrive", {{"decision", "当场拆除"}}), "");
  EXPECT_EQ(one.involved[1].decision, "当场拆除");
  const auto events = story.tick(one, blown + std::chrono::minutes(30));
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].transition, "clock:answer:1");
  EXPECT_EQ(events[0].unit, 13);
  ASSERT_EQ(story.last.notices.size(), 3u);
  EXPECT_EQ(story.last.notices[0].unit, 13);
  EXPECT_EQ(story.last.notices[1].unit, 1) << "above the called unit";
  EXPECT_EQ(story.last.notices[2].unit, 5) << "the caller";
  const std::map<std::string, std::string> rating = {{"rated", "13"}, {"response", "1"}, {"effect", "2"}};
  EXPECT_EQ(story.act(one, street_head, blown + hour, "rate", rating), "case-not-yours");
  EXPECT_EQ(story.act(one, community_head, blown + hour, "rate", {{"rated", "13"}, {"response", "6"}, {"effect", "2"}}), "case-field-wrong");
  EXPECT_EQ(story.act(one, community_head, blown + hour, "rate", rating), "");
  EXPECT_EQ(one.involved[0].response, 1);
  EXPECT_EQ(one.involved[0].result, 2);
  EXPECT_EQ(story.act(one, community_head, blown + hour, "rate", rating), "case-limit");
}

TEST_F(FlowTest, APauseIsCodedAndMovesTheDueMomentByTheDaysItTook) {
  Case one = handled_by(community, 5);
  EXPECT_EQ(story.act(one, watcher, at("2026-03-03 10:00"), "pause"), "case-field-missing");
  EXPECT_EQ(story.act(one, watcher, at("2026-03-03 10:00"), "pause", {{"why", "waiting"}}), "");
  EXPECT_TRUE(story.last.events[0].is_told);
  EXPECT_EQ(Flow::next_at(one), far_future);
  EXPECT_TRUE(story.tick(one, at("2026-03-20 10:00")).empty()) << "what rests takes no step";
  EXPECT_EQ(story.act(one, story.citizen(), at("2026-03-05 10:00"), "resume"), "");
  EXPECT_EQ(one.pauses.size(), 1u);
  EXPECT_EQ(one.pauses[0].reason, "waiting");
  EXPECT_EQ(running(one, "handle")->due_at, at("2026-03-12 18:00")) << "three days in which it rested";
}

TEST_F(FlowTest, AnExtensionIsLimitedAndComesBeforeTheDueMoment) {
  Case one = handled_by(community, 5);
  EXPECT_EQ(story.act(one, community_head, monday + 3 * hour, "extend"), "case-not-yours") << "nobody of the unit itself";
  Case late = one;
  story.tick(late, at("2026-03-09 18:00"));
  EXPECT_EQ(story.act(late, street_head, at("2026-03-09 18:00"), "extend"), "case-limit");
  EXPECT_EQ(story.act(one, street_head, monday + 3 * hour, "extend"), "");
  EXPECT_EQ(running(one, "handle")->due_at, at("2026-03-11 18:00"));
  EXPECT_EQ(running(one, "handle")->extensions, 1);
  EXPECT_EQ(story.act(one, street_head, monday + 4 * hour, "extend"), "case-limit");
}

TEST_F(FlowTest, EvidenceIsAskedWhereItIsProportionate) {
  Case one = handled_by(community, 5);
  const auto offers = story.flow().offers(one, community, story.world(), monday);
  const auto submit = std::find_if(offers.begin(), offers.end(), [](const Offer& offer) { return offer.transition->id == "submit"; });
  ASSERT_TRUE(submit != offers.end() && submit->files.size() == 1);
  EXPECT_TRUE(submit->files[0].is_required);
  EXPECT_EQ(submit->files[0].unless_field, "outcome");
  EXPECT_EQ(submit->files[0].unless_values, std::vector<std::string>{"explained"});
  Case explained = one;
  EXPECT_EQ(story.act(explained, community, monday + 3 * hour, "submit", {{"outcome", "explained"}}), "");
  EXPECT_EQ(story.act(one, community, monday + 3 * hour, "submit", {{"outcome", "solved"}}), "case-evidence-missing");
  EXPECT_EQ(story.act(one, community, monday + 3 * hour, "submit", {{"outcome", "solved"}}, {"photo"}), "");
  EXPECT_EQ(story.last.events[0].evidence, std::vector<std::string>{"photo"});
  EXPECT_EQ(one.handler, 5);
  EXPECT_EQ(one.handler_person, 3);
  ASSERT_EQ(story.act(one, checker, monday + 4 * hour, "send_back", {}, {"photo"}), "");
  EXPECT_TRUE(story.last.events[0].evidence.empty()) << "a file waits for the step that asks for it";
}

TEST_F(FlowTest, NobodyVerifiesWhatHeOrSomebodyAboveHimHandled) {
  struct Row {
    const char* name;
    std::int64_t person;
    org::UnitNumber unit;
    const char* code;
  };
  const Row rows[] = {{"another street", 20, 3, ""},           {"the district", 21, 1, ""},
                      {"the street above", 22, 2, ""},         {"the handling unit", 23, 5, "case-not-apart"},
                      {"a grid below it", 24, 9, "case-not-apart"}, {"the handler with another post", 3, 3, "case-not-apart"}};
  for (const Row& row : rows) {
    Case one = handled_by(community, 5);
    ASSERT_EQ(story.act(one, community, monday + 3 * hour, "submit", {{"outcome", "explained"}}), "");
    EXPECT_EQ(story.act(one, story.party(row.person, verifier, row.unit), monday + 4 * hour, "send_back"), row.code) << row.name;
  }
}

TEST_F(FlowTest, WhatIsSentBackIsRework) {
  Case one = handled_by(community, 5);
  ASSERT_EQ(story.act(one, community, monday + 3 * hour, "submit", {{"outcome", "explained"}}), "");
  ASSERT_EQ(story.act(one, checker, monday + 4 * hour, "send_back"), "");
  EXPECT_EQ(one.send_backs, 1);
  ASSERT_EQ(story.act(one, watcher, monday + 5 * hour, "pause", {{"why", "waiting"}}), "");
  ASSERT_EQ(story.act(one, watcher, monday + 6 * hour, "resume"), "");
  EXPECT_EQ(one.send_backs, 1) << "to come back from a pause is no rework";
}

TEST_F(FlowTest, ClosingHasAResultAndEndsItsClocks) {
  const Case one = closed("solved");
  EXPECT_EQ(one.result, "solved");
  EXPECT_EQ(one.solved_level, 1);
  EXPECT_TRUE(one.closed_at);
  EXPECT_FALSE(running(one, "handle"));
  Case given_up = handled_by(community, 5);
  EXPECT_EQ(story.act(given_up, watcher, monday + 3 * hour, "give_up"), "");
  EXPECT_EQ(given_up.result, "not_fixed");
  EXPECT_EQ(given_up.solved_level, -1);
  EXPECT_EQ(Flow::next_at(given_up), far_future);
}

TEST_F(FlowTest, CallBacksAreDrawnByTheSystemAndRecordedByOthers) {
  int drawn = 0;
  for (CaseNumber number = 1; number <= 400; ++number) {
    const Case one = closed("solved", number);
    EXPECT_EQ(one.call_back.seed, 7u);
    EXPECT_EQ(running(one, "call_back") != nullptr, one.call_back.is_drawn) << "no clock for a call that nobody makes";
    drawn += one.call_back.is_drawn;
  }
  EXPECT_NEAR(drawn, 120, 30);
  Case one = closed("explained");
  ASSERT_TRUE(one.call_back.is_drawn) << "always";
  EXPECT_EQ(story.act(one, story.party(30, verifier, 5), monday + 5 * hour, "call_back", {{"voice", "satisfied"}}), "case-not-apart");
  EXPECT_EQ(story.act(one, story.party(3, verifier, 1), monday + 5 * hour, "call_back", {{"voice", "satisfied"}}), "case-not-apart");
  EXPECT_EQ(story.act(one, story.party(31, verifier, 1), monday + 5 * hour, "call_back", {{"voice", "satisfied"}}), "");
  EXPECT_EQ(one.call_back.result, "satisfied");
}

TEST_F(FlowTest, ReopeningHasLimitsOfDaysAndCount) {
  Case one = closed();
  Case late = one;
  EXPECT_EQ(story.act(late, story.citizen(), monday + 24 * 31 * hour, "reopen"), "case-limit");
  for (int i = 1; i <= 2; ++i) {
    EXPECT_EQ(story.act(one, story.citizen(), one.changed_at + hour, "reopen"), "");
    EXPECT_EQ(one.reopened, i);
    EXPECT_TRUE(one.is_open());
    EXPECT_EQ(one.result, "");
    ASSERT_TRUE(running(one, "handle"));
    EXPECT_EQ(story.act(one, dispatcher, one.changed_at, "send", {{"lead", "5"}}), "");
    EXPECT_EQ(story.act(one, community, one.changed_at, "sign"), "");
    EXPECT_EQ(story.act(one, watcher, one.changed_at, "give_up"), "");
  }
  EXPECT_EQ(story.act(one, story.citizen(), one.changed_at + hour, "reopen"), "case-limit");
}

TEST_F(FlowTest, StepsThatAreOverdueTogetherComeInOrderAndOnce) {
  Case one = handled_by(community, 5);
  const auto events = story.tick(one, at("2026-03-30 09:00"));
  std::vector<std::string> seen;
  for (const Event& event : events) seen.push_back(event.transition);
  EXPECT_EQ(seen, (std::vector<std::string>{"clock:handle:1", "clock:handle:2", "clock:handle:3", "raise"}));
  EXPECT_EQ(one.owner, 2) << "the street has taken it up";
  EXPECT_EQ(one.hops, 1);
  EXPECT_TRUE(events[1].is_told);
  EXPECT_TRUE(story.tick(one, at("2026-03-30 09:00")).empty());
  EXPECT_TRUE(story.tick(one, at("2027-03-30 09:00")).empty());
  EXPECT_EQ(story.act(one, watcher, at("2026-03-30 10:00"), "lower"), "");
  EXPECT_EQ(one.owner, 5) << "the way back";
  EXPECT_EQ(story.act(one, watcher, at("2026-03-30 10:00"), "lower"), "case-limit");
}

TEST_F(FlowTest, ARaiseGoesUpLevelByLevel) {
  Case one = handled_by(community, 5);
  for (const org::UnitNumber above : {2, 1}) {
    EXPECT_EQ(story.act(one, watcher, monday + 3 * hour, "raise"), "");
    EXPECT_EQ(one.owner, above);
  }
  EXPECT_EQ(story.act(one, watcher, monday + 3 * hour, "raise"), "case-limit") << "nobody is above the district";
  EXPECT_EQ(one.hops, 2);
}

TEST_F(FlowTest, PartsFollowWhatTheyArePartOf) {
  Case parent = closed("explained", 1);
  Intake again = story.intake();
  again.reporter.phone = "13800000001";
  Case part = story.reported(monday + hour, 2, again);
  ASSERT_EQ(story.act(part, dispatcher, monday + 2 * hour, "merge", {{"main_case", "990101-c-1"}}), "");
  EXPECT_EQ(part.part_of, 1);
  EXPECT_TRUE(part.is_open()) << "until the other has ended";
  EXPECT_EQ(Flow::next_at(part), far_future);
  const Outcome followed = story.flow().follow_parent(part, parent, story.world(), monday + 6 * hour);
  ASSERT_EQ(followed.events.size(), 1u);
  EXPECT_TRUE(followed.events[0].is_told);
  EXPECT_EQ(followed.after.state, "closed");
  EXPECT_EQ(followed.after.result, "explained");
  EXPECT_TRUE(followed.after.call_back.is_drawn) << "a call-back of its own";
  EXPECT_TRUE(story.flow().follow_parent(followed.after, parent, story.world(), monday + 7 * hour).events.empty());
  ASSERT_EQ(story.act(parent, watcher, monday + 8 * hour, "reopen"), "");
  const Outcome back = story.flow().follow_parent(followed.after, parent, story.world(), monday + 8 * hour);
  EXPECT_EQ(back.after.state, "merged");
  EXPECT_TRUE(back.after.is_open());
}

TEST_F(FlowTest, APartTakenOutAgainHasTheTimeItHad) {
  Case part = story.reported(monday, 2);
  const Instant due = running(part, "handle")->due_at;
  ASSERT_EQ(story.act(part, dispatcher, monday + hour, "merge", {{"main_case", "2"}}), "case-field-wrong") << "not into itself";
  ASSERT_EQ(story.act(part, dispatcher, monday + hour, "merge", {{"main_case", "1"}}), "");
  ASSERT_EQ(story.act(part, dispatcher, monday + 2 * hour, "unmerge"), "");
  EXPECT_EQ(part.part_of, 0);
  ASSERT_TRUE(running(part, "handle"));
  EXPECT_EQ(running(part, "handle")->due_at, due);
  EXPECT_EQ(part.timers.size(), 1u);
}

TEST_F(FlowTest, AClockThatGoesBackBreaksNothingAndTheEventSaysSo) {
  Case one = story.reported(monday);
  ASSERT_EQ(story.act(one, dispatcher, monday + hour, "send", {{"lead", "5"}}), "");
  ASSERT_EQ(story.act(one, community, monday - 24 * hour, "sign"), "");
  EXPECT_EQ(story.last.events[0].at, monday + hour);
  EXPECT_EQ(story.last.events[0].values.at("clock:back"), "2026-03-01 09:15");
  EXPECT_EQ(one.changed_at, monday + hour);
}

TEST_F(FlowTest, AnotherCalendarMovesDueMomentsByAnEvent) {
  Case one = story.reported(monday);
  const auto calendar = clocks::national_calendar().with({{org::day("2026-03-04"), false, "区庆"}});
  ASSERT_TRUE(calendar);
  World other = story.world();
  EXPECT_TRUE(story.flow().restate(one, other, monday + hour).events.empty());
  other.calendar = &*calendar;
  const Outcome outcome = story.flow().restate(one, other, monday + hour);
  ASSERT_EQ(outcome.events.size(), 1u);
  EXPECT_EQ(outcome.events[0].values.at("clock:handle"), "2026-03-09 18:00 → 2026-03-10 18:00");
  EXPECT_TRUE(outcome.events[0].is_told) << "it is what the reporter was promised";
  EXPECT_EQ(outcome.after.timers[0].due_at, at("2026-03-10 18:00"));
}

TEST_F(FlowTest, AllowedIsWhatActWouldDo) {
  const Case one = handled_by(community, 5);
  const auto ids = [&](const Party& party) {
    std::string text;
    for (const packs::Transition* transition : story.flow().allowed(one, party, story.world(), monday + 3 * hour)) text += transition->id + " ";
    return text;
  };
  EXPECT_EQ(ids(community), "submit ");
  EXPECT_EQ(ids(watcher), "pause raise give_up ");
  EXPECT_EQ(ids(street_head), "whistle extend ");
  EXPECT_EQ(ids(story.citizen()), "");
}

TEST(Masked, HidesNamesAndNumbers) {
  EXPECT_EQ(masked("张三丰"), "张*");
  EXPECT_EQ(masked("13812345678"), "138******78");
  EXPECT_EQ(masked("0991-123"), "099***23");
  EXPECT_EQ(masked(""), "");
}

TEST_F(FlowTest, WhatWasDrawnOnceIsNotDrawnAgain) {
  packs::Pack pack = small_pack();
  for (packs::Transition& transition : pack.transitions)
    for (packs::Evidence& evidence : transition.evidence) evidence.sample_percent = 50;
  Story drawn(std::move(pack));
  const Party owner = drawn.party(3, liaison, 9);
  Case one = drawn.reported(monday);
  one.state = "handling";
  const std::string first = drawn.flow().act(one, {"submit", {{"outcome", "solved"}}, {}}, owner, drawn.world(), monday) ? "" : "asked";
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    drawn.world().seed = seed;
    EXPECT_EQ(drawn.flow().act(one, {"submit", {{"outcome", "solved"}}, {}}, owner, drawn.world(), monday) ? "" : "asked", first) << seed;
  }
  int asked = 0;
  one.seed = 0;  // of an older version: what follows from its number
  for (one.number = 1; one.number <= 400; ++one.number)
    asked += !drawn.flow().act(one, {"submit", {{"outcome", "solved"}}, {}}, owner, drawn.world(), monday);
  EXPECT_NEAR(asked, 200, 40);
}

TEST_F(FlowTest, PausesAreCountedAndAClockThatRestsSaysSo) {
  Case one = handled_by(community, 5);
  for (int i = 0; i < 3; ++i) {
    ASSERT_EQ(story.act(one, watcher, one.changed_at + hour, "pause", {{"why", "waiting"}}), "");
    EXPECT_TRUE(running(one, "handle")->rests);
    ASSERT_EQ(story.act(one, watcher, one.changed_at + hour, "resume"), "");
    EXPECT_FALSE(running(one, "handle")->rests);
  }
  EXPECT_EQ(story.act(one, watcher, one.changed_at + hour, "pause", {{"why", "waiting"}}), "case-limit");
}

TEST_F(FlowTest, NoExtensionLeadsBeyondTheCalendar) {
  packs::Pack pack = small_pack();
  for (packs::Transition& transition : pack.transitions)
    for (packs::Effect& effect : transition.effects)
      if (effect.kind == packs::EffectKind::extend) effect.term = clocks::Term{clocks::longest_amount, clocks::TermUnit::calendar_day};
  Story long_story(std::move(pack));
  Case one = long_story.reported(monday);
  one.state = "handling";
  one.owner = 5;
  EXPECT_EQ(long_story.act(one, long_story.party(5, leader, 2), monday + hour, "extend"), "case-limit");
}

TEST_F(FlowTest, ARoundHasItsOwnReturnsAndWhatWasAnsweredStands) {
  Case one = story.reported(monday);
  ASSERT_EQ(story.act(one, dispatcher, monday, "send", {{"lead", "14"}}), "");
  ASSERT_EQ(story.act(one, builders, monday + hour, "give_back", {{"why", "not_ours"}}), "");
  ASSERT_EQ(story.act(one, dispatcher, monday + hour, "send", {{"lead", "5"}}), "");
  ASSERT_EQ(story.act(one, community, monday + hour, "sign"), "");
  ASSERT_EQ(story.act(one, community, monday + 2 * hour, "submit", {{"outcome", "explained"}}), "");
  ASSERT_EQ(story.act(one, checker, monday + 3 * hour, "pass"), "");
  ASSERT_EQ(story.act(one, story.party(31, verifier, 1), monday + 4 * hour, "call_back", {{"voice", "not_satisfied"}}), "");
  EXPECT_EQ(story.act(one, story.party(31, verifier, 1), monday + 5 * hour, "call_back", {{"voice", "satisfied"}}), "case-limit");
  EXPECT_EQ(one.call_back.result, "not_satisfied");
  one.call_back.result = "no_answer";
  EXPECT_EQ(story.act(one, story.party(31, verifier, 1), monday + 5 * hour, "call_back", {{"voice", "satisfied"}}), "");
  ASSERT_EQ(story.act(one, story.citizen(), monday + 6 * hour, "reopen"), "");
  EXPECT_EQ(one.gave_back, 0);
  EXPECT_FALSE(one.moments.contains("give_back"));
  EXPECT_EQ(one.closed_as, "explained") << "that closing counts as what it was";
}

TEST_F(FlowTest, AWorkerWhoReportsIsTheReporterUnlessSomebodyElseTold) {
  const Party worker = story.party(77, grid_worker, 9);
  auto own = story.flow().report(story.intake(), worker, story.world(), monday);
  ASSERT_TRUE(own);
  EXPECT_EQ(own->after.reporter.person, 77);
  Intake told = story.intake();
  told.reporter.phone = "13900000001";
  auto taken_down = story.flow().report(told, worker, story.world(), monday);
  ASSERT_TRUE(taken_down);
  EXPECT_EQ(taken_down->after.reporter.person, 0);
}

TEST_F(FlowTest, WhatTheTopUnitHandledIsCheckedByWhoDoesNotActForIt) {
  const Party district = story.party(40, liaison, 1);
  Case one = handled_by(district, 1);
  ASSERT_EQ(story.act(one, district, monday + 3 * hour, "submit", {{"outcome", "explained"}}), "");
  Case other = one;
  EXPECT_EQ(story.act(other, story.party(40, verifier, 1), monday + 4 * hour, "pass"), "case-not-apart") << "the handler himself";
  EXPECT_EQ(story.act(other, story.party(41, verifier, 1), monday + 4 * hour, "pass"), "");
  EXPECT_EQ(story.act(one, story.party(42, verifier, 3), monday + 4 * hour, "pass"), "");
}

TEST_F(FlowTest, ErrorsNameFieldsAndStepsInBothLanguages) {
  Case one = story.reported(monday);
  const auto missing = story.flow().act(one, {"send", {}, {}}, dispatcher, story.world(), monday);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().detail, "主办\x1FLead");
  const auto not_now = story.flow().act(one, {"sign", {}, {}}, dispatcher, story.world(), monday);
  ASSERT_FALSE(not_now);
  EXPECT_EQ(not_now.error().detail, "签收\x1FSign");
}

}  // namespace
}  // namespace bihuan::cases
