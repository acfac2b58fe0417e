// SPDX-License-Identifier: Apache-2.0
// Numbers as a word processor prints them in front of paragraphs (ECMA-376 17.18.59, ST_NumberFormat).
#pragma once

#include <string>
#include <string_view>

namespace bihuan::reader {

// `format` as the file names it ("chineseCountingThousand"); an unknown one prints as decimal, "none" and "bullet" print nothing.
std::string list_number(std::string_view format, int value);

}  // namespace bihuan::reader
