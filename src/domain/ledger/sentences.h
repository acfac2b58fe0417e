// SPDX-License-Identifier: Apache-2.0
// A document's text cut into sentences, as they are shown beside a target and found by search. Looks at marks only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::ledger {

// What a line feed is: the end of a paragraph, or (pdf, ofd) of what fitted the page, unless the line before closes a sentence or the next
// is empty.
enum class LineEnds : std::uint8_t { paragraphs, pages };

// The sentence around `place`: from behind the mark that ends the one before to its own; at most 600 bytes on either side, cut at whole
// characters. Blanks around it are left out.
plan::Span sentence_around(std::string_view text, plan::Span place, LineEnds line_ends);

// All sentences outside of `noise` (in order, not overlapping), without blanks around them; none is longer than 900 bytes.
std::vector<plan::Span> sentences_of(std::string_view text, const std::vector<plan::Span>& noise, LineEnds line_ends);

}  // namespace bihuan::ledger
