// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class Rules : public testing::TestWithParam<SentenceCase> {};

TEST_P(Rules, tie_quantities_to_each_other) { EXPECT_EQ(rules_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(comparisons, Rules,
                         testing::Values(SentenceCase{"城乡低保标准增速不低于居民收入增速。", "城乡低保标准增速 >= 居民收入增速"},
                                         SentenceCase{"财政教育支出与财政收入保持同步。", "财政教育支出 ~ 财政收入"},
                                         SentenceCase{"一般公共预算教育支出增幅高于财政收入增幅。",
                                                      "一般公共预算教育支出增幅 > 财政收入增幅"},
                                         SentenceCase{"居民收入增速高于经济增速。", "居民收入增速 > 经济增速"},
                                         SentenceCase{"居民收入增长与经济增长同步。", "居民收入增长 ~ 经济增长"},
                                         SentenceCase{"特困人员供养标准不低于低保标准的1.3倍。", "特困人员供养标准 >= 低保标准 × 1.3"},
                                         SentenceCase{"森林覆盖率高于全国平均水平。", "森林覆盖率 > 全国平均水平"},
                                         SentenceCase{"农村居民收入增速快于城镇居民收入增速。", "农村居民收入增速 > 城镇居民收入增速"},
                                         SentenceCase{"村民收入年均增长8%以上，高于全镇平均水平。", "村民收入 > 全镇平均水平"},
                                         SentenceCase{"单位能耗低于全省平均水平。", "单位能耗 < 全省平均水平"}));

INSTANTIATE_TEST_SUITE_P(no_comparisons, Rules,
                         testing::Values(SentenceCase{"超额完成全年任务。", ""}, SentenceCase{"森林覆盖率高于42%。", ""},
                                         SentenceCase{"群众满意度达到95%。", ""}));

}  // namespace
}  // namespace bihuan::reader
