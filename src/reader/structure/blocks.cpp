// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/blocks.h"

#include <algorithm>

#include "reader/structure/characters.h"
#include "reader/structure/line_joining.h"
#include "reader/structure/section_words.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

constexpr std::uint32_t near_the_start = 90;  // bytes in which white space may part a heading from its text

// `line`: the part of the document in which white space counts, the block's first line.
std::uint32_t first_gap(const Block& block, plan::Span line, const std::vector<OffsetPiece>& pieces) {
  if (block.piece_count < 2) return 0;
  const std::uint32_t at = pieces[block.first_piece + 1].at;
  return at <= near_the_start && pieces[block.first_piece].source + at < line.end ? at : 0;
}

}  // namespace

// A block that is its one line as printed has that line's number, unless the figure due decides: 11.121人才.
Number BlockBuilder::number_of(const Block& block) const {
  const Number& own = first_line_->number;
  const bool settled = own.style == NumberStyle::none ? !is_digit(char_at(block.text, 0).code) : own.style != NumberStyle::decimal;
  if (settled && parts_.size() == 1 && !has_white_ && parts_.front() == first_line_->span()) return own;
  return number_at(block.text, block.gap, last_arabic_ == 0 ? 0 : last_arabic_ + 1);
}

void BlockBuilder::finish(const plan::Document& document, base::Arena& arena, std::vector<Block>& blocks,
                          std::vector<OffsetPiece>& pieces) {
  if (parts_.empty()) return;
  Block& block = blocks.emplace_back();
  block.indent = first_line_->indent;
  block.blank_before = first_line_->blank_before;
  block.styled_level = styled_level_;
  block.first_piece = static_cast<std::uint32_t>(pieces.size());
  block.text = compact(document.text, parts_, has_white_, arena, pieces);
  block.piece_count = static_cast<std::uint32_t>(pieces.size()) - block.first_piece;
  block.span = {parts_.front().begin, parts_.back().end};
  block.gap = first_gap(block, parts_.front(), pieces);
  block.number = number_of(block);
  if (block.number.style == NumberStyle::arabic) last_arabic_ = block.number.value;
  if (block.number.value != 0) {
    last_values_[static_cast<std::size_t>(block.number.style)] = block.number.value;
    behind_numbers_ = true;
  }
  parts_.clear();
  has_white_ = false;
  if (!terminated_) split_glued_heading(blocks, pieces);
}

// A page that lost its line breaks ends a paragraph with the next section's name: …管理制度。保障措施
void BlockBuilder::split_glued_heading(std::vector<Block>& blocks, std::vector<OffsetPiece>& pieces) {
  const std::string_view text = blocks.back().text;
  if (text.size() < 90) return;
  const std::size_t tail = text.size() - 78;
  const std::size_t stop = text.substr(tail).rfind("。");
  if (stop == std::string_view::npos) return;
  const std::uint32_t begin = static_cast<std::uint32_t>(tail + stop + 3);
  std::uint32_t end = static_cast<std::uint32_t>(text.size());
  while (end > begin && !is_section_name(text.substr(begin, end - begin))) --end;
  if (end == begin) return;
  const Block whole = blocks.back();
  blocks.pop_back();
  const std::uint32_t cuts[] = {0, begin, end, static_cast<std::uint32_t>(text.size())};
  for (int i = 0; i < 3; ++i) {
    if (cuts[i] == cuts[i + 1]) continue;
    Block block = whole;
    block.text = text.substr(cuts[i], cuts[i + 1] - cuts[i]);
    block.span = source_of(whole, pieces, cuts[i], cuts[i + 1]);
    block.first_piece = static_cast<std::uint32_t>(pieces.size());
    append_part(pieces, whole.first_piece, whole.piece_count, cuts[i], cuts[i + 1]);
    block.piece_count = static_cast<std::uint32_t>(pieces.size()) - block.first_piece;
    if (i > 0) block.number = {};
    blocks.push_back(block);
  }
}

