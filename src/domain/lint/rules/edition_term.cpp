// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

namespace bihuan::lint {
namespace {

constexpr int shared = 6;  // characters of the name that both have

plan::Span name_after(const Context& context, const Hit& hit) { return context.parts.next(hit.end, shared); }

}  // namespace

// 首届全国文明典范城市 here, 首批全国文明典范城市 there.
void check_edition_term(const Context& context, Findings& findings) {
  std::vector<std::pair<std::string_view, plan::Span>> editions;
  for (const Hit& hit : context.words.of(Word::first_edition)) {
    const plan::Span name = name_after(context, hit);
    editions.emplace_back(context.text_of(name), plan::Span{hit.begin, name.end});
  }
  std::stable_sort(editions.begin(), editions.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string_view told;
  for (const Hit& hit : context.words.of(Word::first_batch)) {
    const plan::Span place = name_after(context, hit);
    const std::string_view name = context.text_of(place);
    const auto found = std::lower_bound(editions.begin(), editions.end(), name,
                                        [](const auto& edition, std::string_view wanted) { return edition.first < wanted; });
    if (name.size() < 3 * shared || found == editions.end() || found->first != name || told == name) continue;
    told = name;
    findings.add({{found->second, Role::subject}, {{hit.begin, place.end}, Role::other}}, {std::string(name)});
  }
}

}  // namespace bihuan::lint
