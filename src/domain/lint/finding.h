// SPDX-License-Identifier: Apache-2.0
// What a rule found in a plan: which rule, how bad, every place that takes part, and the figures that fill its sentence.
// Knows no sentence and no language.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::lint {

enum class Severity : std::uint8_t { note, warning, error };  // for information; needs a person's decision; blocks

// What a place is to its finding.
enum class Role : std::uint8_t { subject, other, total, slice, part, rule, unit, definition, date };

struct Place {
  plan::Span span;
  Role role = Role::subject;
};

struct Finding {
  std::uint16_t rule = 0;  // index into rules()
  Severity severity = Severity::note;
  std::vector<Place> places;         // at least one; the first is where the finding is shown
  std::vector<std::string> figures;  // fill {1}, {2}, ... of the rule's sentence
};

}  // namespace bihuan::lint
