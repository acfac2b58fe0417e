// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/totp.h"

#include "base/secrets.h"

namespace bihuan::accounts {
namespace {

constexpr std::int64_t steps_aside = 1;

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '.' || byte == '_';
    if (is_plain)
      encoded += character;
    else
      (((encoded += '%') += digits[byte >> 4]) += digits[byte & 15]);
  }
  return encoded;
}

}  // namespace

std::string hotp_code(std::string_view secret, std::int64_t counter, int digits) {
  std::string message(8, '\0');
  for (int i = 0; i < 8; ++i) message[static_cast<std::size_t>(i)] = static_cast<char>(counter >> (56 - 8 * i) & 0xFF);
  const std::string hash = base::hmac_sha1(secret, message);
  const std::size_t at = hash.back() & 0x0F;
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(hash[i]);
  number &= 0x7FFFFFFF;
  std::string code(static_cast<std::size_t>(digits), '0');
  for (std::size_t i = code.size(); i-- > 0; number /= 10) code[i] = static_cast<char>('0' + number % 10);
  return code;
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t now, std::int64_t last_step) {
  const std::int64_t step = now / totp_step_length;
  std::optional<std::int64_t> found;
  for (std::int64_t candidate = step - steps_aside; candidate <= step + steps_aside; ++candidate)
    if (base::is_same_secret(hotp_code(secret, candidate), code) && candidate > last_step && !found) found = candidate;
  return found;
}

std::string otpauth_uri(std::string_view secret, std::string_view issuer, std::string_view login) {
  return "otpauth://totp/" + percent_encoded(issuer) + ':' + percent_encoded(login) + "?secret=" + base::base32(secret) + "&issuer=" + percent_encoded(issuer) +
         "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace bihuan::accounts
