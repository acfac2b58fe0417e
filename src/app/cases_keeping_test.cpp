// SPDX-License-Identifier: Apache-2.0
// What must hold of cases whatever happens around them: who hears, what a damaged case stops, units that end, whose names are shown, what the journal's
// check sees. On both engines.
#include <gtest/gtest.h>

#include "app/act_on_case.h"
#include "app/add_evidence.h"
#include "app/case_values.h"
#include "app/ledger_test.h"
#include "app/look_at_cases.h"
#include "app/org_units.h"
#include "app/people.h"
#include "app/remove_evidence.h"
#include "app/report_case.h"
#include "app/run_clocks.h"
#include "domain/cases/case_text.h"
#include "domain/org/thing_id.h"

namespace bihuan::app {
namespace {

using org::PostKind;
using org::UnitKind;

constexpr std::int64_t minute = 60'000'000, day = 24 * 60 * minute;
constexpr std::int64_t monday = 1'772'413'200LL * 1'000'000;  // 2026-03-02 09:00 in UTC+8

enum : org::UnitNumber { district = 1, street, other_street, community, other_community, grid, bureau };

class CasesKeeping : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    const org::UnitFields units[] = {{"澄雁区", "990101", UnitKind::district, 0, {}, 0, ""},
                                     {"雁栖街道", "990101001", UnitKind::street, district, {}, 0, ""},
                                     {"望湖街道", "990101002", UnitKind::street, district, {}, 0, ""},
                                     {"荷塘社区", "990101001001", UnitKind::community, street, {}, 0, ""},
                                     {"东桥社区", "990101001002", UnitKind::community, street, {}, 0, ""},
                                     {"荷塘一网格", "99010100100101", UnitKind::grid, community, {}, 0, ""},
                                     {"区城市管理局", "CGJ", UnitKind::department, district, {}, 0, ""}};
    for (const org::UnitFields& fields : units) ASSERT_TRUE(add_org_unit(ledger_, admin(), fields, base::from_iso("2020-01-01")));
  }

  static Actor admin(std::int64_t now = monday) { return administering_actor("管理员", now); }
  static Actor person(std::int64_t number, PostKind kind, org::UnitNumber unit, std::int64_t now = monday) {
    Actor actor;
    actor.name = "人" + std::to_string(number);
    actor.now = now;
    actor.account = actor.person = number;
    actor.posts = {{0, PostKind::visitor, "", 0, false}, {number, kind, "", unit, false}};
    return actor;
  }
  // Somebody who holds the post from the day on.
  Actor appointed(const std::string& name, PostKind kind, org::UnitNumber unit) {
    org::Person someone;
    someone.name = name;
    const auto added = add_person(ledger_, admin(), someone);
    EXPECT_TRUE(added);
    org::Post post;
    post.person = added->number;
    post.kind = kind;
    post.unit = unit;
    const auto given = give_post(ledger_, admin(), post);
    EXPECT_TRUE(given) << given.error().code;
    return person(added->number, kind, unit, monday + 2 * minute);
  }
  cases::CaseNumber reported(const std::string& pack, const std::string& kind, org::UnitNumber unit, const std::string& title = "一件",
                             const std::string& phone = {}, bool is_protected = false) {
    Report report;
    report.pack = pack;
    report.intake.kind = kind;
    report.intake.level = pack == "rapid" ? "tier_one" : "simple";
    report.intake.channel = pack == "rapid" ? "call" : "patrol";
    report.intake.title = title;
    report.intake.place.unit = unit;
    report.intake.reporter.name = phone.empty() ? "" : "张明";
    report.intake.reporter.phone = phone;
    report.intake.is_protected = is_protected;
    const auto made = report_case(ledger_, person(90, PostKind::dispatcher, district), report);
    EXPECT_TRUE(made) << made.error().code << ' ' << made.error().where;
    return ++count_;
  }
  cases::Case stored(cases::CaseNumber number) {
    cases::Case value;
    ledger_.database->read([&](store::Connection& connection) { value = *store::CasesStore(connection, ledger_.region).find(number); });
    return value;
  }
  std::vector<store::CaseNotice> heard(const Actor& actor) { return list_notices(ledger_, actor, 0, 50)->notices; }
  void spoil(const char* sql) {
    ledger_.database->write([&](store::Connection& connection) { connection.run(sql); });
  }

