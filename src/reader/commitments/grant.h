// SPDX-License-Identifier: Apache-2.0
// Whether a sum or share is what somebody gets who meets a condition (每亩补助200元, 给予10万元奖励, 单个项目不超过50万元): a rule, no
// commitment. What is paid out as a whole (发放补贴3亿元) and what a standard is raised to (补助标准提高到900元) are commitments and not
// its business.
#pragma once

#include <cstddef>
#include <string_view>

#include "reader/commitments/clause.h"

namespace bihuan::reader {

// `action`: the verb that governs the value, empty when there is none.
bool is_grant(const Tokens& tokens, const Clause& clause, std::size_t index, std::string_view action);

}  // namespace bihuan::reader
