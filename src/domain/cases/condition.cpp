// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/condition.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

bool is_among(const std::vector<std::string>& list, const std::string& one) {
  return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
}

bool has_fields(const packs::Condition& condition, const Case& one) {
  return std::all_of(condition.fields.begin(), condition.fields.end(), [&](const auto& asked) {
    const auto found = one.fields.find(asked.first);
    return std::find(asked.second.begin(), asked.second.end(), found == one.fields.end() ? std::string() : found->second) != asked.second.end();
  });
}

}  // namespace

bool holds(const packs::Condition& condition, const Case& one) {
  const auto has_happened = [&](const std::string& transition) { return one.moments.contains(transition); };
  return is_among(condition.kinds, one.kind) && is_among(condition.levels, one.level) && is_among(condition.channels, one.channel) &&
         is_among(condition.results, one.result) && has_fields(condition, one) &&
         (condition.done.empty() || std::any_of(condition.done.begin(), condition.done.end(), has_happened)) &&
         std::none_of(condition.not_done.begin(), condition.not_done.end(), has_happened);
}

bool holds(const packs::Condition& condition, const Case& one, const packs::Pack& pack) {
  if (!holds(condition, one)) return false;
  if (condition.objects.empty()) return true;
  const packs::Kind* kind = pack.kind(one.kind);
  return kind && std::find(condition.objects.begin(), condition.objects.end(), kind->object) != condition.objects.end();
}

}  // namespace bihuan::cases
