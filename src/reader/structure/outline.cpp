// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/outline.h"

#include <algorithm>

#include "reader/structure/characters.h"
#include "reader/structure/front_matter.h"
#include "reader/structure/noise.h"
#include "reader/structure/section_words.h"
#include "reader/structure/titles.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::uint8_t title_rank = 1;
constexpr std::uint8_t line_rank = 20;
constexpr std::uint8_t run_in_rank = 108;
constexpr std::size_t head_blocks = 60;  // blocks among which the front matter ends

bool is_unterminated(std::string_view text) { return !is_terminated(text) || last_char(text).code == ':'; }

// A line of a table of contents: 一、总体要求……3
bool is_contents_line(std::string_view text) {
  if (text.size() > 300 || !is_digit(last_char(text).code)) return false;
  const bool leader = contains(text, "……"sv) || contains(text, "...."sv) || contains(text, "····"sv) || contains(text, "．．．"sv);
  return leader;
}

bool is_contents_title(std::string_view text) { return text == "目录"sv || text == "目次"sv || text == "目錄"sv; }

// ——2024年1月10日在某区人民代表大会上; 区长 某某
bool is_byline(std::string_view text) {
  return text.size() < 240 && is_unterminated(text) &&
         (is_dash(char_at(text, 0).code) || char_at(text, 0).code == '(' || contains(text, "会议上"sv) || contains(text, "大会上"sv));
}

bool is_in_brackets(std::string_view text) { return char_at(text, 0).code == '(' && last_char(text).code == ')' && width(text, 40) < 40; }

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

void OutlineReader::read(const std::vector<Block>& blocks, const std::vector<Label>& labels, std::vector<BlockFacts>& facts) {
  blocks_ = &blocks;
  facts_ = &facts;
  place_labels(labels, facts);
  has_sections_ = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.number.style == NumberStyle::chinese || block.number.style == NumberStyle::chapter ||
           block.number.style == NumberStyle::section || block.number.style == NumberStyle::part;
  });
  mark_front_matter();
  mark_contents();
  shape_numbered();
  mark_titles_and_lines();
  mark_notes();
  mark_run_ins();
}

// `facts` come with first_label and label_count set.
void OutlineReader::place_labels(const std::vector<Label>& labels, std::vector<BlockFacts>& facts) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    BlockFacts& fact = facts[i];
    const std::string_view text = (*blocks_)[i].text;
    if ((*blocks_)[i].table >= 0) fact.role = BlockRole::table;
    fact.body_end = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t k = fact.label_count; k-- > 0;) {
      const Label& label = labels[fact.first_label + k];
      std::uint32_t at = label.end;
      while (at < fact.body_end && is_terminator(char_at(text, at).code)) at += char_at(text, at).length;
      if (at < fact.body_end) break;
      fact.body_end = label.begin;
    }
    if (fact.body_end == 0 && !text.empty()) fact.role = BlockRole::label;
  }
}

void OutlineReader::mark_front_matter() {
  const auto& blocks = *blocks_;
  auto& facts = *facts_;
  bool body_seen = false;
  bool heading_seen = false;
  bool attachment_list = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    BlockFacts& fact = facts[i];
    if (fact.role != BlockRole::body) continue;
    const std::string_view text = block.text;
    const bool in_head = i < head_blocks && !heading_seen;
    const bool numbered = block.number.is_given() && block.number.style != NumberStyle::bullet;
    const bool next_is_date = i + 1 < blocks.size() && is_date_line(blocks[i + 1].text);
    const bool attachment_item = attachment_list && block.number.style == NumberStyle::arabic && is_title(text) && is_unterminated(text);
    attachment_list = attachment_item;
    if (numbered && !attachment_list && block.number.style != NumberStyle::note) {
      heading_seen = true;
      continue;
    }
    if (text.size() > 900) {
      body_seen = true;
      attachment_list = false;
      continue;
    }
    const std::uint32_t attachment = attachment_mark_length(text);
    if (attachment != 0 && text.size() < 400 && is_unterminated(text)) {
      fact.role = BlockRole::front_matter;
      attachment_list = attachment < text.size();
      continue;
    }
    if (attachment_item || is_date_line(text) || is_document_number_line(text) || is_closing_note(text) || is_salutation(text) ||
        (next_is_date && text.size() < 120 && !numbered && is_unterminated(text))) {
      fact.role = BlockRole::front_matter;
      continue;
    }
    if (text.size() <= 900 && in_head && (is_metadata_line(text) || (is_addressee_line(text) && !numbered))) {
      fact.role = BlockRole::front_matter;
      continue;
    }
    if (numbered && block.number.style != NumberStyle::note) {
      heading_seen = true;
      continue;
    }
    const bool unterminated = is_unterminated(text) && last_char(text).code != ':';
    if (!in_head || !unterminated || block.styled_level > 1 || is_section_name(text)) {
      body_seen |= !unterminated || text.size() > 300;
      heading_seen |= is_section_name(text);
      continue;
    }
    const bool titled = is_title(text) && width(text, 100) < 100;
    if (!body_seen && text.size() <= 300) {
      fact.role = BlockRole::front_matter;
      fact.is_title = titled;
    } else if (body_seen && (titled || is_byline(text)) && i > 0 && facts[i - 1].role == BlockRole::front_matter) {
      fact.role = BlockRole::front_matter;
      fact.is_title = titled;
    }
  }
}

