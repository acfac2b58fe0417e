// SPDX-License-Identifier: Apache-2.0
// What the words at the head of a clause govern after them: 到2025年 until 。, 全年, 每年 and 力争 until ；.
#pragma once

#include <optional>

#include "reader/commitments/clause.h"

namespace bihuan::reader {

// Whether the word of recurrence at list[i] says how often: 每年 always; 年均 in front of what is done or changes (年均开发2万个), not as a
// name (年均浓度).
bool recurs(const Tokens& tokens, std::size_t i);

class Scope {
 public:
  // `year` is the document's own year, 0 when unknown.
  explicit Scope(int year) : year_(year) {}

  void end_sentence() {
    deadline_.reset(), undated_at_ = {}, hedged_ = {}, recur_ = plan::Recurrence::none, past_ = {}, year_names_past_ = false,
                       relative_ = false, end_clause();
  }
  void end_semicolon();
  void end_clause() { past_in_clause_ = false, clause_recur_ = plan::Recurrence::none; }

  // Takes in the token `i`; tokens come in order. Dates and cue words inside brackets, quotations and titles are the caller's to leave out.
  void take(const Tokens& tokens, std::uint32_t i, std::uint32_t clause_begin);

  std::optional<base::Date> deadline() const { return deadline_; }
  Piece deadline_at() const { return deadline_at_; }
  // A date that governs but names no year, where the document's year is unknown; empty when there is none.
  Piece undated_at() const { return undated_at_; }
  plan::Recurrence recur() const { return clause_recur_ != plan::Recurrence::none ? clause_recur_ : recur_; }
  Piece recur_at() const { return clause_recur_ != plan::Recurrence::none ? clause_recur_at_ : recur_at_; }
  // A recurrence in the middle of a clause (企业每年新增50家) holds for one value and those that go on with it (680元、520元).
  void end_value() { clause_recur_ = plan::Recurrence::none; }
  bool hedged() const { return !hedged_.is_empty(); }
  Piece hedged_at() const { return hedged_; }
  // What has been said so far speaks of the past.
  bool is_past() const { return past_in_clause_ || !past_.is_empty() || year_names_past_; }

 private:
  void take_recurrence(const Tokens& tokens, std::uint32_t i, std::uint32_t clause_begin);
  bool looks_ahead(const Tokens& tokens, std::uint32_t i, std::uint32_t clause_begin) const;
  void take_date(const Tokens& tokens, std::size_t i, std::uint32_t clause_begin);

  int year_;
  std::optional<base::Date> deadline_;
  Piece deadline_at_;
  Piece undated_at_;
  bool relative_ = false;  // the deadline came from 全年 or 今年
  plan::Recurrence recur_ = plan::Recurrence::none;
  Piece recur_at_;
  plan::Recurrence clause_recur_ = plan::Recurrence::none;
  Piece clause_recur_at_;
  Piece hedged_;
  Piece past_;
  bool past_in_clause_ = false;
  bool year_names_past_ = false;
};

}  // namespace bihuan::reader
