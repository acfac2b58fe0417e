// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/detect_format.h"

#include <algorithm>
#include <array>

#include "reader/formats/office/zip_package.h"
#include "reader/formats/zip_module.h"

namespace bihuan::reader {
namespace {

using std::string_view;

struct Signature {
  string_view bytes;
  Format format;
};

constexpr auto signatures = std::to_array<Signature>({
    {"{\\rtf", Format::other_document},
    {"MIME-Version:", Format::other_document},
    {"From: <Saved by", Format::other_document},
    {"\x89PNG", Format::picture},
    {"\xFF\xD8\xFF", Format::picture},
    {"GIF8", Format::picture},
    {"BM", Format::picture},  // only with NUL bytes behind it, see is_picture
    {"II*\0", Format::picture},
    {"MM\0*", Format::picture},
    {"\x7F"
     "ELF",
     Format::binary},
    {"7z\xBC\xAF\x27\x1C", Format::archive},
    {"\x1F\x8B", Format::archive},
    {"\xFD"
     "7zXZ",
     Format::archive},
    {"BZh9", Format::archive},
    {"Rar!\x1A", Format::archive},
});

constexpr string_view ole2_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool has_nul(string_view head) { return head.find('\0') != string_view::npos; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with_ignoring_case(string_view text, string_view small) {
  return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

bool contains_ignoring_case(string_view text, string_view small) {
  return std::search(text.begin(), text.end(), small.begin(), small.end(), [](char a, char b) { return lower(a) == b; }) != text.end();
}

string_view without_bom_and_blanks(string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t first = head.find_first_not_of(" \t\r\n\f");
  return first == string_view::npos ? string_view() : head.substr(first);
}

bool looks_like_html(string_view head) {
  head = without_bom_and_blanks(head);
  if (!head.starts_with('<')) return false;
  if (starts_with_ignoring_case(head, "<!doctype html") || starts_with_ignoring_case(head, "<html")) return true;
  return contains_ignoring_case(head, "<html") || contains_ignoring_case(head, "<body") || contains_ignoring_case(head, "<head>");
}

// Name of the file inside an encrypted Office container, in the UTF-16LE of its directory ([MS-OFFCRYPTO] 2.3).
bool is_encrypted_office(string_view bytes) {
  constexpr string_view stream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);
  return bytes.find(stream) != string_view::npos;
}

Format zip_format(string_view bytes, string_view ending) {
  if (base::module_table<ZipModule>() == nullptr) return Format::unseen_package;
  auto package = ZipPackage::open(bytes, {}, "archive-damaged", 1u << 20);
  if (!package) return ending == ".zip" ? Format::archive : Format::damaged_package;
  if (package->has("OFD.xml")) return Format::ofd;
  if (package->has("word/document.xml")) return Format::docx;
  if (package->has("xl/workbook.xml")) return Format::xlsx;
  if (const auto types = package->read("[Content_Types].xml")) {
    if (types->find("wordprocessingml.document.main") != std::string::npos || types->find("ms-word.document.macro") != std::string::npos) {
      return Format::docx;
    }
    if (types->find("spreadsheetml.sheet.main") != std::string::npos) return Format::xlsx;
    return Format::other_document;
  }
  if (package->has("mimetype") || package->has("content.xml")) return Format::other_document;
  // A list of parts that has lost its head is a damaged document only where the name says that it is one.
  const bool is_document_name = ending == ".docx" || ending == ".xlsx" || ending == ".ofd";
  return is_document_name ? Format::damaged_package : Format::archive;
}

bool is_html_ending(string_view ending) { return ending == ".html" || ending == ".htm" || ending == ".shtml" || ending == ".xhtml"; }

}  // namespace

string_view lower_case_ending(string_view name, char (&buffer)[8]) {
  const std::size_t dot = name.find_last_of("./\\");
  if (dot == string_view::npos || name[dot] != '.' || name.size() - dot > sizeof buffer) return {};
  const string_view ending = name.substr(dot);
  std::transform(ending.begin(), ending.end(), buffer, lower);
  return {buffer, ending.size()};
}

Format detect_format(string_view bytes, string_view name) {
  char buffer[8];
  const string_view ending = lower_case_ending(name, buffer);
  const string_view head = bytes.substr(0, 4096);
  // The standard lets a PDF's header stand anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
  if (const std::size_t at = head.substr(0, 1024).find("%PDF-");
      at != string_view::npos && (at < 16 || has_nul(head) || ending == ".pdf")) {
    return Format::pdf;
  }
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return zip_format(bytes, ending);
  if (bytes.starts_with(ole2_magic)) return is_encrypted_office(bytes) ? Format::encrypted_office : Format::old_office;
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes) && (signature.bytes != "BM" || has_nul(head))) return signature.format;
  }
  if (bytes.starts_with("RIFF") && bytes.substr(8).starts_with("WEBP")) return Format::picture;
  if (bytes.starts_with("MZ") && has_nul(head)) return Format::binary;
  if (bytes.size() > 262 && bytes.substr(257, 5) == "ustar") return Format::archive;
  if (ending == ".docx" || ending == ".xlsx" || ending == ".ofd") {
    return has_nul(head) ? Format::damaged_package : looks_like_html(head) ? Format::html : Format::damaged_package;
  }
  if (is_html_ending(ending) || (ending != ".md" && looks_like_html(head))) return Format::html;
  if (ending == ".pdf") return Format::pdf;
  return Format::text;
}

}  // namespace bihuan::reader
