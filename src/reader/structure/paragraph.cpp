// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/paragraph.h"

#include <algorithm>

namespace bihuan::reader {
namespace {

std::uint32_t source_of(std::span<const OffsetPiece> pieces, std::uint32_t at) {
  if (pieces.size() == 1) return pieces[0].source + at;
  const auto after =
      std::upper_bound(pieces.begin(), pieces.end(), at, [](std::uint32_t value, const OffsetPiece& piece) { return value < piece.at; });
  const OffsetPiece& piece = *(after - 1);
  return piece.source + (at - piece.at);
}

}  // namespace

plan::Span source_in(std::span<const OffsetPiece> pieces, std::uint32_t begin, std::uint32_t end) {
  // The end is that of the last byte, so that a break after the span does not stretch it.
  return {source_of(pieces, begin), source_of(pieces, end - 1) + 1};
}

}  // namespace bihuan::reader
