// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/docx_styles.h"

#include "reader/formats/office/xml_part.h"

namespace bihuan::reader {
namespace {

using std::string_view;

std::string small_letters(string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

// Word's own names stay English in the file whatever language Word speaks; WPS writes 标题 1 at times.
std::optional<int> outline_level_by_name(const std::string& name) {
  for (const string_view prefix : {string_view("heading"), string_view("标题")}) {
    if (name.size() == prefix.size() + 1 && name.starts_with(prefix) && name.back() >= '1' && name.back() <= '9') return name.back() - '1';
  }
  return std::nullopt;
}

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_node& styles) {
  for (const pugi::xml_node style : styles) {
    if (local_name(style) != "style" || value_of(style, "type") != "paragraph") continue;
    const std::string id(value_of(style, "styleId"));
    if (value_of(style, "default") == "1" || value_of(style, "default") == "true") default_id_ = id;
    Entry entry;
    entry.based_on = value_of(child(style, "basedOn"), "val");
    const std::string name = small_letters(value_of(child(style, "name"), "val"));
    entry.is_contents_line = name.size() == 4 && name.starts_with("toc");
    const pugi::xml_node properties = child(style, "pPr");
    entry.outline_level = number_of(child(properties, "outlineLvl"), "val");
    if (!entry.outline_level) entry.outline_level = outline_level_by_name(name);
    const pugi::xml_node numbering = child(properties, "numPr");
    entry.list = number_of(child(numbering, "numId"), "val");
    entry.list_level = number_of(child(numbering, "ilvl"), "val");
    entries_.insert_or_assign(id, std::move(entry));
  }
}

ParagraphStyle DocxStyles::of(string_view id) const {
  ParagraphStyle result;
  std::optional<int> outline_level, list, list_level;
  // A chain longer than this goes round in a circle.
  for (int step = 0; step < 20; ++step) {
    const auto found = entries_.find(id);
    if (found == entries_.end()) break;
    const Entry& entry = found->second;
    if (!outline_level) outline_level = entry.outline_level;
    if (!list) list = entry.list;
    if (!list_level) list_level = entry.list_level;
    result.is_contents_line |= entry.is_contents_line;
    id = entry.based_on;
  }
  if (outline_level && *outline_level >= 0 && *outline_level < 9) result.heading_level = *outline_level + 1;
  if (list) result.list = ListPlace{*list, list_level.value_or(0)};
  return result;
}

}  // namespace bihuan::reader
