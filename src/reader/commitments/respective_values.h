// SPDX-License-Identifier: Apache-2.0
// 分别: as many values as names, verbs or dates stand before them, each with its own. Knows nothing of single values.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"
#include "reader/commitments/clause.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

class RespectiveValues {
 public:
  void end_sentence() { group_before_.clear(), dates_.clear(); }

  // Notes the dates that a clause lists (到2026年、2028年、2030年，): they may be shared out among the values of a later one.
  void take_dates(const Tokens& tokens, const Clause& clause);

  // Gives each target of a clause with 分别 its own indicator, action and deadline.
  void share_out(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value, const Paragraph& paragraph,
                 std::uint32_t window, plan::Plan& plan);

 private:
  using Group = std::vector<std::int32_t>;  // targets whose values stand side by side

  void share_group(const Tokens& tokens, const Clause& clause, std::uint32_t begin, plan::Plan& plan);
  void share_verbs(const Tokens& tokens, const Clause& clause, std::uint32_t begin, plan::Plan& plan);
  void share_dates(const Tokens& tokens, const Group& targets, const Paragraph& paragraph, std::uint32_t window, plan::Plan& plan) const;

  Group group_before_;                // of the sentence
  std::vector<std::uint32_t> dates_;  // tokens, side by side, of this clause or one before it

  // Kept for their memory.
  Group all_, group_;
  std::vector<std::uint32_t> found_;
  std::vector<std::string_view> parts_;
  std::vector<Piece> verbs_;
};

}  // namespace bihuan::reader