void OutlineReader::mark_contents() {
  const auto& blocks = *blocks_;
  auto& facts = *facts_;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_contents_line(blocks[i].text)) facts[i].role = BlockRole::front_matter;
    if (!is_contents_title(blocks[i].text)) continue;
    facts[i].role = BlockRole::front_matter;
    // Its lines end where the first of them stands again.
    const std::size_t first = i + 1;
    if (first >= blocks.size()) break;
    std::size_t again = first + 1;
    while (again < blocks.size() && blocks[again].text != blocks[first].text && blocks[again].text.size() < 200) ++again;
    if (again < blocks.size() && blocks[again].text == blocks[first].text)
      for (std::size_t k = first; k < again; ++k) facts[k].role = BlockRole::front_matter;
  }
}

void OutlineReader::set_heading(std::size_t i, HeadingPlace place, std::uint8_t rank) {
  BlockFacts& fact = (*facts_)[i];
  const bool run_in =
      place.shape == HeadingShape::run_in_stop || place.shape == HeadingShape::run_in_colon || place.shape == HeadingShape::run_in_gap;
  if (!run_in) fact.role = BlockRole::heading;
  fact.has_heading = true;
  fact.rank = rank;
  fact.title_begin = (*blocks_)[i].number.length;
  fact.title_end = place.title_end;
  fact.heading_end = place.end;
}

// Text or a deeper item stands below, before the next of its own kind.
bool OutlineReader::followed_by_text(std::size_t i) const {
  const auto& blocks = *blocks_;
  const std::uint8_t rank = rank_of(blocks[i].number);
  for (std::size_t j = i + 1; j < blocks.size(); ++j) {
    const BlockRole role = (*facts_)[j].role;
    if (role == BlockRole::label || role == BlockRole::front_matter) continue;
    if (role == BlockRole::table || !blocks[j].number.is_given()) return true;
    return rank_of(blocks[j].number) > rank;
  }
  return false;
}

// A heading is short; below （一） one with a comma is more often the item's first sentence.
bool OutlineReader::is_heading_sentence(std::string_view title, bool high) {
  if (high) return width(title, 61) <= 60;
  const bool comma = contains(title, "，") || contains(title, ",");
  return width(title, 46) <= (comma ? 18u : 45u);
}

// 第一条 压缩开办时间。企业开办…: most articles have no title, and their number alone is the heading.
void OutlineReader::shape_article(std::size_t i) {
  const Block& block = (*blocks_)[i];
  const HeadingPlace place = heading_in(block.text, block.number.length, (*facts_)[i].body_end, 0, 16);
  const std::string_view title =
      block.text.substr(block.number.length, place.title_end > block.number.length ? place.title_end - block.number.length : 0);
  const bool titled = place.shape == HeadingShape::run_in_stop && may_head_paragraph(title);
  set_heading(i, titled ? place : HeadingPlace{HeadingShape::run_in_gap, block.number.length, block.number.length}, rank_of(block.number));
}

