// SPDX-License-Identifier: Apache-2.0
// One paragraph as the grammar reads it: the white space of the page taken out, every byte traceable to the document.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "domain/plan/document.h"

namespace bihuan::reader {

// From `at` (byte of the paragraph) on, the document's byte is `source` + distance, until the next piece.
struct OffsetPiece {
  std::uint32_t at;
  std::uint32_t source;
};

// The document's span of the bytes [begin, end) of a text that these pieces trace, begin < end.
plan::Span source_in(std::span<const OffsetPiece> pieces, std::uint32_t begin, std::uint32_t end);

enum class ParagraphKind : std::uint8_t {
  body,
  heading,  // a heading on a line of its own
  table_cell,
  footnote,     // 名词注释, glossaries, numbered notes: explains, commits to nothing
  front_matter  // title, document number, addressees, signature, dates: commits to nothing
};

struct Paragraph {
  std::string_view text;                // view of the document, or of Plan::strings where white space was taken out
  std::span<const OffsetPiece> pieces;  // in order; pieces[0].at == 0
  ParagraphKind kind = ParagraphKind::body;
  bool past = false;            // under a heading that reports what has been done (工作回顾)
  std::int32_t heading = -1;    // innermost heading whose text this is or stands under; index into Plan::headings
  std::int32_t task = -1;       // index into Plan::tasks
  std::uint16_t list_year = 0;  // the year named by the title of the list this item stands in; 0 if none
  plan::Span list_year_span;
  std::uint16_t section_year = 0;  // the year named by a section heading above (三、2026年重点工作); 0 if none
  plan::Span section_year_span;
  std::int32_t table = -1;  // index into Document::tables and Structure::tables for a table_cell
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  // The document's span of the paragraph's bytes [begin, end), begin < end.
  plan::Span source(std::uint32_t begin, std::uint32_t end) const { return source_in(pieces, begin, end); }
};

}  // namespace bihuan::reader
