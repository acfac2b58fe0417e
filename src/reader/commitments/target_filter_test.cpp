// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class CommittedNumbers : public testing::TestWithParam<SentenceCase> {};

TEST_P(CommittedNumbers, commit_only_where_they_measure) { EXPECT_EQ(targets_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(groups_and_ages, CommittedNumbers,
                         testing::Values(SentenceCase{"对60岁以上老年人免费体检。", ""}, SentenceCase{"70周岁以上老人免费乘车。", ""},
                                         SentenceCase{"培训18—45岁青年农民300人。", "[300人] 培训: 18—45岁青年农民 = 300 人 count"},
                                         SentenceCase{"面向18—45岁青年开展技能培训。", ""},
                                         SentenceCase{"为3岁以下婴幼儿提供照护服务。", ""},
                                         SentenceCase{"65岁以上老年人健康管理率达到75%。", "[75%] 65岁以上老年人健康管理率 >= 75 % level"},
                                         SentenceCase{"改造2000年以前建成的老旧小区12个。", "[12个] 改造: 老旧小区 = 12 个 count"},
                                         SentenceCase{"14岁以下儿童免费参观。", ""}));

INSTANTIATE_TEST_SUITE_P(names_and_grades, CommittedNumbers,
                         testing::Values(SentenceCase{"打造10分钟健身圈5个。", "[5个] 打造: 10分钟健身圈 = 5 个 count"},
                                         SentenceCase{"实施“1+3+N”行动。", ""}, SentenceCase{"推广“最多跑一次”改革。", ""},
                                         SentenceCase{"建设双创基地。", ""}, SentenceCase{"落实三级联动机制。", ""},
                                         SentenceCase{"推进15分钟生活圈建设。", ""}, SentenceCase{"加快5G网络建设。", ""},
                                         SentenceCase{"构建“152”工作体系。", ""}, SentenceCase{"用好12345热线。", ""},
                                         SentenceCase{"创建国家4A级旅游景区。", ""},
                                         SentenceCase{"建设110千伏变电站2座。", "[2座] 建设: 110千伏变电站 = 2 座 count"},
                                         SentenceCase{"实施“六联六建”行动。", ""}, SentenceCase{"完善一老一小服务。", ""},
                                         SentenceCase{"发挥3号楼作用。", ""}));

INSTANTIATE_TEST_SUITE_P(slogans, CommittedNumbers,
                         testing::Values(SentenceCase{"坚持四个导向，落实六项举措。", ""}, SentenceCase{"突出抓好10件民生实事。", ""},
                                         SentenceCase{"分三个阶段推进。", ""}, SentenceCase{"重点抓好三个方面工作。", ""},
                                         SentenceCase{"聚焦五大重点领域持续发力。", ""}, SentenceCase{"统筹推进十大工程。", ""},
                                         SentenceCase{"坚持一张蓝图绘到底。", ""}, SentenceCase{"做好三项重点工作。", ""}));

INSTANTIATE_TEST_SUITE_P(sizes_of_what_is_counted, CommittedNumbers,
                         testing::Values(SentenceCase{"新建1000头以上规模养殖场4个。", "[4个] 新建: 1000头以上规模养殖场 = 4 个 count"}));

INSTANTIATE_TEST_SUITE_P(lengths_of_lists, CommittedNumbers,
                         testing::Values(SentenceCase{"确定为民办实事项目36项。", ""}, SentenceCase{"办好十方面民生实事。", ""},
                                         SentenceCase{"产业园占地800亩、总投资15亿元。", "[15亿元] 总投资 = 1500000000 元 count"},
                                         SentenceCase{"安排重大项目五大类168个。", "[168个] 安排: 重大项目五大类 = 168 个 count"},
                                         SentenceCase{"废钢铁、废铜等9种再生资源循环利用量达到10万吨。",
                                                      "[10万吨] 废钢铁、废铜等9种再生资源循环利用量 >= 100000 吨 level"}));

INSTANTIATE_TEST_SUITE_P(words_that_are_no_numbers, CommittedNumbers,
                         testing::Values(SentenceCase{"困难群众应保尽保、应救尽救。", ""}, SentenceCase{"打造全省首个示范区。", ""},
                                         SentenceCase{"实现十连冠。", ""}, SentenceCase{"基本消除黑臭水体。", ""},
                                         SentenceCase{"不发生重特大事故。", ""}));

INSTANTIATE_TEST_SUITE_P(
    conditions_before_the_target, CommittedNumbers,
    testing::Values(SentenceCase{"对投资额1000万元以上的企业给予奖励。", ""}, SentenceCase{"床位100张以上的养老机构全部设立医务室。", ""},
                    SentenceCase{"新增年产值亿元以上企业5家。", "[5家] 新增: 年产值亿元以上企业 = 5 家 count"},
                    SentenceCase{"80%以上的行政村达到标准化村标准。", "[80%] 行政村达到标准化村标准 >= 80 % level"},
                    SentenceCase{"培育年产值超10亿元企业3家。", "[3家] 培育: 年产值超10亿元企业 = 3 家 count"},
                    SentenceCase{"年营业收入2000万元以上的企业达到50家。", "[50家] 年营业收入2000万元以上的企业 >= 50 家 level"},
                    SentenceCase{"年经营性收入50万元以上的行政村占比达到80%。", "[80%] 年经营性收入50万元以上的行政村占比 >= 80 % level"},
                    SentenceCase{"引进亿元以上项目20个。", "[20个] 引进: 亿元以上项目 = 20 个 count"}));

INSTANTIATE_TEST_SUITE_P(numbers_of_documents_and_clauses, CommittedNumbers,
                         testing::Values(SentenceCase{"按照《关于推进养老服务的意见》（青政发〔2025〕12号）执行。", ""},
                                         SentenceCase{"依据第32条规定办理。", ""}, SentenceCase{"联系电话：0571-88886666。", ""},
                                         SentenceCase{"2026年3月1日起施行。", ""}));

}  // namespace
}  // namespace bihuan::reader
