// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/line_headings.h"

#include "reader/structure/characters.h"
#include "reader/structure/front_matter.h"
#include "reader/structure/section_words.h"
#include "reader/structure/titles.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::uint8_t title_rank = 1;
constexpr std::uint8_t glossary_rank = 5;
constexpr std::uint8_t line_rank = 20;
constexpr std::size_t longest_run = 3;  // more short lines in a row are the cells of a table or a menu

// A line short enough for a heading that no sentence, list of names or note in brackets is.
bool is_short_line(const Block& block, const BlockFacts& fact) {
  if (fact.role != BlockRole::body || block.number.is_given() || fact.label_count > 0) return false;
  if (block.text.size() < 6 || block.text.size() > 120) return false;
  const char32_t last = last_char(block.text).code;
  const bool question = last == '?' && block.text.size() <= 75;
  if (is_clause_mark(last) || (is_terminator(last) && last != ':' && !question) || is_opener(last)) return false;
  if (last == ':')
    return width(block.text, 16) < 16 && !contains(block.text, "如下"sv) && !contains(block.text, "，"sv) && !contains(block.text, ","sv) &&
           !contains(block.text, "工作"sv);
  return width(block.text, 36) < 36 && !contains(block.text, "："sv) && !contains(block.text, ":"sv) && !has_quantity(block.text) &&
         !contains(block.text, "。"sv) && !is_in_brackets(block.text);
}

// An item numbered one, a table, or a note in brackets follows: what stands above is the title of a list or of an attachment.
bool begins_list(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, std::size_t i) {
  for (std::size_t j = i + 1; j < blocks.size() && j < i + 4; ++j) {
    if (blocks[j].table >= 0 || blocks[j].number.value == 1) return true;
    if (is_in_brackets(blocks[j].text) || facts[j].role == BlockRole::front_matter) continue;
    return false;
  }
  return false;
}

// The whole block, without the ： that closes it.
HeadingPlace whole_line(const Block& block, bool without_colon) {
  const auto size = static_cast<std::uint32_t>(block.text.size());
  const Char last = without_colon ? last_char(block.text) : Char{};
  return {HeadingShape::whole, size - (last.code == ':' ? last.length : 0), size};
}

bool is_attachment_title(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, std::size_t i) {
  const Block& block = blocks[i];
  const bool behind_mark = i > 0 && facts[i - 1].role == BlockRole::front_matter && attachment_mark_length(blocks[i - 1].text) != 0;
  return is_title(block.text) ? behind_mark || begins_list(blocks, facts, i) : behind_mark && is_short_line(block, facts[i]);
}

// Marks an unnumbered block that is a heading for itself; false when it is none.
bool mark_alone(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts, std::size_t i) {
  const Block& block = blocks[i];
  BlockFacts& fact = facts[i];
  if (block.text.size() <= 240 && is_attachment_title(blocks, facts, i)) {
    set_heading(block, fact, whole_line(block, false), title_rank);
    fact.is_title = true;
    fact.is_list_title = names_a_list(block.text);
    if (i + 1 < blocks.size() && is_in_brackets(blocks[i + 1].text)) facts[i + 1].role = BlockRole::front_matter;
    return true;
  }
  if (block.text.size() <= 75 && section_names_in(block.text).glossary) {
    set_heading(block, fact, whole_line(block, true), glossary_rank);
    fact.is_glossary = true;
    return true;
  }
  if (block.styled_level > 0 && block.text.size() < 180) {
    set_heading(block, fact, whole_line(block, false), static_cast<std::uint8_t>(line_rank + block.styled_level * 5));
    return true;
  }
  return false;
}

// Marks the short lines from `i` on when text stands below them; returns the block behind them.
std::size_t mark_run(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts, std::size_t i) {
  std::size_t run = i;
  while (run < blocks.size() && !facts[run].has_heading && is_short_line(blocks[run], facts[run])) ++run;
  const bool text_below = run < blocks.size() && facts[run].role != BlockRole::front_matter && facts[run].role != BlockRole::label &&
                          (blocks[run].table >= 0 || blocks[run].text.size() >= 60 || blocks[run].number.is_given());
  if (run - i <= longest_run && text_below)
    for (std::size_t k = i; k < run; ++k)
      set_heading(blocks[k], facts[k], whole_line(blocks[k], true), static_cast<std::uint8_t>(k == i ? line_rank : line_rank + 5));
  return run;
}

}  // namespace

void mark_line_headings(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts) {
  for (std::size_t i = 0; i < blocks.size();) {
    const BlockFacts& fact = facts[i];
    if (fact.role != BlockRole::body || fact.has_heading || blocks[i].number.is_given() || mark_alone(blocks, facts, i) ||
        !is_short_line(blocks[i], fact))
      ++i;
    else
      i = mark_run(blocks, facts, i);
  }
}

}  // namespace bihuan::reader
