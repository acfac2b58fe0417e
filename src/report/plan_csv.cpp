// SPDX-License-Identifier: Apache-2.0
#include "report/plan_csv.h"

#include <string_view>

#include "report/ledger_rows.h"

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

class CsvSink : public RowSink {
 public:
  CsvSink(std::string& out, const Drain& drain) : out_(out), drain_(drain) {}

  void text(std::string_view text) override {
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
  void decimal(const std::optional<base::Decimal>& value) override {
    begin_field();
    if (value) out_ += value->to_string();
  }
  void date(const std::optional<base::Date>& date) override {
    begin_field();
    if (date) out_ += base::to_iso(*date);
  }
  void end_row() override {
    out_ += "\r\n";
    first_ = true;
    drain_full_block(out_, drain_);
  }

 private:
  // Control characters mean nothing in a cell and something on a terminal.
  void append(char character) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7F;
    out_ += is_control ? ' ' : character;
  }
  void begin_field() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string& out_;
  const Drain& drain_;
  bool first_ = true;
};

}  // namespace

void write_csv_header(CsvRows rows, Language language, std::string& out) {
  out += "\xEF\xBB\xBF";
  const Drain none;
  CsvSink sink(out, none);
  for (const LedgerColumn& column : rows == CsvRows::targets ? target_columns() : task_columns()) sink.text(column.name(language));
  sink.end_row();
}

void write_csv_rows(CsvRows rows, const plan::Document& document, const plan::Plan& plan, Language language, std::string& out,
                    const Drain& drain) {
  const LedgerRows ledger(document, plan, language);
  CsvSink sink(out, drain);
  if (rows == CsvRows::targets)
    ledger.write_targets(sink);
  else
    ledger.write_tasks(sink);
}

}  // namespace bihuan::report