  cases::CaseNumber count_ = 0;
};
BOTH_ENGINES(CasesKeeping);

TEST_P(CasesKeeping, an_escalation_is_heard_by_whoever_holds_the_post_in_the_nearest_unit_above) {
  const Actor dispatcher = appointed("孙派遣", PostKind::dispatcher, district), leader = appointed("钱主任", PostKind::leader, street);
  reported("rapid", "fire", grid);
  run_clocks(ledger_, monday + 2 * minute);
  ASSERT_EQ(heard(dispatcher).size(), 1u);
  EXPECT_EQ(heard(dispatcher).front().unit, district);
  EXPECT_EQ(heard(dispatcher).front().reason, "clock:call_out:1");
  ASSERT_EQ(heard(leader).size(), 1u);
  EXPECT_EQ(heard(leader).front().unit, street);
  EXPECT_EQ(heard(person(50, PostKind::leader, district)).size(), 0u) << "there is a nearer one";
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesKeeping, what_nobody_holds_the_post_for_the_administrators_hear) {
  reported("rapid", "fire", grid);
  run_clocks(ledger_, monday + 2 * minute);
  EXPECT_EQ(heard(admin()).size(), 1u) << "one of the reason, though two posts are empty";
  EXPECT_EQ(heard(admin()).front().unit, district);
}

TEST_P(CasesKeeping, notices_of_other_posts_leave_no_holes_in_a_page_and_are_counted_until_read) {
  const Actor dispatcher = appointed("孙派遣", PostKind::dispatcher, district);
  appointed("钱主任", PostKind::leader, district);
  for (int i = 0; i < 6; ++i) reported("rapid", "fire", grid);
  run_clocks(ledger_, monday + 2 * minute);
  const auto first = list_notices(ledger_, dispatcher, 0, 4);
  ASSERT_EQ(first->notices.size(), 4u) << "the leader's stand between them";
  ASSERT_NE(first->next, 0);
  const auto second = list_notices(ledger_, dispatcher, first->next, 4);
  EXPECT_EQ(second->notices.size(), 2u);
  EXPECT_EQ(second->next, 0);
  EXPECT_EQ(*count_unread_notices(ledger_, dispatcher), 6);
  ASSERT_TRUE(read_notices(ledger_, dispatcher, first->notices.front().number));
  EXPECT_EQ(*count_unread_notices(ledger_, dispatcher), 0) << "all older ones are read as well";
  reported("rapid", "fire", grid);
  run_clocks(ledger_, monday + 2 * minute);
  EXPECT_EQ(*count_unread_notices(ledger_, dispatcher), 1);
  ASSERT_TRUE(read_notices(ledger_, dispatcher, 1));
  EXPECT_EQ(*count_unread_notices(ledger_, dispatcher), 1) << "never back";
}

