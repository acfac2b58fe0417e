// SPDX-License-Identifier: Apache-2.0
// Secrets that this program makes itself, long and random: how they are made and how they are kept. Passwords that people choose are
// base/password_hash's.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::app {

// 256 random bits, as 43 characters of base64url.
std::string new_secret();

// SHA-256 in hexadecimal: enough for what nobody can guess.
std::string secret_hash(std::string_view secret);

// A password for somebody to type once: 100 random bits as four groups, "k7mqp-…".
std::string one_time_password();

// To be typed when the telephone is lost: 50 random bits, "k7mqp-2xvua".
std::string recovery_code();
// However it was typed: without spaces and hyphens, in small letters.
std::string normal_recovery_code(std::string_view typed);

}  // namespace bihuan::app
