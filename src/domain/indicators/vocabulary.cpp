// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/vocabulary.h"

#include <unordered_map>

namespace bihuan::indicators {

const Indicator* find_indicator(std::string_view id) {
  static const auto by_id = [] {
    std::unordered_map<std::string_view, const Indicator*> found;
    for (const Indicator& indicator : vocabulary()) found.emplace(indicator.id, &indicator);
    return found;
  }();
  const auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : found->second;
}

std::string_view better_name(Better better) {
  switch (better) {
    case Better::more:
      return "more";
    case Better::less:
      return "less";
    case Better::none:
      return "none";
  }
  return {};
}

}  // namespace bihuan::indicators
