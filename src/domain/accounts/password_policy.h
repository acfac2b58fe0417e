// SPDX-License-Identifier: Apache-2.0
// What a new password must be. Knows no hash: which passwords came before is for the caller to compare.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace bihuan::accounts {

inline constexpr std::size_t shortest_password = 10;  // characters
inline constexpr std::size_t long_password = 16;      // characters, from which any kinds of characters will do
inline constexpr std::size_t remembered_passwords = 5;  // the last ones, that must not come again

// At least 10 characters and at most 256 bytes; three of small letters, capitals, digits and others, unless it has 16 characters; not made of the login, the
// name and what is commonest in passwords. Errors (where = "password"): password-too-short, password-too-long, password-too-plain,
// password-holds-name, password-common. Beyond what NIST SP 800-63B asks because GB/T 22239-2019 (8.1.4.1) asks for complexity.
base::Result<void> password_allowed(std::string_view password, std::string_view login, std::string_view name);

}  // namespace bihuan::accounts
