// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/packs/node_reader.h"
#include "domain/packs/pack_yaml.h"
#include "domain/packs/tiny_pack_for_test.h"

namespace bihuan::packs {
namespace {

std::string shown(const std::vector<Fault>& faults) {
  std::string text;
  for (const Fault& fault : faults) text += fault.code + " " + fault.path + " " + fault.detail + " " + std::to_string(fault.line) + "\n";
  return text;
}

TEST(Check, FindsNothingInASoundPack) { EXPECT_EQ(shown(read_pack(tiny_pack).faults), ""); }

// One thing made wrong in the tiny pack, and the one code that must come of it, at its place.
struct Wrong {
  const char* name;
  const char* from;
  const char* to;
  const char* code;
  const char* path;
  bool is_alone = true;  // no other error is told with it
};

constexpr Wrong wrongs[] = {
    {"AnIdTwice", "{id: noise, title", "{id: hole, title", "pack-id-twice", "kinds[1].id", false},
    {"AnUnknownState", "to: checking", "to: cheking", "pack-state-unknown", "transitions[5].to"},
    {"AnUnknownField", "form: [lead, many]", "form: [led, many]", "pack-field-unknown", "transitions[0].form[0]"},
    {"AnUnknownKind", "when: {kinds: [noise]}", "when: {kinds: [noize]}", "pack-kind-unknown", "clocks[0].terms[0].when.kinds[0]"},
    {"AnUnknownLevel", "from: open, who: dispatcher", "from: open, when: {levels: [high]}, who: dispatcher", "pack-level-unknown", "transitions[0].when.levels[0]"},
    {"AnUnknownChannel", "from: open, who: dispatcher", "from: open, when: {channels: [fax]}, who: dispatcher", "pack-channel-unknown", "transitions[0].when.channels[0]"},
    {"AnUnknownResult", "{close: not_fixed}", "{close: not_fxed}", "pack-result-unknown", "transitions[7].effects[0]"},
    {"AnUnknownTransition", "transition: lift", "transition: lft", "pack-transition-unknown", "clocks[0].steps[1].transition"},
    {"AnUnknownClock", "clock: work, by", "clock: wrk, by", "pack-clock-unknown", "transitions[4].effects[0]"},
    {"AnUnknownMoment", "starts_on: [report, again]", "starts_on: [repott, again]", "pack-moment-unknown", "clocks[0].starts_on[0]"},
    {"AnUnknownRegister", "type: text, from: book", "type: text, from: boook", "pack-register-unknown", "fields[1].from"},
    {"AnUnknownPost", "who: dispatcher", "who: dispacher", "pack-post-unknown", "transitions[0].who[0]"},
    {"AnUnknownChoice", "when: {kinds: [noise]}", "when: {fields: {why: [snow]}}", "pack-choice-unknown", "clocks[0].terms[0].when.fields.why"},
    {"NoChoices", "from: asked, choices: [{id: rain, zh: 雨, en: rain}]", "from: asked", "pack-choices-missing", "fields[4]"},
    {"NeedlessChoices", "type: number, from: asked", "type: number, from: asked, choices: [{id: a, zh: 甲, en: A}]", "pack-choices-needless", "fields[0].choices"},
    {"AStateThatIsNeverReached", "from: open, to: resting", "from: open, to: checking", "pack-state-unreachable", "states[1]", false},
    {"AStateWithoutAWayOut", "from: resting, to: open", "from: resting", "pack-state-stuck", "states[1]", false},
    {"NoEnd", "end: true, told", "told", "pack-end-missing", "states", false},
    {"AStateFromWhichNoEndIsReached", "from: resting, to: open", "from: resting, to: resting", "pack-end-unreachable", "states[1]", false},
    {"AKindThatNeverEnds", "from: open, to: checking, who", "from: open, to: checking, when: {kinds: [hole]}, who", "pack-kind-endless", "kinds[1]"},
    {"AnEndThatIsLeft", "who: reporter, effects: [reopen]", "who: reporter", "pack-end-left", "transitions[9]"},
    {"AnEndWithoutAResult", "effects: [{close: not_fixed}, sample]", "effects: [sample]", "pack-end-unclosed", "transitions[7]", false},
    {"AResultWithoutAnEnd", "effects: [raise]", "effects: [raise, {close: solved}]", "pack-close-open", "transitions[3]", false},
    {"NobodyMayDoIt", "who: dispatcher", "who: []", "pack-transition-nobody", "transitions[0]"},
    {"NobodyCanStandSo", "who: leader above owner", "who: grid worker above owner", "pack-post-relation", "transitions[4].who[0]"},
    {"NobodyIsCalled", "who: dispatcher", "who: liaison of caller", "pack-post-relation", "transitions[0].who[0]"},
    {"AnAdministratorMovesNoCase", "who: dispatcher", "who: administrator", "pack-post-relation", "transitions[0].who[0]"},
    {"NobodyCanBeToldSo", "tells: [leader of owner]", "tells: [auditor]", "pack-post-relation", "clocks[0].steps[1].tells[0]"},
    {"TheTimerNeverDoesIt", ", transition: lift", "", "pack-timer-never", "transitions[3].who"},
    {"TheTimerMayNot", "from: open, who: timer", "from: open, who: supervisor", "pack-step-not-timer", "clocks[0].steps[1].transition"},
    {"NobodyHandlesIt", ", effects: [handled]", "", "pack-handler-missing", "transitions[6]"},
    {"TheHandlerVerifiesHimself", "to: done, who: verifier apart from handler", "to: done, who: verifier", "pack-verify-self", "transitions[6]"},
    {"TheHandlerClosesAtOnce", "effects: [handled]", "effects: [handled, {close: solved}]", "pack-verify-self", "transitions[5]", false},
    {"TheUnitExtendsItself", "who: leader above owner", "who: liaison of owner", "pack-extend-self", "transitions[4].who"},
    {"TheHandlerCallsBack", "from: done, who: verifier apart from handler", "from: done, who: verifier", "pack-callback-self", "transitions[8].who"},
    {"TheHandlerIsOnTheCallBacksList", "who: [verifier apart from handler]", "who: [liaison of owner]", "pack-callback-self", "callback.who[0]"},
    {"NoCallBackIsDrawn", "callback: {percent: 10", "callback: {percent: 0", "pack-callback-never-drawn", "callback"},
    {"NoCallBackIsMade", "effects: [{record_call: {result: said}}]", "effects: []", "pack-callback-never-made", "callback", false},
    {"AnExtensionWithoutEnd", "by: as_much}}", "by: 99999 calendar days}}", "pack-extend-long", "transitions[4].effects[0]"},
    {"NobodyMayActOnWhatIsProtected", "who: supervisor, effects: [resume]", "who: grid_worker, effects: [resume]", "pack-secrecy-nobody", "transitions[2].who"},
    {"ReopeningWithoutLimit", "most: 2}\nrates", "most: 99}\nrates", "pack-reopen-unlimited", "reopen"},
    {"RequiredButNotAsked", "required: [lead]", "required: [lead, size]", "pack-required-not-asked", "transitions[0].required[1]"},
    {"AskedTwiceOnOneWay", "form: [outcome, trail]", "form: [outcome, trail, size]", "pack-asked-twice", "transitions[5].form[2]"},
    {"AskedTwiceInOneForm", "form: [size]", "form: [size, size]", "pack-asked-twice", "kinds[0].form[0]", false},
    {"AskedAlthoughARegisterHasIt", "form: [size]", "form: [size, owner_name]", "pack-asked-though-kept", "kinds[0].form[1]"},
    {"APhotoWithoutAReason", "type: photo, from: asked, purpose: {zh: 凭据, en: Proof}", "type: photo, from: asked", "pack-photo-no-purpose", "transitions[5].evidence[0]"},
    {"ATrackIsDemanded", "required: [outcome]", "required: [outcome, trail]", "pack-track-not-allowed", "transitions[5].required[1]"},
    {"APersonalFactWithoutAReason", "personal: true, purpose: {zh: 联系, en: To call}", "personal: true", "pack-personal-no-purpose", "fields[8]"},
    {"APersonalFactInTheOpen", "secrecy: 1, form: [wish]", "secrecy: 0, form: [wish]", "pack-personal-public", "kinds[1].form[0]"},
    {"AnEffectWithTheWrongField", "{assign: lead}", "{assign: many}", "pack-effect-field", "transitions[0].effects[0]"},
    {"AResultThatIsNone", "choices: [{id: solved, zh: 好, en: Good}]", "choices: [{id: fine, zh: 好, en: Good}]", "pack-effect-field", "transitions[6].effects[0]"},
    {"AnEffectOfAFieldThatIsNotAsked", "form: [lead, many]", "form: [lead]", "pack-effect-unasked", "transitions[0].effects[1]"},
    {"APauseWithoutAReason", "form: [why], required: [why]", "form: [why]", "pack-pause-no-reason", "transitions[1]"},
    {"APauseThatIsNotSeen", "waiting: true, told", "told", "pack-pause-state", "transitions[1]"},
    {"APauseForEver", "who: supervisor, effects: [resume]", "who: supervisor", "pack-pause-for-ever", "transitions"},
    {"AClockThatNeverStarts", "    starts_on: [report, again]\n", "", "pack-clock-never-starts", "clocks[0]"},
    {"AClockThatNeverStops", "    stops_on: [\"state:done\"]\n", "", "pack-clock-never-stops", "clocks[0]"},
    {"AClockThatNobodyHears", "{from: due, level: 1", "{from: start, level: 1", "pack-clock-unheard", "clocks[0]", false},
    {"AStepThatDoesNothing", "{from: soon, level: 0, tells: [liaison of owner]}", "{from: soon, level: 0}", "pack-step-mute", "clocks[0].steps[0]"},
    {"StepsThatDoNotGrow", "{from: soon, level: 0", "{from: due, after: 1 working day, level: 0", "pack-steps-not-growing", "clocks[0].steps[1]"},
    {"LevelsThatFall", "{from: soon, level: 0", "{from: soon, level: 2", "pack-steps-not-growing", "clocks[0].steps[1]"},
    {"ALevelAboveTheTop", "{from: due, level: 1", "{from: due, level: 4", "pack-level-top", "clocks[0].steps[1].level"},
    {"NoTermForTheRest", ", {term: 2 working days}]", "]", "pack-term-no-default", "clocks[0].terms"},
    {"ATermBehindOneThatAlwaysHolds", "{when: {kinds: [noise]}, term: 4 working hours}", "{term: 4 working hours}", "pack-term-unreachable", "clocks[0].terms[1]"},
    {"HoursThatOverlap", "\"13:30-18:00\"", "\"11:30-18:00\"", "pack-hours", "hours[1]"},
    {"NoRouteForTheRest", "  - {to: street}\n", "", "pack-route-no-default", "routes"},
    {"ARouteToNowhere", "{to: street}", "{to: department}", "pack-route-name", "routes[1]"},
    {"NoResults", "results:\n  - {id: solved, zh: 已解决, en: Solved}\n  - {id: not_fixed, zh: 未解决, en: Not fixed}", "results: []", "pack-result-unknown", "transitions[7].effects[0]"},
    {"NoWayToSayNotFixed", "{close: not_fixed}", "{close: solved}", "pack-result-not-fixed", "results"},
    {"ARateOfWhatCannotBe", "callback_results: [good]", "callback_results: [fine]", "pack-rate-never", "rates[1].numerator"},
    {"ARateOfTooFew", "sampled: true, least: 30", "sampled: true, least: 5", "pack-rate-few", "rates[1]"},
    {"AMeasureOfWhatCannotBe", "of: minutes, as: median", "of: response, as: mean", "pack-rate-never", "measures[0]"},
    {"ARankingOfPersons", "title: {zh: 用时, en: Time}", "title: {zh: 网格员积分, en: Time}", "pack-person-ranking", "measures[0].title"},
    {"AStateThatTellsNothing", ", told: {zh: 在查, en: Being checked}", "", "pack-told-missing", "states[2]"},
    {"AGapThatIsNoField", "en: \"Waits: <why>\"", "en: \"Waits: <wyh>\"", "pack-told-field", "states[1].told"},
    {"APersonalGap", "told: {zh: 在查, en: Being checked}", "told: {zh: <wish>, en: Being checked}", "pack-told-personal", "states[2].told"},
};

class WrongPack : public testing::TestWithParam<Wrong> {};

TEST_P(WrongPack, IsToldWithItsCodeAndPlace) {
  const Wrong& wrong = GetParam();
  const std::string text = tiny_with(wrong.from, wrong.to);
  ASSERT_FALSE(text.starts_with("?")) << "nothing to change";
  const auto faults = read_pack(text).faults;
  const auto found = std::find_if(faults.begin(), faults.end(), [&](const Fault& one) { return one.code == wrong.code && one.path == wrong.path; });
  ASSERT_NE(found, faults.end()) << shown(faults);
  EXPECT_TRUE(found->is_error);
  EXPECT_GT(found->line, 1) << "the place is told";
  const auto errors = std::count_if(faults.begin(), faults.end(), [](const Fault& one) { return one.is_error; });
  if (wrong.is_alone) {
    EXPECT_EQ(errors, 1) << shown(faults);
  }
}

INSTANTIATE_TEST_SUITE_P(Check, WrongPack, testing::ValuesIn(wrongs), [](const auto& row) { return std::string(row.param.name); });

struct Odd {
  const char* name;
  const char* from;
  const char* to;
  const char* code;
};

TEST(Check, WarnsOfWhatIsAllowedAndOdd) {
  constexpr Odd odds[] = {
      {"a field that nobody uses", "form: [lead, many], required: [lead], effects: [{assign: lead}, {assist: many}]", "form: [lead], required: [lead], effects: [{assign: lead}]", "pack-field-unused"},
      {"evidence of every case", "{field: proof, when: {kinds: [hole]}}", "{field: proof}", "pack-evidence-always"},
      {"an owner who does not come first", "  - {when: {objects: [part]}, to: object_owner}\n", "", "pack-route-part"},
      {"two moments in one rate", "denominator: {at: \"due:work\"}", "denominator: {at: report}", "pack-rate-sets"},
  };
  for (const Odd& odd : odds) {
    const ReadPack read = read_pack(tiny_with(odd.from, odd.to));
    EXPECT_TRUE(read.is_sound()) << odd.name << '\n' << shown(read.faults);
    ASSERT_EQ(read.faults.size(), 1u) << odd.name << '\n' << shown(read.faults);
    EXPECT_EQ(read.faults[0].code, odd.code) << odd.name;
  }
}

TEST(Check, SuggestsTheNearestName) {
  const auto faults = read_pack(tiny_with("to: checking", "to: cheking")).faults;
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].detail, "cheking → checking?");
}

