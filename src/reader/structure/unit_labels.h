// SPDX-License-Identifier: Apache-2.0
// The labels by which plans name who does an item and by when: （牵头单位：…；责任单位：…）, （X牵头，Y配合）, lines of their own.
// Finds them in a paragraph and takes them apart. Knows nothing of tasks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"
#include "reader/structure/unit_names.h"

namespace bihuan::reader {

enum class LabelKey : std::uint8_t { none, lead, responsible, person, deadline };

struct LabelledUnit {
  NamePlace name;
  plan::UnitRole role = plan::UnitRole::responsible;
};

// Bytes [begin, end) of a paragraph; its units are LabelReader::units()[first_unit, first_unit + unit_count).
struct Label {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first_unit = 0;
  std::uint32_t unit_count = 0;
  NamePlace deadline;       // what stands behind 完成时限：; empty when there is none
  bool unbalanced = false;  // its bracket is not closed
};

// A label's key that ends at `colon` (the byte of ：) of text[begin, …): where it begins and what it asks for.
struct KeyPlace {
  LabelKey key = LabelKey::none;
  std::uint32_t begin = 0;
};
KeyPlace key_before(std::string_view text, std::uint32_t begin, std::uint32_t colon);

// What a table's heading cell asks for, read like a key: 牵头单位, 责任部门, 完成时限.
LabelKey key_of(std::string_view cell);

class LabelReader {
 public:
  void clear() { units_.clear(); }

  // Appends the labels of a paragraph, in order, to `labels`.
  void find(std::string_view text, std::vector<Label>& labels);

  const std::vector<LabelledUnit>& units() const { return units_; }

 private:
  bool read_keyed(std::string_view text, std::uint32_t begin, std::uint32_t end, Label& label);
  // How a bracket stands that may hold nothing but names.
  enum class Closing : std::uint8_t { none, inside_sentence, behind_sentence };

  bool read_prose(std::string_view text, std::uint32_t begin, std::uint32_t end, Closing closing, Label& label);
  void take_deadline(std::string_view text, std::size_t first, Label& label);
  void add_names(std::string_view text, std::uint32_t begin, std::uint32_t end, plan::UnitRole role);

  std::vector<LabelledUnit> units_;
  std::vector<NamePlace> names_;
};

}  // namespace bihuan::reader
