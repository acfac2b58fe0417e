// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/rows/file_rows.h"

#include <algorithm>
#include <utility>

#include "reader/formats/detect_format.h"
#include "reader/formats/text/decode_text.h"

namespace bihuan::reader {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// A spreadsheet's own CSV has the apostrophe that report/csv_sink puts before what looks like a formula.
std::string_view without_guard(std::string_view text) {
  if (!text.starts_with('\'')) return text;
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", " ", "\t", "\r", "\n"})
    if (text.substr(1).starts_with(sign)) return text.substr(1);
  return text;
}

// The sign that parts the names: the one that stands most often in the first line.
char separator_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char best = ',';
  for (const char sign : {',', ';', '\t'})
    if (std::count(line.begin(), line.end(), sign) > std::count(line.begin(), line.end(), best)) best = sign;
  return best;
}

class CsvScan {
 public:
  explicit CsvScan(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  bool is_at_end() const { return at_ >= text_.size(); }
  std::size_t line() const { return line_; }

  std::vector<std::string> record() {
    std::vector<std::string> fields;
    do fields.push_back(field());
    while (take(separator_));
    take('\r');
    if (take('\n')) ++line_;
    return fields;
  }

 private:
  bool take(char character) {
    if (is_at_end() || text_[at_] != character) return false;
    ++at_;
    return true;
  }

  std::string field() {
    if (take('"')) return quoted();
    const std::size_t begin = at_;
    while (!is_at_end() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    return std::string(without_guard(trimmed(text_.substr(begin, at_ - begin))));
  }

  std::string quoted() {
    std::string out;
    for (; !is_at_end(); ++at_) {
      if (text_[at_] == '"' && !(at_ + 1 < text_.size() && text_[at_ + 1] == '"')) break;
      if (text_[at_] == '"') ++at_;
      if (text_[at_] == '\n') ++line_;
      out += text_[at_];
    }
    take('"');
    while (!is_at_end() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;  // what stands behind the closing mark belongs to nothing
    return std::string(trimmed(without_guard(out)));
  }

  std::string_view text_;
  const char separator_;
  std::size_t at_ = 0, line_ = 1;
};

void add_row(FileRows& rows, std::size_t number, std::vector<std::string> cells) {
  if (std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); })) return;
  if (rows.names.empty()) {
    rows.names = std::move(cells);
    return;
  }
  cells.resize(rows.names.size());
  rows.rows.push_back({number, std::move(cells)});
}

// The table that begins first; its title may stand above it.
FileRows table_rows(const plan::Document& document) {
  FileRows rows;
  if (document.tables.empty()) return rows;
  const plan::Table& table = document.tables.front();
  std::vector<std::string> cells(table.column_count);
  std::uint32_t row = 0;
  const auto end_row = [&] {
    add_row(rows, row + 1, cells);
    cells.assign(table.column_count, std::string());
  };
  for (const plan::Cell& cell : table.cells) {
    if (cell.row != row) end_row();
    row = cell.row;
    cells[cell.column] = trimmed(std::string_view(document.text).substr(cell.span.begin, cell.span.end - cell.span.begin));
  }
  end_row();
  return rows;
}

}  // namespace

FileRows csv_rows(std::string_view text) {
  FileRows rows;
  for (CsvScan scan(text); !scan.is_at_end();) {
    const std::size_t line = scan.line();
    add_row(rows, line, scan.record());
  }
  return rows;
}

base::Result<FileRows> read_file_rows(std::string bytes, std::string_view name, const OpenOptions& options) {
  if (trimmed(bytes).empty()) return base::fail(base::ErrorKind::invalid, "file-empty", name);
  switch (detect_format(bytes, name)) {
    case Format::xlsx:
    case Format::unseen_package:
    case Format::damaged_package:
    case Format::encrypted_office: {
      const auto document = open_owned_document(std::move(bytes), name, options);
      if (!document) return tl::unexpected(document.error());
      return table_rows(*document);
    }
    case Format::text: {
      auto decoded = decode_text(std::move(bytes), {.forced = options.encoding, .where = name, .max_text_bytes = options.max_text_bytes});
      if (!decoded) return tl::unexpected(std::move(decoded.error()));
      if (trimmed(decoded->text).starts_with('{')) return geojson_rows(decoded->text, name);
      return csv_rows(decoded->text);
    }
    default:
      return base::fail(base::ErrorKind::unsupported, "units-file-format", name);
  }
}

}  // namespace bihuan::reader
