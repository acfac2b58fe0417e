// SPDX-License-Identifier: Apache-2.0
// The wide forms (wide_vectors.h) of what utf8.h asks of long texts, 64 bytes at a time. For utf8.cpp alone.
#pragma once

#include "base/utf8.h"

namespace bihuan::base {

#if defined(__x86_64__)
// A place up to which all is well-formed and where a character begins: not far before the first fault, or before the end.
std::size_t behind_valid_blocks(std::string_view text);

// Fills `count` blocks for as many times 64 bytes; the number of characters that begin in them.
std::uint32_t index_blocks_wide(const char* bytes, std::size_t count, CodePointIndex::Block* blocks);
#endif

}  // namespace bihuan::base
