// SPDX-License-Identifier: Apache-2.0
// Runs the rules over a plan as read. The same plan and options give the same findings, in the order of the text.
// Knows no sentence, no file and no clock.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "domain/lint/finding.h"
#include "domain/plan/document.h"
#include "domain/plan/plan.h"

namespace bihuan::lint {

struct Options {
  std::vector<bool> skipped;  // by rule; empty skips none
};

// Keeps its memory from plan to plan. One for each thread.
class Linter {
 public:
  Linter();
  ~Linter();

  // Linear in the text and n log n in the number of targets.
  std::vector<Finding> lint(const plan::Document& document, const plan::Plan& plan, const Options& options = {});

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace bihuan::lint
