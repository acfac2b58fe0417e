// SPDX-License-Identifier: Apache-2.0
// What a Word style says about its paragraphs: heading level, list, table of contents. Styles inherit.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace bihuan::reader {

struct ListPlace {
  int list = 0;   // w:numId; 0 takes the paragraph out of any list
  int level = 0;  // w:ilvl, from 0
};

struct ParagraphStyle {
  int heading_level = 0;  // 1 to 9; 0 for body text
  std::optional<ListPlace> list;
  bool is_contents_line = false;  // of the table of contents
};

class DocxStyles {
 public:
  // `styles` is the <w:styles> element; may be null.
  explicit DocxStyles(const pugi::xml_node& styles);

  ParagraphStyle of(std::string_view id) const;
  std::string_view default_id() const { return default_id_; }

 private:
  struct Entry {
    std::string based_on;
    std::optional<int> outline_level;  // as stored: 0 to 8, 9 is body text
    std::optional<int> list;
    std::optional<int> list_level;
    bool is_contents_line = false;
  };
  std::map<std::string, Entry, std::less<>> entries_;
  std::string default_id_;
};

}  // namespace bihuan::reader
