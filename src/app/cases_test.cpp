// SPDX-License-Identifier: Apache-2.0
// Reports, moves and clocks of cases on both engines.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <thread>

#include "app/act_on_case.h"
#include "app/add_evidence.h"
#include "app/case_values.h"
#include "app/ledger_test.h"
#include "app/list_cases.h"
#include "app/look_at_cases.h"
#include "app/org_units.h"
#include "app/run_clocks.h"
#include "domain/cases/case_text.h"

namespace bihuan::app {
namespace {

using org::PostKind;
using org::UnitKind;

constexpr std::int64_t second = 1'000'000, hour = 3600 * second, day = 24 * hour;
constexpr std::int64_t monday = 1'772'413'200LL * second;  // 2026-03-02 09:00 in UTC+8

enum : org::UnitNumber { district = 1, street, other_street, community, grid, bureau };

class CasesTest : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    const Actor admin = administering_actor("管理员", monday);
    const org::UnitFields units[] = {{"澄雁区", "990101", UnitKind::district, 0, {}, 0, ""},
                                     {"雁栖街道", "990101001", UnitKind::street, district, {}, 0, ""},
                                     {"望湖街道", "990101002", UnitKind::street, district, {}, 0, ""},
                                     {"荷塘社区", "990101001001", UnitKind::community, street, {}, 0, ""},
                                     {"荷塘一网格", "99010100100101", UnitKind::grid, community, {}, 0, ""},
                                     {"区城市管理局", "CGJ", UnitKind::department, district, {}, 0, ""}};
    for (const org::UnitFields& fields : units) {
      const auto unit = add_org_unit(ledger_, admin, fields, base::from_iso("2020-01-01"));
      ASSERT_TRUE(unit) << unit.error().code;
    }
  }

  static Actor person(std::int64_t number, PostKind kind, org::UnitNumber unit, std::int64_t now = monday) {
    Actor actor;
    actor.name = "人" + std::to_string(number);
    actor.now = now;
    actor.account = actor.person = number;
    actor.posts = {{0, PostKind::visitor, "", 0, false}, {number, kind, "", unit, false}};
    return actor;
  }
  static Actor worker(std::int64_t now = monday) { return person(1, PostKind::grid_worker, grid, now); }
  static Actor supervisor(std::int64_t now = monday) { return person(2, PostKind::supervisor, district, now); }

  static Report report_of(const std::string& title, std::string key = {}) {
    Report report;
    report.pack = "grid_whistle";
    report.intake.kind = "street_order";
    report.intake.level = "simple";
    report.intake.channel = "patrol";
    report.intake.title = title;
    report.intake.place.unit = grid;
    report.once = {"account 1", std::move(key), "digest of " + title};
    return report;
  }
  cases::CaseNumber reported(const std::string& title, std::int64_t now = monday) {
    const auto made = report_case(ledger_, worker(now), report_of(title));
    EXPECT_TRUE(made) << made.error().code << ' ' << made.error().where;
    return made ? ++count_ : 0;
  }
  base::Result<Reported> move(const Actor& actor, cases::CaseNumber number, const std::string& transition, Values values = {},
                              std::optional<int> revision = {}) {
    return act_on_case(ledger_, actor, {number, revision, transition, std::move(values), {}});
  }
  cases::Case stored(cases::CaseNumber number) {
    cases::Case value;
    ledger_.database->read([&](store::Connection& connection) { value = *store::CasesStore(connection, ledger_.region).find(number); });
    return value;
  }
  std::vector<cases::Event> events(cases::CaseNumber number) {
    std::vector<cases::Event> list;
    ledger_.database->read([&](store::Connection& connection) { list = store::CasesStore(connection, ledger_.region).events(number); });
    return list;
  }

  cases::CaseNumber count_ = 0;
};

