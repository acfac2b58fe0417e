// SPDX-License-Identifier: Apache-2.0
// White space of a page: finding it fast, and texts without it whose bytes stay traceable to the document.
// A run inside a text goes, unless ASCII letters or digits stand on both sides: then one space stays, but none for a line
// break between two digits or capitals. Zero-width characters go.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "domain/plan/document.h"
#include "reader/structure/characters.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// What white_length and white_length_before call for characters that need a closer look.
std::uint32_t rare_white_length(std::string_view text, std::size_t at);
std::uint32_t rare_white_length_before(std::string_view text, std::size_t at);

// Bytes of the white-space or zero-width character at text[at]; 0 when it is none. A line break is one.
inline std::uint32_t white_length(std::string_view text, std::size_t at) {
  return at >= text.size() || is_ascii_ink(text[at]) || begins_plain(text[at]) ? 0 : rare_white_length(text, at);
}
// Bytes of the one before `at`; 0 when it is none.
inline std::uint32_t white_length_before(std::string_view text, std::size_t at) {
  return at == 0 || is_ascii_ink(text[at - 1]) || (at >= 3 && begins_plain(text[at - 3])) ? 0 : rare_white_length_before(text, at);
}

// The first white-space or zero-width character in [begin, end); `end` if there is none.
std::size_t find_white(std::string_view text, std::size_t begin, std::size_t end);

// Walks over all white space of a text from its beginning to its end; each byte is looked at once.
class WhiteWalk {
 public:
  explicit WhiteWalk(std::string_view text) : text_(text) { look_at(0); }

  // The first white-space or zero-width character at or behind `from`; text.size() if there is none. `from` never goes back.
  std::size_t next(std::size_t from);

 private:
  void look_at(std::size_t block);
  bool skip_blocks();
  void skip_ink_wide();

  std::string_view text_;
  std::size_t block_ = 0;           // where the 64 bytes begin that were looked at last
  std::uint64_t may_be_white_ = 0;  // one bit for each of them
};

// Puts the parts of `text`, in order, together as one text without white space; parts touch neither end with white space.
// A part after the first begins behind a line break. Appends to `pieces`; returns a view of `text` when nothing had to go.
std::string_view compact_parts(std::string_view text, std::span<const plan::Span> parts, bool has_white, base::Arena& arena,
                               std::vector<OffsetPiece>& pieces);
inline std::string_view compact(std::string_view text, std::span<const plan::Span> parts, bool has_white, base::Arena& arena,
                                std::vector<OffsetPiece>& pieces) {
  if (parts.size() != 1 || has_white) return compact_parts(text, parts, has_white, arena, pieces);
  pieces.push_back({0, parts[0].begin});
  return text.substr(parts[0].begin, parts[0].end - parts[0].begin);
}

// Appends to `pieces` those of the part [begin, end) of a text whose own are pieces[first, first + count), moved so that they begin at 0.
void append_part(std::vector<OffsetPiece>& pieces, std::uint32_t first, std::uint32_t count, std::uint32_t begin, std::uint32_t end);

}  // namespace bihuan::reader
