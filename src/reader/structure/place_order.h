// SPDX-License-Identifier: Apache-2.0
// Puts rows into the order of the text, as std::stable_sort does. What tables hold comes before the text around them, and each is in order
// by itself as a rule: two runs to be merged.
#pragma once

#include <algorithm>
#include <vector>

namespace bihuan::reader {

template <class Row, class Less>
void put_in_order(std::vector<Row>& rows, const Less& less) {
  const auto middle = std::is_sorted_until(rows.begin(), rows.end(), less);
  if (middle == rows.end()) return;
  if (std::is_sorted(middle, rows.end(), less))
    std::inplace_merge(rows.begin(), middle, rows.end(), less);
  else
    std::stable_sort(rows.begin(), rows.end(), less);
}

}  // namespace bihuan::reader
