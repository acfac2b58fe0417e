// SPDX-License-Identifier: Apache-2.0
// Finds the lines that belong to the web page and not to the document: menus, adverts, share buttons, comment forms, disclaimers.
// Goes by words and by position; a line that reads like the document's own text is kept.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "reader/structure/lines.h"

namespace bihuan::reader {

class NoiseFinder {
 public:
  // Marks lines as noise and shortens lines by a watermark repeated at their ends. Lines marked as furniture stay so.
  void mark(std::string_view text, std::vector<Line>& lines);

  // Noise, furniture and watermarks as spans in order; neighbouring lines make one span.
  void collect(const std::vector<Line>& lines, std::vector<plan::Span>& noise) const;

 private:
  enum class Kind : std::uint8_t { content, title, metadata, menu, weak, strong, closing };

  Kind kind_of(const Line& at, std::string_view line, bool in_head);
  static Kind kind_of_numbered(std::string_view line, bool in_head);
  void cut_watermarks(std::string_view text, std::vector<Line>& lines);
  void mark_head(std::vector<Line>& lines);
  void mark_tail(std::string_view text, std::vector<Line>& lines);

  std::vector<Kind> kinds_;
  std::vector<plan::Span> parts_;  // noise within lines that stay
};

// Whether a line is a field of a government page's own record: 索引号：…, 发布日期：….
bool is_metadata_line(std::string_view line);

}  // namespace bihuan::reader
