// SPDX-License-Identifier: Apache-2.0
// Guards what is to be read from what is to be written. Compares files, not names: links of both kinds lead to the same file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "main/plan_input.h"

namespace bihuan {

// An error output-is-input when one of the files to write (empty names are none), or the one that standard output goes to if anything is
// printed, is also among those to read or lies in a folder of them.
std::optional<base::Error> overwritten_input(const PlanInput& input, const std::vector<std::string>& written, bool prints = true);

}  // namespace bihuan
