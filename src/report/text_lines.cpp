// SPDX-License-Identifier: Apache-2.0
#include "report/text_lines.h"

#include <algorithm>

namespace bihuan::report {
namespace {

constexpr std::size_t reach = 600;  // bytes

bool is_sentence_end(char32_t character) {
  return character == U'。' || character == U'；' || character == U'！' || character == U'？' || character == U'\n' || character == U'\r';
}

bool is_space(char32_t character) { return character <= U' ' || character == U'\u00A0' || character == U'\u3000'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(base::utf8_at(text, 0))) text.remove_prefix(base::utf8_length(static_cast<unsigned char>(text[0])));
  while (!text.empty()) {
    const std::size_t last = base::utf8_before(text, text.size());
    if (!is_space(base::utf8_at(text, last))) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

}  // namespace

void LineStarts::reset(std::string_view text, std::size_t last) {
  starts_.assign(1, 0);
  const std::string_view read = text.substr(0, last);
  const bool has_returns = read.find('\r') != std::string_view::npos;
  if (!has_returns) {
    for (std::size_t at = read.find('\n'); at != std::string_view::npos; at = read.find('\n', at + 1)) starts_.push_back(static_cast<std::uint32_t>(at + 1));
    return;
  }
  for (std::size_t i = 0; i < read.size(); ++i) {
    const bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends) starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

LineStarts::Line LineStarts::line_of(std::uint32_t byte) const {
  const auto line = std::upper_bound(starts_.begin(), starts_.end(), byte) - 1;
  return {static_cast<std::uint32_t>(line - starts_.begin() + 1), *line};
}

TextPosition TextLines::position(std::uint32_t byte) const {
  const LineStarts::Line line = lines_.line_of(byte);
  return {line.number, code_points_.at(byte) - code_points_.at(line.begin) + 1};
}

std::string_view sentence_around(std::string_view text, plan::Span span) {
  std::size_t begin = span.begin, end = span.end;
  while (begin > 0 && span.begin - begin < reach) {
    const std::size_t before = base::utf8_before(text, begin);
    if (is_sentence_end(base::utf8_at(text, before))) break;
    begin = before;
  }
  while (end < text.size() && end - span.end < reach) {
    const char32_t character = base::utf8_at(text, end);
    if (character == U'\n' || character == U'\r') break;
    end += base::utf8_length(static_cast<unsigned char>(text[end]));
    if (is_sentence_end(character)) break;
  }
  return trimmed(text.substr(begin, std::min(end, text.size()) - begin));
}

}  // namespace bihuan::report
