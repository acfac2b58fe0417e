// SPDX-License-Identifier: Apache-2.0
// How long a session lasts, and what somebody must do in it before anything else. Knows no cookie and no store.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace bihuan::accounts {

inline constexpr std::chrono::microseconds idle_limit = std::chrono::minutes(30);
inline constexpr std::chrono::microseconds session_limit = std::chrono::hours(12);
inline constexpr std::chrono::microseconds seen_step = std::chrono::minutes(1);  // how exactly `seen_at` is kept

// Instants in microseconds UTC. A session ends 30 minutes after it was last seen and 12 hours after it began, at that microsecond. A clock that went back ends
// nothing.
bool has_ended(std::int64_t begun_at, std::int64_t seen_at, std::int64_t now);

// What is left to do, in this order; with anything left only one's own account can be asked about and changed.
enum class Stage : std::uint8_t { second_factor, new_password, enrolment, open };
std::string_view stage_name(Stage stage);  // "second-factor", "new-password", "enrolment", "open"

// `has_factor`: a second factor is enrolled; `gave_factor`: its code was given since signing in.
Stage stage_of(bool has_factor, bool gave_factor, bool must_change_password, bool is_administrator);

}  // namespace bihuan::accounts
