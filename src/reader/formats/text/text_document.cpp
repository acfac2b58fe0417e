// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/text/text_document.h"

#include "reader/formats/text/decode_text.h"

namespace bihuan::reader {

base::Result<plan::Document> open_text(std::string bytes, std::string_view name, const OpenOptions& options) {
  auto decoded = decode_text(std::move(bytes), {options.encoding, {}, name, options.max_text_bytes});
  if (!decoded) return tl::unexpected(std::move(decoded.error()));
  plan::Document document;
  document.name = name;
  document.format = "txt";
  document.encoding = std::move(decoded->encoding);
  document.text = std::move(decoded->text);
  if (decoded->replaced_bytes) document.notice_codes.emplace_back("text-invalid-bytes");
  return document;
}

}  // namespace bihuan::reader
