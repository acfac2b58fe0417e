// SPDX-License-Identifier: Apache-2.0
// Completion scripts for shells, drawn from the options as they are defined, so that they cannot lag behind.
#pragma once

#include <string>
#include <string_view>

#include "main/command_line.h"

namespace bihuan {

// `shell` is bash, zsh or fish.
std::string completion_script(const CommandLine& commands, std::string_view shell);

}  // namespace bihuan
