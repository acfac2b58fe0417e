// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/place_order.h"

#include <gtest/gtest.h>

#include <utility>

namespace bihuan::reader {
namespace {

using Rows = std::vector<std::pair<int, char>>;

TEST(PlaceOrder, IsThatOfTheTextAndElseTheOneGiven) {
  const Rows cases[] = {
      {},
      {{1, 'a'}, {1, 'b'}, {2, 'c'}},                      // in order
      {{3, 'a'}, {5, 'b'}, {1, 'c'}, {3, 'd'}, {9, 'e'}},  // two runs
      {{3, 'a'}, {2, 'b'}, {3, 'c'}, {1, 'd'}, {2, 'e'}}   // none
  };
  for (Rows rows : cases) {
    const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
    Rows expected = rows;
    std::stable_sort(expected.begin(), expected.end(), less);
    put_in_order(rows, less);
    EXPECT_EQ(rows, expected);
  }
}

}  // namespace
}  // namespace bihuan::reader
