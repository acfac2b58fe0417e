// SPDX-License-Identifier: Apache-2.0
// The words that stand between names of a list: 、 和 与 及 以及. Knows the words that only hold their characters (普及, 和美, 参与).
#pragma once

#include <cstddef>
#include <string_view>

#include "reader/lexicon/word_set.h"

namespace bihuan::reader {

inline constexpr WordSet name_links{"、", "以及", "和", "与", "及"};

// Bytes of the link that stands at text[at]; 0 when none does.
std::size_t name_link_at(std::string_view text, std::size_t at);

// Whether the character at text[at] could be a link and is part of a word: 和美乡村, 普及.
bool is_inside_word(std::string_view text, std::size_t at);

// Whether `text` is a link and nothing else.
bool is_name_link(std::string_view text);

}  // namespace bihuan::reader
