// SPDX-License-Identifier: Apache-2.0
// A document as logical paragraphs: lines joined where the page broke them, white space taken out.
// Knows how paragraphs begin and end, not what they mean.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "domain/plan/document.h"
#include "reader/structure/lines.h"
#include "reader/structure/numbering.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

struct Block {
  std::string_view text;  // without white space; empty for a table
  plan::Span span;
  std::uint32_t first_piece = 0;  // Blocks::pieces[first_piece, first_piece + piece_count)
  std::uint32_t piece_count = 0;
  std::uint32_t gap = 0;    // byte of the first white space taken out, when it stands near the start; 0 if none
  std::int32_t table = -1;  // index into Structure::tables when this is a table
  std::uint16_t indent = 0;
  bool blank_before = false;
  bool blank_after = false;
  std::uint8_t styled_level = 0;  // when the format calls it a heading
  Number number;
};

class BlockBuilder {
 public:
  // Joins the lines of kind text to blocks; a run of lines of kind table becomes one block.
  void build(const plan::Document& document, const std::vector<Line>& lines, const Layout& layout, const std::vector<plan::Table>& tables,
             base::Arena& arena, std::vector<Block>& blocks, std::vector<OffsetPiece>& pieces);

 private:
  void finish(const plan::Document& document, base::Arena& arena, std::vector<Block>& blocks, std::vector<OffsetPiece>& pieces);

  void add_parts(std::string_view text, const Line& line);
  bool fits_order(const Number& number) const;
  Number number_of(const Block& block) const;
  void split_glued_heading(std::vector<Block>& blocks, std::vector<OffsetPiece>& pieces);

  // Of the open block.
  std::vector<plan::Span> parts_;
  const Line* first_line_ = nullptr;
  std::uint32_t line_count_ = 0;
  std::uint8_t styled_level_ = 0;
  bool has_white_ = false;
  bool terminated_ = false;  // its last line

  std::uint32_t last_arabic_ = 0;                // the figure of the last item numbered 1.
  std::array<std::uint16_t, 32> last_values_{};  // of each numbering style
  bool behind_numbers_ = false;
  bool bold_marks_ = false;  // the text holds Markdown's **
};

// The document's bytes of text[begin, end) of a block.
plan::Span source_of(const Block& block, const std::vector<OffsetPiece>& pieces, std::uint32_t begin, std::uint32_t end);

}  // namespace bihuan::reader
