// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class SharedValues : public testing::TestWithParam<SentenceCase> {};

TEST_P(SharedValues, go_to_their_own_indicator) { EXPECT_EQ(targets_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(respectively, SharedValues,
                         testing::Values(SentenceCase{"城镇和农村居民收入分别增长5%和7%。",
                                                      "[5%] 城镇居民收入 = 5 % growth\n"
                                                      "[7%] 农村居民收入 = 7 % growth"},
                                         SentenceCase{"分别新建幼儿园、小学3所、2所。",
                                                      "[3所] 新建: 幼儿园 = 3 所 count\n"
                                                      "[2所] 新建: 小学 = 2 所 count"},
                                         SentenceCase{"城市、农村低保标准分别提高到每月900元、800元。",
                                                      "[900元] 城市低保标准 >= 900 元 level, monthly\n"
                                                      "[800元] 农村低保标准 >= 800 元 level, monthly"},
                                         SentenceCase{"粮食、油料产量分别稳定在20万吨、3万吨。",
                                                      "[20万吨] 粮食产量 = 200000 吨 level\n"
                                                      "[3万吨] 油料产量 = 30000 吨 level"},
                                         SentenceCase{"2027年、2028年分别新建充电桩200个、300个。",
                                                      "[200个] 新建: 充电桩 = 200 个 count, by 2027-12-31\n"
                                                      "[300个] 新建: 充电桩 = 300 个 count, by 2028-12-31"}));

INSTANTIATE_TEST_SUITE_P(changes_beside_deeds, SharedValues,
                         testing::Values(SentenceCase{"到位市外资金85亿元、增长15%。",
                                                      "[85亿元] 到位: 市外资金 = 8500000000 元 count\n"
                                                      "[15%] 市外资金 = 15 % growth"},
                                         SentenceCase{"新建高标准农田2.8万亩、提升1.2万亩。",
                                                      "[2.8万亩] 新建: 高标准农田 = 28000 亩 count\n"
                                                      "[1.2万亩] 提升: 高标准农田 = 12000 亩 count"},
                                         SentenceCase{"组织技能培训不少于20期1000人次。",
                                                      "[20期] 组织: 技能培训 >= 20 期 count\n"
                                                      "[1000人次] 组织: 技能培训 = 1000 人次 count"}));

INSTANTIATE_TEST_SUITE_P(names_in_part, SharedValues,
                         testing::Values(SentenceCase{"打造1个国家级、2个省级、3个市级园区。",
                                                      "[1个] 打造: 国家级园区 = 1 个 count\n"
                                                      "[2个] 打造: 省级园区 = 2 个 count\n"
                                                      "[3个] 打造: 市级园区 = 3 个 count"},
                                         SentenceCase{"创建A级景区5家，其中5A级1家、4A级4家。",
                                                      "[5家] 创建: A级景区 = 5 家 count\n"
                                                      "[1家] 创建: 5A级景区 = 1 家 count\n"
                                                      "[4家] 创建: 4A级景区 = 4 家 count"},
                                         SentenceCase{"引进亿元以上项目30个，其中10亿元以上5个。",
                                                      "[30个] 引进: 亿元以上项目 = 30 个 count\n"
                                                      "[5个] 引进: 10亿元以上项目 = 5 个 count"},
                                         SentenceCase{"新建高标准农田3万亩（其中新建1.2万亩、改造提升1.8万亩）。",
                                                      "[3万亩] 新建: 高标准农田 = 30000 亩 count\n"
                                                      "[1.2万亩] 新建: 高标准农田 = 12000 亩 count\n"
                                                      "[1.8万亩] 改造提升: 高标准农田 = 18000 亩 count"},
                                         SentenceCase{"安排重点项目126个，年度计划投资210亿元。",
                                                      "[126个] 安排: 重点项目 = 126 个 count\n"
                                                      "[210亿元] 重点项目年度计划投资 = 21000000000 元 count"}));

INSTANTIATE_TEST_SUITE_P(
    baselines, SharedValues,
    testing::Values(SentenceCase{"到2027年，城镇化率由60%提升至65%左右。", "[65%] 城镇化率 ~ 65 % level, from 60, by 2027-12-31"},
                    SentenceCase{"补贴标准从140元/月提高至150元/月。", "[150元/月] 补贴标准 >= 150 元/月 level, from 140"},
                    SentenceCase{"森林覆盖率由38%提高到42%。", "[42%] 森林覆盖率 >= 42 % level, from 38"},
                    SentenceCase{"审批时限由15个工作日压缩至5个工作日。", "[5个工作日] 审批时限 <= 5 个工作日 level, from 15"},
                    SentenceCase{"城市低保标准从800元提高到850元，农村低保标准从600元提高到700元。",
                                 "[850元] 城市低保标准 >= 850 元 level, from 800\n"
                                 "[700元] 农村低保标准 >= 700 元 level, from 600"},
                    SentenceCase{"城市、农村低保标准分别从800元、600元提高到850元、700元。",
                                 "[850元] 城市低保标准 >= 850 元 level, from 800\n"
                                 "[700元] 农村低保标准 >= 700 元 level, from 600"},
                    SentenceCase{"托位数由1200个增加到1800个。", "[1800个] 托位数 >= 1800 个 level, from 1200"}));

}  // namespace
}  // namespace bihuan::reader
