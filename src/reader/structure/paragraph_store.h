// SPDX-License-Identifier: Apache-2.0
// Collects a document's paragraphs and the pieces that tie them to it; gives them out once nothing moves any more.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "domain/plan/document.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

class ParagraphStore {
 public:
  explicit ParagraphStore(std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

  void clear();

  // Text without white space of a part of the document; its pieces are pieces()[first, first + count).
  struct Compacted {
    std::string_view text;
    std::uint32_t first_piece = 0;
    std::uint32_t piece_count = 0;
  };
  Compacted compact_part(std::string_view document, plan::Span part, base::Arena& arena);

  // Adds text[begin, end) of a text whose pieces are pieces()[first_piece, + piece_count).
  void add(std::string_view text, std::uint32_t first_piece, std::uint32_t piece_count, std::uint32_t begin, std::uint32_t end,
           const Paragraph& paragraph);

  // Ties all paragraphs to their pieces; nothing may be added after it.
  void settle();

  std::vector<OffsetPiece>& pieces() { return pieces_; }
  const std::vector<OffsetPiece>& pieces() const { return pieces_; }
  plan::Span source(std::uint32_t first_piece, std::uint32_t piece_count, std::uint32_t begin, std::uint32_t end) const;

 private:
  std::vector<Paragraph>& paragraphs_;
  std::vector<OffsetPiece> pieces_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges_;  // of pieces_, one for each paragraph
};

}  // namespace bihuan::reader