TEST_P(CasesKeeping, one_damaged_case_is_set_aside_and_the_others_go_on) {
  const Actor dispatcher = appointed("孙派遣", PostKind::dispatcher, district);
  for (int i = 0; i < 3; ++i) reported("rapid", "fire", grid);
  spoil("update case_file set detail = 'garbage', next_at = 1 where case_id = 1");
  const ClockRun run = run_clocks(ledger_, monday + 2 * minute);
  EXPECT_EQ(run.cases, 2);
  EXPECT_EQ(run.set_aside, std::set<cases::CaseNumber>{1});
  EXPECT_EQ(restate_clocks(ledger_, admin())->set_aside, std::set<cases::CaseNumber>{1});
  EXPECT_EQ(alike_cases(ledger_, dispatcher, 2)->set_aside, std::set<cases::CaseNumber>{1});
  const auto sheet = case_rates(ledger_, dispatcher, "rapid", {base::Instant{}, base::Instant{std::chrono::microseconds{monday + day}}}, 0);
  EXPECT_EQ(sheet->set_aside, std::set<cases::CaseNumber>{1});
  EXPECT_TRUE(case_changes(ledger_, dispatcher, 1)) << "the stream goes on too";
  EXPECT_EQ(show_case(ledger_, dispatcher, 1).error().code, "case-damaged");
  EXPECT_EQ(flaws(), std::vector<std::string>{"case-differs"});
}

TEST_P(CasesKeeping, a_unit_with_work_ends_only_when_somebody_takes_it_over) {
  appointed("王网格", PostKind::grid_worker, grid);
  reported("grid_whistle", "street_order", grid);
  ASSERT_EQ(stored(1).owner, grid);
  const auto refused = close_org_unit(ledger_, admin(), grid);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "unit-has-work");
  EXPECT_EQ(refused.error().detail, "1 / 1");
  ASSERT_TRUE(close_org_unit(ledger_, admin(), grid, community));
  EXPECT_EQ(stored(1).owner, community);
  const auto record = show_case(ledger_, person(60, PostKind::liaison, community), 1);
  ASSERT_TRUE(record);
  EXPECT_EQ(record->events.back().transition, "unit_changed");
  EXPECT_EQ(record->events.back().values.at("unit:heir"), "荷塘社区");
  EXPECT_FALSE(record->allowed.empty());
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesKeeping, a_merge_takes_the_work_along_and_a_split_says_who_gets_it) {
  reported("grid_whistle", "street_order", community);
  ASSERT_EQ(stored(1).owner, community);
  ASSERT_TRUE(merge_org_units(ledger_, admin(), {community}, other_community));
  EXPECT_EQ(stored(1).owner, other_community);
  Split split;
  split.parts = {{"东一社区", "", UnitKind::community, street, {}, 0, ""}, {"东二社区", "", UnitKind::community, street, {}, 0, ""}};
  split.children[grid] = 0;
  EXPECT_EQ(split_org_unit(ledger_, admin(), other_community, split).error().code, "unit-has-work");
  split.heir = 1;
  const auto parts = split_org_unit(ledger_, admin(), other_community, split);
  ASSERT_TRUE(parts) << parts.error().code;
  EXPECT_EQ(stored(1).owner, parts->back().number);
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesKeeping, a_unit_that_gave_a_case_back_may_look_and_nothing_more) {
  reported("grid_whistle", "street_order", grid, "一件", "13900001111");
  const Actor liaison = person(61, PostKind::liaison, bureau);
  ledger_.database->write([&](store::Connection& connection) {
    store::CasesStore cases(connection, ledger_.region);
    cases::Case value = *cases.find(1);
    value.owners = {bureau};
    const int was = value.revision++;
    ASSERT_TRUE(cases.save(value, bihuan::cases::to_text(value), "", was));
  });
  const auto record = show_case(ledger_, liaison, 1);
  ASSERT_TRUE(record);
  EXPECT_TRUE(record->is_masked);
  EXPECT_EQ(add_evidence(ledger_, liaison, 1, {"result_photo", "x.png", "\x89PNG\r\n\x1a\n"}).error().code, "not-allowed");
}

