// SPDX-License-Identifier: Apache-2.0
// Infers a deadline where the clause names none: from the section's heading, the plan's period, the document's year.
// What was inferred is kept apart from what is printed.
#pragma once

#include <vector>

#include "domain/plan/plan.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// Fills inferred_deadline, inferred_from and inferred_span of the targets that have no deadline.
void infer_deadlines(const std::vector<Paragraph>& paragraphs, plan::Plan& plan);

}  // namespace bihuan::reader
