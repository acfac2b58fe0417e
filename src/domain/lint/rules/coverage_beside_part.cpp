// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <string>
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

// 社区建有养老服务设施: 社区养老服务设施, which 社区养老服务设施覆盖率 speaks of. Empty where there is no such word.
std::string without_inner_act(std::string_view core) {
  for (const std::string_view act : {"建有", "设有", "配有", "建成", "配备"})
    if (const std::size_t at = core.find(act); at != std::string_view::npos && at > 0 && at + act.size() < core.size())
      return std::string(core.substr(0, at)) + std::string(core.substr(at + act.size()));
  return {};
}

// 全覆盖, or a coverage of 100 %.
bool asks_for_all(const plan::Target& target, const TargetKey& key) {
  const bool is_rate = is_percent(target) && target.kind == plan::TargetKind::level && target.has_value;
  return key.is_coverage || (is_rate && target.value == base::Decimal(100) && target.indicator.text.ends_with("覆盖率"));
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
  std::unordered_map<std::string, std::uint32_t> sets;                // 社区养老服务设施
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    const std::string_view core = context.keys[i].name.core();
    const bool is_rate = is_percent(target) && target.kind == plan::TargetKind::level && target.has_value && target.value < all;
    const bool is_low = target.op == plan::Comparator::at_most || target.op == plan::Comparator::below;
    if (!is_rate || is_low || core.size() > longest) continue;
    if (std::string set = without_inner_act(core); set.size() >= shortest) sets.emplace(std::move(set), i);
    if (core.size() >= shortest) rates.emplace(core, i);
    if (const std::string_view thing = without_act(core); thing.size() >= shortest) things.emplace(thing, i);
  }
  if (rates.empty() && things.empty()) return;  // then there are no sets either
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const TargetKey& key = context.keys[i];
    if (!asks_for_all(context.target(i), key)) continue;
    const std::string_view name = key.is_coverage ? std::string_view(key.name.name) : key.name.core();
    const auto report = [&](std::uint32_t rate) {
      const TargetKey& part = context.keys[rate];
      if (part.year != key.year || part.locality != key.locality || part.name.scope != key.name.scope) return;
      findings.add({{key.place, Role::subject}, {part.place, Role::part}},
                   {std::string(context.target(i).indicator.text), context.figure(context.target(rate))});
    };
    if (const auto rate = sets.find(std::string(name)); rate != sets.end()) report(rate->second);
    if (!key.is_coverage) continue;  // two rates of one name: target-conflict
    for (std::size_t begin = 0; begin < name.size(); begin += base::utf8_length(static_cast<unsigned char>(name[begin]))) {
      if (!is_neutral(name.substr(0, begin))) continue;
      for (std::size_t size = shortest; size <= longest && begin + size <= name.size(); size += 3)
        if (const auto rate = rates.find(name.substr(begin, size)); rate != rates.end()) report(rate->second);
      if (const auto rate = things.find(name.substr(begin)); rate != things.end()) report(rate->second);
    }
  }
}

}  // namespace bihuan::lint
