// SPDX-License-Identifier: Apache-2.0
// One pass over a text that gathers what rules ask of it: its parts, the words of interest, brackets and quotation marks.
#pragma once

#include <string_view>

#include "domain/lint/marks.h"
#include "domain/lint/text_parts.h"
#include "domain/lint/word_scan.h"

namespace bihuan::lint {

struct ScannedText {
  TextParts parts;
  WordHits words;
  Marks marks;

  // `text` is valid UTF-8 of less than 4 GiB and must outlive this. `wrapped`: its lines end where the page's edge was, so only an empty
  // line ends a paragraph. Begins anew, and keeps its memory.
  void scan(std::string_view text, bool wrapped);
};

}  // namespace bihuan::lint
