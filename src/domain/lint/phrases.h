// SPDX-License-Identifier: Apache-2.0
// Phrases that come back: segments of a text by their first characters. Shared by the rules about repetition.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::lint {

class Context;

struct Repeat {
  std::uint32_t first = 0;  // indices of segments
  std::uint32_t again = 0;
  plan::Span shared_first, shared_again;  // what both have
};

// Segments whose first ten characters were there before, each with the nearest one before it; what names units, titles and tables, and what
// the reader took for noise, is left out. Context::repeats() keeps the answer.
std::vector<Repeat> find_repeats(const Context& context);

}  // namespace bihuan::lint
