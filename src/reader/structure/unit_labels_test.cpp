// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/unit_labels.h"

#include <gtest/gtest.h>

#include <string>

namespace bihuan::reader {
namespace {

// "牵头/责任" with names joined by +; the deadline behind @.
std::string units_in(std::string_view text) {
  LabelReader reader;
  std::vector<Label> labels;
  reader.find(text, {}, labels);
  std::string lead, responsible, deadline;
  for (const LabelledUnit& unit : reader.units()) {
    std::string& list = unit.role == plan::UnitRole::lead ? lead : responsible;
    list += (list.empty() ? "" : "+") + std::string(text.substr(unit.name.begin, unit.name.end - unit.name.begin));
  }
  for (const Label& label : labels)
    if (label.deadline.end > label.deadline.begin)
      deadline = "@" + std::string(text.substr(label.deadline.begin, label.deadline.end - label.deadline.begin));
  return lead + "/" + responsible + deadline;
}

TEST(UnitLabels, ReadsAllWaysThatPlansNameUnits) {
  struct Case {
    const char* text;
    const char* units;
  };
  const Case cases[] = {
      {"新建公园。（牵头单位：区城管局；责任单位：区财政局、各街道办事处）", "区城管局/区财政局+各街道办事处"},
      {"新建公园。(牵头单位:区城管局,责任单位:区财政局)", "区城管局/区财政局"},
      {"新建公园。（责任部门：区城管局）", "/区城管局"},
      {"新建公园。（区城管局牵头，区财政局、各镇街配合）", "区城管局/区财政局+各镇街"},
      {"新建公园。（区城管局负责）", "/区城管局"},
      {"新建公园。（区城管局、区财政局按职责分工负责）", "/区城管局+区财政局"},
      {"新建公园。（区城管局会同区财政局负责）", "/区城管局+区财政局"},
      {"新建公园。〔牵头单位：区城管局〕", "区城管局/"},
      {"新建公园。区城管局牵头，区财政局、区总工会配合。", "区城管局/区财政局+区总工会"},
      {"新建公园。区城管局牵头，区财政局配合，建立联席会议制度。", "/"},
      {"新建公园。责任单位：区城管局（牵头），区财政局", "区城管局/区财政局"},
      {"新建公园。【责任单位：区城管局；区直有关部门，各镇（街道）】", "/区城管局+区直有关部门+各镇（街道）"},
      {"牵头单位：区城管局责任单位：区财政局", "区城管局/区财政局"},
      {"主办单位：区城管局；协办单位：区财政局等部门", "区城管局/区财政局"},
      {"责任单位：区教体局（区体育局）、区人力资源和社会保障局", "/区教体局（区体育局）+区人力资源和社会保障局"},
      {"责任单位：区财政局及各街道办事处", "/区财政局+各街道办事处"},
      {"责任领导：张某某", "/"},
      {"新建公园。【区城管局牵头，各镇配合，3月31日前完成】", "区城管局/各镇@3月31日前完成"},
      {"责任单位：区城管局完成时限：2024年6月底前", "/区城管局@2024年6月底前"},
      {"新建公园5个（含口袋公园2个），覆盖所有镇（街道）。", "/"},
      {"会议指出：要抓好落实（以下简称《方案》）。", "/"},
      {"试点单位：第一中学、第二中学", "/"},
  };
  for (const Case& c : cases) EXPECT_EQ(units_in(c.text), c.units) << c.text;
}

TEST(UnitLabels, CoverTheWholeBracket) {
  const std::string_view text = "新建公园。（责任单位：区城管局）其余照旧。";
  LabelReader reader;
  std::vector<Label> labels;
  reader.find(text, {}, labels);
  ASSERT_EQ(labels.size(), 1u);
  EXPECT_EQ(text.substr(labels[0].begin, labels[0].end - labels[0].begin), "（责任单位：区城管局）");
}

TEST(UnitNames, TellSetsOfUnits) {
  for (const char* name : {"各街道办事处", "区直各部门", "相关部门", "各有关单位", "镇（街道）", "其他成员单位"})
    EXPECT_TRUE(is_wildcard(name)) << name;
  for (const char* name : {"区财政局", "市自然资源局青川分局", "城投公司"}) EXPECT_FALSE(is_wildcard(name)) << name;
}

}  // namespace
}  // namespace bihuan::reader
