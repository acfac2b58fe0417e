// SPDX-License-Identifier: Apache-2.0
// Bytes of plain text or HTML to UTF-8: finds the encoding out, or holds it to the one a person or the page has named.
// Knows nothing of markup.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::reader {

struct DecodedText {
  std::string text;             // valid UTF-8 without a byte order mark
  std::string encoding;         // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", or the ICU name of another one that was forced
  bool replaced_bytes = false;  // U+FFFD stands where bytes were no character
};

struct DecodeRequest {
  std::string_view forced;  // by a person: what does not fit is encoding-mismatch; empty for none
  std::string_view hinted;  // by the page itself: wins over the guess, unless the bytes are plainly something else
  std::string_view where;   // for errors
  std::size_t max_text_bytes = 256u << 20;
};

// Errors: file-binary, file-too-large, encoding-unknown, encoding-mismatch (its detail names the encoding the bytes seem to be in).
base::Result<DecodedText> decode_text(std::string bytes, const DecodeRequest& request);

}  // namespace bihuan::reader
