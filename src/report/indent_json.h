// SPDX-License-Identifier: Apache-2.0
// Breaks JSON without white space into indented lines for a person; what fits one line stays on one.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::report {

// Appends `json`, one valid value, to `out`; its second and further lines begin with `depth` levels of two spaces.
void indent_json(std::string_view json, std::string& out, int depth = 0);

}  // namespace bihuan::report
