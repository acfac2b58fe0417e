// SPDX-License-Identifier: Apache-2.0
// Finds what is printed on every page and belongs to none: running heads and feet, page numbers.
#pragma once

#include <string_view>
#include <vector>

#include "reader/formats/paged/page_lines.h"

namespace bihuan::reader {

// Marks lines among the first and last two of each page: page numbers, and lines that half of at least three pages share at that place
// (numbers in them may differ).
void mark_running_heads(std::vector<Page>& pages);

// "- 3 -", "3/9", "第3页 共9页", "Page 3 of 9"; a bare number too. White space does not count.
bool is_page_number_line(std::string_view line);

}  // namespace bihuan::reader
