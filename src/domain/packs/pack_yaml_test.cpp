// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/pack_yaml.h"

#include <gtest/gtest.h>

#include "domain/packs/carried.h"
#include "domain/packs/pack_names.h"
#include "domain/packs/tiny_pack_for_test.h"

namespace bihuan::packs {
namespace {

TEST(PackYaml, ReadsWhatIsWritten) {
  const Pack pack = read_pack(tiny_pack).pack;
  EXPECT_EQ(pack.id, "tiny");
  EXPECT_EQ(pack.title, (Text{"小包", "Tiny"}));
  ASSERT_EQ(pack.transitions.size(), 10u);
  const Transition& finish = *pack.transition("finish");
  EXPECT_EQ(finish.from, std::vector<std::string>{"open"});
  EXPECT_EQ(finish.to, "checking");
  ASSERT_EQ(finish.who.size(), 1u);
  EXPECT_EQ(who_text(finish.who[0]), "liaison of owner");
  EXPECT_EQ(finish.evidence.at(0).when.kinds, std::vector<std::string>{"hole"});
  EXPECT_EQ(pack.transition("send")->to, "") << "stays where it is";
  const ClockRule& work = *pack.clock("work");
  ASSERT_EQ(work.terms.size(), 2u);
  EXPECT_EQ(clocks::to_text(work.terms[0].term), "4 working hours");
  EXPECT_EQ(work.steps.at(1).transition, "lift");
  EXPECT_EQ(pack.hours, (std::vector<clocks::Window>{{540, 720}, {810, 1080}}));
  EXPECT_EQ(pack.fields[8].is_personal, true);
  EXPECT_EQ(pack.kind("hole")->object, ObjectClass::part);
}

TEST(PackYaml, ReadsTheEffectsInAllTheirForms) {
  const Pack pack = read_pack(tiny_pack).pack;
  const Effect& close = pack.transition("pass")->effects.at(0);
  EXPECT_EQ(close.kind, EffectKind::close);
  EXPECT_EQ(close.field, "outcome");
  EXPECT_EQ(pack.transition("fail")->effects.at(0).result, "not_fixed");
  EXPECT_FALSE(pack.transition("more_time")->effects.at(0).term) << "as much as it had";
  EXPECT_EQ(pack.transition("go_on")->effects.at(0).kind, EffectKind::resume);
}

TEST(PackYaml, ReadsHowAPersonMustStand) {
  struct Row {
    const char* text;
    const char* post;
    Relation relation;
    bool is_apart;
  };
  for (const Row& row : {Row{"dispatcher", "dispatcher", Relation::place, false}, Row{"liaison of owner", "liaison", Relation::owner, false},
                         Row{"leader above owner", "leader", Relation::above_owner, false}, Row{"grid worker of place", "grid_worker", Relation::place, false},
                         Row{"watcher anywhere", "watcher", Relation::anywhere, false},
                         Row{"verifier apart from handler", "verifier", Relation::place, true},
                         Row{"leader above owner apart from handler", "leader", Relation::above_owner, true}}) {
    const Who who = read_pack(tiny_with("who: dispatcher", std::string("who: ") + row.text)).pack.transition("send")->who.at(0);
    EXPECT_EQ(who.post, row.post) << row.text;
    EXPECT_EQ(who.relation, row.relation) << row.text;
    EXPECT_EQ(who.is_apart_from_handler, row.is_apart) << row.text;
  }
}

TEST(PackYaml, ReadsATermWithItsRules) {
  const Pack pack = read_pack(tiny_with("{term: 2 working days}", "{term: {amount: 1 calendar day, start: at_once, roll: none, ends: midnight}}")).pack;
  const clocks::Term& term = pack.clock("work")->terms.at(1).term;
  EXPECT_EQ(term.unit, clocks::TermUnit::calendar_day);
  EXPECT_EQ(term.start, clocks::StartRule::at_once);
  EXPECT_EQ(term.roll, clocks::RollRule::none);
  EXPECT_EQ(term.ends, clocks::DayEnd::midnight);
}

// One thing written wrongly, its code, its line and column.
struct Wrong {
  const char* name;
  const char* from;
  const char* to;
  const char* code;
  int line, column;
};

constexpr Wrong wrongs[] = {
    {"AnUnknownKey", "version: 1", "version: 1\nverson: 2", "pack-key-unknown", 3, 1},
    {"AKeyTwice", "version: 1", "version: 1\nversion: 2", "pack-key-twice", 3, 1},
    {"AMissingKey", "version: 1\n", "", "pack-key-missing", 1, 1},
    {"AWrongType", "version: 1", "version: [1]", "pack-not-number", 2, 10},
    {"ANumberOutOfItsRange", "version: 1", "version: 0", "pack-not-number", 2, 10},
    {"NoEnglish", "en: Tiny", "en: ''", "pack-text-missing", 3, 8},
    {"NoChinese", "zh: 小包, ", "", "pack-text-missing", 3, 8},
    {"OneLanguageOnly", "title: {zh: 小包, en: Tiny}", "title: 小包", "pack-not-two-languages", 3, 8},
    {"AThirdLanguage", "en: Tiny", "en: Tiny, fr: Petit", "pack-key-unknown", 3, 27},
    {"AnIdWithCapitals", "id: tiny", "id: Tiny", "pack-not-id", 1, 5},
    {"AWordThatIsNone", "type: number", "type: numbr", "pack-word-unknown", 17, 49},
    {"ATermThatIsNone", "term: 4 working hours", "term: 4 hours", "pack-term", 49, 44},
    {"HoursThatAreNone", "\"09:00-12:00\"", "\"9-12\"", "pack-window", 58, 9},
    {"AnEffectThatIsNone", "effects: [raise]", "effects: [rise]", "pack-word-unknown", 39, 76},
    {"AnEffectWithoutItsValue", "effects: [{assign: lead}", "effects: [assign", "pack-effect", 36, 119},
    {"AYesThatIsNone", "personal: true", "personal: maybe", "pack-not-yes-no", 25, 78},
    {"AListThatIsNone", "hours: [\"09:00-12:00\", \"13:30-18:00\"]", "hours: {a: b}", "pack-not-list", 58, 8},
    {"ATab", "version: 1", "\tversion: 1", "pack-yaml-tab", 2, 1},
    {"AnAnchor", "version: 1", "version: &a 1", "pack-yaml-alias", 2, 10},
    {"AnAlias", "version: 1", "version: *a", "pack-yaml-alias", 2, 10},
    {"ATag", "version: 1", "version: !!int 1", "pack-yaml-tag", 2, 10},
    {"AListAsKey", "version: 1", "[a]: 1", "pack-yaml-key", 2, 1},
    {"ASecondDocument", "version: 1", "version: 1\n---\nid: other", "pack-yaml-several", 3, 1},
};

class WrongYaml : public testing::TestWithParam<Wrong> {};

TEST_P(WrongYaml, IsToldWithItsCodeAndPlace) {
  const Wrong& wrong = GetParam();
  const ReadPack read = read_pack(tiny_with(wrong.from, wrong.to));
  ASSERT_FALSE(read.faults.empty());
  EXPECT_EQ(read.faults[0].code, wrong.code);
  EXPECT_EQ(read.faults[0].line, wrong.line);
  EXPECT_EQ(read.faults[0].column, wrong.column);
  EXPECT_FALSE(read.is_sound());
}

INSTANTIATE_TEST_SUITE_P(PackYaml, WrongYaml, testing::ValuesIn(wrongs), [](const auto& row) { return std::string(row.param.name); });

TEST(PackYaml, TellsEveryFaultOfFormInTheOrderOfTheText) {
  std::string text = tiny_with("version: 1", "version: x");
  text.replace(text.find("type: number"), 12, "type: numbr");
  const auto faults = read_pack(text).faults;
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_LT(faults[0].line, faults[1].line);
}

TEST(PackYaml, TakesAByteOrderMarkAndCarriageReturns) {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : tiny_pack) text += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_TRUE(read_pack(text).faults.empty());
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(PackYaml, RefusesWhatIsHostileWithOneFault) {
  struct Row {
    const char* name;
    std::string text;
    const char* code;
  };
  const Row rows[] = {
      {"nothing", "", "pack-empty"},
      {"a comment", "# nothing\n", "pack-empty"},
      {"more than a mebibyte", repeated("# text\n", 200'000), "pack-too-large"},
      {"a million lists in one another", repeated("[", 1'000'000), "pack-too-deep"},
      {"lists in one another by indents", [] {
         std::string text;
         for (int i = 0; i < 600; ++i) text += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
         return text;
       }(), "pack-too-deep"},
      {"a million small values", "[" + repeated("a,", 500'000) + "]", "pack-too-large"},
      {"references that multiply", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "pack-yaml-alias"},
      {"a huge key", repeated("k", 900'000) + ": 1", "pack-yaml-wrong"},
      {"a NUL", std::string("id: a\0b", 7), "pack-yaml-wrong"},
      {"a bell", "id: a\x07", "pack-not-utf8"},
      {"no UTF-8", "id: \xC0\xAF", "pack-not-utf8"},
      {"UTF-16", std::string("\xFF\xFEi\0d\0", 6), "pack-yaml-wrong"},
  };
  for (const Row& row : rows) {
    const ReadPack read = read_pack(row.text);
    ASSERT_FALSE(read.faults.empty()) << row.name;
    EXPECT_EQ(read.faults[0].code, row.code) << row.name << ' ' << read.faults[0].detail;
    EXPECT_LE(read.faults[0].detail.size(), 300u) << row.name;
  }
}

TEST(PackYaml, ReadsNoMoreThanMayStandInAList) {
  std::string levels = "levels:\n";
  for (int i = 0; i < 400; ++i) levels += "  - {id: l" + std::to_string(i) + ", zh: 级, en: L}\n";
  const ReadPack read = read_pack(tiny_with("levels:\n", levels));
  ASSERT_EQ(read.faults.size(), 1u);
  EXPECT_EQ(read.faults[0].code, "pack-too-many");
  EXPECT_EQ(read.faults[0].detail, "300");
  EXPECT_EQ(read.pack.levels.size(), 300u);
}

TEST(PackYaml, ReadsEveryPrefixOfAPackWithoutHarm) {
  for (std::size_t length = 0; length < tiny_pack.size(); length += 7) read_pack(tiny_pack.substr(0, length));
}

TEST(CarriedPacks, AreSoundAndWithoutWarnings) {
  ASSERT_EQ(carried_packs().size(), 4u);
  for (const std::string_view yaml : carried_packs()) {
    const ReadPack read = read_pack(yaml);
    for (const Fault& fault : read.faults) ADD_FAILURE() << read.pack.id << ':' << fault.line << ' ' << fault.code << ' ' << fault.detail;
    EXPECT_FALSE(read.pack.rates.empty()) << read.pack.id;
    EXPECT_FALSE(read.pack.sources.empty()) << read.pack.id;
  }
}

}  // namespace
}  // namespace bihuan::packs
