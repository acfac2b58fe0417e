// SPDX-License-Identifier: Apache-2.0
// From a paragraph to its targets and rules: clause by clause, what is counted, by when, how certain.
// Knows no headings or units; the paragraph carries what it needs of them.
#pragma once

#include <vector>

#include "domain/plan/plan.h"
#include "reader/commitments/clause.h"
#include "reader/commitments/indicator.h"
#include "reader/commitments/respective_values.h"
#include "reader/commitments/scope.h"
#include "reader/commitments/tense.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// Reused from paragraph to paragraph. One for each thread.
class CommitmentReader {
 public:
  void begin_document();

  // Appends to plan.targets and plan.rules. Paragraphs must come in the order of the text.
  void read(const Paragraph& paragraph, plan::Plan& plan);

 private:
  struct Situation {  // what governs a value where it stands
    std::optional<base::Date> deadline;
    Piece deadline_at;
    plan::Recurrence recur = plan::Recurrence::none;
    Piece recur_at;
    Piece hedged_at;
    bool past = false;
    Piece undated_at;
  };

  void read_window(std::string_view text, std::uint32_t offset);
  void read_sentence(Piece sentence, std::uint32_t first_token, std::uint32_t last_token);
  void close_clause(std::uint8_t parts, Scope& scope);
  void govern(std::uint8_t parts, Scope& scope);
  void read_values(std::uint8_t parts);
  bool continues_piece_before(const Value& value) const;
  bool moves_on() const;
  std::uint32_t what_exists() const;
  bool tells_state(const Value& value, const Situation& situation) const;
  void bound_left(std::size_t index, std::uint32_t noun_end);
  void apply_situation(const Situation& situation, const Value& value, plan::Target& target) const;
  bool take_closing_date(const Value& value, plan::Target& target) const;
  void take_closing_clause();
  void report_doubts(const Situation& situation, const plan::Target& target);
  void settle_groups();

  const Paragraph* paragraph_ = nullptr;
  plan::Plan* plan_ = nullptr;
  std::uint32_t window_ = 0;  // where the window begins in the paragraph
  Tense tense_;
  bool reviews_ = false;  // the paragraph tells what has been done
  std::int32_t last_heading_ = -1;
  Tokens tokens_;
  Clause clause_;
  RespectiveValues respective_;
  bool states_ = false;                        // the sentence tells what there is
  std::vector<Situation> situations_;          // one for each value of the clause
  std::vector<std::int32_t> target_of_value_;  // index into plan.targets, -1 where the value is none
  std::int32_t last_target_ = -1;              // of the sentence
  bool is_bare_before_ = false;                // the clause before has no target
  std::vector<std::int32_t> undated_;          // targets of the sentence, since its last semicolon, that nothing in it dates so far
  Piece clause_before_;                        // of the sentence; empty at its start and behind a semicolon
  struct {
    Piece clause;
    std::int32_t last_target = -1;
  } piece_before_;  // the last clause, and target, in front of the sentence's last semicolon
};

}  // namespace bihuan::reader
