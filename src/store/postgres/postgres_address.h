// SPDX-License-Identifier: Apache-2.0
// What of a PostgreSQL address a person may see. Never gives a password away, nor an address that cannot be understood.
#pragma once

#include <string>

namespace bihuan::store {

// postgres://user@host:port/name. "postgres://…" where libpq does not understand the address.
std::string shown_address(const std::string& address);

// `message` without the password that `address` holds.
std::string without_password(std::string message, const std::string& address);

}  // namespace bihuan::store
