// SPDX-License-Identifier: Apache-2.0
// Traditional characters read as simplified, one by one, so that every byte offset stays what it was.
// Loads its table on first use; safe from several threads.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::reader {

// Whether the text is written in traditional characters, from samples of it. Costs next to nothing and loads nothing.
bool looks_traditional(std::string_view text);

// `text` (valid UTF-8) with each traditional character replaced by its simplified one where both take as many bytes. Same size.
std::string simplified_same_length(std::string_view text);

}  // namespace bihuan::reader
