// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/docx_document.h"

#include <algorithm>
#include <map>
#include <set>

#include "reader/formats/limits.h"
#include "reader/formats/office/docx_numbering.h"
#include "reader/formats/office/docx_runs.h"
#include "reader/formats/office/docx_styles.h"
#include "reader/formats/office/xml_part.h"
#include "reader/formats/text_builder.h"

namespace bihuan::reader {
namespace {

using base::Result;
using std::string_view;

constexpr std::uint32_t max_columns = 256;  // Word itself allows 63

std::uint32_t grid_span(const pugi::xml_node& properties, string_view name) {
  return static_cast<std::uint32_t>(std::clamp(number_of(child(properties, name), "val").value_or(name == "gridSpan" ? 1 : 0),
                                               name == "gridSpan" ? 1 : 0, static_cast<int>(max_columns)));
}

// The elements of that name below `parent`, through content controls and insertions.
void collect(const pugi::xml_node& parent, string_view name, int depth, std::vector<pugi::xml_node>& found) {
  if (depth > max_element_depth) return;
  for (const pugi::xml_node node : parent) {
    const string_view own = local_name(node);
    if (own == name)
      found.push_back(node);
    else if (is_wrapper(own))
      collect(node, name, depth + 1, found);
  }
}

std::vector<pugi::xml_node> rows_of(const pugi::xml_node& table) {
  std::vector<pugi::xml_node> rows;
  collect(table, "tr", 0, rows);
  std::erase_if(rows, [](const pugi::xml_node& row) { return static_cast<bool>(child(child(row, "trPr"), "del")); });
  return rows;
}

std::vector<pugi::xml_node> cells_of(const pugi::xml_node& row) {
  std::vector<pugi::xml_node> cells;
  collect(row, "tc", 0, cells);
  return cells;
}

class DocxWriter {
 public:
  DocxWriter(const pugi::xml_node& styles, const pugi::xml_node& numbering) : styles_(styles), numbering_(numbering) {}

  void write_blocks(const pugi::xml_node& parent, TextBuilder& out, int depth) {
    if (depth > max_element_depth) return;
    for (const pugi::xml_node node : parent) {
      const string_view name = local_name(node);
      if (name == "p")
        write_paragraph(node, out, depth);
      else if (name == "tbl")
        write_table(node, out, depth);
      else if (name == "AlternateContent")
        write_blocks(chosen_branch(node), out, depth + 1);
      else if (is_wrapper(name))
        write_blocks(node, out, depth + 1);
    }
  }

  // The notes whose marks stood in what has been written, in that order.
  void write_notes(const pugi::xml_node& footnotes, const pugi::xml_node& endnotes, TextBuilder& out) {
    const std::map<int, pugi::xml_node> by_id[2] = {notes_by_id(footnotes), notes_by_id(endnotes)};
    const auto marks = std::move(note_marks_);
    std::set<std::pair<NoteKind, int>> written;
    int number = 0;
    for (const auto& [kind, id] : marks) {
      if (!written.emplace(kind, id).second) continue;
      const auto& notes = by_id[kind == NoteKind::footnote ? 0 : 1];
      const auto found = notes.find(id);
      if (found == notes.end()) continue;
      out.end_line();
      out.add("[" + std::to_string(++number) + "] ");
      write_blocks(found->second, out, 0);
    }
  }

 private:
  struct ParagraphForm {
    int heading_level = 0;
    std::optional<ListPlace> list;
    bool is_contents_line = false;
    bool mark_deleted = false;  // the paragraph runs on into the next one
  };

  static std::map<int, pugi::xml_node> notes_by_id(const pugi::xml_node& notes) {
    std::map<int, pugi::xml_node> by_id;
    for (const pugi::xml_node note : notes) {
      if (const auto id = number_of(note, "id"); id && value_of(note, "type").empty()) by_id.emplace(*id, note);
    }
    return by_id;
  }

  ParagraphForm form_of(const pugi::xml_node& properties) const {
    std::string_view style_id = value_of(child(properties, "pStyle"), "val");
    if (style_id.empty()) style_id = styles_.default_id();
    const ParagraphStyle style = styles_.of(style_id);
    ParagraphForm form{style.heading_level, style.list, style.is_contents_line, false};
    if (const auto level = number_of(child(properties, "outlineLvl"), "val"))
      form.heading_level = *level >= 0 && *level < 9 ? *level + 1 : 0;
    if (form.list) {
      if (const auto level = numbering_.level_of_style(form.list->list, style_id)) form.list->level = *level;
    }
    const pugi::xml_node own = child(properties, "numPr");
    const auto own_list = number_of(child(own, "numId"), "val"), own_level = number_of(child(own, "ilvl"), "val");
    if (own_list)
      form.list = ListPlace{*own_list, own_level.value_or(0)};
    else if (own_level && form.list)
      form.list->level = *own_level;
    form.mark_deleted = static_cast<bool>(child(child(properties, "rPr"), "del"));
    return form;
  }

