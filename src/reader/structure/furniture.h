// SPDX-License-Identifier: Apache-2.0
// What a printed page repeats around its text: page numbers, running heads, and what the file format knows to be such.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "reader/structure/lines.h"

namespace bihuan::reader {

// Whether a line is a page number as printed: - 3 -, — 12 —, 第3页 共10页, 3/10. A bare number is none.
bool is_page_number(std::string_view line);

// Finds running heads. Keeps its memory between documents.
class FurnitureFinder {
 public:
  // Marks lines of `lines` as furniture.
  void mark(const plan::Document& document, std::vector<Line>& lines);

 private:
  struct Repeat {
    std::uint64_t hash = 0;
    std::uint32_t first_line = 0;
    std::uint16_t count = 0;
    std::uint16_t at_page_edge = 0;  // beside a page number or a form feed
    std::uint16_t interrupting = 0;  // between two halves of a sentence
  };

  void mark_given(const plan::Document& document, std::vector<Line>& lines);
  void mark_page_numbers(std::string_view text, bool hard_wrapped, std::vector<Line>& lines);
  void mark_running_heads(std::string_view text, std::vector<Line>& lines);
  Repeat& slot(std::uint64_t hash);

  std::vector<Repeat> repeats_;  // open addressing, size a power of two
  std::vector<std::uint64_t> hashes_;
};

}  // namespace bihuan::reader
