// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "domain/indicators/measure_unit.h"
#include "domain/indicators/name_index.h"

namespace bihuan::indicators {
namespace {

TEST(Vocabulary, HoldsTheFieldsOfALocalPlan) {
  std::set<std::string_view> ids, pillars;
  for (const Indicator& indicator : vocabulary()) {
    EXPECT_TRUE(ids.insert(indicator.id).second) << indicator.id;
    EXPECT_EQ(find_indicator(indicator.id), &indicator);
    EXPECT_FALSE(indicator.english.empty() || indicator.source.chinese.empty() || indicator.names.empty()) << indicator.id;
    EXPECT_EQ(indicator.names.front(), indicator.chinese);
    pillars.insert(indicator.pillar.id);
  }
  EXPECT_GE(ids.size(), 500u);
  EXPECT_GE(pillars.size(), 15u);
  EXPECT_EQ(find_indicator("no-such-indicator"), nullptr);
}

TEST(Vocabulary, UnitsOfAnIndicatorAreKnown) {
  for (const Indicator& indicator : vocabulary())
    for (const std::string_view unit : indicator.units)
      EXPECT_NE(measure_unit(unit).measure.over, Dimension::other) << indicator.id << ' ' << unit;
}

// A word that is left when fillers are gone must still say what is measured.
TEST(Vocabulary, NoNameIsAWordForAnything) {
  for (const std::string_view word :
       {"企业", "管网", "收入", "贷款", "床位", "项目", "资金", "投资", "人员", "活动", "设施", "面积", "服务"})
    for (const std::string_view scope : {"", "农村"})
      EXPECT_EQ(NameIndex::instance().whole({std::string(word), std::string(scope)}, [](int) { return true; }), -1) << word;
}

// Names that are one once fillers are gone may belong to two indicators only where a unit tells them apart.
TEST(Vocabulary, NoNameIsClaimedTwiceInOneUnit) {
  for (const auto& [form, claimed] : NameIndex::instance().shared_forms())
    for (std::size_t i = 0; i < claimed.size(); ++i)
      for (std::size_t j = i + 1; j < claimed.size(); ++j) {
        const Indicator &one = vocabulary()[static_cast<std::size_t>(claimed[i])],
                        &other = vocabulary()[static_cast<std::size_t>(claimed[j])];
        for (const std::string_view a : one.units)
          for (const std::string_view b : other.units)
            EXPECT_NE(measure_unit(a).measure, measure_unit(b).measure) << form << ": " << one.id << " and " << other.id;
      }
}

}  // namespace
}  // namespace bihuan::indicators
