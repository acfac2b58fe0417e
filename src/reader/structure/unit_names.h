// SPDX-License-Identifier: Apache-2.0
// A list of units as plans write it, taken apart: 区财政局、市自然资源局明山分局，各街道办事处等.
// Knows nothing of roles.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"

namespace bihuan::reader {

struct NamePlace {
  std::uint32_t begin = 0;  // bytes of the text handed in
  std::uint32_t end = 0;
};

// The words that may join two names; none of them begins one of the other words by which this folder takes names apart.
constexpr WordSet name_joints{"以及", "及", "和", "与"};

// What stands between two marks: a name or, joined by one of name_joints, several, with what stands around them.
struct NamePart {
  NamePlace place;
  bool may_join = false;  // false only when none of name_joints stands in it
};

// Tells the marks that part names from those inside of brackets.
class NameDepth {
 public:
  // Whether `c`, the next character that is not plain, parts names.
  bool parts_at(char32_t c) {
    if (is_opener(c)) {
      ++depth_;
    } else if (is_closer(c)) {
      depth_ -= depth_ > 0;
    } else if (depth_ == 0) {
      return is_clause_mark(c) || is_terminator(c) || c == ' ' || c == '/' || c == '|' || c == '\n' || c == '\t' || c == '\r' ||
             c == 0x3000;
    }
    return false;
  }
  bool is_outside() const { return depth_ == 0; }

 private:
  int depth_ = 0;
};

// Appends the names in one part.
void add_unit_names(std::string_view text, NamePart part, std::vector<NamePlace>& names);

// Appends the names that stand in text[begin, end). Brackets inside a name keep what they hold together.
void split_unit_names(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<NamePlace>& names);

// Stands for a set of units: 各街道办事处, 区直有关部门, 相关单位.
bool is_wildcard(std::string_view name);

// Ends as the names of units end: 局, 委, 街道办事处, 公司; a closing bracket passed over.
bool ends_like_unit(std::string_view name);

// Behaves as a name at all: short, no sentence, not a figure.
bool may_be_unit(std::string_view name);

}  // namespace bihuan::reader
