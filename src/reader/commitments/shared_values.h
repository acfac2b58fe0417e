// SPDX-License-Identifier: Apache-2.0
// Values that share words: 从140元提高至150元, 就业率、服务率均达100%, 提高1000元，达到7000元以上.
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
// `is_bare_before`: the clause before has no value.
void inherit_phrase(const Tokens& tokens, Piece clause_before, bool is_bare_before, const plan::Target* target_before, const Value& value, plan::Plan& plan,
                    NounPhrase& phrase, plan::Target& target);

// 从A、B提高到C、D: gives C and D their baselines.
void set_baselines(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value, const Paragraph& paragraph,
                   std::uint32_t window, plan::Plan& plan);

// 续建2条、新开工4条高速公路: a value without a name takes that of the next; 1个国家级、3个省级园区: what is named in part takes the rest.
void share_following_names(const Clause& clause, const std::vector<std::int32_t>& target_of_value, plan::Plan& plan);

// 5A级 of 其中5A级1家 takes 景区 from what it is part of, A级景区. `attribute` itself where it is a name already.
std::string_view completed_attribute(std::string_view attribute, std::string_view whole, plan::Plan& plan);

}  // namespace bihuan::reader
