// SPDX-License-Identifier: Apache-2.0
// The visible text of one Word paragraph, and what hangs on it: text boxes and references to notes.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

namespace bihuan::reader {

enum class NoteKind { footnote, endnote };

struct ParagraphRuns {
  std::string text;                             // \n for line and page breaks
  std::vector<pugi::xml_node> text_boxes;       // <w:txbxContent> elements
  std::vector<std::pair<NoteKind, int>> notes;  // in the order of their marks
};

ParagraphRuns read_runs(const pugi::xml_node& paragraph);

// Of <mc:AlternateContent> the one branch to read: the first choice that has something in it, else the fallback.
pugi::xml_node chosen_branch(const pugi::xml_node& alternate_content);

// Deleted, or moved away, by a tracked change.
bool is_deleted(std::string_view local_name);
// Wraps others without meaning of its own: content controls, links, insertions.
bool is_wrapper(std::string_view local_name);

}  // namespace bihuan::reader
