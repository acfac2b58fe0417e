// SPDX-License-Identifier: Apache-2.0
// What kind of commitment a value is: a state to reach, things to be done, a change, a relation.
#pragma once

#include "reader/commitments/clause.h"
#include "reader/commitments/indicator.h"

namespace bihuan::reader {

// 吨/日: whether the unit divides by something. Most are one character.
inline bool is_divided(std::string_view unit) {
  const bool is_one_character = unit.size() <= 3 && (unit.empty() || static_cast<unsigned char>(unit[0]) >= 0x80);
  return !is_one_character && unit.find('/') != std::string_view::npos;
}

plan::TargetKind kind_of(const Tokens& tokens, const Value& value, const NounPhrase& phrase, bool has_denominator);

// Whether a verb of the lexicon makes or does something; 拥有 and 建有 tell a state.
bool makes(std::string_view verb);

// Whether the phrase names a state that grows and shrinks (面积, 收入, 覆盖率) rather than things to be made.
// Which way a change goes: by the words beside the value, else by the indicator's own (降幅, 减排量).
plan::Direction direction_of(const Tokens& tokens, const Value& value, std::string_view indicator);
plan::Direction direction_named(std::string_view indicator);

bool names_stock(std::string_view phrase);

}  // namespace bihuan::reader
