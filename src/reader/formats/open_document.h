// SPDX-License-Identifier: Apache-2.0
// From a file's bytes to a Document: which format, which encoding, which part is the page's and not the document's.
// Knows nothing of plans. Every code of an error or a notice stands in README.md beside this file.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/plan/document.h"

namespace bihuan::reader {

struct OpenOptions {
  std::string encoding;                         // forces the encoding of txt, md and html; empty detects it
  std::size_t max_text_bytes = 256u << 20;      // of the decoded text
  std::size_t max_unpacked_bytes = 512u << 20;  // of all parts of a container
};

// The document in `bytes`; `name` is used for its ending and in errors. Errors: file-empty, file-binary, file-too-large, format-too-large,
// file-encrypted, encoding-unknown, encoding-mismatch, archive-damaged, archive-bomb, pdf-damaged, pdf-without-text, pdf-encrypted,
// docx-damaged, xlsx-damaged, ofd-damaged, ofd-encrypted, ofd-without-text, doc-old-format, format-unsupported, format-part-missing.
base::Result<plan::Document> open_document(std::string_view bytes, std::string_view name, const OpenOptions& options = {});

// The same, taking the bytes over: valid UTF-8 text becomes the document's text without a copy.
base::Result<plan::Document> open_owned_document(std::string bytes, std::string_view name, const OpenOptions& options = {});

// The same from a file; file-missing, file-unreadable, file-too-large.
base::Result<plan::Document> open_document_file(const std::string& path, const OpenOptions& options = {});

// All bytes of a regular file of at most `max_bytes`; file-missing, file-unreadable, file-not-regular, file-too-large.
base::Result<std::string> read_file_bytes(const std::string& path, std::size_t max_bytes);
// The same of what is handed over on descriptor 0: a file, a pipe, a socket; stdin-closed, file-unreadable, file-too-large.
base::Result<std::string> read_standard_input(std::size_t max_bytes);

}  // namespace bihuan::reader
