// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/slices.h"

namespace bihuan::lint {
namespace {

bool may_belong(const Context& context, std::uint32_t total, std::uint32_t part) {
  const plan::Target &whole = context.target(total), &piece = context.target(part);
  const TargetKey &a = context.keys[total], &b = context.keys[part];
  if (!a.is_total || whole.kind != plan::TargetKind::count || piece.kind != plan::TargetKind::count) return false;
  const bool is_yearly = piece.recur == plan::Recurrence::yearly;
  if (!is_yearly && (!b.is_slice || piece.recur != plan::Recurrence::none)) return false;
  if (is_percent(whole) || is_percent(piece) || !same_measure(whole, piece) || whole.per.text != piece.per.text) return false;
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
                        static_cast<double>(elapsed < 1 ? 1 : elapsed) / years, keys[i].name.name == keys[j].name.name});
    });
  return slices;
}

}  // namespace bihuan::lint
