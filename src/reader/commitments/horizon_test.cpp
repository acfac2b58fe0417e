// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/horizon.h"

#include <gtest/gtest.h>

#include <string>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

struct Reading {
  plan::Document document;
  PlanReader reader;
  const plan::Plan* plan = nullptr;

  explicit Reading(std::string_view text, int year = 0) {
    document.format = "txt";
    document.text = std::string(text);
    plan = &reader.read(document, {year});
  }
  std::string lines() const { return described_targets(document, *plan, true); }
};

TEST(Horizon, is_the_end_of_the_plan_period) {
  const Reading reading("青禾县托育服务三年行动方案（2026—2028年）\n一、主要目标\n新建托育中心3个。\n");
  EXPECT_EQ(reading.lines(), "[3个] 新建: 托育中心 = 3 个 count, inferred 2028-12-31");
  EXPECT_EQ(reading.plan->targets[0].inferred_from, plan::InferredFrom::plan_period);
}

TEST(Horizon, is_the_end_of_the_documents_year) {
  const Reading reading("青禾县民生实事实施方案\n一、主要目标\n新建托育中心3个。\n", 2026);
  EXPECT_EQ(reading.lines(), "[3个] 新建: 托育中心 = 3 个 count, inferred 2026-12-31");
  EXPECT_EQ(reading.plan->targets[0].inferred_from, plan::InferredFrom::document_year);
}

TEST(Horizon, is_the_year_of_the_section_heading) {
  const Reading reading("青禾县托育服务三年行动方案（2026—2028年）\n一、总体要求\n坚持公益普惠。\n二、2027年重点工作\n新建托育中心3个。\n");
  ASSERT_EQ(reading.plan->targets.size(), 1u);
  EXPECT_EQ(reading.lines(), "[3个] 新建: 托育中心 = 3 个 count, inferred 2027-12-31");
  EXPECT_EQ(reading.plan->targets[0].inferred_from, plan::InferredFrom::section_heading);
}

TEST(Horizon, is_not_inferred_where_the_clause_names_one) {
  const Reading reading("青禾县托育服务三年行动方案（2026—2028年）\n一、主要目标\n到2027年，新建托育中心3个。\n");
  EXPECT_EQ(reading.lines(), "[3个] 新建: 托育中心 = 3 个 count, by 2027-12-31");
}

TEST(Horizon, is_unknown_where_nothing_names_a_year) {
  const Reading reading("青禾县民生实事实施方案\n一、主要目标\n新建托育中心3个。\n");
  EXPECT_EQ(reading.lines(), "[3个] 新建: 托育中心 = 3 个 count");
}

}  // namespace
}  // namespace bihuan::reader
