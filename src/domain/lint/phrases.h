// SPDX-License-Identifier: Apache-2.0
// Phrases that come back: segments of a text by their first characters. Shared by the rules about repetition.
#pragma once

#include "domain/lint/context.h"

namespace bihuan::lint {

struct Repeat {
  std::uint32_t first = 0;  // indices of segments
  std::uint32_t again = 0;
  plan::Span shared_first, shared_again;  // what both have
};

// Segments whose first `least` characters were there before, each with the nearest one before it; what names units, titles and tables, and
// what the reader took for noise, is left out.
std::vector<Repeat> repeats_of(const Context& context, int least);

}  // namespace bihuan::lint