TEST_P(CasesKeeping, a_protected_reporter_is_neither_named_nor_told_by_another_call) {
  reported("grid_whistle", "street_order", grid, "烧烤油烟", "13900001111");
  reported("grid_whistle", "street_order", grid, "烧烤油烟扰", "13900001111", true);
  const Actor dispatcher = person(62, PostKind::dispatcher, district), verifier = person(63, PostKind::verifier, district);
  for (const AlikeRow& row : alike_cases(ledger_, dispatcher, 1)->rows) EXPECT_FALSE(row.alike.same_reporter);
  ASSERT_EQ(alike_cases(ledger_, verifier, 1)->rows.size(), 1u);
  EXPECT_TRUE(alike_cases(ledger_, verifier, 1)->rows.front().alike.same_reporter) << "who calls back sees both reporters";
  EXPECT_EQ(show_case(ledger_, dispatcher, 1)->value.reporter.name, "张*");
  const auto secret = show_case(ledger_, dispatcher, 2);
  ASSERT_EQ(secret->value.secrecy, 3);
  EXPECT_EQ(secret->value.reporter.name, "***");
  EXPECT_EQ(secret->value.reporter.phone, "***");
}

TEST_P(CasesKeeping, rates_count_what_they_do_not_name) {
  reported("grid_whistle", "street_order", grid, "一件", "13900001111", true);
  reported("grid_whistle", "street_order", grid);
  const Actor evaluator = person(64, PostKind::evaluator, district);  // sees what is internal, not what is protected
  const auto sheet = case_rates(ledger_, evaluator, "grid_whistle", {base::Instant{}, base::Instant{std::chrono::microseconds{monday + day}}}, 0);
  ASSERT_TRUE(sheet);
  bool is_seen = false;
  for (const RateRow& row : sheet->rows) {
    if (row.denominator.count != 2) continue;
    is_seen = true;
    EXPECT_EQ(row.denominator.cases, std::vector<cases::CaseNumber>{2}) << row.rate->id;
  }
  EXPECT_TRUE(is_seen);
}

std::string webp(const std::string& chunk) { return std::string("RIFF\0\0\0\0WEBP", 12) + chunk + std::string(16, '\0'); }

TEST_P(CasesKeeping, a_picture_is_measured_in_every_form_and_its_name_is_only_a_name) {
  reported("grid_whistle", "street_order", grid);
  const Actor liaison = person(67, PostKind::liaison, grid);
  const auto add = [&](const std::string& name, const std::string& bytes) {
    const auto added = add_evidence(ledger_, liaison, 1, {"result_photo", name, bytes});
    return added ? std::string("fine") : added.error().code;
  };
  EXPECT_EQ(add("x", webp(std::string("VP8X\x0a\0\0\0\0\0\0\0\xfe\x3f\0\xfe\x3f\0", 18))), "picture-too-large");
  EXPECT_EQ(add("x", webp(std::string("VP8L\0\0\0\0\x2f\xfe\xff\xff\x0f", 13))), "picture-too-large");
  EXPECT_EQ(add("x", webp(std::string("VP8 \0\0\0\0\0\0\0\x9d\x01\x2a\xff\x3f\xff\x3f", 18))), "picture-too-large");
  EXPECT_EQ(add("../../etc/\u202E\n照片.webp", webp(std::string("VP8L\0\0\0\0\x2f\x09\0\0\0", 13))), "fine");
  EXPECT_EQ(show_case(ledger_, liaison, 1)->evidence.front().name, "照片.webp");
}

