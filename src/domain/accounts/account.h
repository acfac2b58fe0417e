// SPDX-License-Identifier: Apache-2.0
// An account by which somebody signs in: its login, and how it, a session's and a token's number are shown. Knows no password and no store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/org/post.h"

namespace bihuan::accounts {

inline constexpr std::size_t longest_login = 64, longest_password = 256, longest_name = 60;  // bytes, bytes, characters

// "990101-a-2", "990101-t-5", "990101-s-9".
std::string account_id(std::string_view region, std::int64_t number);
std::string token_id(std::string_view region, std::int64_t number);
std::string session_id(std::string_view region, std::int64_t number);
// The number, where the id is of the region and the kind ('a', 't', 's').
std::optional<std::int64_t> number_in(std::string_view id, std::string_view region, char kind);

// Small letters, as logins are kept and compared.
std::string normal_login(std::string_view login);
// 2 to 64 letters, digits and . _ - @ of ASCII, beginning with a letter or digit. Error: login-wrong.
base::Result<void> login_allowed(std::string_view login);

// The three that one person must not hold two of (GB/T 22239-2019, 8.1.5), and who need a second factor.
bool is_administration(org::PostKind kind);

}  // namespace bihuan::accounts
