// SPDX-License-Identifier: Apache-2.0
// Walks a page's tree and writes what a person sees: blocks end lines, white space collapses, tables become rows of cells.
// Knows not how furniture is recognised.
#pragma once

#include <gumbo.h>

#include <unordered_set>

#include "reader/formats/text_builder.h"

namespace bihuan::reader {

using FurnitureNodes = std::unordered_set<const GumboNode*>;

class HtmlWriter {
 public:
  HtmlWriter(const FurnitureNodes& furniture, TextBuilder& out) : furniture_(furniture), out_(out) {}

  void write_node(const GumboNode& node, int depth);

 private:
  void write_element(const GumboNode& node, int depth);
  void write_children(const GumboNode& node, int depth);
  void write_text(const char* text);
  void write_preformatted(std::string_view text);
  void write_table(const GumboNode& table, int depth);
  void end_line();

  const FurnitureNodes& furniture_;
  TextBuilder& out_;
  bool space_pending_ = false;
  bool break_pending_ = false;  // the pending space holds a line break of the source
  bool preformatted_ = false;
};

// Bytes of text below the node, white space not counted.
std::size_t count_text_bytes(const char* text);

}  // namespace bihuan::reader
