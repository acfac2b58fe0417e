// SPDX-License-Identifier: Apache-2.0
// What is marked in a document, flattened so that no two pieces overlap: the smaller span lies on top.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/plan/plan.h"

namespace bihuan::report {

enum class MarkKind : std::uint8_t { noise, run_in_heading, rule, unit, deadline, target };

struct Mark {
  plan::Span span;
  MarkKind kind = MarkKind::target;
  std::uint32_t index = 0;  // into the plan's list of that kind
};

// In order of the text, without overlaps; a mark cut in two by a smaller one comes twice.
std::vector<Mark> document_marks(const plan::Plan& plan);

}  // namespace bihuan::report