  void write_paragraph(const pugi::xml_node& paragraph, TextBuilder& out, int depth) {
    const ParagraphForm form = form_of(child(paragraph, "pPr"));
    const ParagraphRuns runs = read_runs(paragraph);
    note_marks_.insert(note_marks_.end(), runs.notes.begin(), runs.notes.end());
    const std::string label = form.list && form.list->list != 0 ? numbering_.next_label(*form.list) : std::string();
    const bool has_text = runs.text.find_first_not_of(" \n") != std::string::npos;
    if (has_text) {
      if (form.is_contents_line) out.begin_furniture();
      if (form.heading_level > 0) out.begin_heading(form.heading_level);
      out.add(label);
      out.add(runs.text);
      if (!form.mark_deleted) out.end_line();
      if (form.heading_level > 0) out.end_heading();
      if (form.is_contents_line) out.end_furniture();
    }
    for (const pugi::xml_node& box : runs.text_boxes) {
      out.end_line();
      write_blocks(box, out, depth + 1);
      out.end_line();
    }
  }

  void write_table(const pugi::xml_node& table, TextBuilder& out, int depth) {
    out.end_line();
    const std::vector<pugi::xml_node> rows = rows_of(table);
    const bool is_box = std::all_of(rows.begin(), rows.end(), [](const pugi::xml_node& row) { return cells_of(row).size() < 2; });
    if (!is_box) {
      DraftTable draft = draft_of(rows, depth);
      trim_table(draft);
      return out.add_table(std::move(draft));
    }
    // One column only is a frame around paragraphs.
    for (const pugi::xml_node& row : rows) {
      for (const pugi::xml_node& cell : cells_of(row)) write_blocks(cell, out, depth + 1);
    }
  }

  DraftTable draft_of(const std::vector<pugi::xml_node>& rows, int depth) {
    DraftTable draft;
    std::map<std::uint32_t, std::size_t> open_merges;  // by column: the cell that may grow downwards
    for (const pugi::xml_node& row : rows) {
      std::uint32_t column = grid_span(child(row, "trPr"), "gridBefore");
      for (const pugi::xml_node& cell : cells_of(row)) {
        const pugi::xml_node properties = child(cell, "tcPr");
        const std::uint32_t wide = grid_span(properties, "gridSpan");
        if (column + wide > max_columns) break;
        const pugi::xml_node merge = child(properties, "vMerge");
        const bool continues = merge && value_of(merge, "val") != "restart";
        const auto origin = open_merges.find(column);
        if (continues && origin != open_merges.end()) {
          ++draft.cells[origin->second].row_count;
        } else {
          open_merges.erase(column);
          if (merge) open_merges.emplace(column, draft.cells.size());
          TextBuilder text;
          write_blocks(cell, text, depth + 1);
          draft.cells.push_back({std::string(text.text()), draft.row_count, column, 1, wide});
        }
        column += wide;
        draft.column_count = std::max(draft.column_count, column);
      }
      ++draft.row_count;
      // A merge that this row did not carry on has ended.
      std::erase_if(open_merges, [&](const auto& entry) {
        const DraftCell& cell = draft.cells[entry.second];
        return cell.row + cell.row_count < draft.row_count;
      });
    }
    return draft;
  }

  DocxStyles styles_;
  DocxNumbering numbering_;
  std::vector<std::pair<NoteKind, int>> note_marks_;
};

// An absent or broken side part costs what it holds, not the document.
pugi::xml_document read_side_part(ZipPackage& package, string_view main_part, string_view type) {
  const std::string part = related_part(package, main_part, type);
  if (part.empty()) return {};
  auto xml = read_xml(package, part);
  return xml ? std::move(*xml) : pugi::xml_document();
}

}  // namespace

Result<plan::Document> open_docx(string_view bytes, string_view name, const OpenOptions& options) {
  auto package = ZipPackage::open(bytes, name, "docx-damaged", options.max_unpacked_bytes);
  if (!package) return tl::unexpected(std::move(package.error()));
  std::string main_part = related_part(*package, "", "officeDocument");
  if (main_part.empty()) main_part = "word/document.xml";
  const auto document = read_xml(*package, main_part);
  if (!document) return tl::unexpected(document.error());
  const pugi::xml_node body = child(document->document_element(), "body");
  if (!body) return tl::unexpected(package->damage(main_part));

  const pugi::xml_document styles = read_side_part(*package, main_part, "styles");
  const pugi::xml_document numbering = read_side_part(*package, main_part, "numbering");
  const pugi::xml_document footnotes = read_side_part(*package, main_part, "footnotes");
  const pugi::xml_document endnotes = read_side_part(*package, main_part, "endnotes");
  TextBuilder builder;
  DocxWriter writer(styles.document_element(), numbering.document_element());
  writer.write_blocks(body, builder, 0);
  writer.write_notes(footnotes.document_element(), endnotes.document_element(), builder);
  builder.end_line();
  return builder.take(name, "docx");
}

}  // namespace bihuan::reader
