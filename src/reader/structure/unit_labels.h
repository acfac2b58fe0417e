// SPDX-License-Identifier: Apache-2.0
// The labels by which plans name who does an item and by when: （牵头单位：…；责任单位：…）, （X牵头，Y配合）, lines of their own.
// Finds them in a paragraph. Knows nothing of tasks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/structure/label_keys.h"
#include "reader/structure/labelled_names.h"

namespace bihuan::reader {

// Bytes [begin, end) of a paragraph; its units are LabelReader::units()[first_unit, first_unit + unit_count).
struct Label {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first_unit = 0;
  std::uint32_t unit_count = 0;
  NamePlace deadline;       // what stands behind 完成时限：; empty when there is none
  bool unbalanced = false;  // its bracket is not closed
};

class LabelReader {
 public:
  void clear() { names_.clear(); }

  // Appends the labels of a paragraph, in order, to `labels`. `gaps` are the paragraph's.
  void find(std::string_view text, const NameGaps& gaps, std::vector<Label>& labels);

  const std::vector<LabelledUnit>& units() const { return names_.units(); }

 private:
  bool read_at_colon(std::string_view text, std::uint32_t done, std::uint32_t at, Label& label);
  bool read_last_sentence(std::string_view text, std::uint32_t done, Label& label);
  bool read_at_bracket(std::string_view text, std::uint32_t at, Label& label);
  void add(Label label, std::string_view text, const NameGaps& gaps, std::vector<Label>& labels);
  void read_keyed(std::string_view text, KeyPlace key, std::uint32_t colon, std::uint32_t end, Label& label);

  LabelledNames names_;
};

}  // namespace bihuan::reader
