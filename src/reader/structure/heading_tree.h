// SPDX-License-Identifier: Apache-2.0
// Puts a document's headings into their tree and keeps what each says about the text below it: years, past, kind of section.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"
#include "reader/structure/blocks.h"
#include "reader/structure/outline.h"

namespace bihuan::reader {

struct YearQuote {
  std::uint16_t year = 0;
  plan::Span span;
};

// What holds for all that stands under a heading.
struct Section {
  YearQuote list_year;
  YearQuote section_year;
  bool past = false;
  bool aims = false;     // 总体要求, 工作目标
  bool support = false;  // 保障措施
  bool work = false;     // 重点任务
  bool list = false;     // in a list whose items are its content
};

class HeadingTree {
 public:
  // `whole`: what holds outside of all headings.
  // `decimal`: the document numbers 1, 1.1, 1.1.1, so that 1 is the highest level.
  void begin(const Section& whole, bool decimal, std::vector<plan::Heading>& headings);

  // Adds the heading that opens `block` and makes it the current one.
  void open(const Block& block, const BlockFacts& fact, const std::vector<OffsetPiece>& pieces);
  // Adds a heading that stands in a table's row.
  void open_row(const Number& number, std::string_view title, plan::Span span, plan::Span title_span);
  // Ends all that stands in rows of a table.
  void close_rows();
  // Ends the headings that an item of this rank does not stand under.
  void close_from(std::uint8_t rank);

  bool is_decimal() const { return decimal_; }
  std::int32_t current() const { return stack_.empty() ? -1 : stack_.back().heading; }
  const Section& section() const { return section_of(current()); }
  const Section& section_of(std::int32_t heading) const { return heading < 0 ? whole_ : sections_[static_cast<std::size_t>(heading)]; }
  std::int32_t parent_of(std::int32_t heading) const { return (*headings_)[static_cast<std::size_t>(heading)].parent; }
  // Number and title as printed: "(一)促进高质量充分就业".
  std::string_view label_of(std::int32_t heading) const {
    return heading < 0 ? std::string_view() : labels_[static_cast<std::size_t>(heading)];
  }

 private:
  struct Open {
    std::int32_t heading = -1;
    std::uint8_t rank = 0;
  };

  void push(const plan::Heading& heading, std::string_view label, std::uint8_t rank, const Section& section);

  Section whole_;
  bool decimal_ = false;
  std::vector<Open> stack_;
  std::vector<Section> sections_;
  std::vector<std::string_view> labels_;
  std::vector<plan::Heading>* headings_ = nullptr;
};

}  // namespace bihuan::reader
