// SPDX-License-Identifier: Apache-2.0
// What a client says it would rather have: lists with weights (RFC 9110, 12.4.2), such as "zh-CN, en;q=0.5". Knows no answer.
#pragma once

#include <string_view>
#include <vector>

#include "report/words.h"

namespace bihuan::api {

struct Preference {
  std::string_view name;
  int weight;  // 0 to 1000 thousandths; 0 means "not this"
};

// In the order sent. A weight that is none counts as 0, so that what is not understood is not chosen.
std::vector<Preference> parse_preferences(std::string_view header);

// English where it is weighted above Chinese; Chinese otherwise.
report::Language preferred_language(std::string_view accept_language);
// Whether gzip is named, or "*" is, with a weight that is neither 0 nor below that of the text as it is.
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace bihuan::api
