// SPDX-License-Identifier: Apache-2.0
// Units as a label lists them, each with its role: behind a key, or in prose where verbs give the roles (X、Y牵头，Z配合).
// Knows nothing of how a label begins and ends.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"
#include "reader/structure/name_gaps.h"
#include "reader/structure/unit_names.h"

namespace bihuan::reader {

struct LabelledUnit {
  NamePlace name;
  plan::UnitRole role = plan::UnitRole::responsible;
};

// How a bracket stands that may hold nothing but names.
enum class Closing : std::uint8_t { none, inside_sentence, behind_sentence };

// 县交通局（牵头）: the unit without the note behind it that gives its role.
LabelledUnit without_role_note(std::string_view text, LabelledUnit unit);

class LabelledNames {
 public:
  void clear() { units_.clear(); }
  const std::vector<LabelledUnit>& units() const { return units_; }
  // Forgets the units from the `first` on.
  void keep(std::size_t first) { units_.resize(first); }

  // Appends the units of a sentence that says nothing but who leads and who helps: 县人社局牵头，县教育局配合。 False otherwise.
  bool read_sentence(std::string_view text, std::uint32_t begin, std::uint32_t end, NamePlace& deadline);

  // Parts the units from the `first` on where white space stood between two.
  void part_at_gaps(std::string_view text, std::size_t first, const NameGaps& gaps);

  // Appends the units that stand behind a key in text[begin, end); verbs among them give other roles than `role`.
  // A date among names goes into `deadline`.
  void read_value(std::string_view text, std::uint32_t begin, std::uint32_t end, plan::UnitRole role, NamePlace& deadline);

  // Appends the units of text[begin, end) when it is nothing but names with verbs or, closing a paragraph, names alone; false otherwise.
  bool read_prose(std::string_view text, std::uint32_t begin, std::uint32_t end, Closing closing, NamePlace& deadline);

 private:
  struct Part {
    NamePart names;
    plan::UnitRole role = plan::UnitRole::responsible;
  };

  bool collect_parts(std::string_view text, std::uint32_t begin, std::uint32_t end);
  void give_role(std::size_t first_part, plan::UnitRole role);
  void add_parts(std::string_view text);
  bool keep_prose(std::string_view text, std::size_t first, NamePlace& deadline);
  void take_deadline(std::string_view text, std::size_t first, NamePlace& deadline);
  bool are_all_units(std::string_view text, std::size_t first) const;
  bool are_all_strict(std::string_view text, std::size_t first, Closing closing) const;

  std::vector<LabelledUnit> units_;
  std::vector<Part> parts_;  // of the text being read
  std::vector<NamePlace> names_;
};

}  // namespace bihuan::reader
