// SPDX-License-Identifier: Apache-2.0
// What must hold of every Document, however hostile the bytes it came from.
#pragma once

#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "domain/plan/document.h"

namespace bihuan {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void require_sound(plan::Span span, std::string_view text) {
  const auto begins_character = [&](std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; };
  require(span.begin <= span.end && span.end <= text.size());
  require(begins_character(span.begin) && begins_character(span.end));
}

inline void require_sound(const plan::Document& document) {
  const std::string_view text = document.text;
  require(base::valid_utf8_prefix(text) == text.size());
  std::size_t end = 0;
  for (const plan::Span span : document.furniture) {
    require_sound(span, text);
    require(span.begin >= end && !span.is_empty());
    end = span.end;
  }
  end = 0;
  for (const plan::StyledHeading& heading : document.headings) {
    require_sound(heading.span, text);
    require(heading.span.begin >= end && heading.level >= 1);
    end = heading.span.end;
  }
  end = 0;
  for (const plan::Table& table : document.tables) {
    require_sound(table.span, text);
    require(table.span.begin >= end);
    end = table.span.end;
    for (const plan::Cell& cell : table.cells) {
      require_sound(cell.span, text);
      require(table.span.contains(cell.span));
      require(cell.row + cell.row_count <= table.row_count && cell.column + cell.column_count <= table.column_count);
      require(cell.row_count >= 1 && cell.column_count >= 1);
      require(text.substr(cell.span.begin, cell.span.end - cell.span.begin).find('\t') == std::string_view::npos);
    }
  }
}

}  // namespace bihuan
