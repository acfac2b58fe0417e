// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class HeadsOfClauses : public testing::TestWithParam<SentenceCase> {};

TEST_P(HeadsOfClauses, govern_what_follows) { EXPECT_EQ(targets_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(
    deadlines, HeadsOfClauses,
    testing::Values(SentenceCase{"明年6月底前，新建公园2个。", "[2个] 新建: 公园 = 2 个 count, by 2027-06-30"},
                    SentenceCase{"今年三季度末，完成房屋征收120户。", "[120户] 完成: 房屋征收 = 120 户 count, by 2026-09-30"},
                    SentenceCase{"2026—2028年，新建公园6个。", "[6个] 新建: 公园 = 6 个 count, by 2028-12-31"},
                    SentenceCase{"到二〇三〇年，森林覆盖率达到45%。", "[45%] 森林覆盖率 >= 45 % level, by 2030-12-31"},
                    SentenceCase{"十月底前，新建公厕6座。", "[6座] 新建: 公厕 = 6 座 count, by 2026-10-31"},
                    SentenceCase{"2027年末，城镇化率达到65%。", "[65%] 城镇化率 >= 65 % level, by 2027-12-31"},
                    SentenceCase{"到2027年，森林覆盖率达到42%。", "[42%] 森林覆盖率 >= 42 % level, by 2027-12-31"},
                    SentenceCase{"2027年底前，新建托育中心3个。", "[3个] 新建: 托育中心 = 3 个 count, by 2027-12-31"},
                    SentenceCase{"年内新建公园2个。", "[2个] 新建: 公园 = 2 个 count, by 2026-12-31"},
                    SentenceCase{"全年城镇新增就业3000人。", "[3000人] 城镇新增就业 = 3000 人 count, by 2026-12-31"},
                    SentenceCase{"今年新建公园2个。", "[2个] 新建: 公园 = 2 个 count, by 2026-12-31"},
                    SentenceCase{"上半年新建公园2个。", "[2个] 新建: 公园 = 2 个 count, by 2026-06-30"},
                    SentenceCase{"到“十五五”末，森林覆盖率达到45%。", "[45%] 森林覆盖率 >= 45 % level, by 2030-12-31"},
                    SentenceCase{"2026年12月20日前，发放补贴300万元。", "[300万元] 发放: 补贴 = 3000000 元 count, by 2026-12-20"}));

INSTANTIATE_TEST_SUITE_P(deadlines_reach_to_the_full_stop, HeadsOfClauses,
                         testing::Values(SentenceCase{"到2027年，新建公园2个，改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, by 2027-12-31\n"
                                                      "[15个] 改造: 小区 = 15 个 count, by 2027-12-31"},
                                         SentenceCase{"到2027年，新建公园2个；改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, by 2027-12-31\n"
                                                      "[15个] 改造: 小区 = 15 个 count, by 2027-12-31"},
                                         SentenceCase{"到2027年，新建公园2个。改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, by 2027-12-31\n"
                                                      "[15个] 改造: 小区 = 15 个 count"},
                                         SentenceCase{"全年新建公园2个，改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, by 2026-12-31\n"
                                                      "[15个] 改造: 小区 = 15 个 count, by 2026-12-31"},
                                         SentenceCase{"全年新建公园2个；改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, by 2026-12-31\n"
                                                      "[15个] 改造: 小区 = 15 个 count"},
                                         SentenceCase{"新建公园2个，到2027年改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count\n"
                                                      "[15个] 改造: 小区 = 15 个 count, by 2027-12-31"},
                                         SentenceCase{"到2027年森林覆盖率达到42%，到2030年达到45%。",
                                                      "[42%] 森林覆盖率 >= 42 % level, by 2027-12-31\n"
                                                      "[45%] 森林覆盖率 >= 45 % level, by 2030-12-31"}));

INSTANTIATE_TEST_SUITE_P(recurrences, HeadsOfClauses,
                         testing::Values(SentenceCase{"地区生产总值年均增长6%以上，财政收入增长5%。",
                                                      "[6%] 地区生产总值 >= 6 % growth, yearly\n"
                                                      "[5%] 财政收入 = 5 % growth"},
                                         SentenceCase{"到2028年，每年培训护理员300名；新建养老院2所。",
                                                      "[300名] 培训: 护理员 = 300 名 count, yearly, by 2028-12-31\n"
                                                      "[2所] 新建: 养老院 = 2 所 count, by 2028-12-31"},
                                         SentenceCase{"每年城镇新增就业3000人。", "[3000人] 城镇新增就业 = 3000 人 count, yearly"},
                                         SentenceCase{"每季度开展检查1次。", "[1次] 开展: 检查 = 1 次 count, quarterly"},
                                         SentenceCase{"每月举办招聘会4场。", "[4场] 举办: 招聘会 = 4 场 count, monthly"},
                                         SentenceCase{"每半年开展演练1次。", "[1次] 开展: 演练 = 1 次 count, half-yearly"},
                                         SentenceCase{"每周开放场馆6天以上。", "[6天] 开放: 场馆 >= 6 天 level, weekly"},
                                         SentenceCase{"居民收入年均增长6%。", "[6%] 居民收入 = 6 % growth, yearly"},
                                         SentenceCase{"每年新建公园2个，改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, yearly\n"
                                                      "[15个] 改造: 小区 = 15 个 count, yearly"},
                                         SentenceCase{"每年新建公园2个；改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, yearly\n"
                                                      "[15个] 改造: 小区 = 15 个 count"},
                                         SentenceCase{"新建公园2个，每年改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count\n"
                                                      "[15个] 改造: 小区 = 15 个 count, yearly"}));

INSTANTIATE_TEST_SUITE_P(hedges, HeadsOfClauses,
                         testing::Values(SentenceCase{"有望突破20亿元产值，新建厂房3万平方米。",
                                                      "[20亿元] 产值 > 2000000000 元 level, hedged\n"
                                                      "[3万平方米] 新建: 厂房 = 30000 平方米 count, hedged"},
                                         SentenceCase{"三年行动计划提出，新建公园2个。", "[2个] 新建: 公园 = 2 个 count"},
                                         SentenceCase{"力争新建公园2个。", "[2个] 新建: 公园 = 2 个 count, hedged"},
                                         SentenceCase{"争取森林覆盖率达到42%。", "[42%] 森林覆盖率 >= 42 % level, hedged"},
                                         SentenceCase{"预计新增产值3亿元。", "[3亿元] 新增: 产值 = 300000000 元 count, hedged"},
                                         SentenceCase{"计划新建公园2个。", "[2个] 新建: 公园 = 2 个 count, hedged"},
                                         SentenceCase{"力争新建公园2个，改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, hedged\n"
                                                      "[15个] 改造: 小区 = 15 个 count, hedged"},
                                         SentenceCase{"力争新建公园2个；改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count, hedged\n"
                                                      "[15个] 改造: 小区 = 15 个 count"},
                                         SentenceCase{"新建公园2个，力争改造小区15个。",
                                                      "[2个] 新建: 公园 = 2 个 count\n"
                                                      "[15个] 改造: 小区 = 15 个 count, hedged"},
                                         SentenceCase{"实施绿化提升行动计划，新建公园2个。", "[2个] 新建: 公园 = 2 个 count"},
                                         SentenceCase{"到2028年，力争每年新增托位200个。",
                                                      "[200个] 新增: 托位 = 200 个 count, hedged, yearly, by 2028-12-31"}));

INSTANTIATE_TEST_SUITE_P(past, HeadsOfClauses,
                         testing::Values(SentenceCase{"2025年，新建公园2个，改造小区15个。", ""}, SentenceCase{"上年完成投资2亿元。", ""},
                                         SentenceCase{"近年来，新建公园12个。", ""}, SentenceCase{"去年新增就业2000人。", ""},
                                         SentenceCase{"截至目前，已建成公园12个。", ""},
                                         SentenceCase{"2023年，全县粮食产量达到20万吨。", ""},
                                         SentenceCase{"五年来，累计改造小区120个。", ""},
                                         SentenceCase{"已完成投资2亿元。下一步，新建公园2个。", "[2个] 新建: 公园 = 2 个 count"}));

INSTANTIATE_TEST_SUITE_P(
    words_that_tell_what_was_done, HeadsOfClauses,
    testing::Values(SentenceCase{"6月底前全面完成78处隐患点治理。", "[78处] 完成: 隐患点治理 = 78 处 count, by 2026-06-30"},
                    SentenceCase{"去年投产的项目，今年要新增产值20亿元。", "[20亿元] 新增: 产值 = 2000000000 元 count, by 2026-12-31"},
                    SentenceCase{"年底前圆满完成30个村的改造。", "[30个] 改造 = 30 个 count, by 2026-12-31"},
                    SentenceCase{"2024年新增城镇就业5000人。", ""}, SentenceCase{"目前全县共有养老机构35家。", ""},
                    SentenceCase{"现共有床位3000张。", ""}, SentenceCase{"圆满完成农网改造30公里。", ""}));

INSTANTIATE_TEST_SUITE_P(
    what_was_begun_before, HeadsOfClauses,
    testing::Values(SentenceCase{"完成上年度结转项目0.9万亩扫尾。", "[0.9万亩] 完成: 上年度结转项目扫尾 = 9000 亩 count"},
                    SentenceCase{"完成2024年度结转项目1.6万亩收尾。", "[1.6万亩] 完成: 结转项目收尾 = 16000 亩 count"}));

INSTANTIATE_TEST_SUITE_P(that_year, HeadsOfClauses,
                         testing::Values(SentenceCase{"到2030年，当年新增清洁能源车比例达到40%。",
                                                      "[40%] 新增清洁能源车比例 >= 40 % level, by 2030-12-31"}));

INSTANTIATE_TEST_SUITE_P(a_date_behind_the_value, HeadsOfClauses,
                         testing::Values(SentenceCase{"发放消费券500万元于一季度完成。",
                                                      "[500万元] 发放: 消费券 = 5000000 元 count, by 2026-03-31"},
                                         SentenceCase{"建成农贸市场2个（6月底前）。", "[2个] 建成: 农贸市场 = 2 个 count, by 2026-06-30"},
                                         SentenceCase{"新建学校2所，9月1日前投入使用。", "[2所] 新建: 学校 = 2 所 count"}));

}  // namespace
}  // namespace bihuan::reader
