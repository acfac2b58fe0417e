// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/page_lines.h"

#include <algorithm>
#include <cmath>

namespace bihuan::reader {
namespace {

constexpr double column_gap = 1.5;  // of the line's height: parts segments
constexpr double word_gap = 0.15;   // between Latin words
constexpr double cell_gap = 0.1;    // at least, between cells that touch
constexpr double wide_gap = 0.55;   // between Chinese characters: somebody has typed a space

bool is_ascii(char byte) { return (byte & 0x80) == 0; }

bool has_place(const PlacedText& piece) {
  return !piece.text.empty() && std::isfinite(piece.left) && std::isfinite(piece.right) && std::isfinite(piece.top) &&
         std::isfinite(piece.bottom) && piece.bottom >= piece.top && piece.right >= piece.left;
}

bool is_on_line(const PageLine& line, const PlacedText& piece) {
  const double overlap = std::min(line.bottom, piece.bottom) - std::max(line.top, piece.top);
  return overlap > 0.5 * std::min(line.bottom - line.top, piece.bottom - piece.top);
}

// Drawn a second time to look bold.
bool is_double(const Segment& segment, const PlacedText& piece, double height) {
  return segment.text.ends_with(piece.text) && std::abs(segment.right - piece.right) < 0.1 * height;
}

void add_piece(std::vector<Segment>& segments, PlacedText& piece, double height) {
  if (segments.empty() || piece.left - segments.back().right > column_gap * height) {
    segments.push_back({piece.left, piece.right, std::move(piece.text), piece.space_after, {}});
    return;
  }
  Segment& last = segments.back();
  if (is_double(last, piece, height)) return;
  const double gap = piece.left - last.right;
  const bool latin = is_ascii(last.text.back()) && is_ascii(piece.text.front());
  const bool spaced = last.space_after || gap > (latin ? word_gap : wide_gap) * height;
  const std::size_t text_end = last.text.size();
  if (spaced && last.text.back() != ' ') last.text += ' ';
  if (gap > cell_gap * height) last.gaps.push_back({last.right, piece.left, text_end, last.text.size()});
  last.text += piece.text;
  last.right = std::max(last.right, piece.right);
  last.space_after = piece.space_after;
}

}  // namespace

std::string PageLine::text() const {
  std::string out;
  for (const Segment& segment : segments) {
    if (!out.empty()) out += ' ';
    out += segment.text;
  }
  return out;
}

Page lines_of(std::vector<PlacedText> pieces) {
  std::erase_if(pieces, [](const PlacedText& piece) { return !has_place(piece); });
  const auto middle = [](const PlacedText& piece) { return piece.top / 2 + piece.bottom / 2; };
  std::stable_sort(pieces.begin(), pieces.end(), [&](const PlacedText& a, const PlacedText& b) { return middle(a) < middle(b); });
  Page page;
  for (std::size_t begin = 0; begin < pieces.size();) {
    PageLine line{pieces[begin].top, pieces[begin].bottom, {}, false};
    std::size_t end = begin + 1;
    while (end < pieces.size() && is_on_line(line, pieces[end])) ++end;
    std::stable_sort(pieces.begin() + static_cast<std::ptrdiff_t>(begin), pieces.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const PlacedText& a, const PlacedText& b) { return a.left < b.left; });
    const double height = line.bottom - line.top;
    for (std::size_t i = begin; i < end; ++i) add_piece(line.segments, pieces[i], height);
    page.push_back(std::move(line));
    begin = end;
  }
  return page;
}

}  // namespace bihuan::reader
