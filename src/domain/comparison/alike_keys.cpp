// SPDX-License-Identifier: Apache-2.0
#include "domain/comparison/alike_keys.h"

#include <vector>

#include "domain/comparison/figure.h"
#include "domain/indicators/name_groups.h"

namespace bihuan::comparison {

std::map<std::string, std::string> alike_keys(const std::set<std::string>& keys) {
  std::map<std::string, std::vector<std::string>> names;  // "|古树名木挂牌" by what stands before: "~|value|个||"
  for (const std::string& key : keys) {
    const std::string_view form = form_in(key);
    if (form.empty()) continue;
    const std::size_t scope = key.size() - form.size() - 1;
    names[key.substr(0, scope)].push_back(key.substr(scope));
  }
  std::map<std::string, std::string> led;
  for (const auto& [before, list] : names) {
    const std::vector<int> groups = indicators::group_names(list);
    for (std::size_t i = 0; i < list.size(); ++i)
      if (groups[i] != static_cast<int>(i)) led[before + list[i]] = before + list[static_cast<std::size_t>(groups[i])];
  }
  return led;
}

}  // namespace bihuan::comparison
