// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/grant.h"

#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class Grants : public testing::TestWithParam<SentenceCase> {};

TEST_P(Grants, are_no_targets_but_what_is_paid_out_is) { EXPECT_EQ(targets_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(what_one_case_gets, Grants,
                         testing::Values(SentenceCase{"对新建大棚每亩补助3000元，单个项目不超过20万元。", ""},
                                         SentenceCase{"对通过认定的企业给予10万元奖励，最高奖励50万元。", ""},
                                         SentenceCase{"按照每人500元的标准给予一次性补贴，最高不超过5000元。", ""},
                                         SentenceCase{"对新引进的博士、硕士分别给予10万元、5万元安家补贴。", ""},
                                         SentenceCase{"按固定资产投资的5%给予补助，最高300万元。", ""},
                                         SentenceCase{"对专精特新企业一次性奖励20万元。", ""},
                                         SentenceCase{"同一企业累计奖励不超过100万元。", ""}));

INSTANTIATE_TEST_SUITE_P(what_is_paid_out_as_a_whole, Grants,
                         testing::Values(SentenceCase{"发放稳岗补贴3000万元。", "[3000万元] 发放: 稳岗补贴 = 30000000 元 count"},
                                         SentenceCase{"兑现奖补资金1.2亿元。", "[1.2亿元] 兑现: 奖补资金 = 120000000 元 count"},
                                         SentenceCase{"争取补助资金2亿元以上。", "[2亿元] 补助资金 >= 200000000 元 count, hedged"}));

INSTANTIATE_TEST_SUITE_P(what_a_standard_is_raised_to, Grants,
                         testing::Values(SentenceCase{"医疗保险财政补助标准提高到700元。", "[700元] 医疗保险财政补助标准 >= 700 元 level"},
                                         SentenceCase{"乘车补贴按120元/人·年核定。", "[120元/人·年] 乘车补贴 = 120 元/人·年 level"},
                                         SentenceCase{"财政补贴占比提高到60%。", "[60%] 财政补贴占比 >= 60 % level"}));

}  // namespace
}  // namespace bihuan::reader
