// SPDX-License-Identifier: Apache-2.0
// Word's automatic numbering: which label a paragraph of a list carries. Plans number their headings this way, so labels are text to us.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "reader/formats/office/docx_styles.h"

namespace bihuan::reader {

class DocxNumbering {
 public:
  // `numbering` is the <w:numbering> element; may be null. It must outlive this.
  explicit DocxNumbering(const pugi::xml_node& numbering);

  // Counts the next paragraph at that place and gives its label, with a space behind it where the text would else run into the number;
  // empty for bullets and unknown lists.
  std::string next_label(ListPlace place);

  // The level at which a style is tied to the list (w:pStyle); nothing if it is not.
  std::optional<int> level_of_style(int list, std::string_view style_id) const;

 private:
  static constexpr int level_count = 9;
  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;
    std::string style;
    bool all_decimal = false;           // w:isLgl
    std::optional<int> restarts_after;  // w:lvlRestart: 0 never
  };
  struct AbstractList {
    std::array<Level, level_count> levels;
    std::string defined_by_style;  // w:numStyleLink
    std::string defines_style;     // w:styleLink
  };
  struct List {
    int abstract_list = -1;
    std::map<int, Level> own_levels;
    std::map<int, int> own_starts;
    bool has_begun = false;
  };
  struct Counters {
    std::array<int, level_count> values{};
    std::array<bool, level_count> running{};
  };

  static Level read_level(const pugi::xml_node& node);
  const Level& level_of(const List& list, int level) const;
  int resolved_abstract_list(int id) const;
  void restart_below(const List& list, Counters& counters, int level) const;

  std::map<int, AbstractList> abstract_lists_;
  std::map<int, List> lists_;
  std::map<int, Counters> counters_;  // by abstract list: lists of one pattern count on
};

}  // namespace bihuan::reader
