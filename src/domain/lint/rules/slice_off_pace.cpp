// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/slices.h"

namespace bihuan::lint {
namespace {

constexpr double slow = 0.65, very_slow = 0.2, fast = 1.2;  // of an even pace
const base::Decimal least_total(20);                        // under that, things come one by one
const base::Decimal least_total_fast(500);                  // a fast start is told of large numbers only

std::string percent(double share) {
  const int tenths = static_cast<int>(share * 1000 + 0.5);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

}  // namespace

// A year's part far behind, or far ahead of, an even share.
void check_slice_off_pace(const Context& context, Findings& findings) {
  for (const Slice& slice : slices_of(context)) {
    const plan::Target &total = context.target(slice.total), &part = context.target(slice.part);
    if (slice.year == 0 || slice.is_last || slice.share >= 1 || total.value < least_total) continue;
    const bool is_slow = slice.share < slow * slice.even_share;
    const bool is_fast = slice.share > fast * slice.even_share && !(total.value < least_total_fast) && total.unit.text == part.unit.text;
    if (!is_slow && !is_fast) continue;
    const bool is_grave = slice.is_exact && slice.share < very_slow * slice.even_share;
    findings.add({{context.keys[slice.part].place, Role::slice}, {context.keys[slice.total].place, Role::total}},
                 {std::string(total.indicator.text), context.figure(part), std::to_string(slice.year), context.figure(total),
                  percent(slice.share), percent(slice.even_share)},
                 is_grave ? Severity::warning : Severity::note);
  }
}

}  // namespace bihuan::lint
