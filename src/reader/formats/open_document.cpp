// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/open_document.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/utf8.h"
#include "reader/formats/detect_format.h"
#include "reader/formats/html/html_document.h"
#include "reader/formats/limits.h"
#include "reader/formats/office/docx_document.h"
#include "reader/formats/office/xlsx_document.h"
#include "reader/formats/paged/ofd_document.h"
#include "reader/formats/paged/pdf_document.h"
#include "reader/formats/text/text_document.h"
#include "reader/formats/zip_module.h"

namespace bihuan::reader {
namespace {

using base::ErrorKind;
using base::Result;
using plan::Document;
using std::string_view;

// Spaces of every kind, and characters that have no width.
bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029;
}

bool is_all_blank(string_view text) {
  for (std::size_t i = 0; i < text.size(); i += base::utf8_length(static_cast<unsigned char>(text[i]))) {
    if (!is_blank(base::utf8_at(text, i))) return false;
  }
  return true;
}

tl::unexpected<base::Error> damaged_package(string_view name) {
  char buffer[8];
  const string_view ending = lower_case_ending(name, buffer);
  if (ending == ".docx") return base::fail(ErrorKind::invalid, "docx-damaged", name);
  if (ending == ".xlsx") return base::fail(ErrorKind::invalid, "xlsx-damaged", name);
  if (ending == ".ofd") return base::fail(ErrorKind::invalid, "ofd-damaged", name);
  return base::fail(ErrorKind::invalid, "archive-damaged", name);
}

Result<Document> open_format(Format format, std::string bytes, string_view name, const OpenOptions& options) {
  switch (format) {
    case Format::text:
      return open_text(std::move(bytes), name, options);
    case Format::html:
      return open_html(std::move(bytes), name, options);
    case Format::docx:
      return open_docx(bytes, name, options);
    case Format::xlsx:
      return open_xlsx(bytes, name, options);
    case Format::pdf:
      return open_pdf(bytes, name, options);
    case Format::ofd:
      return open_ofd(bytes, name, options);
    case Format::damaged_package:
      return damaged_package(name);
    case Format::unseen_package:
      return base::fail(ErrorKind::unsupported, "format-part-missing", name, ZipModule::file);
    case Format::archive:
      return base::fail(ErrorKind::unsupported, "format-unsupported", name, "archive");
    case Format::old_office:
      return base::fail(ErrorKind::unsupported, "doc-old-format", name);
    case Format::encrypted_office:
      return base::fail(ErrorKind::denied, "file-encrypted", name);
    case Format::other_document:
      return base::fail(ErrorKind::unsupported, "format-unsupported", name, "document");
    case Format::picture:
      return base::fail(ErrorKind::unsupported, "format-unsupported", name, "picture");
    case Format::binary:
      return base::fail(ErrorKind::unsupported, "file-binary", name);
  }
  return base::fail(ErrorKind::unsupported, "file-binary", name);
}

// Somebody else's end may be set not to wait.
bool waits_for_more(int descriptor) {
  pollfd readable{descriptor, POLLIN, 0};
  return errno == EINTR || ((errno == EAGAIN || errno == EWOULDBLOCK) && ::poll(&readable, 1, -1) >= 0);
}

Result<std::string> read_open_file(int descriptor, const std::string& name, std::size_t max_bytes) {
  const auto too_large = [&] { return base::fail(ErrorKind::too_large, "file-too-large", name, size_words(max_bytes)); };
  struct stat status {};
  const bool knows_size = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  const std::size_t size = knows_size ? static_cast<std::size_t>(status.st_size) : 0;
  if (size > max_bytes) return too_large();
  // One byte more than the file's size, so that its end shows without growing.
  std::string bytes(knows_size ? size + 1 : std::size_t{64} << 10, '\0');
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = ::read(descriptor, bytes.data() + used, bytes.size() - used);
    if (got < 0 && waits_for_more(descriptor)) continue;
    if (got < 0) return base::fail(ErrorKind::denied, "file-unreadable", name);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > max_bytes) return too_large();
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

Result<Document> open_owned_document(std::string bytes, string_view name, const OpenOptions& options) {
  if (bytes.empty()) return base::fail(ErrorKind::invalid, "file-empty", name);
  const Format format = detect_format(bytes, name);
  const bool is_text = format == Format::text || format == Format::html;
  if (is_text && bytes.size() > options.max_text_bytes) {
    return base::fail(ErrorKind::too_large, "file-too-large", name, size_words(options.max_text_bytes));
  }
  auto document = open_format(format, std::move(bytes), name, options);
  if (!document) return document;
  if (is_all_blank(document->text)) return base::fail(ErrorKind::invalid, "file-empty", name);
  if (document->text.size() > options.max_text_bytes) {
    return base::fail(ErrorKind::too_large, "file-too-large", name, size_words(options.max_text_bytes));
  }
  return document;
}

Result<Document> open_document(string_view bytes, string_view name, const OpenOptions& options) {
  return open_owned_document(std::string(bytes), name, options);
}

Result<Document> open_document_file(const std::string& path, const OpenOptions& options) {
  auto bytes = read_file_bytes(path, std::max(options.max_text_bytes, options.max_unpacked_bytes));
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  return open_owned_document(std::move(*bytes), path, options);
}

Result<std::string> read_file_bytes(const std::string& path, std::size_t max_bytes) {
  struct File {
    int descriptor;
    ~File() {
      if (descriptor >= 0) ::close(descriptor);
    }
  };
  // Opening a pipe would wait for its other end.
  const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.descriptor < 0) {
    return errno == ENOENT || errno == ENOTDIR ? base::fail(ErrorKind::not_found, "file-missing", path)
                                               : base::fail(ErrorKind::denied, "file-unreadable", path);
  }
  struct stat status {};
  const bool is_handed_over = path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
  if (::fstat(file.descriptor, &status) != 0 || (!S_ISREG(status.st_mode) && !(is_handed_over && !S_ISDIR(status.st_mode))))
    return base::fail(ErrorKind::invalid, "file-not-regular", path);
  ::fcntl(file.descriptor, F_SETFL, ::fcntl(file.descriptor, F_GETFL) & ~O_NONBLOCK);
  return read_open_file(file.descriptor, path, max_bytes);
}

Result<std::string> read_standard_input(std::size_t max_bytes) {
  constexpr int standard_input = 0;
  struct stat status {};
  if (::fstat(standard_input, &status) != 0 || (::fcntl(standard_input, F_GETFL) & O_ACCMODE) == O_WRONLY)
    return base::fail(ErrorKind::denied, "stdin-closed", "-");
  return read_open_file(standard_input, "-", max_bytes);
}

}  // namespace bihuan::reader
