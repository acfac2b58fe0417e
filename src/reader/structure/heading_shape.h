// SPDX-License-Identifier: Apache-2.0
// Where a heading ends within the paragraph that it opens. Looks at one paragraph alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

enum class HeadingShape : std::uint8_t {
  none,          // the text is a sentence or several
  whole,         // all of the text, unterminated: 总体要求
  closed,        // all of the text, closed by 。: 加强领导。
  run_in_stop,   // opens the text, closed by 。
  run_in_colon,  // opens the text, closed by ：
  run_in_gap     // opens the text, parted from it by white space
};

struct HeadingPlace {
  HeadingShape shape = HeadingShape::none;
  std::uint32_t title_end = 0;  // byte behind the title
  std::uint32_t end = 0;        // byte behind its closing mark; behind the title for ：
};

// The heading that text[begin, end) opens with. `gap`: byte at which white space was taken out, 0 for none. `longest`: characters of a
// title at most.
HeadingPlace heading_in(std::string_view text, std::uint32_t begin, std::uint32_t end, std::uint32_t gap, std::uint32_t longest);

// Byte of the first full stop (。！？, and . that closes a sentence) in text[begin, end); `end` if there is none.
std::uint32_t first_full_stop(std::string_view text, std::uint32_t begin, std::uint32_t end);

// The text up to its first full stop, without the marks that close it.
std::string_view first_sentence(std::string_view text);

// Whether a number with something counted stands in the text outside quotes and title marks: 停车位500个, 95%.
bool has_quantity(std::string_view text);

// Whether the text opens with one of the verbs or adverbs of which plans make their headings.
bool opens_with_action(std::string_view text);

// Whether an unnumbered paragraph's first sentence may be its heading: 4 to 26 characters, one comma at most, no figure, no connective at
// its start.
bool may_head_paragraph(std::string_view title);

}  // namespace bihuan::reader