TEST_P(CasesKeeping, a_wrong_file_goes_again_by_who_added_it) {
  reported("grid_whistle", "street_order", grid);
  const Actor liaison = person(68, PostKind::liaison, grid), other = person(69, PostKind::liaison, grid);
  ASSERT_TRUE(add_evidence(ledger_, liaison, 1, {"result_photo", "x.png", "\x89PNG\r\n\x1a\n"}));
  EXPECT_EQ(remove_evidence(ledger_, other, 1, 1).error().code, "not-allowed");
  EXPECT_EQ(remove_evidence(ledger_, liaison, 1, 2).error().code, "evidence-missing");
  ASSERT_TRUE(remove_evidence(ledger_, liaison, 1, 1));
  EXPECT_TRUE(show_case(ledger_, liaison, 1)->evidence.empty());
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesKeeping, files_are_kept_for_the_days_that_the_pack_says_and_their_names_longer) {
  reported("grid_whistle", "street_order", grid);
  const Actor liaison = person(70, PostKind::liaison, grid);
  ASSERT_TRUE(add_evidence(ledger_, liaison, 1, {"result_photo", "x.png", "\x89PNG\r\n\x1a\n"}));
  EXPECT_EQ(let_old_evidence_go(ledger_, monday + 1000 * day), 0) << "it is open";
  spoil("update case_file set closed_at = 1772413200000000, is_open = 0, detail = detail || 'closed_at\t1772413200000000\n'");
  ASSERT_TRUE(stored(1).closed_at);
  EXPECT_EQ(let_old_evidence_go(ledger_, monday + 365 * day - 1), 0);
  EXPECT_EQ(let_old_evidence_go(ledger_, monday + 365 * day), 1);
  EXPECT_EQ(let_old_evidence_go(ledger_, monday + 366 * day), 0) << "once";
  EXPECT_EQ(fetch_evidence(ledger_, liaison, 1, 1).error().code, "evidence-let-go");
  EXPECT_EQ(show_case(ledger_, liaison, 1)->evidence.front().name, "x.png");
  for (const std::string& flaw : flaws()) EXPECT_NE(flaw, "evidence-differs");
}

TEST_P(CasesKeeping, every_column_and_row_that_follows_from_a_case_is_checked) {
  const Actor dispatcher = appointed("孙派遣", PostKind::dispatcher, district);
  reported("rapid", "fire", grid, "一件", "13900001111");
  run_clocks(ledger_, monday + 2 * minute);
  reported("grid_whistle", "street_order", grid);
  const Actor liaison = person(65, PostKind::liaison, grid);
  const Values called{{"called_units", "990101-u-7"}, {"whistle_level", "ordinary"}, {"power_lacking", "需要现场看"}};
  ASSERT_TRUE(act_on_case(ledger_, liaison, {2, {}, "ask_whistle", called, {}}));
  ASSERT_TRUE(act_on_case(ledger_, person(66, PostKind::leader, grid), {2, {}, "approve_whistle", {}, {}}));
  ASSERT_TRUE(add_evidence(ledger_, dispatcher, 2, {"result_photo", "x.png", "\x89PNG\r\n\x1a\n" + std::string(16, '\0')}));
  ASSERT_EQ(flaws(), std::vector<std::string>());
  const struct {
    const char* sql;
    std::vector<std::string> found;
  } ways[] = {{"update case_file set next_at = 1 where case_id = 1", {"case-differs"}},
              {"update case_file set code_hash = 'x' where case_id = 1", {"case-differs"}},
              {"update case_file set reporter_key = '' where case_id = 1", {"case-differs"}},
              {"update case_file set object_code = 'x' where case_id = 1", {"case-differs"}},
              {"update case_file set area = '1,1' where case_id = 1", {"case-differs"}},
              {"update case_file set pack_version = 9 where case_id = 1", {"case-differs"}},
              {"update case_unit set is_open = 0", {"case-differs"}},
              {"delete from case_unit", {"case-differs"}},
              {"delete from case_notice where unit_id = 1", {"case-notice-differs", "case-notice-differs"}},
              {"update case_notice set unit_id = 6 where unit_id = 1", {"case-notice-differs", "case-notice-differs"}},
              {"update case_evidence set event_number = 1", {"evidence-differs"}},
              {"update case_evidence set added_by = 'x'", {"evidence-differs"}},
              {"update counter set next = 10000 where name = 'case'", {"case-gone"}}};
  for (const auto& way : ways) EXPECT_EQ(flaws_after(way.sql), way.found) << way.sql;
}

}  // namespace
}  // namespace bihuan::app
