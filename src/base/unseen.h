// SPDX-License-Identifier: Apache-2.0
// Characters that nobody sees and that do something to those around them: no name is written with one.
#pragma once

namespace bihuan::base {

// Control characters (C0, DEL, C1), marks of direction, line and paragraph separators, byte order marks.
constexpr bool acts_on_terminal(char32_t character) {
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return true;
  return character == 0x061C || character == 0x200E || character == 0x200F || (character >= 0x2028 && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069) || character == 0xFEFF;
}

}  // namespace bihuan::base
