// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/xlsx_document.h"

#include <map>

#include "reader/formats/office/xlsx_sheet.h"
#include "reader/formats/office/xml_part.h"

namespace bihuan::reader {
namespace {

using base::Result;
using std::string_view;

std::vector<std::string> read_shared_strings(ZipPackage& package, string_view workbook_part) {
  std::vector<std::string> strings;
  const std::string part = related_part(package, workbook_part, "sharedStrings");
  if (part.empty()) return strings;
  const auto xml = read_xml(package, part);
  if (!xml) return strings;
  for (const pugi::xml_node item : xml->document_element()) {
    if (local_name(item) == "si") strings.push_back(rich_text(item));
  }
  return strings;
}

std::vector<NumberFormat> read_cell_formats(ZipPackage& package, string_view workbook_part) {
  std::vector<NumberFormat> formats;
  const std::string part = related_part(package, workbook_part, "styles");
  if (part.empty()) return formats;
  const auto xml = read_xml(package, part);
  if (!xml) return formats;
  std::map<int, string_view> codes;
  for (const pugi::xml_node format : child(xml->document_element(), "numFmts")) {
    if (const auto id = number_of(format, "numFmtId")) codes[*id] = value_of(format, "formatCode");
  }
  for (const pugi::xml_node cell : child(xml->document_element(), "cellXfs")) {
    const int id = number_of(cell, "numFmtId").value_or(0);
    const auto own = codes.find(id);
    formats.push_back(own != codes.end() ? parse_number_format(own->second) : builtin_number_format(id));
  }
  return formats;
}

// Names that the program gave and nobody chose.
bool is_default_sheet_name(string_view name) {
  for (const string_view prefix : {string_view("Sheet"), string_view("sheet"), string_view("工作表")}) {
    if (name.starts_with(prefix) && name.find_first_not_of("0123456789", prefix.size()) == string_view::npos) return true;
  }
  return false;
}

}  // namespace

Result<plan::Document> open_xlsx(string_view bytes, string_view name, const OpenOptions& options) {
  auto package = ZipPackage::open(bytes, name, "xlsx-damaged", options.max_unpacked_bytes);
  if (!package) return tl::unexpected(std::move(package.error()));
  std::string workbook_part = related_part(*package, "", "officeDocument");
  if (workbook_part.empty()) workbook_part = "xl/workbook.xml";
  const auto workbook = read_xml(*package, workbook_part);
  if (!workbook) return tl::unexpected(workbook.error());

  WorkbookParts parts;
  parts.max_text_bytes = options.max_text_bytes;
  parts.shared_strings = read_shared_strings(*package, workbook_part);
  parts.cell_formats = read_cell_formats(*package, workbook_part);
  const string_view epoch = value_of(child(workbook->document_element(), "workbookPr"), "date1904");
  parts.epoch_1904 = epoch == "1" || epoch == "true";

  TextBuilder builder;
  for (const pugi::xml_node sheet : child(workbook->document_element(), "sheets")) {
    const string_view state = value_of(sheet, "state");
    if (state == "hidden" || state == "veryHidden") {
      builder.add_notice("xlsx-sheet-hidden");
      continue;
    }
    if (builder.size() > options.max_text_bytes) break;
    const std::string part = related_part_by_id(*package, workbook_part, value_of(sheet, "id"));
    const auto worksheet = read_xml(*package, part);
    if (!worksheet) return tl::unexpected(worksheet.error());
    if (local_name(worksheet->document_element()) != "worksheet") continue;
    const string_view title = value_of(sheet, "name");
    if (!title.empty() && !is_default_sheet_name(title)) {
      builder.begin_heading(1);
      builder.add(title);
      builder.end_line();
      builder.end_heading();
    }
    write_sheet(worksheet->document_element(), parts, builder);
  }
  return builder.take(name, "xlsx");
}

}  // namespace bihuan::reader
