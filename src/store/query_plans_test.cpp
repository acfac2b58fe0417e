// SPDX-License-Identifier: Apache-2.0
// Asks SQLite how it would run the statements of pages and imports: none may walk over all rows of a table, and a page of a list in one of its
// orders is taken from an index and not sorted first. What may cost more is listed with its reason.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "store/clauses_store.h"
#include "store/indicator_names_store.h"
#include "store/journal_store.h"
#include "store/listening_connection_test.h"
#include "store/migrations.h"
#include "store/plans_store.h"
#include "store/sqlite/sqlite_connection.h"
#include "store/targets_store.h"
#include "store/tasks_store.h"
#include "store/units_store.h"

namespace bihuan::store {
namespace {

constexpr Window page{0, 50};
const ledger::PlanId plan{"990101", 3};

// sort: few rows; list_all: the page is the beginning of all there is; count_all: sums over an index, and sorts them
enum class May : std::uint8_t { nothing, sort, list_all, count_all };

struct Look {
  const char* what;
  std::function<void(Connection&)> look;
  May may = May::nothing;
};

std::function<void(Connection&)> targets(const std::function<void(TargetFilter&)>& narrow, TargetOrder order = TargetOrder::position) {
  return [=](Connection& connection) {
    TargetFilter filter;
    narrow(filter);
    TargetsStore(connection).list("990101", filter, order, page);
  };
}

std::function<void(Connection&)> tasks(const std::function<void(TaskFilter&)>& narrow) {
  return [=](Connection& connection) {
    TaskFilter filter;
    narrow(filter);
    TasksStore(connection).list("990101", filter, page);
  };
}

const auto everything = [](auto&) {};
const auto of_one_plan = [](auto& filter) { filter.plan = 3; };

const std::vector<Look> looks{
    {"targets in order", targets(everything), May::list_all},
    {"targets by deadline", targets(everything, TargetOrder::due), May::list_all},
    {"targets by deadline, latest first", targets(everything, TargetOrder::latest_due), May::list_all},
    {"targets by unit", targets(everything, TargetOrder::unit), May::list_all},
    {"targets by value", targets(everything, TargetOrder::value), May::list_all},
    {"targets by value, largest first", targets(everything, TargetOrder::largest_value), May::list_all},
    {"targets by indicator", targets(everything, TargetOrder::indicator), May::list_all},
    {"targets of a kind", targets([](TargetFilter& filter) { filter.kind = "count"; })},
    {"targets of a plan", targets(of_one_plan)},
    {"targets of a plan by deadline", targets(of_one_plan, TargetOrder::due), May::sort},
    {"targets of a plan by value", targets(of_one_plan, TargetOrder::value), May::sort},
    {"targets of a unit", targets([](TargetFilter& filter) { filter.unit = "县住建局"; })},
    {"targets due within days", targets([](TargetFilter& filter) { filter.due_from = filter.due_to = "2026-12-31"; }, TargetOrder::due)},
    {"a target", [](Connection& connection) { TargetsStore(connection).find({plan, 7}); }},
    {"all of a plan's targets", [](Connection& connection) { TargetsStore(connection).of_plan(plan); }},
    {"tasks in order", tasks(everything), May::list_all},
    {"tasks of a plan", tasks(of_one_plan)},
    {"tasks of a unit", tasks([](TaskFilter& filter) { filter.unit = "县住建局"; }), May::sort},
    {"targets that a unit leads", targets([](TargetFilter& filter) { filter.unit = "县住建局", filter.role = bihuan::plan::UnitRole::lead; })},
    {"tasks that a unit leads", tasks([](TaskFilter& filter) { filter.unit = "县住建局", filter.role = bihuan::plan::UnitRole::lead; }), May::sort},
    {"units", [](Connection& connection) { UnitsStore(connection).list("990101", 0, "", page); }, May::count_all},
    {"units of a plan", [](Connection& connection) { UnitsStore(connection).list("990101", 3, "", page); }, May::count_all},
    {"plans, newest first", [](Connection& connection) { PlansStore(connection).list("990101", {}, PlanOrder::newest_first, page); }, May::list_all},
    {"plans by title", [](Connection& connection) { PlansStore(connection).list("990101", {}, PlanOrder::title, page); }, May::list_all},
    {"a plan", [](Connection& connection) { PlansStore(connection).find(plan); }},
    {"the plan of these bytes", [](Connection& connection) { PlansStore(connection).find_by_bytes("990101", "ab"); }},
    {"the plan of these bytes read so", [](Connection& connection) { PlansStore(connection).find_by_reading("990101", {}); }},
    {"plans of the same number or title",
     [](Connection& connection) {
       ledger::PlanEntry entry;
       entry.doc_number = "青政发〔2026〕3号";
       PlansStore(connection).alike("990101", entry);
     }},
    {"sentences", [](Connection& connection) { ClausesStore(connection).search("990101", 0, "停车 泊位", page); }},
    {"the journal", [](Connection& connection) { JournalStore(connection).list("990101", "", "", page); }, May::list_all},
    {"the journal of a target", [](Connection& connection) { JournalStore(connection).list("990101", "target", "990101-3-7", page); }},
    {"a name that the office explained", [](Connection& connection) { IndicatorNamesStore(connection).find("990101", "|古树"); }},
    {"names that the office explained", [](Connection& connection) { IndicatorNamesStore(connection).list("990101", page); }, May::list_all},
    {"all of them", [](Connection& connection) { IndicatorNamesStore(connection).all("990101"); }, May::list_all},
    {"the newest hash", [](Connection& connection) { JournalStore(connection).newest_hash("990101"); }, May::list_all},
};

bool walks_over_a_table(const std::string& step) {
  return (step.starts_with("SCAN ") && step.find("VIRTUAL TABLE INDEX") == std::string::npos && step.find("SUBQUERY") == std::string::npos &&
          step.find("counted") == std::string::npos && step.find("CONSTANT ROW") == std::string::npos);
}

// The region alone narrows nothing; where all is listed, the index gives the order, and the walk ends with the page.
bool walks_over_a_region(const std::string& step) { return step.ends_with("(region=?)"); }

// Of all targets and of all corrections not even a count may be made.
bool is_of_many(const std::string& step) { return step.starts_with("SEARCH g ") || step.starts_with("SEARCH c "); }

bool sorts(const std::string& step) { return step.find("TEMP B-TREE FOR ORDER BY") != std::string::npos; }

class QueryPlans : public testing::Test {
 protected:
  QueryPlans() : connection_(":memory:", SqliteConnection::Access::writing_new, 0) {
    for (const Migration& migration : migrations()) connection_.run(std::string(migration.sqlite));
  }

