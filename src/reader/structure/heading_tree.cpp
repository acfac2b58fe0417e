// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/heading_tree.h"

#include <algorithm>

#include "reader/structure/characters.h"
#include "reader/structure/section_words.h"
#include "reader/structure/titles.h"

namespace bihuan::reader {
namespace {

constexpr std::uint8_t row_rank = 71;  // of the highest row; 一、 71, （一） 72, all else 73
constexpr std::uint8_t last_row_rank = 73;
constexpr std::uint8_t chapter_rank = 16;  // the deepest rank of 章节
constexpr std::uint8_t keyword_rank = 55;

// The level printed for a heading. Under 章节 all levels count on from there; an unnumbered run-in heading is never above 3.
std::uint8_t level_for(const Block& block, const BlockFacts& fact, const plan::Heading* parent, bool in_chapters, bool under_keyword) {
  const std::uint8_t own = fact.is_title || fact.is_glossary ? 1 : level_of(block.number);
  const std::uint8_t below = parent == nullptr ? 1 : static_cast<std::uint8_t>(std::min(parent->level + 1, 9));
  if (own != 0) return in_chapters && block.number.style != NumberStyle::section ? std::max(below, own) : own;
  if (fact.role == BlockRole::heading) return block.styled_level > 0 && parent == nullptr ? block.styled_level : below;
  return under_keyword ? std::max<std::uint8_t>(3, parent->level) : std::max<std::uint8_t>(3, below);
}

}  // namespace

void HeadingTree::begin(const Section& whole, bool decimal, std::vector<plan::Heading>& headings) {
  whole_ = whole;
  decimal_ = decimal;
  stack_.clear();
  sections_.clear();
  labels_.clear();
  headings_ = &headings;
}

void HeadingTree::close_from(std::uint8_t rank) {
  while (!stack_.empty() && stack_.back().rank >= rank) stack_.pop_back();
}

void HeadingTree::push(const plan::Heading& heading, std::string_view label, std::uint8_t rank, const Section& section) {
  const std::int32_t index = static_cast<std::int32_t>(headings_->size());
  headings_->push_back(heading);
  sections_.push_back(section);
  labels_.push_back(label);
  stack_.push_back({index, rank});
}

void HeadingTree::open(const Block& block, const BlockFacts& fact, const std::vector<OffsetPiece>& pieces) {
  close_from(fact.rank);
  const plan::Heading* const parent = stack_.empty() ? nullptr : &(*headings_)[static_cast<std::size_t>(stack_.back().heading)];
  const bool in_chapters = !stack_.empty() && stack_.back().rank > 1 && stack_.front().rank <= chapter_rank && stack_.front().rank > 1;
  const bool bullet = block.number.style == NumberStyle::bullet;
  const std::string_view title = block.text.substr(fact.title_begin, fact.title_end - fact.title_begin);

  plan::Heading heading;
  heading.span = source_of(block, pieces, bullet ? fact.title_begin : 0, fact.heading_end);
  heading.level = level_for(block, fact, parent, in_chapters, parent != nullptr && stack_.back().rank == keyword_rank);
  if (decimal_ && block.number.style == NumberStyle::arabic) heading.level = 1;
  heading.number = bullet ? std::string_view() : block.number.label;
  heading.title = title;
  heading.parent = stack_.empty() ? -1 : stack_.back().heading;

  Section section = fact.is_title ? Section{} : this->section();
  const SectionNames names = section_names_in(title);
  section.past = section.past || names.past;
  section.aims = section.aims || names.aims;
  section.support = section.support || names.support;
  section.work = names.work;
  section.list = section.list || fact.is_list_title;
  const YearPlace year = year_in(title);
  if (year.value != 0) {
    const YearQuote quote{year.value, source_of(block, pieces, fact.title_begin + year.begin, fact.title_begin + year.end)};
    (fact.is_title ? section.list_year : section.section_year) = quote;
  }
  push(heading, block.text.substr(bullet ? fact.title_begin : 0, fact.title_end - (bullet ? fact.title_begin : 0)), fact.rank, section);
}

void HeadingTree::open_row(const Number& number, std::string_view title, plan::Span span, plan::Span title_span) {
  const NumberStyle style = number.style;
  const std::uint8_t rank = style == NumberStyle::chinese ? row_rank : style == NumberStyle::chinese_paren ? row_rank + 1 : last_row_rank;
  close_from(rank);
  plan::Heading heading;
  heading.span = span;
  heading.level =
      static_cast<std::uint8_t>(stack_.empty() ? 1 : std::min((*headings_)[static_cast<std::size_t>(stack_.back().heading)].level + 1, 9));
  heading.number = number.label;
  heading.title = title;
  heading.parent = current();
  Section section = this->section();
  const YearPlace year = year_in(title);
  if (year.value != 0) section.section_year = {year.value, title_span};
  push(heading,
       number.label.empty()
           ? title
           : std::string_view(number.label.data(), static_cast<std::size_t>(title.data() + title.size() - number.label.data())),
       rank, section);
}

void HeadingTree::close_rows() {
  while (!stack_.empty() && stack_.back().rank >= row_rank && stack_.back().rank <= last_row_rank) stack_.pop_back();
}

}  // namespace bihuan::reader
