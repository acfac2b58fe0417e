// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/numbered_headings.h"

#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

constexpr std::uint8_t section_rank = 50;  // 一、
constexpr std::uint8_t high_rank = 60;     // （一） and above

// Text or a deeper item stands below, before the next of its own kind.
bool followed_by_text(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, std::size_t i) {
  const std::uint8_t rank = rank_of(blocks[i].number);
  for (std::size_t j = i + 1; j < blocks.size(); ++j) {
    const BlockRole role = facts[j].role;
    if (role == BlockRole::label || role == BlockRole::front_matter) continue;
    if (role == BlockRole::table || !blocks[j].number.is_given()) return true;
    return rank_of(blocks[j].number) > rank;
  }
  return false;
}

bool is_longer_than(std::string_view title, std::uint32_t characters) {
  return title.size() > characters && width(title, characters + 1) > characters;
}

// A heading is short; below （一） one with a comma is more often the item's first sentence.
bool is_heading_sentence(std::string_view title, bool high) {
  if (high) return !is_longer_than(title, 60);
  const bool comma = contains(title, "，") || contains(title, ",");
  return !is_longer_than(title, comma ? 18 : 45);
}

std::string_view title_of(const Block& block, HeadingPlace place) {
  return block.text.substr(block.number.length, place.title_end > block.number.length ? place.title_end - block.number.length : 0);
}

// 第一条 压缩开办时间。企业开办…: most articles have no title, and their number alone is the heading.
void mark_article(const Block& block, BlockFacts& fact) {
  const HeadingPlace place = heading_in(block.text, block.number.length, fact.body_end, 0, 16);
  const bool titled = place.shape == HeadingShape::run_in_stop && may_head_paragraph(title_of(block, place));
  const HeadingPlace number_alone{HeadingShape::run_in_gap, block.number.length, block.number.length};
  set_heading(block, fact, titled ? place : number_alone, rank_of(block.number));
}

// Whether an item that is one short line is a heading, `closed` when it ends in 。
bool is_line_heading(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, std::size_t i, std::string_view title,
                     bool closed) {
  const BlockFacts& fact = facts[i];
  const bool high = fact.rank <= high_rank;
  const bool labelled = fact.label_count > 0;
  if (is_longer_than(title, closed ? 30 : 60)) return false;
  const bool quantity = has_quantity(title);
  if (closed && !high) {
    const bool text_below = i + 1 < blocks.size() && facts[i + 1].role == BlockRole::body && !blocks[i + 1].number.is_given();
    if (!text_below || quantity) return false;
  }
  const bool followed = followed_by_text(blocks, facts, i);
  if (quantity && (!high || !followed || closed)) return false;
  if (followed && !(labelled && !high)) return true;
  if (labelled || closed) return false;
  return fact.rank <= section_rank || (high && !quantity && !is_longer_than(title, 24));
}

void mark_item(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts, std::size_t i) {
  const Block& block = blocks[i];
  BlockFacts& fact = facts[i];
  const HeadingPlace place = heading_in(block.text, block.number.length, fact.body_end, block.gap, 60);
  const std::string_view title = title_of(block, place);
  bool heads = false;
  switch (place.shape) {
    case HeadingShape::none:
      break;
    case HeadingShape::whole:
    case HeadingShape::closed:
      heads = is_line_heading(blocks, facts, i, title, place.shape == HeadingShape::closed);
      break;
    case HeadingShape::run_in_stop:
      heads = is_heading_sentence(title, fact.rank <= high_rank) && !has_quantity(title);
      break;
    case HeadingShape::run_in_colon:
    case HeadingShape::run_in_gap:
      heads = !has_quantity(title);
      break;
  }
  if (heads) set_heading(block, fact, place, fact.rank);
}

}  // namespace

std::uint8_t rank_of(const Number& number) {
  switch (number.style) {
    case NumberStyle::part:
      return 10;
    case NumberStyle::chapter:
      return 14;
    case NumberStyle::section:
      return 16;
    case NumberStyle::article:
      return 40;
    case NumberStyle::chinese:
    case NumberStyle::roman:
      return 50;
    case NumberStyle::keyword:
      return 55;
    case NumberStyle::chinese_paren:
      return 60;
    case NumberStyle::box:
      return 58;
    case NumberStyle::arabic:
      return 80;
    case NumberStyle::decimal:
      return static_cast<std::uint8_t>(80 + number.depth);
    case NumberStyle::arabic_paren:
      return 90;
    case NumberStyle::circled:
      return 100;
    case NumberStyle::letter:
      return 104;
    default:
      return 110;
  }
}

void mark_numbered_headings(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const NumberStyle style = blocks[i].number.style;
    if (!blocks[i].number.is_given() || facts[i].role != BlockRole::body || style == NumberStyle::note) continue;
    facts[i].rank = rank_of(blocks[i].number);
    if (style == NumberStyle::article)
      mark_article(blocks[i], facts[i]);
    else if (style != NumberStyle::bullet)
      mark_item(blocks, facts, i);
  }
}

}  // namespace bihuan::reader
