// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/label_keys.h"

#include <gtest/gtest.h>

#include <string_view>

namespace bihuan::reader {
namespace {

struct KeyCase {
  std::string_view text;  // up to the colon
  std::string_view key;   // as much of it as is the key
  LabelKey asks_for;
};

TEST(LabelKeys, AreMadeOfAFewWordsInAnyOrder) {
  const KeyCase cases[] = {
      {"牵头单位", "牵头单位", LabelKey::lead},
      {"新建公园。牵头部门", "牵头部门", LabelKey::lead},
      {"责任单位", "责任单位", LabelKey::responsible},
      {"主要责任科室", "主要责任科室", LabelKey::responsible},
      {"牵头及配合单位", "牵头及配合单位", LabelKey::lead},
      {"牵头单位（责任人）", "牵头单位", LabelKey::lead},
      {"配合", "配合", LabelKey::responsible},
      {"完成时限", "完成时限", LabelKey::deadline},
      {"时间节点", "时间节点", LabelKey::deadline},
      {"联系电话", "电话", LabelKey::person},
  };
  for (const KeyCase& c : cases) {
    const KeyPlace place = key_before(c.text, 0, static_cast<std::uint32_t>(c.text.size()));
    EXPECT_EQ(place.key, c.asks_for) << c.text;
    EXPECT_TRUE(c.text.substr(place.begin).starts_with(c.key)) << c.text;
  }
}

TEST(LabelKeys, AreNoOtherWordsInFrontOfAColon) {
  for (const std::string_view text : {"主要任务", "建设", "试点单位", "时间", "一是", ""})
    EXPECT_EQ(key_before(text, 0, static_cast<std::uint32_t>(text.size())).key, LabelKey::none) << text;
}

TEST(LabelKeys, OfAHeadingCellMayStandAmongOtherWords) {
  struct CellCase {
    std::string_view cell;
    LabelKey asks_for;
  };
  const CellCase cases[] = {
      {"牵头单位", LabelKey::lead},
      {"项目牵头责任部门名单", LabelKey::lead},
      {"责任单位名称", LabelKey::responsible},
      {"单位名称", LabelKey::none},
      {"分管区领导", LabelKey::person},
      {"计划完成时间", LabelKey::deadline},
      {"进度安排", LabelKey::deadline},
      {"工作任务", LabelKey::none},
      {"2026年目标", LabelKey::none},
  };
  for (const CellCase& c : cases) EXPECT_EQ(key_of(c.cell), c.asks_for) << c.cell;
}

}  // namespace
}  // namespace bihuan::reader
