// SPDX-License-Identifier: Apache-2.0
// Puts one target together from a value and what stands around it in its clause.
// Knows nothing of deadlines, recurrence or hedges: those govern from outside the clause.
#pragma once

#include <vector>

#include "domain/plan/plan.h"
#include "reader/commitments/clause.h"
#include "reader/commitments/indicator.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// What has been read before the value.
struct Preceding {
  const std::vector<std::int32_t>& target_of_value;  // of the clause so far; -1 where a value is none
  std::int32_t last_target = -1;                     // of the sentence; -1 when there is none
  Piece clause_before;                               // of the sentence; empty at its start
  bool recurring = false;                            // 每年, 每季度 governs the value
  bool is_bare_before = false;                       // clause_before has no value
};

class TargetBuilder {
 public:
  TargetBuilder(const Tokens& tokens, const Clause& clause, const Paragraph& paragraph, std::uint32_t window, plan::Plan& plan)
      : tokens_(tokens), text_(tokens.text), clause_(clause), paragraph_(paragraph), window_(window), plan_(plan) {}

  // Appends the value's target to the plan's; false when the value commits to nothing.
  bool build(std::size_t index, const Preceding& preceding);

  // Behind the noun that the last target took from behind its value; what stands in front of it names nothing else.
  std::uint32_t noun_end() const { return noun_end_; }

 private:
  plan::Span place(Piece piece) const { return paragraph_.source(window_ + piece.begin, window_ + piece.end); }
  std::string_view words(Piece piece) const { return text_.substr(piece.begin, piece.end - piece.begin); }
  const plan::Target* target_at(std::int32_t at) const { return at >= 0 ? &plan_.targets[static_cast<std::size_t>(at)] : nullptr; }
  bool is_share(const Value& value) const;
  bool has_reference(const Value& value) const;
  void follow(const Value& value, const plan::Target& leader, plan::Target& target) const;
  void set_direction(const Value& value, const plan::Target* leader, plan::Target& target) const;
  void take_action(std::size_t index, const Preceding& preceding, NounPhrase& phrase, plan::Target& target) const;
  std::uint32_t right_limit(std::size_t index) const;
  void take_value(const Value& value, plan::Target& target) const;
  Piece says_more(const Value& value) const;
  void take_comparator(std::size_t index, const plan::Target* leader, plan::Target& target) const;
  void name_by_task(plan::Target& target) const;
  void name_what_is_zero(std::size_t index, plan::Target& target) const;
  bool shares_denominator(const Value& before, const Value& value) const;
  bool has_denominator(const Value& value) const;
  void take_denominator(const Value& value, plan::Target& target) const;
  bool grows_to(const Value& value) const;
  Piece verb_in_name(const NounPhrase& phrase) const;
  void settle_change(const Value& value, const plan::Target& leader, plan::Target& target) const;
  Piece each_place(const Value& value) const;
  void take_reference(const Value& value, NounPhrase& phrase, plan::Target& target) const;
  void add_right_noun(const Value& value, Piece behind, NounPhrase& phrase);
  void complete_place(const plan::Target& before, plan::Target& target) const;

  const Tokens& tokens_;
  std::string_view text_;
  const Clause& clause_;
  const Paragraph& paragraph_;
  std::uint32_t window_;
  plan::Plan& plan_;
  std::uint32_t noun_end_ = 0;
};

}  // namespace bihuan::reader
