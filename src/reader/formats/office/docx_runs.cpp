// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/docx_runs.h"

#include <string_view>

#include "reader/formats/limits.h"
#include "reader/formats/office/xml_part.h"

namespace bihuan::reader {
namespace {

using std::string_view;

void collect_text_boxes(const pugi::xml_node& node, int depth, std::vector<pugi::xml_node>& boxes) {
  if (depth > max_element_depth) return;
  for (const pugi::xml_node inner : node) {
    const string_view name = local_name(inner);
    if (name == "txbxContent")
      boxes.push_back(inner);
    else if (name == "AlternateContent")
      collect_text_boxes(chosen_branch(inner), depth + 1, boxes);
    else
      collect_text_boxes(inner, depth + 1, boxes);
  }
}

class RunReader {
 public:
  explicit RunReader(ParagraphRuns& out) : out_(out) {}

  void read(const pugi::xml_node& parent, int depth) {
    if (depth > max_element_depth) return;
    for (const pugi::xml_node node : parent) read_node(node, local_name(node), depth);
  }

 private:
  void read_node(const pugi::xml_node& node, string_view name, int depth) {
    if (name == "t")
      out_.text += node.child_value();
    else if (name == "tab" || name == "ptab")
      out_.text += ' ';
    else if (name == "br" || name == "cr")
      out_.text += '\n';
    else if (name == "noBreakHyphen")
      out_.text += '-';
    else if (name == "r")
      read_run(node, depth);
    else if (name == "drawing" || name == "pict" || name == "object")
      collect_text_boxes(node, depth + 1, out_.text_boxes);
    else if (name == "AlternateContent")
      read(chosen_branch(node), depth + 1);
    else if (name == "footnoteReference")
      add_note(NoteKind::footnote, node);
    else if (name == "endnoteReference")
      add_note(NoteKind::endnote, node);
    else if (name == "ruby")
      read(child(node, "rubyBase"), depth + 1);
    else if (is_wrapper(name) || string_view(node.name()).starts_with("m:"))
      read(node, depth + 1);
  }

  void read_run(const pugi::xml_node& run, int depth) {
    if (!is_on(child(child(run, "rPr"), "vanish"))) read(run, depth + 1);
  }

  void add_note(NoteKind kind, const pugi::xml_node& mark) {
    if (const auto id = number_of(mark, "id")) out_.notes.emplace_back(kind, *id);
  }

  ParagraphRuns& out_;
};

}  // namespace

pugi::xml_node chosen_branch(const pugi::xml_node& alternate_content) {
  pugi::xml_node fallback;
  for (const pugi::xml_node branch : alternate_content) {
    if (local_name(branch) == "Choice" && branch.first_child()) return branch;
    if (local_name(branch) == "Fallback") fallback = branch;
  }
  return fallback;
}

bool is_deleted(string_view name) { return name == "del" || name == "moveFrom"; }

bool is_wrapper(string_view name) {
  return name == "ins" || name == "moveTo" || name == "sdt" || name == "sdtContent" || name == "hyperlink" || name == "smartTag" ||
         name == "customXml" || name == "fldSimple" || name == "dir" || name == "bdo";
}

ParagraphRuns read_runs(const pugi::xml_node& paragraph) {
  ParagraphRuns runs;
  RunReader(runs).read(paragraph, 0);
  return runs;
}

}  // namespace bihuan::reader
