// SPDX-License-Identifier: Apache-2.0
#include "report/workbook.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <span>
#include <vector>

#include "base/utf8.h"
#include "report/display_width.h"
#include "report/not_written.h"
#include "report/workbook_check.h"
#include "report/workbook_module.h"

namespace bihuan::report {
namespace {

constexpr const char* body_font = "Microsoft YaHei";
constexpr int exact_digits = 15;  // of a spreadsheet's number; what has more is written as text

// Only once open() has seen that the module is there.
const WorkbookModule& library() { return *base::module_table<WorkbookModule>(); }

void check(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  if (error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE) throw NotWritten{{base::ErrorKind::too_large, "workbook-full", {}, {}}};
  throw NotWritten{{base::ErrorKind::invalid, "output-failed", {}, library().lxw_strerror(error)}};
}

// The library also prints its complaints; the sentence is ours to say.
class QuietErrors {
 public:
  QuietErrors() : kept_(::dup(STDERR_FILENO)) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept_ >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    if (nowhere >= 0) ::close(nowhere);
  }
  ~QuietErrors() {
    if (kept_ < 0) return;
    ::dup2(kept_, STDERR_FILENO);
    ::close(kept_);
  }
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;

 private:
  int kept_;
};

struct Formats {
  lxw_format *header, *text, *number, *integer, *date;
};

lxw_format* body_format(lxw_workbook* book) {
  lxw_format* format = library().workbook_add_format(book);
  library().format_set_font_name(format, body_font);
  library().format_set_font_size(format, 10);
  library().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  library().format_set_bottom(format, LXW_BORDER_HAIR);
  library().format_set_bottom_color(format, 0xB8C0CC);
  return format;
}

Formats make_formats(lxw_workbook* book) {
  Formats formats{body_format(book), body_format(book), body_format(book), body_format(book), body_format(book)};
  library().format_set_bold(formats.header);
  library().format_set_bg_color(formats.header, 0xE8F0FB);
  library().format_set_font_color(formats.header, 0x164B91);
  library().format_set_bottom(formats.header, LXW_BORDER_MEDIUM);
  library().format_set_bottom_color(formats.header, 0x1B5CB0);
  library().format_set_align(formats.header, LXW_ALIGN_VERTICAL_CENTER);
  library().format_set_text_wrap(formats.text);
  library().format_set_num_format(formats.number, "#,##0.##########");
  library().format_set_num_format(formats.integer, "#,##0");
  library().format_set_num_format(formats.date, "yyyy-mm-dd");
  library().format_set_align(formats.date, LXW_ALIGN_LEFT);
  return formats;
}

// What a cell may hold: no control characters (XML has none), no more than 32,767 characters.
std::string cell_text(std::string_view text) {
  constexpr std::size_t longest = 32767;
  if (text.size() > longest) text = text.substr(0, base::utf8_before(text, longest));
  std::string cell(text);
  for (char& character : cell)
    if (static_cast<unsigned char>(character) < 0x20 && character != '\n') character = ' ';
  return cell;
}

// One sheet, filled row by row.
class Sheet : public RowSink {
 public:
  Sheet(lxw_workbook* book, std::string_view name, std::span<const LedgerColumn> columns, const Formats& formats, Language language)
      : sheet_(library().workbook_add_worksheet(book, std::string(name).c_str())), formats_(formats), columns_(columns) {
    if (sheet_ == nullptr) throw refused_by_system(errno, {});
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      library().worksheet_set_column(sheet_, column, column, columns[i].width, nullptr);
    }
    library().worksheet_freeze_panes(sheet_, 1, 0);
    library().worksheet_set_landscape(sheet_);
    library().worksheet_set_paper(sheet_, 8);  // A3
    library().worksheet_fit_to_pages(sheet_, 1, 0);
    library().worksheet_repeat_rows(sheet_, 0, 0);
    library().worksheet_set_footer(sheet_, "&C&P / &N");
    for (const LedgerColumn& column : columns) write_string(column.name(language), formats_.header);
    end_row();
  }

  void text(std::string_view text) override { write_string(text, formats_.text); }

  void decimal(const std::optional<base::Decimal>& value) override {
    if (!value) return write_blank(formats_.number);
    const std::int64_t mantissa = value->mantissa() < 0 ? -value->mantissa() : value->mantissa();
    if (std::to_string(mantissa).size() > exact_digits) return write_string(value->to_string(), formats_.text);
    check(library().worksheet_write_number(sheet_, row_, column_++, value->to_double(),
                                           value->is_integer() ? formats_.integer : formats_.number));
  }

