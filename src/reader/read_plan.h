// SPDX-License-Identifier: Apache-2.0
// The one path from a document to its plan: structure, then commitments.
// Knows nothing of files, of output or of a store.
#pragma once

#include <memory>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"

namespace bihuan::reader {

struct ReadOptions {
  int year = 0;  // what 年内 and 全年 mean, when a person has said so; 0 leaves it to the document
};

// Reads plans one after the other and keeps its memory between them. One for each thread.
class PlanReader {
 public:
  PlanReader();
  ~PlanReader();

  // Never fails: what could not be settled is among the plan's notices. Valid until the next call; `document` must outlive it.
  const plan::Plan& read(const plan::Document& document, const ReadOptions& options = {});

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace bihuan::reader
