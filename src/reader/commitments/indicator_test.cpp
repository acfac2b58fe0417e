// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/indicator.h"

#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class Indicators : public testing::TestWithParam<SentenceCase> {};

TEST_P(Indicators, are_the_whole_name_and_no_more) { EXPECT_EQ(targets_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(names_that_end_like_particles, Indicators,
                         testing::Values(SentenceCase{"新增新型储能20万千瓦时。", "[20万千瓦时] 新增: 新型储能 = 200000 千瓦时 count"},
                                         SentenceCase{"新增水泥产能50万吨。", "[50万吨] 新增: 水泥产能 = 500000 吨 count"}));

INSTANTIATE_TEST_SUITE_P(words_between_name_and_value, Indicators,
                         testing::Values(SentenceCase{"一般公共预算收入同口径增长3%。", "[3%] 一般公共预算收入 = 3 % growth"},
                                         SentenceCase{"信访积案动态清零。", "[清零] 信访积案 = 0 level"},
                                         SentenceCase{"资源化利用比例2027年达到60%。",
                                                      "[60%] 资源化利用比例 >= 60 % level, by 2027-12-31"}));

INSTANTIATE_TEST_SUITE_P(words_that_begin_like_others, Indicators,
                         testing::Values(SentenceCase{"投放新能源公交车30辆。", "[30辆] 投放: 新能源公交车 = 30 辆 count"},
                                         SentenceCase{"改造危桥3座（含中桥1座）。",
                                                      "[3座] 改造: 危桥 = 3 座 count\n"
                                                      "[1座] 改造: 中桥 = 1 座 count"}));

INSTANTIATE_TEST_SUITE_P(two_verbs_for_one_deed, Indicators,
                         testing::Values(SentenceCase{"新建改扩建中小学18所。", "[18所] 新建改扩建: 中小学 = 18 所 count"},
                                         SentenceCase{"新建（改造）城市慢行道12公里。", "[12公里] 新建: 城市慢行道 = 12 公里 count"},
                                         SentenceCase{"铺设改造各级管网58公里。", "[58公里] 铺设改造: 各级管网 = 58 公里 count"},
                                         SentenceCase{"完成改造提升农村公路62公里。", "[62公里] 改造提升: 农村公路 = 62 公里 count"}));

INSTANTIATE_TEST_SUITE_P(verbs_inside_names, Indicators,
                         testing::Values(SentenceCase{"新建厂房屋顶光伏覆盖率达到50%。", "[50%] 新建厂房屋顶光伏覆盖率 >= 50 % level"},
                                         SentenceCase{"检查结果互认项目增至180项。", "[180项] 检查结果互认项目 >= 180 项 level"}));

INSTANTIATE_TEST_SUITE_P(objects_that_could_end_a_name, Indicators,
                         testing::Values(SentenceCase{"全年提供岗位2万个。", "[2万个] 提供: 岗位 = 20000 个 count, by 2026-12-31"},
                                         SentenceCase{"办好促消费活动200场。", "[200场] 办好: 促消费活动 = 200 场 count"}));

INSTANTIATE_TEST_SUITE_P(totals_beside_what_is_added, Indicators,
                         testing::Values(SentenceCase{"高新技术企业净增100家、总数突破900家。",
                                                      "[100家] 净增: 高新技术企业 = 100 家 count\n"
                                                      "[900家] 高新技术企业 > 900 家 level"}));

}  // namespace
}  // namespace bihuan::reader