  void date(const std::optional<base::Date>& date) override {
    if (!date) return write_blank(formats_.date);
    if (date->year < 1900) return write_string(base::to_iso(*date), formats_.text);  // spreadsheets count days from 1900
    lxw_datetime day{date->year, date->month, date->day, 0, 0, 0};
    check(library().worksheet_write_datetime(sheet_, row_, column_++, &day, formats_.date));
  }

  // Not every program fits heights to wrapped text by itself.
  void end_row() override {
    constexpr double line_points = 15;
    constexpr int most_lines = 8;
    check(library().worksheet_set_row(sheet_, row_, line_points * std::min(lines_, most_lines) + 3, nullptr));
    ++row_;
    column_ = 0;
    lines_ = 1;
  }

  // Of the rows so far, which the library keeps in a temporary file and does not watch.
  std::size_t written_bytes() {
    if (std::fflush(sheet_->optimize_tmpfile) != 0 || std::ferror(sheet_->optimize_tmpfile) != 0) throw refused_by_system(errno, {});
    const long bytes = std::ftell(sheet_->optimize_tmpfile);
    return bytes < 0 ? 0 : static_cast<std::size_t>(bytes);
  }

  // The filter covers the rows there are, so it is set last.
  void finish() {
    constexpr std::size_t printed_columns = 16;
    check(library().worksheet_autofilter(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1)));
    check(library().worksheet_print_area(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(std::min(columns_.size(), printed_columns) - 1)));
  }

 private:
  void write_blank(lxw_format* format) { check(library().worksheet_write_blank(sheet_, row_, column_++, format)); }
  void write_string(std::string_view text, lxw_format* format) {
    if (text.empty()) return write_blank(format);
    lines_ = std::max(lines_, (display_width(text) + columns_[column_].width - 1) / columns_[column_].width);
    check(library().worksheet_write_string(sheet_, row_, column_++, cell_text(text).c_str(), format));
  }

  lxw_worksheet* sheet_;
  const Formats& formats_;
  std::span<const LedgerColumn> columns_;
  int lines_ = 1;  // of the tallest cell of this row
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
};

}  // namespace

struct Workbook::Book {
  explicit Book(const std::string& path) : file(open(path)), formats(make_formats(file)) {}
  ~Book() {
    if (file != nullptr) library().lxw_workbook_free(file);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  static lxw_workbook* open(const std::string& path) {
    if (base::module_table<WorkbookModule>() == nullptr)
      throw NotWritten{{base::ErrorKind::unsupported, "output-part-missing", {}, WorkbookModule::file}};
    std::error_code ignored;
    std::string folder = std::filesystem::temp_directory_path(ignored).string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.empty() ? nullptr : folder.data();
    lxw_workbook* book = library().workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) throw refused_by_system(errno, {});
    return book;
  }

  lxw_workbook* file;
  Formats formats;
  std::deque<Sheet> sheets;
};

template <class Step>
void Workbook::told_of_name(Step step) {
  try {
    step();
  } catch (NotWritten& fault) {
    fault.error.where = name_;
    if (fault.error.code == "output-disk-full") fault.error.detail = "workbook";  // may be the disk of the temporary files
    throw;
  }
}

Workbook::Workbook(std::string path, std::string name, Language language)
    : path_(std::move(path)), name_(std::move(name)), language_(language) {
  const QuietErrors quiet;
  told_of_name([&] { book_ = std::make_unique<Book>(path_); });
}
Workbook::~Workbook() = default;

RowSink& Workbook::add_sheet(std::string_view name, std::span<const LedgerColumn> columns) {
  told_of_name([&] { book_->sheets.emplace_back(book_->file, name, columns, book_->formats, language_); });
  return book_->sheets.back();
}

void Workbook::write(const std::function<void()>& rows) { told_of_name(rows); }

void Workbook::close() {
  const QuietErrors quiet;
  told_of_name([&] {
    std::vector<std::size_t> sheet_bytes;
    for (Sheet& sheet : book_->sheets) {
      sheet.finish();
      sheet_bytes.push_back(sheet.written_bytes());
    }
    lxw_workbook* file = book_->file;
    book_->file = nullptr;
    errno = 0;
    const lxw_error error = library().workbook_close(file);  // frees it too
    if (error != LXW_NO_ERROR && errno != 0) throw refused_by_system(errno, {});
    check(error);
    if (!holds_whole_sheets(path_, sheet_bytes)) throw refused_by_system(ENOSPC, {});
  });
}

}  // namespace bihuan::report
