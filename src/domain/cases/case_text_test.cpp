// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/case_text.h"

#include <gtest/gtest.h>

namespace bihuan::cases {
namespace {

Instant at(std::int64_t microseconds) { return Instant{std::chrono::microseconds{microseconds}}; }

Case full_case() {
  Case value;
  value.number = 7;
  value.revision = 3;
  value.pack = "appeals";
  value.pack_version = 2;
  value.kind = "consult";
  value.level = "urgent";
  value.channel = "phone";
  value.state = "handling";
  value.title = "路灯\t不亮\\";
  value.text = "第一行\n第二行";
  value.place = {12, "雁栖路1号", 118.5, 31.25};
  value.object_code = "LD-3";
  value.object_owner = 9;
  value.reporter = {4, "张某", "13800000000", true, "abc"};
  value.secrecy = 2;
  value.fields = {{"road", "主路"}, {"units", "1,2"}};
  value.owner = 5;
  value.caller = 6;
  value.owners = {1, 2};
  value.raised_from = {3};
  value.sent_by = 8;
  value.handler = 10;
  value.handler_person = 11;
  value.result = "solved";
  value.exclusion = "no_ground";
  value.gave_back = 1;
  value.reopened = 2;
  value.hops = 3;
  value.send_backs = 4;
  value.is_arbitrated = true;
  value.origin_level = 1;
  value.solved_level = 0;
  value.closed_as = "not_fixed";
  value.closed_level = 2;
  value.asker = 15;
  value.seed = 18446744073709551614u;
  value.part_of = 13;
  value.topic = 14;
  value.reported_at = at(1000);
  value.changed_at = at(3000);
  value.closed_at = at(2000);
  Timer timer;
  timer.clock = "sign";
  timer.unit = 3;
  timer.term = {2, clocks::TermUnit::working_hour, clocks::StartRule::at_once, clocks::RollRule::none, clocks::DayEnd::midnight};
  timer.started_at = at(1), timer.soon_at = at(2), timer.due_at = at(3), timer.next_at = at(5);
  timer.step = 2;
  timer.extensions = 1;
  timer.rests = true;
  timer.added = {clocks::Term{}, timer.term};
  value.timers = {timer, timer};
  value.timers[1].stopped_at = at(4);
  value.timers[1].added.clear();
  value.pauses = {{at(10), at(20), "weather"}, {at(30), std::nullopt, "parts"}};
  value.involved = {{3, true, at(1), at(2), std::nullopt, "派人到场", 4, 2, at(3), at(4), Ruling::must_come}};
  value.moments = {{"report", at(1)}, {"state:handling", at(2)}};
  value.call_back = {true, 18446744073709551615u, "yes", "no", at(9)};
  return value;
}

TEST(CaseText, gives_back_every_member) {
  const Case value = full_case();
  const auto back = case_from(to_text(value));
  ASSERT_TRUE(back) << back.error().where;
  EXPECT_EQ(*back, value);
  EXPECT_EQ(to_text(*back), to_text(value));
}

TEST(CaseText, an_empty_case_is_an_empty_case) {
  const auto back = case_from(to_text(Case{}));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, Case{});
}

TEST(CaseText, every_member_changes_the_text) {
  const std::string text = to_text(full_case());
  Case other = full_case();
  const auto differs = [&](auto change) {
    other = full_case();
    change();
    return to_text(other) != text;
  };
  EXPECT_TRUE(differs([&] { other.reporter.phone += '1'; }));
  EXPECT_TRUE(differs([&] { other.timers[0].added.pop_back(); }));
  EXPECT_TRUE(differs([&] { other.timers[1].stopped_at.reset(); }));
  EXPECT_TRUE(differs([&] { other.involved[0].arrived_at = at(0); }));
  EXPECT_TRUE(differs([&] { other.place.latitude.reset(); }));
  EXPECT_TRUE(differs([&] { other.moments.erase("report"); }));
  EXPECT_TRUE(differs([&] { other.call_back.seed = 1; }));
}

TEST(CaseText, what_is_damaged_is_told_with_its_line) {
  EXPECT_EQ(case_from("number\t1\nowner\tx\n").error().where, "2");
  EXPECT_EQ(case_from("number\t1").error().code, "case-text-damaged") << "cut off in its last line";
  EXPECT_TRUE(case_from("number\t1\nfrom_a_later_version\tx\n"));
}

TEST(CaseText, values_come_back_whatever_they_hold) {
  const std::map<std::string, std::string> values{{"a", ""}, {"b", "一\t二\n三\\"}, {"c", "given\tx"}};
  EXPECT_EQ(values_from(to_text(values)), values);
}

}  // namespace
}  // namespace bihuan::cases
