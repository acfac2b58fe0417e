// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/text_parts.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace bihuan::lint {
bool ends_sentence(char32_t character) {
  return character == U'。' || character == U'；' || character == U';' || character == U'！' || character == U'？' || character == U'\n' ||
         character == U'\r';
}

bool is_digit(char32_t character) { return (character >= U'0' && character <= U'9') || (character >= U'０' && character <= U'９'); }

bool is_chinese_number(char32_t character) {
  switch (character) {
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'百':
    case U'千':
    case U'万':
    case U'两':
    case U'零':
    case U'〇':
      return true;
    default:
      return false;
  }
}

void TextParts::begin(std::string_view text) {
  text_ = text;
  lines_.clear();
  segments_.clear();
  stops_.clear();
  doubled_marks_.clear();
  last_mark_ = 0;
  line_begin_ = segment_begin_ = 0;
}

void TextParts::take_neighbour(plan::Span mark, char32_t character) {
  constexpr std::u32string_view marks = U"，。；、：";
  if (marks.find(character) == std::u32string_view::npos || marks.find(last_mark_) == std::u32string_view::npos) return;
  const plan::Span both{previous(mark.begin), mark.end};
  if (!doubled_marks_.empty() && doubled_marks_.back().end == mark.begin)
    doubled_marks_.back().end = mark.end;  // 。。。
  else
    doubled_marks_.push_back(both);
}

void TextParts::take_line(plan::Span line_feed) {
  lines_.push_back({line_begin_, line_feed.begin});
  line_begin_ = line_feed.end;
}

void TextParts::end() {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (size > segment_begin_) segments_.push_back({{segment_begin_, size}, U'\n', static_cast<std::uint32_t>(lines_.size())});
  lines_.push_back({line_begin_, size});
}

std::uint32_t TextParts::line_at(std::uint32_t byte) const {
  const auto after =
      std::upper_bound(lines_.begin(), lines_.end(), byte, [](std::uint32_t value, const plan::Span& line) { return value < line.begin; });
  return after == lines_.begin() ? 0 : static_cast<std::uint32_t>(after - lines_.begin() - 1);
}

std::uint32_t TextParts::segment_at(std::uint32_t byte) const {
  const auto after = std::upper_bound(segments_.begin(), segments_.end(), byte,
                                      [](std::uint32_t value, const Segment& segment) { return value < segment.span.begin; });
  return after == segments_.begin() ? 0 : static_cast<std::uint32_t>(after - segments_.begin() - 1);
}

plan::Span TextParts::sentence_at(std::uint32_t byte, std::uint32_t reach) const {
  const auto stop = std::lower_bound(stops_.begin(), stops_.end(), byte, [](const plan::Span& mark, std::uint32_t at) { return mark.begin < at; });
  const auto size = static_cast<std::uint32_t>(text_.size());
  const auto is_within = [&](std::uint32_t place) { return (static_cast<unsigned char>(text_[place]) & 0xC0) == 0x80; };
  plan::Span span{stop == stops_.begin() ? 0 : std::prev(stop)->end, stop == stops_.end() ? size : stop->begin};
  if (byte - span.begin >= reach)
    for (span.begin = byte - reach; span.begin > 0 && is_within(span.begin);) --span.begin;
  if (span.end - byte >= reach)
    for (span.end = byte + reach; span.end < size && is_within(span.end);) ++span.end;
  return span;
}

plan::Span TextParts::next(std::uint32_t byte, int count) const {
  plan::Span span{byte, byte};
  for (; count > 0 && span.end < text_.size() && text_[span.end] != '\n'; --count)
    span.end += static_cast<std::uint32_t>(base::utf8_length(static_cast<unsigned char>(text_[span.end])));
  return span;
}

std::uint32_t TextParts::previous(std::uint32_t byte) const {
  return byte == 0 ? 0 : static_cast<std::uint32_t>(base::utf8_before(text_, byte));
}
char32_t TextParts::before(std::uint32_t byte) const { return byte == 0 ? 0 : base::utf8_at(text_, base::utf8_before(text_, byte)); }
char32_t TextParts::at(std::uint32_t byte) const { return byte >= text_.size() ? 0 : base::utf8_at(text_, byte); }

}  // namespace bihuan::lint
