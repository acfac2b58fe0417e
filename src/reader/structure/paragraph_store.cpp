// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/paragraph_store.h"

#include "reader/structure/white_space.h"

namespace bihuan::reader {

void ParagraphStore::clear() {
  paragraphs_.clear();
  pieces_.clear();
  ranges_.clear();
}

ParagraphStore::Compacted ParagraphStore::compact_part(std::string_view document, plan::Span part, base::Arena& arena) {
  Compacted result;
  result.first_piece = static_cast<std::uint32_t>(pieces_.size());
  const bool has_white = find_white(document, part.begin, part.end) != part.end;
  result.text = compact(document, {&part, 1}, has_white, arena, pieces_);
  result.piece_count = static_cast<std::uint32_t>(pieces_.size()) - result.first_piece;
  return result;
}

void ParagraphStore::add(std::string_view text, std::uint32_t first_piece, std::uint32_t piece_count, std::uint32_t begin,
                         std::uint32_t end, const Paragraph& paragraph) {
  if (begin >= end) return;
  std::uint32_t first = first_piece;
  std::uint32_t count = piece_count;
  if (begin != 0 || end != text.size()) {
    first = static_cast<std::uint32_t>(pieces_.size());
    append_part(pieces_, first_piece, piece_count, begin, end);
    count = static_cast<std::uint32_t>(pieces_.size()) - first;
  }
  ranges_.push_back({first, count});
  paragraphs_.push_back(paragraph);
  paragraphs_.back().text = text.substr(begin, end - begin);
}

void ParagraphStore::settle() {
  for (std::size_t i = 0; i < paragraphs_.size(); ++i)
    paragraphs_[i].pieces = std::span<const OffsetPiece>(pieces_).subspan(ranges_[i].first, ranges_[i].second);
}

plan::Span ParagraphStore::source(std::uint32_t first_piece, std::uint32_t piece_count, std::uint32_t begin, std::uint32_t end) const {
  return source_in(std::span(pieces_).subspan(first_piece, piece_count), begin, end);
}

}  // namespace bihuan::reader
