// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_table.h"

#include <algorithm>

#include "reader/formats/html/html_tree.h"
#include "reader/formats/html/html_writer.h"

namespace bihuan::reader {
namespace {

constexpr std::uint32_t max_columns = 256;
constexpr std::uint32_t max_row_span = 65534;  // HTML 4.9.11
constexpr std::size_t max_cell_bytes = 6000;

class GridMaker {
 public:
  explicit GridMaker(HtmlTable& table) : table_(table), covered_until_(max_columns, 0) {}

  void add_rows(const GumboNode& parent) {
    const GumboVector& children = parent.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      if (child.type != GUMBO_NODE_ELEMENT) continue;
      const GumboTag tag = child.v.element.tag;
      if (tag == GUMBO_TAG_TR)
        add_row(child);
      else if (tag == GUMBO_TAG_CAPTION)
        table_.captions.push_back(&child);
      else if (tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT)
        add_rows(child);
    }
  }

  void clip_rows() {
    for (HtmlCell& cell : table_.cells) cell.row_count = std::min(cell.row_count, table_.row_count - cell.row);
  }

 private:
  void add_row(const GumboNode& row) {
    std::uint32_t column = 0;
    const GumboVector& children = row.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      if (child.type != GUMBO_NODE_ELEMENT || (child.v.element.tag != GUMBO_TAG_TD && child.v.element.tag != GUMBO_TAG_TH)) continue;
      while (column < max_columns && covered_until_[column] > table_.row_count) ++column;
      column = std::min(column, max_columns - 1);
      column = add_cell(child, column);
    }
    ++table_.row_count;
  }

  std::uint32_t add_cell(const GumboNode& node, std::uint32_t column) {
    std::uint32_t wide = std::min(span_attribute(node.v.element, "colspan", 1000), max_columns - column);
    const std::uint32_t high = span_attribute(node.v.element, "rowspan", max_row_span);
    for (std::uint32_t i = 1; i < wide; ++i) {
      if (covered_until_[column + i] > table_.row_count) wide = i;
    }
    for (std::uint32_t i = 0; i < wide; ++i) covered_until_[column + i] = table_.row_count + high;
    table_.cells.push_back({&node, table_.row_count, column, high, wide});
    table_.column_count = std::max(table_.column_count, column + wide);
    return column + wide;
  }

  HtmlTable& table_;
  std::vector<std::uint32_t> covered_until_;  // for each column the first row that is free again
};

struct Content {
  std::size_t text_bytes = 0;
  bool arranges = false;
};

void measure(const GumboNode& node, Content& content) {
  if (node.type == GUMBO_NODE_TEXT) content.text_bytes += count_text_bytes(node.v.text.text);
  if (node.type != GUMBO_NODE_ELEMENT) return;
  const GumboTag tag = node.v.element.tag;
  const bool is_heading = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
  if (tag == GUMBO_TAG_TABLE || is_heading) content.arranges = true;
  for (unsigned i = 0; i < node.v.element.children.length && !content.arranges; ++i) {
    measure(*static_cast<const GumboNode*>(node.v.element.children.data[i]), content);
  }
}

}  // namespace

HtmlTable table_of(const GumboNode& node) {
  HtmlTable table;
  GridMaker grid(table);
  grid.add_rows(node);
  grid.clip_rows();
  table.arranges_page = table.column_count < 2 || attribute(node.v.element, "role") == "presentation";
  for (const HtmlCell& cell : table.cells) {
    if (table.arranges_page) break;
    Content content;
    measure(*cell.node, content);
    table.arranges_page = content.arranges || content.text_bytes > max_cell_bytes;
  }
  return table;
}

}  // namespace bihuan::reader
