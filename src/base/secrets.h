// SPDX-License-Identifier: Apache-2.0
// Random bytes, keyed hashes and the ways in which secrets are written. Knows no account and nothing of what the secrets are for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::base {

// From the kernel's generator; never fails short.
std::string random_bytes(std::size_t count);

// HMAC (RFC 2104): 20 bytes and 32 bytes.
std::string hmac_sha1(std::string_view key, std::string_view message);
std::string hmac_sha256(std::string_view key, std::string_view message);

// Takes the same time wherever the two differ; their lengths are no secret.
bool is_same_secret(std::string_view one, std::string_view other);

// RFC 4648: base32 in capitals without padding; base64url without padding. Nothing for what is not written so.
std::string base32(std::string_view bytes);
std::optional<std::string> base32_decoded(std::string_view text);
std::string base64url(std::string_view bytes);
std::optional<std::string> base64url_decoded(std::string_view text);

}  // namespace bihuan::base