TEST_P(CasesTest, what_is_reported_is_kept_whole_with_its_event_and_its_journal_entry) {
  const cases::CaseNumber number = reported("碎砖占道");
  const cases::Case value = stored(number);
  EXPECT_EQ(value.number, number);
  EXPECT_EQ(value.title, "碎砖占道");
  EXPECT_EQ(value.owner, grid);
  EXPECT_FALSE(value.timers.empty());
  ASSERT_EQ(events(number).size(), 1u);
  EXPECT_EQ(events(number).front().transition, "report");
  EXPECT_EQ(list_journal(ledger_, "case", "990101-c-1", {0, 10}).total, 1);
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesTest, the_same_key_is_the_same_case_and_another_request_with_it_is_refused) {
  const auto first = report_case(ledger_, worker(), report_of("一件", "k"));
  const auto again = report_case(ledger_, worker(), report_of("一件", "k"));
  ASSERT_TRUE(first);
  ASSERT_TRUE(again);
  EXPECT_EQ(first->id, again->id);
  EXPECT_TRUE(again->is_again);
  EXPECT_EQ(report_case(ledger_, worker(), report_of("另一件", "k")).error().code, "request-key-reused");
}

TEST_P(CasesTest, who_has_no_right_there_neither_reports_nor_sees_nor_moves) {
  const cases::CaseNumber number = reported("一件");
  const Actor other = person(3, PostKind::grid_worker, other_street);
  EXPECT_EQ(show_case(ledger_, other, number).error().code, "case-missing");
  EXPECT_EQ(move(other, number, "self_handle").error().code, "case-missing");
  EXPECT_EQ(move(person(4, PostKind::evaluator, district), number, "self_handle").error().code, "not-allowed");
  EXPECT_EQ(report_case(ledger_, person(5, PostKind::auditor, 0), report_of("x")).error().code, "not-allowed");
  EXPECT_EQ(report_case(ledger_, visiting_actor(monday), report_of("x")).error().code, "sign-in-needed");
}

TEST_P(CasesTest, of_two_who_saw_the_same_revision_one_is_late) {
  const cases::CaseNumber number = reported("一件");
  ASSERT_TRUE(move(worker(), number, "self_handle", {}, 1));
  EXPECT_EQ(move(worker(), number, "raise", {{"raise_reason", "x"}}, 1).error().code, "case-changed");
}

