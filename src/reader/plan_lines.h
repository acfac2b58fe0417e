// SPDX-License-Identifier: Apache-2.0
// Reads back what `bihuan read --ndjson` and `--ndjson=targets` print, one line at a time: the targets with their plan. What a line has
// beside them is passed over. Knows no file.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "domain/comparison/figure.h"

namespace bihuan::reader {

class PlanLines {
 public:
  using Take = std::function<void(const comparison::PlanHead&, const comparison::TargetFacts&)>;

  PlanLines();
  ~PlanLines();

  // Calls `take` for each target of the line, whose bytes are spoilt. Error plan-line-damaged (detail: the byte) where it is no JSON object
  // with targets, plan-line-member (detail: its name) where a member of a target is not as it is printed; then nothing of the line is taken.
  // A member that is missing counts as not given. An empty line has no target.
  base::Result<int> read(std::string& line, const Take& take);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace bihuan::reader
