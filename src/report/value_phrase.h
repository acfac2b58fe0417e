// SPDX-License-Identifier: Apache-2.0
// A target's value as a person reads it in a ledger, in the document's own measure. Shared by the table, the spreadsheets and the page.
#pragma once

#include <string>
#include <string_view>

#include "domain/plan/plan.h"
#include "report/words.h"

namespace bihuan::report {

// "力争每年 ≥ 90%", "300–500 个", "6.6 万亩", "140 → 150 元/月", "4.5 个/千人口", "增长 5%"; `text` is the document's: it says whether to
// count in 万 or 亿.
std::string value_phrase(const plan::Target& target, std::string_view text, Language language);

// A number as tables show it: "66,000" from five digits on.
std::string grouped_number(const base::Decimal& value);

}  // namespace bihuan::report