void OutlineReader::shape_numbered() {
  const auto& blocks = *blocks_;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    BlockFacts& fact = (*facts_)[i];
    if (!block.number.is_given() || fact.role != BlockRole::body) continue;
    const NumberStyle style = block.number.style;
    if (style == NumberStyle::note) continue;
    fact.rank = rank_of(block.number);
    if (style == NumberStyle::bullet) continue;
    if (style == NumberStyle::article) {
      shape_article(i);
      continue;
    }
    std::uint32_t gap = block.gap;
    const HeadingPlace place = heading_in(block.text, block.number.length, fact.body_end, gap, 60);
    const std::string_view title =
        block.text.substr(block.number.length, place.title_end > block.number.length ? place.title_end - block.number.length : 0);
    const bool high = fact.rank <= 60;
    switch (place.shape) {
      case HeadingShape::none:
        break;
      case HeadingShape::whole:
      case HeadingShape::closed: {
        const bool closed = place.shape == HeadingShape::closed;
        const bool short_enough = width(title, 61) <= (closed ? 30 : 60);
        const bool labelled = fact.label_count > 0;
        const bool text_below = i + 1 < blocks.size() && (*facts_)[i + 1].role == BlockRole::body && !blocks[i + 1].number.is_given();
        if (!short_enough || (closed && !high && !(text_below && !has_quantity(title)))) break;
        if (has_quantity(title) && (!high || !followed_by_text(i) || closed)) break;
        if (followed_by_text(i) && !(labelled && !high))
          set_heading(i, place, fact.rank);
        else if (fact.rank <= 50 && !labelled && !closed)
          set_heading(i, place, fact.rank);
        else if (high && !labelled && !closed && !has_quantity(title) && width(title, 25) < 25)
          set_heading(i, place, fact.rank);
        break;
      }
      case HeadingShape::run_in_stop:
        if (is_heading_sentence(title, high) && !has_quantity(title)) set_heading(i, place, fact.rank);
        break;
      case HeadingShape::run_in_colon:
      case HeadingShape::run_in_gap:
        if (!has_quantity(title)) set_heading(i, place, fact.rank);
        break;
    }
  }
}

bool OutlineReader::is_short_line(std::size_t i) const {
  const Block& block = (*blocks_)[i];
  const BlockFacts& fact = (*facts_)[i];
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
bool OutlineReader::begins_list(std::size_t i) const {
  const auto& blocks = *blocks_;
  for (std::size_t j = i + 1; j < blocks.size() && j < i + 4; ++j) {
    if (blocks[j].table >= 0 || blocks[j].number.value == 1) return true;
    if (is_in_brackets(blocks[j].text) || (*facts_)[j].role == BlockRole::front_matter) continue;
    return false;
  }
  return false;
}

void OutlineReader::mark_titles_and_lines() {
  const auto& blocks = *blocks_;
  auto& facts = *facts_;
  bool heading_seen = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    BlockFacts& fact = facts[i];
    heading_seen |= fact.has_heading || fact.role == BlockRole::body;
    const Block& block = blocks[i];
    if (fact.role == BlockRole::front_matter || fact.has_heading || fact.role != BlockRole::body) continue;
    const HeadingPlace whole{HeadingShape::whole, static_cast<std::uint32_t>(block.text.size()),
                             static_cast<std::uint32_t>(block.text.size())};
    const bool behind_mark = i > 0 && facts[i - 1].role == BlockRole::front_matter && attachment_mark_length(blocks[i - 1].text) != 0;
    const bool titled = is_title(block.text) ? behind_mark || begins_list(i) : behind_mark && is_short_line(i);
    if (!block.number.is_given() && block.text.size() <= 240 && titled && heading_seen) {
      set_heading(i, whole, title_rank);
      fact.is_title = true;
      fact.is_list_title = names_a_list(block.text);
      if (i + 1 < blocks.size() && is_in_brackets(blocks[i + 1].text)) facts[i + 1].role = BlockRole::front_matter;
      continue;
    }
    if (!block.number.is_given() && block.text.size() <= 75 && section_names_in(block.text).glossary) {
      const std::uint32_t colon = last_char(block.text).code == ':' ? last_char(block.text).length : 0;
      set_heading(i, {HeadingShape::whole, whole.end - colon, whole.end}, 5);
      fact.is_glossary = true;
      continue;
    }
    if (block.styled_level > 0 && !block.number.is_given() && block.text.size() < 180) {
      set_heading(i, whole, static_cast<std::uint8_t>(line_rank + block.styled_level * 5));
      continue;
    }
    if (!is_short_line(i)) continue;
    std::size_t run = i;
    while (run < blocks.size() && is_short_line(run) && !facts[run].has_heading) ++run;
    const bool text_below = run < blocks.size() && facts[run].role != BlockRole::front_matter && facts[run].role != BlockRole::label &&
                            (blocks[run].table >= 0 || blocks[run].text.size() >= 60 || blocks[run].number.is_given());
    // Many short lines in a row are the cells of a table or a menu.
    if (run - i > 3 || !text_below) {
      i = run - 1;
      continue;
    }
    for (std::size_t k = i; k < run; ++k) {
      const HeadingPlace line{HeadingShape::whole,
                              static_cast<std::uint32_t>(blocks[k].text.size() -
                                                         (last_char(blocks[k].text).code == ':' ? last_char(blocks[k].text).length : 0)),
                              static_cast<std::uint32_t>(blocks[k].text.size())};
      set_heading(k, line, static_cast<std::uint8_t>(k == i ? line_rank : line_rank + 5));
    }
    i = run - 1;
  }
}