// The first of its row, or the one behind the last of its style; the block still open counts as the last.
bool BlockBuilder::fits_order(const Number& number) const {
  if (number.style == NumberStyle::none || number.style == NumberStyle::bullet) return true;
  const Number& open = first_line_->number;
  const std::uint32_t last = open.style == number.style ? open.value : last_values_[static_cast<std::size_t>(number.style)];
  return number.value <= 1 || last == 0 || (number.value > last && number.value <= last + 2);
}

// The line as one part, or the parts between Markdown's ** inside it.
void BlockBuilder::add_parts(std::string_view text, const Line& line) {
  std::uint32_t begin = line.begin;
  if (bold_marks_) {
    for (std::size_t mark = text.find("**", begin); mark < line.end; mark = text.find("**", begin)) {
      if (mark > begin) parts_.push_back({begin, static_cast<std::uint32_t>(mark)});
      begin = static_cast<std::uint32_t>(mark + 2);
    }
  }
  if (begin < line.end) parts_.push_back({begin, line.end});
}

void BlockBuilder::build(const plan::Document& document, const std::vector<Line>& lines, const Layout& layout,
                         const std::vector<plan::Table>& tables, base::Arena& arena, std::vector<Block>& blocks,
                         std::vector<OffsetPiece>& pieces) {
  blocks.clear();
  parts_.clear();
  last_arabic_ = 0;
  last_values_.fill(0);
  behind_numbers_ = false;
  bold_marks_ = document.text.find('*') != std::string::npos && document.text.find("**") != std::string::npos;
  std::size_t table = 0;
  auto styled = document.headings.begin();
  const Line* above = nullptr;
  bool page_between = false;
  bool styled_above = false;
  for (const Line& line : lines) {
    if (line.kind == LineKind::noise || line.kind == LineKind::furniture) {
      page_between = true;
      continue;
    }
    if (line.kind == LineKind::table) {
      finish(document, arena, blocks, pieces);
      above = nullptr;
      while (table < tables.size() && tables[table].span.end <= line.begin) ++table;
      if (table < tables.size() && (blocks.empty() || blocks.back().table != static_cast<std::int32_t>(table))) {
        Block block;
        block.table = static_cast<std::int32_t>(table);
        block.span = tables[table].span;
        blocks.push_back(block);
      }
      continue;
    }
    while (styled != document.headings.end() && styled->span.end <= line.begin) ++styled;
    const bool is_format_heading = styled != document.headings.end() && styled->span.begin < line.end && styled->span.end >= line.end;
    const bool is_styled = is_format_heading || line.mark_level != 0;
    const bool same_heading = is_format_heading && styled_above && above != nullptr && styled->span.begin <= above->begin;
    bool joined = same_heading;
    if (above != nullptr && !is_styled && !styled_above && !same_heading) {
      const bool fits = above->terminated || fits_order(line.number);
      const LinePair pair{
          *above,       line, text_of(document.text, *above), text_of(document.text, line), behind_numbers_, line_count_ == 1,
          page_between, fits};
      joined = goes_on(pair, layout);
    }
    if (!joined) {
      finish(document, arena, blocks, pieces);
      if (!blocks.empty()) blocks.back().blank_after = line.blank_before;
      first_line_ = &line;
      line_count_ = 0;
      styled_level_ = is_format_heading ? static_cast<std::uint8_t>(std::clamp(styled->level, 1, 9)) : line.mark_level;
    }
    add_parts(document.text, line);
    ++line_count_;
    has_white_ |= line.has_white;
    terminated_ = line.terminated;
    above = &line;
    styled_above = is_styled;
    page_between = false;
  }
  finish(document, arena, blocks, pieces);
}

plan::Span source_of(const Block& block, const std::vector<OffsetPiece>& pieces, std::uint32_t begin, std::uint32_t end) {
  return source_in(std::span(pieces).subspan(block.first_piece, block.piece_count), begin, end);
}

}  // namespace bihuan::reader
