// SPDX-License-Identifier: Apache-2.0
// Which format a file is in: by its content first, by its name's ending where the content does not say.
// Opens containers no further than their list of parts.
#pragma once

#include <string_view>

namespace bihuan::reader {

enum class Format {
  text,
  html,
  docx,
  xlsx,
  pdf,
  ofd,
  damaged_package,   // begins as a zip but its list of parts cannot be read
  unseen_package,    // a zip that cannot be looked into, as bihuan_zip.so is not installed
  archive,           // zip, tar, 7z, gzip ...: many files, none of them the document
  old_office,        // .doc, .xls, .wps: an OLE2 container
  encrypted_office,  // a .docx or .xlsx behind a password
  other_document,    // rtf, odt, pptx, mht: documents, but not read here
  picture,
  binary
};

Format detect_format(std::string_view bytes, std::string_view name);

// ".docx" of "a/B.DOCX": in lower case with the dot; empty when the name has none.
std::string_view lower_case_ending(std::string_view name, char (&buffer)[8]);

}  // namespace bihuan::reader
