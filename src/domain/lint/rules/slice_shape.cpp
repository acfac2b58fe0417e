// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

#include "domain/lint/slices.h"

namespace bihuan::lint {
namespace {

constexpr double apart = 3;  // times
const base::Decimal least_total(20);

}  // namespace

// Two figures that go together (leaders supported, jobs that follow) whose year takes very different shares of their totals.
void check_slice_shape(const Context& context, Findings& findings) {
  std::vector<Slice> slices;
  for (const Slice& slice : slices_of(context))
    if (slice.year != 0 && !slice.is_last && !(context.target(slice.total).value < least_total)) slices.push_back(slice);
  std::sort(slices.begin(), slices.end(),
            [](const Slice& a, const Slice& b) { return a.part != b.part ? a.part < b.part : a.total < b.total; });
  for (std::size_t i = 1; i < slices.size(); ++i) {
    const Slice &one = slices[i - 1], &next = slices[i];
    if (next.part != one.part + 1 || next.total != one.total + 1 || one.share <= 0 || next.share <= 0) continue;
    const TargetKey &a = context.keys[one.part], &b = context.keys[next.part];
    if (a.sentence != b.sentence || context.keys[one.total].sentence != context.keys[next.total].sentence) continue;
    // 带动, 其中: the second follows from the first.
    const std::string_view between = context.text_of({context.target(one.part).span.end, context.target(next.part).span.begin});
    if (between.find("带动") == std::string_view::npos && between.find("其中") == std::string_view::npos) continue;
    const double times = one.share > next.share ? one.share / next.share : next.share / one.share;
    if (times < apart) continue;
    findings.add({{a.place, Role::slice},
                  {b.place, Role::slice},
                  {context.keys[one.total].place, Role::total},
                  {context.keys[next.total].place, Role::total}},
                 {context.figure(context.target(one.part)), context.figure(context.target(one.total)),
                  context.figure(context.target(next.part)), context.figure(context.target(next.total))});
  }
}

}  // namespace bihuan::lint
