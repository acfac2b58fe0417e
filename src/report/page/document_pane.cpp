// SPDX-License-Identifier: Apache-2.0
#include "report/page/document_pane.h"

#include <algorithm>

#include "report/page/marks.h"

namespace bihuan::report {
namespace {

using plan::Span;

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
    const char32_t character = base::utf8_at(text, at);
    if (character > U' ' && character != 0xA0 && character != 0x3000) return false;
  }
  return true;
}

class DocumentPane {
 public:
  DocumentPane(const plan::Document& document, const plan::Plan& plan, Language language, ScriptOffsets& offsets, std::string& out,
               const Drain& drain)
      : text_(document.text),
        document_(document),
        plan_(plan),
        language_(language),
        offsets_(offsets),
        out_(out),
        drain_(drain),
        marks_(document_marks(plan)) {}

  void write() {
    std::size_t table = 0;
    for (std::uint32_t at = 0; at < text_.size();) {
      while (table < document_.tables.size() && document_.tables[table].span.end <= at) ++table;
      if (table < document_.tables.size() && document_.tables[table].span.begin <= at) {
        close_noise();
        write_table(document_.tables[table]);
        at = std::max(document_.tables[table].span.end, at + 1);
        continue;
      }
      const std::uint32_t limit =
          table < document_.tables.size() ? document_.tables[table].span.begin : static_cast<std::uint32_t>(text_.size());
      const std::size_t found = text_.find_first_of("\r\n", at);
      const std::uint32_t end = std::min(limit, found == std::string_view::npos ? limit : static_cast<std::uint32_t>(found));
      write_line({at, end});
      at = end == limit ? limit : end + 1;
      drain_full_block(out_, drain_);
    }
    close_noise();
  }

 private:
  void write_line(Span line);
  void write_table(const plan::Table& table);
  void write_inline(Span block);
  void open_piece(const Mark& mark, bool continued);
  const plan::Heading* heading_that_is(Span line);
  bool is_noise(Span line);
  void close_noise();
  void open_block(std::string_view tag, std::string_view classes, std::uint32_t begin);

  std::string_view text_;
  const plan::Document& document_;
  const plan::Plan& plan_;
  Language language_;
  ScriptOffsets& offsets_;
  std::string& out_;
  const Drain& drain_;
  std::vector<Mark> marks_;
  std::size_t next_mark_ = 0, next_heading_ = 0, next_noise_ = 0;
  std::string noise_;  // paragraphs of furniture not yet folded
  std::size_t noise_lines_ = 0;
};

void DocumentPane::open_block(std::string_view tag, std::string_view classes, std::uint32_t begin) {
  (out_ += '<') += tag;
  if (!classes.empty()) ((out_ += " class=\"") += classes) += '"';
  (out_ += " data-o=") += std::to_string(offsets_.at(begin));
  out_ += '>';
}

// The heading that fills the line, but for white space.
const plan::Heading* DocumentPane::heading_that_is(Span line) {
  while (next_heading_ < plan_.headings.size() && plan_.headings[next_heading_].span.end <= line.begin) ++next_heading_;
  if (next_heading_ == plan_.headings.size()) return nullptr;
  const Span span = plan_.headings[next_heading_].span;
  if (span.begin < line.begin || span.end > line.end) return nullptr;
  const bool fills = is_blank(text_.substr(line.begin, span.begin - line.begin)) && is_blank(text_.substr(span.end, line.end - span.end));
  return fills ? &plan_.headings[next_heading_] : nullptr;
}

bool DocumentPane::is_noise(Span line) {
  while (next_noise_ < plan_.noise.size() && plan_.noise[next_noise_].end <= line.begin) ++next_noise_;
  return next_noise_ < plan_.noise.size() && plan_.noise[next_noise_].contains(line);
}

void DocumentPane::close_noise() {
  if (noise_lines_ == 0) return;
  out_ += "<details class=\"furniture\"><summary>";
  const std::string lines = std::to_string(noise_lines_);
  out_ += language_ == Language::chinese ? "不属于正文的内容（菜单、页眉、页码等），" + lines + " 行"
                                         : "not of the document (menus, page heads, page numbers), lines: " + lines;
  out_ += "</summary>" + noise_ + "</details>\n";
  noise_.clear();
  noise_lines_ = 0;
}

