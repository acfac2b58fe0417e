// SPDX-License-Identifier: Apache-2.0
// The second factor: codes of six digits for each half minute (RFC 6238 with HMAC-SHA-1, over RFC 4226). Knows no account; which codes were
// used is told by the step of the last one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::accounts {

inline constexpr std::int64_t totp_step_length = 30'000'000;  // microseconds
inline constexpr std::size_t totp_secret_bytes = 20;
inline constexpr std::size_t recovery_code_count = 10;

// RFC 4226, 5.3, with `digits` from 6 to 8.
std::string hotp_code(std::string_view secret, std::int64_t counter, int digits = 6);

// The step whose code it is: of now, the one before or the one after, and later than `last_step`; nothing when the code is wrong or was used. `now` in
// microseconds UTC.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t now, std::int64_t last_step);

// "otpauth://totp/…", as authenticator programs scan it.
std::string otpauth_uri(std::string_view secret, std::string_view issuer, std::string_view login);

}  // namespace bihuan::accounts
