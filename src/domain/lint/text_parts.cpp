// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/text_parts.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

bool parts_segments(char32_t character) {
  switch (character) {
    case U',':
    case U'，':
    case U'。':
    case U';':
    case U'；':
    case U':':
    case U'：':
    case U'、':
    case U'！':
    case U'？':
    case U'\n':
    case U'\r':
    case U'\t':
    case U'(':
    case U')':
    case U'（':
    case U'）':
    case U'“':
    case U'”':
    case U'"':
    case U'《':
    case U'》':
    case U'|':
      return true;
    default:
      return false;
  }
}

}  // namespace

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

void TextParts::split(std::string_view text) {
  text_ = text;
  lines_.clear();
  segments_.clear();
  std::uint32_t line_begin = 0, begin = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xE4 && lead <= 0xE9) {
      at += 3;
      continue;
    }
    const auto length = static_cast<std::uint32_t>(base::utf8_length(lead));
    // Marks are ASCII or begin with E2, E3, EF.
    if ((lead < 0x80 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF) && parts_segments(base::utf8_at(text, at))) {
      if (at > begin) segments_.push_back({{begin, at}, base::utf8_at(text, at), static_cast<std::uint32_t>(lines_.size())});
      begin = at + length;
      if (lead == '\n') {
        lines_.push_back({line_begin, at});
        line_begin = begin;
      }
    }
    at += length;
  }
  if (size > begin) segments_.push_back({{begin, size}, U'\n', static_cast<std::uint32_t>(lines_.size())});
  lines_.push_back({line_begin, size});
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
  plan::Span span{byte, byte};
  // Ends are ASCII, or 。 E3 80 82, or of the full-width block EF BC: other characters are passed over by their first byte.
  const auto may_end = [&](std::uint32_t place) {
    const auto lead = static_cast<unsigned char>(text_[place]);
    return lead < 0x80 || lead == 0xE3 || lead == 0xEF;
  };
  while (span.begin > 0 && byte - span.begin < reach) {
    const auto earlier = static_cast<std::uint32_t>(base::utf8_before(text_, span.begin));
    if (may_end(earlier) && ends_sentence(base::utf8_at(text_, earlier))) break;
    span.begin = earlier;
  }
  while (span.end < text_.size() && span.end - byte < reach && !(may_end(span.end) && ends_sentence(at(span.end))))
    span.end += static_cast<std::uint32_t>(base::utf8_length(static_cast<unsigned char>(text_[span.end])));
  span.end = std::min(span.end, static_cast<std::uint32_t>(text_.size()));
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
