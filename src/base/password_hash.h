// SPDX-License-Identifier: Apache-2.0
// Passwords as they are kept: slow hashes with their parameters and salt in one line of text. Knows no account and no policy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bihuan::base {

// argon2id: RFC 9106, two passes over 19 MiB, by libsodium. pbkdf2_sm3: PBKDF2 (RFC 8018) with HMAC-SM3 (GB/T 32905), 300 000 rounds, by OpenSSL,
// for places that must use the national algorithms.
enum class PasswordHash : std::uint8_t { argon2id, pbkdf2_sm3 };

// Takes tens of milliseconds, or hundreds, and for argon2id 19 MiB. Each call gives another text: the salt is random.
std::string hashed_password(PasswordHash kind, std::string_view password);

// Whether `stored` was made of `password`, by whichever kind it says; false for what is no such text. Takes as long as hashing.
bool is_password(const std::string& stored, std::string_view password);

// Whether `stored` is what hashed_password would make now; what is not is made anew at the next sign-in.
bool is_hashed_as(PasswordHash kind, std::string_view stored);

}  // namespace bihuan::base
