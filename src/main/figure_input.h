// SPDX-License-Identifier: Apache-2.0
// Plans and the lines that `bihuan read --ndjson` printed, as figures, in the order given. Holds one plan or line for each thread.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "base/result.h"
#include "domain/comparison/figure.h"
#include "main/plan_input.h"

namespace bihuan {

struct FigureInput {
  std::size_t plan_count = 0;  // plans read, or lines
  std::vector<base::Error> errors;
};

// Calls both in the calling thread: `take` with each figure, `without` with the name of a plan that has none.
FigureInput read_figures(const PlanInput& input, const std::function<void(comparison::Figure&)>& take,
                         const std::function<void(const std::string&)>& without = {});

}  // namespace bihuan
