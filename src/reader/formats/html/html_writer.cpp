// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_writer.h"

#include <string_view>

#include "base/utf8.h"
#include "reader/formats/html/html_table.h"

namespace bihuan::reader {
namespace {

using std::string_view;

bool is_inline(GumboTag tag) { return tag == GUMBO_TAG_SPAN; }

int heading_level(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<int>(tag) - GUMBO_TAG_H1 + 1 : 0; }

struct Blank {
  std::size_t size = 0;  // bytes; 0 where the text does not go on with a blank
  bool is_break = false;
  bool has_width = true;
};

Blank blank_at(string_view text) {
  const char c = text[0];
  if (c == ' ' || c == '\t') return {1};
  if (c == '\n' || c == '\r' || c == '\f') return {1, true};
  if (text.starts_with("\xC2\xA0")) return {2};
  if (text.starts_with("\xE2\x80\x8B") || text.starts_with("\xEF\xBB\xBF")) return {3, false, false};  // U+200B, U+FEFF
  return {};
}

bool is_wide(char byte) { return (byte & 0x80) != 0; }

}  // namespace

std::size_t count_text_bytes(const char* text) {
  std::size_t count = 0;
  for (; *text != '\0'; ++text) count += static_cast<unsigned char>(*text) > ' ';
  return count;
}

void HtmlWriter::end_line() {
  out_.end_line();
  space_pending_ = break_pending_ = false;
}

void HtmlWriter::write_node(const GumboNode& node, int depth) {
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      return write_text(node.v.text.text);
    case GUMBO_NODE_ELEMENT:
      return write_element(node, depth);
    default:
      return;
  }
}

void HtmlWriter::write_children(const GumboNode& node, int depth) {
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) write_node(*static_cast<const GumboNode*>(children.data[i]), depth + 1);
}

void HtmlWriter::write_element(const GumboNode& node, int depth) {
  const GumboTag tag = node.v.element.tag;
  const bool is_furniture = furniture_.count(&node) != 0;
  const bool is_block = !is_inline(tag);
  if (is_block) end_line();
  if (tag == GUMBO_TAG_BR || tag == GUMBO_TAG_HR) return;
  if (is_furniture) out_.begin_furniture();
  const int level = heading_level(tag);
  if (level > 0) out_.begin_heading(level);
  const bool was_preformatted = preformatted_;
  preformatted_ |= tag == GUMBO_TAG_PRE;
  if (tag == GUMBO_TAG_TABLE)
    write_table(node, depth);
  else
    write_children(node, depth);
  preformatted_ = was_preformatted;
  if (is_block) end_line();
  if (level > 0) out_.end_heading();
  if (is_furniture) out_.end_furniture();
}

void HtmlWriter::write_text(const char* text_begin) {
  string_view text(text_begin);
  if (preformatted_) return write_preformatted(text);
  while (!text.empty()) {
    if (const Blank blank = blank_at(text); blank.size > 0) {
      space_pending_ |= blank.has_width;
      break_pending_ |= blank.is_break;
      text.remove_prefix(blank.size);
      continue;
    }
    std::size_t end = base::utf8_length(static_cast<unsigned char>(text[0]));
    while (end < text.size() && blank_at(text.substr(end)).size == 0) end += base::utf8_length(static_cast<unsigned char>(text[end]));
    // A line break between Chinese characters is how the page was typed, not a space.
    const bool typed_only = break_pending_ && is_wide(out_.last_byte()) && is_wide(text[0]);
    if (space_pending_ && !typed_only && !out_.at_line_start()) out_.add(" ");
    space_pending_ = break_pending_ = false;
    out_.add(text.substr(0, end));
    text.remove_prefix(std::min(end, text.size()));
  }
}

void HtmlWriter::write_preformatted(string_view text) { out_.add(text); }

void HtmlWriter::write_table(const GumboNode& node, int depth) {
  const HtmlTable table = table_of(node);
  for (const GumboNode* caption : table.captions) {
    write_children(*caption, depth + 1);
    end_line();
  }
  if (table.arranges_page) {
    for (const HtmlCell& cell : table.cells) {
      write_node(*cell.node, depth + 1);
      end_line();
    }
    return;
  }
  DraftTable draft;
  draft.row_count = table.row_count;
  draft.column_count = table.column_count;
  const FurnitureNodes none;
  for (const HtmlCell& cell : table.cells) {
    TextBuilder text;
    HtmlWriter writer(none, text);
    writer.write_children(*cell.node, depth + 1);
    draft.cells.push_back({std::string(text.text()), cell.row, cell.column, cell.row_count, cell.column_count});
  }
  trim_table(draft);
  out_.add_table(std::move(draft));
}

}  // namespace bihuan::reader