void OutlineReader::mark_notes() {
  const auto& blocks = *blocks_;
  auto& facts = *facts_;
  bool in_glossary = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    BlockFacts& fact = facts[i];
    if (fact.has_heading && fact.title_end > fact.title_begin && fact.title_end - fact.title_begin <= 75 &&
        contains(blocks[i].text.substr(0, fact.title_end), "释"sv) &&
        section_names_in(blocks[i].text.substr(fact.title_begin, fact.title_end - fact.title_begin)).glossary)
      fact.is_glossary = true;
    if (fact.is_glossary) {
      in_glossary = true;
      continue;
    }
    if (fact.is_title ||
        (in_glossary && (blocks[i].number.style == NumberStyle::chinese || blocks[i].number.style == NumberStyle::chapter) &&
         fact.role == BlockRole::heading))
      in_glossary = false;
    const bool note = blocks[i].number.style == NumberStyle::note && blocks[i].number.value > 0;
    const bool remark = blocks[i].text.starts_with("注：") || blocks[i].text.starts_with("注:") || blocks[i].text.starts_with("备注：") ||
                        blocks[i].text.starts_with("备注:");
    if ((in_glossary || note || remark) && fact.role != BlockRole::front_matter && fact.role != BlockRole::table) {
      fact.role = BlockRole::footnote;
      fact.has_heading = false;
    }
  }
}

// Unnumbered paragraphs that stand together under one numbered heading.
void OutlineReader::mark_run_ins() {
  const auto& blocks = *blocks_;
  auto& facts = *facts_;
  std::size_t begin = 0;
  const auto parts = [&](std::size_t i) {
    const bool bare = !blocks[i].number.is_given() || blocks[i].number.style == NumberStyle::bullet;
    return !bare || (facts[i].has_heading && facts[i].role == BlockRole::heading) || facts[i].role == BlockRole::front_matter;
  };
  for (std::size_t i = 0; i <= blocks.size(); ++i) {
    if (i < blocks.size() && !parts(i)) continue;
    settle_run_in_group(begin, i);
    begin = i + 1;
  }
}

// The heading that an unnumbered paragraph may open with.
HeadingPlace OutlineReader::run_in_at(std::size_t i) const {
  const Block& block = (*blocks_)[i];
  const BlockFacts& fact = (*facts_)[i];
  if (fact.has_heading || fact.body_end < 60) return {};
  const HeadingPlace place = heading_in(block.text, block.number.length, fact.body_end, block.gap, 26);
  const bool colon = place.shape == HeadingShape::run_in_colon;
  if (!colon && place.shape != HeadingShape::run_in_stop && place.shape != HeadingShape::run_in_gap) return {};
  if (!colon && !may_head_paragraph(block.text.substr(block.number.length, place.title_end - block.number.length))) return {};
  return fact.body_end - place.end < 36 ? HeadingPlace{} : place;
}

void OutlineReader::settle_run_in_group(std::size_t begin, std::size_t end) {
  const auto& blocks = *blocks_;
  auto& facts = *facts_;
  std::size_t bodies = 0;
  std::size_t candidates = 0;
  run_ins_.assign(end - begin, {});
  for (std::size_t i = begin; i < end; ++i) {
    if (facts[i].role != BlockRole::body) continue;
    ++bodies;
    run_ins_[i - begin] = run_in_at(i);
    candidates += run_ins_[i - begin].shape != HeadingShape::none;
  }
  if (candidates == 0) return;
  for (std::size_t i = begin; i < end; ++i) {
    const HeadingPlace place = run_ins_[i - begin];
    if (place.shape == HeadingShape::none) continue;
    const std::string_view title = blocks[i].text.substr(blocks[i].number.length, place.title_end - blocks[i].number.length);
    const bool siblings = candidates >= 2 && candidates * 2 >= bodies;
    const SectionNames names = section_names_in(title);
    const bool named = names.aims || names.support || names.work;
    const bool good = place.shape == HeadingShape::run_in_colon ? named && width(title, 16) < 16 && facts[i].body_end - place.end >= 120
                      : blocks[i].number.style == NumberStyle::bullet ? true
                      : place.shape == HeadingShape::run_in_gap       ? siblings || named
                                                                      : siblings || opens_with_action(title);
    if (good) set_heading(i, place, run_in_rank);
  }
}

}  // namespace bihuan::reader
