// SPDX-License-Identifier: Apache-2.0
// A ledger on a fresh database of either engine, and plans to put into it. For tests only.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/add_plan.h"
#include "app/ledger.h"
#include "app/look.h"
#include "app/verify_journal.h"
#include "store/engines_test.h"

namespace bihuan::app {

inline constexpr const char* plan_text =
    "青禾县民生实事实施方案\n青政办发〔2026〕3号\n"
    "一、重点任务\n"
    "1.提升停车能力。2026年底前，新增停车泊位600个，新建充电桩80个。（牵头单位：县住建局；责任单位：县交通局、各镇街）\n"
    "2.改善人居环境。改造老旧小区15个，建成口袋公园3个。（牵头单位：县城管局）\n";

class LedgerTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    store::DatabaseOptions options;
    options.address = fresh_->address();
    auto opened = store::Database::open(options);
    ASSERT_TRUE(opened) << opened.error().code;
    database_ = std::move(*opened);
    ledger_ = {database_.get(), "990101", "test"};
  }
  void TearDown() override { database_.reset(); }

  Added add(const std::string& text, const std::string& name = "plan.txt") {
    ++actor_.now;
    const auto file = read_file({name, text, 2026, ""});
    EXPECT_TRUE(file);
    auto added = add_plan(ledger_, actor_, *file);
    EXPECT_TRUE(added);
    return *added;
  }

  std::vector<store::StoredTarget> targets(const store::TargetFilter& filter = {},
                                           store::TargetOrder order = store::TargetOrder::position) {
    return list_targets(ledger_, filter, order, {0, 200}).rows;
  }

  // What `journal verify` finds.
  std::vector<std::string> flaws() {
    std::vector<std::string> codes;
    for (const JournalFlaw& flaw : verify_journal(ledger_).flaws) codes.push_back(flaw.code);
    return codes;
  }
  // What it would find after the statement, which is undone.
  std::vector<std::string> flaws_after(const char* sql) {
    std::vector<std::string> codes;
    try {
      database_->write([&](store::Connection& connection) {
        connection.run(sql);
        for (const JournalFlaw& flaw : verify_journal(ledger_.region, connection).flaws) codes.push_back(flaw.code);
        throw std::domain_error("undone");
      });
    } catch (const std::domain_error&) {
    }
    return codes;
  }

  std::unique_ptr<store::Database> database_;
  Ledger ledger_;
  Actor actor_ = local_actor("王某", 1'000'000);
};

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

}  // namespace bihuan::app
