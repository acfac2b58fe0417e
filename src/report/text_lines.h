// SPDX-License-Identifier: Apache-2.0
// Where a byte of a text stands: line and column, and the sentence around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "domain/plan/document.h"

namespace bihuan::report {

struct TextPosition {
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // in code points, from 1
};

// Ends of line are LF, CR LF or CR. Keeps 4 bytes a line.
class LineStarts {
 public:
  struct Line {
    std::uint32_t number;  // from 1
    std::uint32_t begin;   // its first byte
  };

  // Reads no further than `last`, the last byte that will be asked for.
  void reset(std::string_view text, std::size_t last);
  Line line_of(std::uint32_t byte) const;

 private:
  std::vector<std::uint32_t> starts_;
};

// `text` must outlive it. Every question costs the same, however long the line.
class TextLines {
 public:
  explicit TextLines(std::string_view text) : code_points_(text) { lines_.reset(text, text.size()); }
  TextPosition position(std::uint32_t byte) const;

 private:
  base::CodePointIndex code_points_;
  LineStarts lines_;
};

// The sentence that holds `span`, without white space at its ends; at most about 200 characters to either side.
std::string_view sentence_around(const plan::Document& document, plan::Span span);
// Without the line feeds that a page's edge put into it; a space stays where words of Latin letters meet.
std::string on_one_line(std::string_view sentence);

}  // namespace bihuan::report