void DocumentPane::write_line(Span line) {
  const std::string_view text = text_.substr(line.begin, line.end - line.begin);
  if (is_blank(text)) return;
  if (is_noise(line)) {
    ++noise_lines_;
    noise_ += "<p>" + html(text) + "</p>";
    return;
  }
  close_noise();
  const plan::Heading* heading = heading_that_is(line);
  const Span title = plan_.meta.title.span;
  if (heading != nullptr) {
    const std::string tag = "h" + std::to_string(std::clamp(heading->level + 2, 3, 6));
    open_block(tag, "l" + std::to_string(std::min<int>(heading->level, 5)), line.begin);
    write_inline(line);
    out_ += "</" + tag + ">\n";
    return;
  }
  // Not the row of a page's information table that also quotes the title.
  const bool holds_title = title.begin < line.end && line.begin < title.end;
  const bool is_title = holds_title && is_blank(text_.substr(line.begin, title.begin > line.begin ? title.begin - line.begin : 0));
  open_block("p", is_title ? "title" : "", line.begin);
  write_inline(line);
  out_ += "</p>\n";
}

void DocumentPane::write_table(const plan::Table& table) {
  out_ += "<div class=\"sheet\"><table>";
  std::uint32_t row = UINT32_MAX;
  for (const plan::Cell& cell : table.cells) {
    if (cell.row != row) {
      out_ += row == UINT32_MAX ? "<tr>" : "</tr>\n<tr>";
      row = cell.row;
      drain_full_block(out_, drain_);
    }
    out_ += "<td";
    if (cell.row_count > 1) out_ += " rowspan=" + std::to_string(cell.row_count);
    if (cell.column_count > 1) out_ += " colspan=" + std::to_string(cell.column_count);
    out_ += " data-o=" + std::to_string(offsets_.at(cell.span.begin)) + ">";
    write_inline(cell.span);
    out_ += "</td>";
  }
  out_ += row == UINT32_MAX ? "</table></div>\n" : "</tr></table></div>\n";
}

void DocumentPane::open_piece(const Mark& mark, bool continued) {
  const std::string index = std::to_string(mark.index);
  switch (mark.kind) {
    case MarkKind::noise:
      out_ += "<span class=n>";
      break;
    case MarkKind::run_in_heading:
      out_ += "<span class=h>";
      break;
    case MarkKind::unit:
      out_ += "<span class=u>";
      break;
    case MarkKind::deadline:
      out_ += "<span class=d>";
      break;
    case MarkKind::rule:
      out_ += "<span class=r data-r=" + index + ">";
      break;
    case MarkKind::target:
      out_ += "<mark class=t data-t=" + index + (continued ? ">" : " role=button tabindex=0>");
      break;
  }
}

// The block's text with the pieces of marks that lie in it. Blocks come in the order of the text, cells of a row too.
void DocumentPane::write_inline(Span block) {
  while (next_mark_ > 0 && marks_[next_mark_ - 1].span.end > block.begin) --next_mark_;
  while (next_mark_ < marks_.size() && marks_[next_mark_].span.end <= block.begin) ++next_mark_;
  std::uint32_t at = block.begin;
  for (std::size_t i = next_mark_; i < marks_.size() && marks_[i].span.begin < block.end; ++i) {
    const Span piece{std::max(marks_[i].span.begin, at), std::min(marks_[i].span.end, block.end)};
    if (piece.is_empty()) continue;
    append_html(text_.substr(at, piece.begin - at), out_);
    open_piece(marks_[i], marks_[i].span.begin < block.begin);
    append_html(text_.substr(piece.begin, piece.end - piece.begin), out_);
    out_ += marks_[i].kind == MarkKind::target ? "</mark>" : "</span>";
    at = piece.end;
  }
  append_html(text_.substr(at, block.end - at), out_);
}

}  // namespace

void write_document_pane(const plan::Document& document, const plan::Plan& plan, Language language, ScriptOffsets& offsets,
                         std::string& out, const Drain& drain) {
  DocumentPane(document, plan, language, offsets, out, drain).write();
}

}  // namespace bihuan::report
