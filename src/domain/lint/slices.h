// SPDX-License-Identifier: Apache-2.0
// A total of several years and the figures of single years that belong to it. Shared by the rules about slices.
#pragma once

#include "domain/lint/context.h"

namespace bihuan::lint {

struct Slice {
  std::uint32_t total = 0;  // indices of targets
  std::uint32_t part = 0;
  int year = 0;           // of the slice; 0 for each year (每年)
  int years = 1;          // of the whole period
  double share = 0;       // of the total
  double even_share = 0;  // what an even pace would be by then
  bool is_exact = false;  // both have one name, not only one core
  bool is_last = false;   // the last year's own part
};

// Every total with its yearly figures: things counted, of one core and one measure.
std::vector<Slice> slices_of(const Context& context);

}  // namespace bihuan::lint
