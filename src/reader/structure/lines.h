// SPDX-License-Identifier: Apache-2.0
// The printed lines of a document that hold ink, and how the page sets them.
// Knows nothing of what they say.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "reader/structure/numbering.h"

namespace bihuan::reader {

enum class LineKind : std::uint8_t { text, furniture, noise, table };

struct Line {
  std::uint32_t begin = 0;  // without the white space around it
  std::uint32_t end = 0;
  std::uint16_t indent = 0;     // columns of white space before it: an ASCII character takes one, a wide one two
  bool blank_before = false;    // an empty line or a page's edge stands above
  bool page_before = false;     // a form feed stands above
  bool has_white = false;       // white space or zero-width characters inside
  std::uint8_t mark_level = 0;  // a Markdown heading: how many #
  bool terminated = false;      // closes a sentence or a paragraph, see is_terminated
  LineKind kind = LineKind::text;
  Number number;  // that opens it

  plan::Span span() const { return {begin, end}; }
  std::uint32_t size() const { return end - begin; }
};

inline std::string_view text_of(std::string_view document, plan::Span span) { return document.substr(span.begin, span.end - span.begin); }
inline std::string_view text_of(std::string_view document, const Line& line) { return text_of(document, line.span()); }

// Markdown's marks at the ends of a line (#, >, **) are not part of it. Lines that hold nothing but white space are left out.
void split_lines(std::string_view text, std::vector<Line>& lines);

// How the page tells paragraphs apart.
struct Layout {
  bool hard_wrapped = false;     // lines end at the page's edge
  bool blank_separated = false;  // an empty line stands between paragraphs
  bool indented = false;         // paragraphs open with white space, their further lines do not
  bool broken = false;           // some lines end within a sentence although the page is not hard-wrapped
  std::uint32_t full_width = 0;  // characters of a full line, when hard-wrapped

  // Of the lines that open with a number of one style: how many there are, and how many hold nothing but a heading.
  struct Headings {
    std::uint32_t all = 0;
    std::uint32_t bare = 0;

    bool are_mostly_run_in() const { return all >= 3 && bare * 3 <= all; }
  };
  std::array<Headings, 32> headings{};
  const Headings& headings_of(NumberStyle style) const { return headings[static_cast<std::size_t>(style)]; }

  // Nothing but the line breaks themselves tells paragraphs apart.
  bool is_plain() const { return !hard_wrapped && !indented && !broken; }
};

// `hard_wrapped`: the format says so.
Layout layout_of(std::string_view text, const std::vector<Line>& lines, bool hard_wrapped);

// Whether a line's last character closes a sentence or a paragraph, brackets and quotes behind it passed over.
bool is_terminated(std::string_view line);
// Whether no paragraph can end so (，、的) or begin so (，。》的).
bool ends_open(std::string_view line);
bool begins_inside(std::string_view line);

}  // namespace bihuan::reader
