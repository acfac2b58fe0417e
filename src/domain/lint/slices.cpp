// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/slices.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bihuan::lint {
namespace {

// Verbs of one family speak of the same doing; without a verb any of these may be meant.
constexpr std::string_view making[] = {"新建",   "建成",     "新增", "建设", "创建", "打造", "完成", "建立", "建强",     "增加", "扩建",
                                       "改扩建", "新改扩建", "实现", "增设", "设立", "再增", "营造", "投用", "建成投用", "发展", "新建成"};
constexpr std::string_view renewing[] = {"改造",     "提升改造", "维修",     "修缮",     "更新", "整治",
                                         "建设改造", "维修改造", "更新改造", "改造提升", "治理"};
constexpr std::string_view holding[] = {"开展", "举办", "组织", "举行", "召开", "组织开展"};

bool is_one_doing(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto both_in = [&](const auto& family) {
    const auto holds = [&](std::string_view verb) {
      return verb.empty() || std::find(std::begin(family), std::end(family), verb) != std::end(family);
    };
    return holds(a) && holds(b);
  };
  return both_in(making) || both_in(renewing) || both_in(holding);
}

bool may_belong(const Context& context, std::uint32_t total, std::uint32_t part) {
  const plan::Target &whole = context.target(total), &piece = context.target(part);
  const TargetKey &a = context.keys[total], &b = context.keys[part];
  if (!a.is_total || whole.kind != plan::TargetKind::count || piece.kind != plan::TargetKind::count) return false;
  const bool is_yearly = piece.recur == plan::Recurrence::yearly;
  const bool is_one_year = b.is_slice || b.is_last_part;
  if (!is_yearly && (!is_one_year || piece.recur != plan::Recurrence::none)) return false;
  if (is_percent(whole) || is_percent(piece) || !same_measure(whole, piece) || whole.per.text != piece.per.text) return false;
  if (!is_one_doing(whole.action.text, piece.action.text)) return false;
  if (!whole.has_value || !piece.has_value || whole.value.is_zero() || whole.op == plan::Comparator::at_most) return false;
  return a.locality == b.locality && (a.name.scope == b.name.scope || a.name.scope.empty() || b.name.scope.empty()) &&
         !(a.in_table && b.in_table);
}

}  // namespace

std::vector<Slice> slices_of(const Context& context) {
  std::vector<Slice> slices;
  const TargetKeys& keys = context.keys;
  if (!keys.has_several_years()) return slices;
  const int years = keys.last_year() - keys.first_year() + 1;
  for (const auto& group : keys.groups())
    TargetKeys::for_pairs(group, [&](std::uint32_t i, std::uint32_t j) {
      if (!may_belong(context, i, j)) std::swap(i, j);
      if (!may_belong(context, i, j)) return;
      const plan::Target &whole = context.target(i), &piece = context.target(j);
      const bool is_yearly = piece.recur == plan::Recurrence::yearly;
      const int elapsed = keys[j].is_milestone ? keys[j].year - keys.first_year() + 1 : 1;
      slices.push_back({i, j, is_yearly ? 0 : keys[j].year, years, piece.value.to_double() / whole.value.to_double(),
                        static_cast<double>(elapsed < 1 ? 1 : elapsed) / years, keys[i].name.name == keys[j].name.name,
                        keys[j].is_last_part});
    });
  return slices;
}

}  // namespace bihuan::lint
