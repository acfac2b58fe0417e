// SPDX-License-Identifier: Apache-2.0
// Signatures by public keys as JSON Web Signatures have them (RFC 7518, 3.3 and 3.4). Knows no JSON: keys and signatures come as bytes.
#pragma once

#include <string_view>

namespace bihuan::base {

// RSASSA-PKCS1-v1_5 with SHA-256. False for a modulus of less than 2048 or more than 8192 bits, too.
bool is_rs256(std::string_view message, std::string_view signature, std::string_view modulus, std::string_view exponent);

// ECDSA on P-256 with SHA-256: 32 bytes each of x and y, 64 of the signature.
bool is_es256(std::string_view message, std::string_view signature, std::string_view x, std::string_view y);

}  // namespace bihuan::base
