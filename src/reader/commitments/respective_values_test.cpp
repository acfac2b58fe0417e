// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/respective_values.h"

#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class RespectiveValuesOf : public testing::TestWithParam<SentenceCase> {};

TEST_P(RespectiveValuesOf, a_sentence_go_to_their_own_words) { EXPECT_EQ(targets_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(dates, RespectiveValuesOf,
                         testing::Values(SentenceCase{"到2026年、2028年、2030年，城镇化率分别达到60%、62%、65%。",
                                                      "[60%] 城镇化率 >= 60 % level, by 2026-12-31\n"
                                                      "[62%] 城镇化率 >= 62 % level, by 2028-12-31\n"
                                                      "[65%] 城镇化率 >= 65 % level, by 2030-12-31"},
                                         SentenceCase{"2026年底前和2027年底前，分别完成整治任务的40%和100%。",
                                                      "[40%] 完成: 整治任务 = 40 % level, by 2026-12-31\n"
                                                      "[100%] 完成: 整治任务 = 100 % level, by 2027-12-31"},
                                         SentenceCase{"一季度、二季度分别完成投资10亿元、20亿元。",
                                                      "[10亿元] 完成: 投资 = 1000000000 元 count, by 2026-03-31\n"
                                                      "[20亿元] 完成: 投资 = 2000000000 元 count, by 2026-06-30"}));

INSTANTIATE_TEST_SUITE_P(names_of_the_clause_before, RespectiveValuesOf,
                         testing::Values(SentenceCase{"城镇、农村居民收入分别增长5%、6%以上，到2027年分别达到5万元、3万元。",
                                                      "[5%] 城镇居民收入 = 5 % growth\n"
                                                      "[6%] 农村居民收入 >= 6 % growth\n"
                                                      "[5万元] 城镇居民收入 >= 50000 元 level, by 2027-12-31\n"
                                                      "[3万元] 农村居民收入 >= 30000 元 level, by 2027-12-31"}));

INSTANTIATE_TEST_SUITE_P(verbs, RespectiveValuesOf,
                         testing::Values(SentenceCase{"到2030年，新建、续建、改造农村公路分别为100公里、50公里、30公里。",
                                                      "[100公里] 新建: 农村公路 = 100 公里 count, by 2030-12-31\n"
                                                      "[50公里] 续建: 农村公路 = 50 公里 count, by 2030-12-31\n"
                                                      "[30公里] 改造: 农村公路 = 30 公里 count, by 2030-12-31"},
                                         SentenceCase{"新建和改造学校分别为3所和5所。",
                                                      "[3所] 新建: 学校 = 3 所 count\n"
                                                      "[5所] 改造: 学校 = 5 所 count"}));

INSTANTIATE_TEST_SUITE_P(ordinals, RespectiveValuesOf,
                         testing::Values(SentenceCase{"促进第一、二、三产业增加值分别增长3%、6%、7%。",
                                                      "[3%] 第一产业增加值 = 3 % growth\n"
                                                      "[6%] 第二产业增加值 = 6 % growth\n"
                                                      "[7%] 第三产业增加值 = 7 % growth"},
                                         SentenceCase{"预计一、二、三产业分别增长3%、6%和7%。",
                                                      "[3%] 一产业 = 3 % growth, hedged\n"
                                                      "[6%] 二产业 = 6 % growth, hedged\n"
                                                      "[7%] 三产业 = 7 % growth, hedged"}));

}  // namespace
}  // namespace bihuan::reader
