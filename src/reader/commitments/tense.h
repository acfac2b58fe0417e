// SPDX-License-Identifier: Apache-2.0
// Whether a paragraph tells what has been done or what is to be done, where no heading says so: an excerpt from the middle of a report.
// Knows words and marks only; a paragraph leans on those before it.
#pragma once

#include "reader/commitments/token.h"

namespace bihuan::reader {

class Tense {
 public:
  void begin_document() { lean_ = 0; }

  // Takes the next paragraph in; true when it speaks of the past. `new_section`: a heading of a high level stands between it and the last.
  bool is_past(const Tokens& tokens, bool new_section);

 private:
  double lean_ = 0;  // of the paragraphs before; above 0 towards the past
};

}  // namespace bihuan::reader
