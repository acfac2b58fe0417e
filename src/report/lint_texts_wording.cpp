// SPDX-License-Identifier: Apache-2.0
#include "report/lint_text_tables.h"

namespace bihuan::report {

std::span<const LintText> wording_texts() { return {}; }

}  // namespace bihuan::report
