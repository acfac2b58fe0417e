// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <unordered_map>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t shortest = 4 * 3, longest = 14 * 3;  // bytes of a name that may be found inside another

// 业主委员会组建 without 组建: what 业主委员会全覆盖 speaks of. Empty where there is no such word.
std::string_view without_act(std::string_view core) {
  for (const std::string_view act : {"组建", "成立", "设立", "建立", "配备", "覆盖", "普及", "建成"})
    if (core.ends_with(act)) return core.substr(0, core.size() - act.size());
  return {};
}

// Words in front that narrow nothing; any other names a group, and all of a group may stand beside half of everybody.
bool is_neutral(std::string_view front) {
  for (const std::string_view word : {"", "住宅小区", "居民小区", "小区", "城乡", "各", "所有", "全部", "各类", "居民"})
    if (front == word) return true;
  return false;
}

}  // namespace

// 全覆盖 of something, and elsewhere half of it for the same year.
void check_coverage_beside_part(const Context& context, Findings& findings) {
  const base::Decimal all(100);
  std::unordered_map<std::string_view, std::uint32_t> rates, things;  // 业主委员会组建, 业主委员会
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    const std::string_view core = context.keys[i].name.core();
    const bool is_rate = is_percent(target) && target.kind == plan::TargetKind::level && target.has_value && target.value < all;
    const bool is_low = target.op == plan::Comparator::at_most || target.op == plan::Comparator::below;
    if (!is_rate || is_low || core.size() > longest) continue;
    if (core.size() >= shortest) rates.emplace(core, i);
    if (const std::string_view thing = without_act(core); thing.size() >= shortest) things.emplace(thing, i);
  }
  if (rates.empty() && things.empty()) return;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const TargetKey& key = context.keys[i];
    if (!key.is_coverage) continue;
    const std::string_view name = key.name.name;
    const auto report = [&](std::uint32_t rate) {
      const TargetKey& part = context.keys[rate];
      if (part.year != key.year || part.locality != key.locality || part.name.scope != key.name.scope) return;
      findings.add({{key.place, Role::subject}, {part.place, Role::part}},
                   {std::string(context.target(i).indicator.text), context.figure(context.target(rate))});
    };
    for (std::size_t begin = 0; begin < name.size(); begin += base::utf8_length(static_cast<unsigned char>(name[begin]))) {
      if (!is_neutral(name.substr(0, begin))) continue;
      for (std::size_t size = shortest; size <= longest && begin + size <= name.size(); size += 3)
        if (const auto rate = rates.find(name.substr(begin, size)); rate != rates.end()) report(rate->second);
      if (const auto rate = things.find(name.substr(begin)); rate != things.end()) report(rate->second);
    }
  }
}

}  // namespace bihuan::lint
