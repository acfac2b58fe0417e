// SPDX-License-Identifier: Apache-2.0
// A document as text: what a reader of a file format hands on. Offsets are bytes of `text`.
// Knows nothing of what the words mean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bihuan::plan {

// Bytes [begin, end) of Document::text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool is_empty() const { return begin >= end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend bool operator==(const Span&, const Span&) = default;
};

struct Cell {
  Span span;  // may hold line breaks; never a tab
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_count = 1;  // rows and columns that a merged cell covers
  std::uint32_t column_count = 1;
};

// In the text, cells are parted by a tab and rows by a line break.
struct Table {
  Span span;
  std::uint32_t row_count = 0;
  std::uint32_t column_count = 0;
  std::vector<Cell> cells;  // by row, then column
};

// A paragraph that the format itself calls a heading (HTML h1.., a Word heading style). level 1 is the highest.
struct StyledHeading {
  Span span;
  int level = 1;
};

struct Document {
  std::string name;                     // as a person would name it: the path as given
  std::string format;                   // "txt", "html", "docx", "xlsx", "pdf", "ofd"
  std::string encoding;                 // of the bytes: "UTF-8", "GB18030", "Big5", "UTF-16LE"; empty where the format fixes it
  std::string text;                     // valid UTF-8, under 4 GiB; a byte order mark is not part of it
  std::vector<Table> tables;            // in order, not nested
  std::vector<StyledHeading> headings;  // in order
  std::vector<Span> furniture;          // in order: what the format knows to belong to the page (nav, footer, running heads, page numbers)
  bool hard_wrapped = false;            // lines end where the page's edge was (pdf, ofd), not where paragraphs end
  std::vector<std::string> notice_codes;  // what the format's reader could not do: "pdf-page-without-text"
};

}  // namespace bihuan::plan
