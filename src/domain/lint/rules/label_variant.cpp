// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <map>

namespace bihuan::lint {

// 责任部门 in two tasks where all others say 责任单位.
void check_label_variant(const Context& context, Findings& findings) {
  std::map<std::string_view, std::map<std::string_view, std::vector<Place>>> families;  // by the first two characters
  for (const Hit& hit : context.words.of(Word::unit_label)) {
    const char32_t after = context.parts.at(hit.end);
    if ((after != U':' && after != U'：') || context.is_noise(hit.span())) continue;
    const std::string_view label = context.text_of(hit.span());
    families[label.substr(0, 6)][label].push_back({hit.span(), Role::subject});
  }
  for (auto& [family, labels] : families) {
    if (labels.size() != 2) continue;
    auto &one = *labels.begin(), &other = *labels.rbegin();
    const bool first_is_rare = one.second.size() < other.second.size();
    auto &rare = first_is_rare ? one : other, &usual = first_is_rare ? other : one;
    if (usual.second.size() < 3 * rare.second.size()) continue;
    findings.add(std::move(rare.second), {std::string(rare.first), std::string(usual.first)});
  }
}

}  // namespace bihuan::lint
