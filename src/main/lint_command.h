// SPDX-License-Identifier: Apache-2.0
// `bihuan lint`: every plan read and held against the rules, out in the order given. `bihuan explain`: what a rule means.
#pragma once

#include "main/lint_options.h"

namespace bihuan {

// 0 nothing or notes only · 4 warnings · 5 errors · 1 something could not be read · 2 wrong options, or waivers that cannot be read.
int run_lint(const LintCommandOptions& options);
// An empty name lists all rules. 2 when there is no such rule.
int run_explain(const std::string& rule, report::Language language);

}  // namespace bihuan
