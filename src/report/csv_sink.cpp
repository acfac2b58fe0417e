// SPDX-License-Identifier: Apache-2.0
#include "report/csv_sink.h"

#include <string_view>

namespace bihuan::report {
namespace {

// Some spreadsheets skip white space in front, or take full-width signs for the plain ones. A sign alone is none.
bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("\t\r\n").find(text[0]) != std::string_view::npos) return true;
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return false;
  text.remove_prefix(first);
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
    if (text.starts_with(sign) && text.size() > sign.size()) return true;
  return false;
}

}  // namespace

void CsvSink::text(std::string_view text) {
  begin_field();
  const bool formula = looks_like_formula(text);
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    for (const char character : text) append(character);
    return;
  }
  out_ += formula ? "\"'" : "\"";
  for (const char character : text) {
    if (character == '"') out_ += '"';
    append(character);
  }
  out_ += '"';
}

void CsvSink::decimal(const std::optional<base::Decimal>& value) {
  begin_field();
  if (value) out_ += value->to_string();
}

void CsvSink::date(const std::optional<base::Date>& date) {
  begin_field();
  if (date) out_ += base::to_iso(*date);
}

void CsvSink::end_row() {
  out_ += "\r\n";
  first_ = true;
  drain_full_block(out_, drain_);
}

// Control characters mean nothing in a cell and something on a terminal.
void CsvSink::append(char character) {
  const auto byte = static_cast<unsigned char>(character);
  const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7F;
  out_ += is_control ? ' ' : character;
}

void CsvSink::begin_field() {
  if (!first_) out_ += ',';
  first_ = false;
}

void write_csv_header(std::span<const LedgerColumn> columns, Language language, std::string& out) {
  out += "\xEF\xBB\xBF";
  const Drain none;
  CsvSink sink(out, none);
  for (const LedgerColumn& column : columns) sink.text(column.name(language));
  sink.end_row();
}

}  // namespace bihuan::report