// As much of everything as may stand there, all tied to all: checking stays a matter of a moment, and ends.
TEST(Check, EndsForTheLargestPack) {
  Pack pack = read_pack(tiny_pack).pack;
  const Transition send = pack.transitions[0];
  while (pack.states.size() < most_states) pack.states.push_back({"state" + std::to_string(pack.states.size()), {"态", "State"}, false, false, {"在", "On"}});
  while (pack.fields.size() < most_items) {
    Field field = pack.fields[0];
    field.id = "field" + std::to_string(pack.fields.size());
    pack.fields.push_back(field);
  }
  while (pack.kinds.size() < most_kinds) {
    Kind kind = pack.kinds[0];
    kind.id = "kind" + std::to_string(pack.kinds.size());
    pack.kinds.push_back(kind);
  }
  while (pack.transitions.size() < most_transitions) {
    Transition one = send;
    one.id = "move" + std::to_string(pack.transitions.size());
    one.from = {"*"};
    one.to = pack.states[pack.transitions.size() % most_states].id;
    for (std::size_t i = 0; i < most_ids - 2; ++i) one.form.push_back(pack.fields[(pack.transitions.size() + i) % most_items].id);
    pack.transitions.push_back(one);
  }
  EXPECT_GT(check(pack).size(), 100u);
}

TEST(Check, LetsATrackBeDemandedInAnEmergencyPack) {
  std::string text = tiny_with("required: [outcome]", "required: [outcome, trail]");
  text.replace(text.find("version: 1"), 10, "demand_track: true\nversion: 1");
  EXPECT_EQ(shown(read_pack(text).faults), "");
}

}  // namespace
}  // namespace bihuan::packs
