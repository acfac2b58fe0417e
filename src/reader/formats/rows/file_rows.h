// SPDX-License-Identifier: Apache-2.0
// A file that is a list: CSV, a workbook's first table, or the features of a GeoJSON map, as rows of texts under a row of names. Knows nothing of what
// the columns mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {

struct FileRow {
  std::size_t number = 0;  // as a person counts: the line of a CSV, the row of a table, the place of a feature, from 1
  std::vector<std::string> cells;  // without blanks around; as many as there are names
};

struct FileRows {
  std::vector<std::string> names;  // of a GeoJSON: of all properties, in order of appearance, and "polygon" for the geometry's JSON
  std::vector<FileRow> rows;       // without empty ones
};

// By the content, not the ending. Fields of a CSV may be parted by commas, semicolons or tabs (RFC 4180 otherwise), in any encoding that is told apart; an
// apostrophe that keeps a field from being a formula is taken off. Errors: file-empty, units-file-format, units-geojson-wrong (detail: what), and those of
// open_document() for a workbook, of decode_text() for a text.
base::Result<FileRows> read_file_rows(std::string bytes, std::string_view name, const OpenOptions& options = {});

// The parts of it; `text` is valid UTF-8.
FileRows csv_rows(std::string_view text);
base::Result<FileRows> geojson_rows(const std::string& text, std::string_view name);

}  // namespace bihuan::reader