TEST_P(CasesTest, a_refused_move_leaves_nothing_behind) {
  const cases::CaseNumber number = reported("一件");
  const std::string before = cases::to_text(stored(number));
  EXPECT_FALSE(move(worker(), number, "no_such"));
  EXPECT_FALSE(move(worker(), number, "raise"));
  EXPECT_EQ(cases::to_text(stored(number)), before);
  EXPECT_EQ(events(number).size(), 1u);
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesTest, clocks_do_what_they_say_once_each_however_often_and_late_they_are_asked) {
  const cases::CaseNumber number = reported("没人管");
  EXPECT_EQ(run_clocks(ledger_, monday).steps, 0);
  const ClockRun first = run_clocks(ledger_, monday + 60 * day);
  EXPECT_GT(first.steps, 0);
  const auto after = events(number);
  EXPECT_EQ(run_clocks(ledger_, monday + 60 * day).steps, 0);
  EXPECT_EQ(events(number).size(), after.size());
  std::map<std::string, int> seen;
  for (const cases::Event& event : after) {
    if (!event.transition.starts_with("clock:")) continue;
    EXPECT_EQ(++seen[event.transition + event.from + std::to_string(event.unit)], 1) << event.transition;
  }
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesTest, two_programs_that_run_the_clocks_at_once_take_each_step_once) {
  for (int i = 0; i < 60; ++i) reported("件" + std::to_string(i));
  auto other = store::Database::open({.address = fresh_->address()});
  ASSERT_TRUE(other);
  const Ledger second_ledger{other->get(), ledger_.region, "test"};
  const std::int64_t later = monday + 60 * day;
  std::thread program([&] {
    for (int i = 0; i < 5; ++i) run_clocks(second_ledger, later);
  });
  for (int i = 0; i < 5; ++i) run_clocks(ledger_, later);
  program.join();
  for (cases::CaseNumber number = 1; number <= count_; ++number) {
    const auto list = events(number);
    const cases::Case value = stored(number);
    EXPECT_EQ(static_cast<int>(list.size()), value.revision);
    EXPECT_EQ(list.size(), events(1).size()) << "all were reported alike, so the same became of all";
  }
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesTest, a_clock_that_jumps_back_harms_nothing) {
  const cases::CaseNumber number = reported("一件", monday + 10 * day);
  EXPECT_EQ(run_clocks(ledger_, monday).steps, 0);
  ASSERT_TRUE(move(worker(monday), number, "self_handle")) << "an hour before it was reported, says the clock";
  const auto list = events(number);
  ASSERT_EQ(list.size(), 2u);
  EXPECT_GE(list[1].at, list[0].at);
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(CasesTest, a_key_is_forgotten_after_a_week_and_not_before) {
  ASSERT_TRUE(report_case(ledger_, worker(), report_of("一件", "k")));
  forget_old_requests(ledger_, monday + 6 * day);
  EXPECT_TRUE(report_case(ledger_, worker(), report_of("一件", "k"))->is_again);
  forget_old_requests(ledger_, monday + 8 * day);
  EXPECT_FALSE(report_case(ledger_, worker(), report_of("一件", "k"))->is_again);
}

TEST_P(CasesTest, lists_go_on_behind_their_cursor_while_cases_come_and_change) {
  for (int i = 0; i < 10; ++i) reported("件" + std::to_string(i), monday + i * hour);
  CaseQuery query;
  query.count = 4;
  query.filter.order = store::CaseOrder::newest;
  std::vector<cases::CaseNumber> seen;
  for (;;) {
    const auto list = list_cases(ledger_, supervisor(), query);
    ASSERT_TRUE(list);
    for (const store::CaseRow& row : list->page.rows) seen.push_back(row.number);
    reported("后来的", monday + day);
    query.after = list->page.next;
    if (!query.after) break;
  }
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(seen, (std::vector<cases::CaseNumber>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
}

TEST_P(CasesTest, who_is_called_sees_it_in_the_list_as_far_as_its_secrecy_allows) {
  Report report = report_of("邻里纠纷");
  report.intake.kind = "dispute";
  report.intake.is_protected = true;
  ASSERT_TRUE(report_case(ledger_, person(6, PostKind::clerk, district), report));
  const Values called{{"called_units", "990101-u-6"}, {"whistle_level", "ordinary"}, {"power_lacking", "需要现场看"}};
  ASSERT_TRUE(move(person(4, PostKind::liaison, grid), 1, "ask_whistle", called));
  ASSERT_TRUE(move(person(5, PostKind::leader, grid), 1, "approve_whistle"));
  CaseQuery query;
  query.side = CaseSide::called;
  const auto seen = [&](const Actor& actor) { return list_cases(ledger_, actor, query)->page.rows.size(); };
  EXPECT_EQ(seen(person(7, PostKind::liaison, bureau)), 1u);
  EXPECT_EQ(seen(person(8, PostKind::grid_worker, bureau)), 0u) << "sensitive, and not theirs to see";
  EXPECT_EQ(seen(person(9, PostKind::liaison, other_street)), 0u);
}

TEST_P(CasesTest, what_somebody_changes_behind_the_programs_back_is_found) {
  const cases::CaseNumber number = reported("一件");
  reported("二件");
  ASSERT_TRUE(move(worker(), number, "self_handle"));
  ASSERT_TRUE(add_evidence(ledger_, worker(), number, {"result_photo", "x.png", "\x89PNG\r\n\x1a\n" + std::string(16, '\0')}));
  ASSERT_EQ(flaws(), std::vector<std::string>());
  const struct {
    const char* sql;
    std::vector<std::string> found;
  } ways[] = {{"update case_file set state = 'closed' where case_id = 1", {"case-differs"}},
              {"update case_file set owner_unit = 6 where case_id = 1", {"case-differs"}},
              {"update case_file set detail = replace(detail, '一件', '两件') where case_id = 1", {"case-differs"}},
              {"delete from case_event where case_id = 1 and number = 2", {"case-event-differs"}},
              {"update case_event set actor = '别人' where case_id = 1 and number = 1", {"case-event-differs"}},
              {"update case_event set happened_at = happened_at - 1 where case_id = 2", {"case-event-differs"}},
              {"delete from case_file where case_id = 2", {"case-gone"}},
              {"update case_evidence set name = name, sha256 = 'x'", {"evidence-differs"}},
              {"delete from case_evidence", {"evidence-differs"}},
              {"update pack set content = content || ' '", {"pack-differs"}}};
  for (const auto& way : ways) EXPECT_EQ(flaws_after(way.sql), way.found) << way.sql;
}

BOTH_ENGINES(CasesTest);

}  // namespace
}  // namespace bihuan::app
