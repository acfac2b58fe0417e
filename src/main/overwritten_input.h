// SPDX-License-Identifier: Apache-2.0
// Guards what is to be read from what is to be written. Compares files, not names: links of both kinds lead to the same file.
#pragma once

#include <optional>

#include "base/result.h"
#include "main/read_options.h"

namespace bihuan {

// An error output-is-input when a file to write, or the one that standard output goes to, is also among those to read or lies in a
// folder of them.
std::optional<base::Error> overwritten_input(const ReadCommandOptions& options);

}  // namespace bihuan
