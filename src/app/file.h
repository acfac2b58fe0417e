// SPDX-License-Identifier: Apache-2.0
// A file as it is handed in, and a look at what it says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "domain/plan/document.h"
#include "domain/plan/plan.h"

namespace bihuan::app {

struct File {
  std::string name;  // as a person calls it; its ending helps to tell the format
  std::string bytes;
  int year = 0;          // what 年内 means; 0 leaves it to the document
  std::string encoding;  // empty detects it
};

// What one file may ask for. The default is for a person at the command line; who comes over HTTP shares the memory with others.
struct ReadLimits {
  std::size_t most_text_bytes = 256u << 20;      // decoded
  std::size_t most_unpacked_bytes = 512u << 20;  // of all parts of a container
  std::size_t most_entries = SIZE_MAX;           // tasks and targets
};

using LookAtPlan = std::function<void(plan::Document& document, const plan::Plan& plan)>;

// Reads the file and hands on what it says. `look` may take from the document; nothing of the plan outlives it.
// The reader's errors: file-empty, format-unsupported, …; reading-too-many. Touches no store; a thread keeps its memory for the next file,
// unless that has become large.
base::Result<void> read_by(const File& file, const ReadLimits& limits, const LookAtPlan& look);

}  // namespace bihuan::app
