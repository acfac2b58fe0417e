// SPDX-License-Identifier: Apache-2.0
// When wrong passwords lock a login, and how an address is slowed. Knows no account: a login that nobody has is locked like any other, so that
// being locked tells nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>

namespace bihuan::accounts {

inline constexpr std::size_t most_failures = 5;
inline constexpr std::chrono::microseconds failure_window = std::chrono::minutes(15);
inline constexpr std::chrono::microseconds lock_length = std::chrono::minutes(15);
inline constexpr std::size_t most_failures_of_address = 20;  // within the window; beyond these it is not listened to until the oldest is over

// `failures`: when the newest wrong passwords came (microseconds UTC), oldest first; none that came while it was locked. 0, or when the lock of these
// ends: 15 minutes after the fifth within 15 minutes.
std::int64_t locked_until(std::span<const std::int64_t> failures);

// Whole minutes until then, one at least, as a person is told.
std::int64_t minutes_until(std::int64_t until, std::int64_t now);

// The same of an address, whatever logins it tried.
std::int64_t slowed_until(std::span<const std::int64_t> failures);

}  // namespace bihuan::accounts
