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

// Where the page's edge broke a line: it is long and no table's, and the next does not begin with a space.
bool is_wrap(std::string_view text, std::size_t line_feed) {
  constexpr std::size_t long_line = 60;  // bytes
  if (line_feed < long_line || line_feed + 1 >= text.size()) return false;
  if (text.substr(line_feed - long_line, long_line).find_first_of("\n\t") != std::string_view::npos) return false;
  return text[line_feed + 1] != '\n' && !is_space(base::utf8_at(text, line_feed + 1));
}

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
    for (std::size_t at = read.find('\n'); at != std::string_view::npos; at = read.find('\n', at + 1))
      starts_.push_back(static_cast<std::uint32_t>(at + 1));
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

std::string_view sentence_around(const plan::Document& document, plan::Span span) {
  const std::string_view text = document.text;
  const auto ends = [&](char32_t character, std::size_t at) {
    return is_sentence_end(character) && !(character == U'\n' && document.hard_wrapped && is_wrap(text, at));
  };
  std::size_t begin = span.begin, end = span.end;
  while (begin > 0 && span.begin - begin < reach) {
    const std::size_t before = base::utf8_before(text, begin);
    if (ends(base::utf8_at(text, before), before)) break;
    begin = before;
  }
  while (end < text.size() && end - span.end < reach) {
    const char32_t character = base::utf8_at(text, end);
    const bool is_end = ends(character, end);
    if (is_end && (character == U'\n' || character == U'\r')) break;
    end += base::utf8_length(static_cast<unsigned char>(text[end]));
    if (is_end) break;
  }
  return trimmed(text.substr(begin, std::min(end, text.size()) - begin));
}

std::string on_one_line(std::string_view sentence) {
  const auto is_latin = [](char byte) { return (byte & 0x80) == 0; };
  std::string line;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] != '\n') {
      line += sentence[i];
    } else if (!line.empty() && is_latin(line.back()) && i + 1 < sentence.size() && is_latin(sentence[i + 1])) {
      line += ' ';
    }
  }
  return line;
}

}  // namespace bihuan::report
