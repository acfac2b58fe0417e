// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/lock_out.h"

#include <algorithm>

namespace bihuan::accounts {

std::int64_t locked_until(std::span<const std::int64_t> failures) {
  if (failures.size() < most_failures) return 0;
  const std::int64_t last = failures.back(), first = failures[failures.size() - most_failures];
  return last - first < failure_window.count() ? last + lock_length.count() : 0;
}

std::int64_t minutes_until(std::int64_t until, std::int64_t now) {
  constexpr std::int64_t minute = 60'000'000;
  return std::max<std::int64_t>(1, (until - now + minute - 1) / minute);
}

std::int64_t slowed_until(std::span<const std::int64_t> failures) {
  if (failures.size() < most_failures_of_address) return 0;
  return failures[failures.size() - most_failures_of_address] + failure_window.count();
}

}  // namespace bihuan::accounts
