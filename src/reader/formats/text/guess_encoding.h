// SPDX-License-Identifier: Apache-2.0
// Judges which encoding makes bytes read as Chinese.
// Decodes no more than a sample.
#pragma once

#include <optional>
#include <string_view>

namespace bihuan::reader {

enum class Encoding { utf8, utf16le, utf16be, gb18030, big5 };

std::string_view encoding_name(Encoding encoding);

// Nothing for names that are none of the five (GBK, gb2312 and cp936 are read as GB18030).
std::optional<Encoding> encoding_by_name(std::string_view name);

// UTF-16 by its byte order mark, or by the NUL bytes of its line ends and digits where most else are Chinese characters.
std::optional<Encoding> guess_utf16(std::string_view bytes);

// GB18030 or Big5, for bytes that are not UTF-8.
Encoding guess_multibyte(std::string_view bytes);

// How much of the sample reads as common Chinese: 0 to 1. For GB18030 and Big5.
double chinese_share(std::string_view bytes, Encoding encoding);

}  // namespace bihuan::reader
