// SPDX-License-Identifier: Apache-2.0
// What a person wrote, as it may be kept and shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::api {

// The text; empty where it holds nothing but blanks. Errors: text-too-long (in characters; detail: the limit), text-unseen (a control character, or one
// that turns the direction of writing; line ends only where they may stand).
base::Result<std::string> written_text(std::string text, std::string_view where, std::size_t longest, bool may_have_lines);

}  // namespace bihuan::api
