// SPDX-License-Identifier: Apache-2.0
// For tests: runs the same checks with both forms of the scans over bytes.
#pragma once

#include "base/wide_vectors.h"

namespace bihuan::base {

template <class Check>
void with_each_form(const Check& check) {
  const bool has_wide = has_wide_vectors;
  check();
  has_wide_vectors = false;
  check();
  has_wide_vectors = has_wide;
}

}  // namespace bihuan::base
