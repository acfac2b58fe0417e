// SPDX-License-Identifier: Apache-2.0
// Decides for each block what it is: front matter, heading, numbered item, note, or text; and where its heading ends.
// Goes by numbers and their order, by position, and by what the neighbours do.
#pragma once

#include <cstdint>
#include <vector>

#include "reader/structure/blocks.h"
#include "reader/structure/heading_shape.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {

enum class BlockRole : std::uint8_t { body, heading, front_matter, footnote, label, table };

struct BlockFacts {
  BlockRole role = BlockRole::body;
  bool has_heading = false;    // role heading, or a heading run in
  bool is_list_title = false;  // title of an attachment or of the document itself when that is a list
  bool is_title = false;       // title of the document or of an attachment
  bool is_glossary = false;
  bool lists_tasks = false;  // a table whose rows are tasks
  std::uint8_t rank = 0;  // how deep: a heading ends all that have the same rank or a greater one
  std::uint32_t title_begin = 0;
  std::uint32_t title_end = 0;
  std::uint32_t heading_end = 0;
  std::uint32_t body_end = 0;  // byte behind the last that is no label
  std::uint32_t first_label = 0;
  std::uint32_t label_count = 0;
};

class OutlineReader {
 public:
  void read(const std::vector<Block>& blocks, const std::vector<Label>& labels, std::vector<BlockFacts>& facts);

 private:
  struct Context;

  void place_labels(const std::vector<Label>& labels, std::vector<BlockFacts>& facts);
  void mark_front_matter();
  void mark_contents();
  void shape_numbered();
  void shape_article(std::size_t i);
  void mark_titles_and_lines();
  void mark_notes();
  void mark_run_ins();
  HeadingPlace run_in_at(std::size_t i) const;
  void settle_run_in_group(std::size_t begin, std::size_t end);
  static bool is_heading_sentence(std::string_view title, bool high);
  bool is_short_line(std::size_t i) const;
  bool followed_by_text(std::size_t i) const;
  bool begins_list(std::size_t i) const;
  void set_heading(std::size_t i, HeadingPlace place, std::uint8_t rank);

  const std::vector<Block>* blocks_ = nullptr;
  std::vector<BlockFacts>* facts_ = nullptr;
  std::vector<HeadingPlace> run_ins_;
  bool has_sections_ = false;  // the document numbers its sections 一、 or 第一章
};

// How deep a numbering style stands among the others.
std::uint8_t rank_of(const Number& number);

}  // namespace bihuan::reader
