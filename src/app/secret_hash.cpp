// SPDX-License-Identifier: Apache-2.0
#include "app/secret_hash.h"

#include "base/secrets.h"
#include "base/sha256.h"

namespace bihuan::app {
namespace {

constexpr std::size_t group_length = 5;

// Five bits to a character, in groups by hyphens.
std::string grouped(std::size_t groups) {
  const std::string letters = base::base32(base::random_bytes((groups * group_length * 5 + 7) / 8));
  std::string text;
  for (std::size_t i = 0; i < groups * group_length; ++i) {
    if (i > 0 && i % group_length == 0) text += '-';
    text += letters[i] >= 'A' ? static_cast<char>(letters[i] | 0x20) : letters[i];
  }
  return text;
}

}  // namespace

std::string new_secret() { return base::base64url(base::random_bytes(32)); }

std::string secret_hash(std::string_view secret) { return base::sha256(secret); }

std::string one_time_password() { return grouped(4); }

std::string recovery_code() { return grouped(2); }

std::string normal_recovery_code(std::string_view typed) {
  std::string normal;
  for (const char character : typed) {
    if (character == '-' || character == ' ') continue;
    normal += character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character;
  }
  return normal;
}

}  // namespace bihuan::app
