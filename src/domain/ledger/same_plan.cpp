// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/same_plan.h"

#include <algorithm>
#include <map>

#include "domain/ledger/match_targets.h"

namespace bihuan::ledger {
namespace {

bool differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

}  // namespace

Kinship kinship(const PlanEntry& kept, const PlanEntry& come) {
  if (differ(kept.doc_number, come.doc_number) || differ(kept.issuer, come.issuer)) return Kinship::none;
  const bool is_one_number = !kept.doc_number.empty() && kept.doc_number == come.doc_number;
  if (kept.title != come.title || kept.is_titled != come.is_titled) return is_one_number ? Kinship::by_content : Kinship::none;
  if (is_one_number && kept.is_titled) return Kinship::certain;
  if (kept.year != come.year || kept.place != come.place) return Kinship::none;
  const bool is_one_issuer = !kept.issuer.empty() && kept.issuer == come.issuer;
  return kept.is_titled && is_one_issuer ? Kinship::certain : Kinship::by_content;
}

double shared_sentences(const std::vector<std::string>& kept, const std::vector<std::string>& come) {
  if (kept.empty() || come.empty()) return kept.empty() && come.empty() ? 1.0 : 0.0;
  std::map<std::string, int> known;
  for (const std::string& sentence : kept) ++known[without_figures(sentence)];
  int shared = 0;
  for (const std::string& sentence : come)
    if (const auto found = known.find(without_figures(sentence)); found != known.end() && found->second > 0) --found->second, ++shared;
  return static_cast<double>(shared) / static_cast<double>(std::min(kept.size(), come.size()));
}

}  // namespace bihuan::ledger
