// SPDX-License-Identifier: Apache-2.0
// Keys of names that the vocabulary does not have, put together where the names are alike and everything else is the same.
#pragma once

#include <map>
#include <set>
#include <string>

namespace bihuan::comparison {

// For each key that goes by another one, that one. Keys of known indicators stay out of it. n log n.
std::map<std::string, std::string> alike_keys(const std::set<std::string>& keys);

}  // namespace bihuan::comparison
