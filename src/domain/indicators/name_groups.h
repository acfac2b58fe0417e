// SPDX-License-Identifier: Apache-2.0
// Names that the vocabulary does not have, put together where they are alike. n log n in the number of names.
#pragma once

#include <string>
#include <vector>

namespace bihuan::indicators {

// For each name the index of the name that its group goes by: the first of them in order of writing. The same name, the same group; the
// order in which names are given does not matter.
std::vector<int> group_names(const std::vector<std::string>& names);

}  // namespace bihuan::indicators
