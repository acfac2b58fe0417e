// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

constexpr int late_from_day = 274;  // of the year: three quarters are over

}  // namespace

// A list for one year that is issued when the year is nearly over.
void check_list_issued_late(const Context& context, Findings& findings) {
  const plan::DatedQuote& issued = context.plan().meta.signed_on.date ? context.plan().meta.signed_on : context.plan().meta.published;
  if (!issued.date) return;
  const auto& headings = context.plan().headings;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const int year = context.keys.list_year_of(static_cast<std::int32_t>(i));
    const bool opens_list = year != 0 && year == year_in(headings[i].title);
    if (!opens_list || issued.date->year < year) continue;
    const std::int64_t day = base::to_day_count(*issued.date) - base::to_day_count(base::first_day_of_year(year)) + 1;
    if (day < late_from_day) continue;
    std::vector<Place> places{{headings[i].span, Role::subject}};
    if (!issued.span.is_empty()) places.push_back({issued.span, Role::date});
    const int share = static_cast<int>(day * 100 / (base::is_leap_year(year) ? 366 : 365));
    findings.add(std::move(places), {std::to_string(year), base::to_iso(*issued.date), std::to_string(share)});
    return;
  }
}

}  // namespace bihuan::lint
