// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/outline.h"

#include "reader/structure/characters.h"
#include "reader/structure/head_matter.h"
#include "reader/structure/line_headings.h"
#include "reader/structure/numbered_headings.h"
#include "reader/structure/section_words.h"

namespace bihuan::reader {
namespace {

// Finds where the labels at a block's end begin; a block of nothing but labels is one.
void place_labels(const Block& block, const std::vector<Label>& labels, BlockFacts& fact) {
  if (block.table >= 0) fact.role = BlockRole::table;
  fact.body_end = static_cast<std::uint32_t>(block.text.size());
  for (std::uint32_t k = fact.label_count; k-- > 0;) {
    const Label& label = labels[fact.first_label + k];
    std::uint32_t at = label.end;
    while (at < fact.body_end && is_terminator(char_at(block.text, at).code)) at += char_at(block.text, at).length;
    if (at < fact.body_end) break;
    fact.body_end = label.begin;
  }
  if (fact.body_end == 0 && !block.text.empty()) fact.role = BlockRole::label;
}

bool heads_glossary(const Block& block, const BlockFacts& fact) {
  if (!fact.has_heading || fact.title_end <= fact.title_begin || fact.title_end - fact.title_begin > 75) return false;
  const std::string_view title = block.text.substr(fact.title_begin, fact.title_end - fact.title_begin);
  return contains(title, "释") && section_names_in(title).glossary;
}

// 注：…, and numbered notes.
bool is_note(const Block& block) {
  if (block.number.style == NumberStyle::note && block.number.value > 0) return true;
  if (!block.text.starts_with("注") && !block.text.starts_with("备注")) return false;
  return char_at(block.text, block.text.starts_with("注") ? 3 : 6).code == ':';
}

// Notes and all that stands in a glossary explain; their headings head nothing.
void mark_notes(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts) {
  bool in_glossary = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    BlockFacts& fact = facts[i];
    if (heads_glossary(blocks[i], fact)) fact.is_glossary = true;
    if (fact.is_glossary) {
      in_glossary = true;
      continue;
    }
    const NumberStyle style = blocks[i].number.style;
    const bool next_section = (style == NumberStyle::chinese || style == NumberStyle::chapter) && fact.role == BlockRole::heading;
    if (fact.is_title || next_section) in_glossary = false;
    if (fact.role == BlockRole::front_matter || fact.role == BlockRole::table) continue;
    if (!in_glossary && !is_note(blocks[i])) continue;
    fact.role = BlockRole::footnote;
    fact.has_heading = false;
  }
}

}  // namespace

void OutlineReader::read(const std::vector<Block>& blocks, const std::vector<Label>& labels, std::vector<BlockFacts>& facts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) place_labels(blocks[i], labels, facts[i]);
  mark_front_matter(blocks, facts);
  mark_contents(blocks, facts);
  mark_numbered_headings(blocks, facts);
  mark_line_headings(blocks, facts);
  mark_notes(blocks, facts);
  run_ins_.mark(blocks, facts);
}

}  // namespace bihuan::reader