  std::vector<std::string> steps_of(const std::string& sql) {
    std::vector<std::string> steps;
    Statement& row = connection_.prepare("explain query plan " + sql);
    while (row.step()) steps.emplace_back(row.text(3));
    return steps;
  }

  SqliteConnection connection_;
};

TEST_F(QueryPlans, no_page_and_no_import_walks_over_a_table) {
  for (const Look& one : looks) {
    ListeningConnection listening(connection_);
    one.look(listening);
    ASSERT_FALSE(listening.asked().empty()) << one.what;
    for (const auto& asked : listening.asked())
      for (const std::string& step : steps_of(asked->sql)) {
        EXPECT_FALSE(walks_over_a_table(step)) << one.what << ": " << step << "\n" << asked->sql;
        EXPECT_FALSE(walks_over_a_region(step) && one.may != May::list_all && (one.may != May::count_all || is_of_many(step))) << one.what << ": " << step << "\n" << asked->sql;
        EXPECT_FALSE(sorts(step) && one.may != May::sort && one.may != May::count_all) << one.what << ": " << step << "\n" << asked->sql;
      }
  }
}

TEST_F(QueryPlans, what_a_plan_costs_is_seen) {
  const auto any = [&](const char* sql, const auto& is) {
    const auto steps = steps_of(sql);
    return std::any_of(steps.begin(), steps.end(), is);
  };
  EXPECT_TRUE(any("select * from target where clause = 'x'", walks_over_a_table));
  EXPECT_TRUE(any("select * from target where region = 'x' order by clause", sorts));
  EXPECT_TRUE(any("select * from plan where region = 'x' and issuer = 'x' order by plan_id", walks_over_a_region));
  EXPECT_FALSE(any("select * from target where region = 'x' and plan_id = 1 and target_id = 2", walks_over_a_table));
}

}  // namespace
}  // namespace bihuan::store
