// SPDX-License-Identifier: Apache-2.0
// Values that share words: 分别提高3%和7%, 从140元提高至150元, 就业率、服务率均达100%, 提高1000元，达到7000元以上.
#pragma once

#include <vector>

#include "domain/plan/plan.h"
#include "reader/commitments/clause.h"
#include "reader/commitments/indicator.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// 全覆盖 100 %, 倍增 2 倍, 清零 0.
void take_word_value(FullValue word, plan::Target& target);

// Whether the words in front say that less is meant (压减燃煤至5万吨), so that 至 is an upper bound.
bool says_less(const Tokens& tokens, const Clause& clause, const Value& value);

// A value without a name of its own takes that of the target before it in the sentence, else of the clause before.
void inherit_phrase(const Tokens& tokens, Piece clause_before, const plan::Target* target_before, const Value& value, plan::Plan& plan, NounPhrase& phrase, plan::Target& target);

// 从A、B提高到C、D: gives C and D their baselines.
void set_baselines(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value, const Paragraph& paragraph, std::uint32_t window, plan::Plan& plan);

// 续建2条、新开工4条高速公路: a value without a name takes that of the next.
void share_following_names(const Clause& clause, const std::vector<std::int32_t>& target_of_value, plan::Plan& plan);

// 城镇和农村居民收入分别增长6%和7%: gives each target its part of the joint indicator.
void distribute_indicators(const Clause& clause, const std::vector<std::int32_t>& target_of_value, plan::Plan& plan);

// 2025年、2026年分别新增800个、700个: gives each target its own date.
void distribute_deadlines(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value, const Paragraph& paragraph, std::uint32_t window, plan::Plan& plan);

}  // namespace bihuan::reader
