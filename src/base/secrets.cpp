// SPDX-License-Identifier: Apache-2.0
#include "base/secrets.h"

#include <sys/random.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "base/crypto_module.h"
#include "base/module_missing.h"

namespace bihuan::base {
namespace {

constexpr std::string_view base32_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string keyed_hash(const EVP_MD* (*CryptoModule::*kind)(), std::string_view key, std::string_view message) {
  const CryptoModule* const crypto = module_table<CryptoModule>();
  if (crypto == nullptr) throw ModuleMissing(CryptoModule::file);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (crypto->HMAC((crypto->*kind)(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(message.data()),
                   message.size(), digest, &size) == nullptr)
    throw std::runtime_error("HMAC is not available");
  return {reinterpret_cast<const char*>(digest), size};
}

// `width` bits to a digit.
std::string written(std::string_view bytes, std::string_view digits, unsigned width) {
  std::string text;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char byte : bytes) {
    held = held << 8 | static_cast<unsigned char>(byte);
    for (bits += 8; bits >= width; bits -= width) text += digits[held >> (bits - width) & (digits.size() - 1)];
  }
  if (bits > 0) text += digits[held << (width - bits) & (digits.size() - 1)];
  return text;
}

// What is left over must be zero and less than a digit, so that every text has one meaning.
std::optional<std::string> read(std::string_view text, std::string_view digits, unsigned width) {
  std::string bytes;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char character : text) {
    const std::size_t digit = digits.find(character);
    if (digit == std::string_view::npos) return std::nullopt;
    held = held << width | static_cast<std::uint32_t>(digit);
    bits += width;
    if (bits >= 8) bytes += static_cast<char>(held >> (bits -= 8) & 0xFF);
  }
  if (bits >= width || (held & ((1u << bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

}  // namespace

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  for (std::size_t filled = 0; filled < count;) {
    const ssize_t got = ::getrandom(bytes.data() + filled, count - filled, 0);
    if (got < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
    if (got > 0) filled += static_cast<std::size_t>(got);
  }
  return bytes;
}

std::string hmac_sha1(std::string_view key, std::string_view message) { return keyed_hash(&CryptoModule::EVP_sha1, key, message); }

std::string hmac_sha256(std::string_view key, std::string_view message) { return keyed_hash(&CryptoModule::EVP_sha256, key, message); }

bool is_same_secret(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return false;
  unsigned char difference = 0;
  for (std::size_t i = 0; i < one.size(); ++i) difference = static_cast<unsigned char>(difference | (one[i] ^ other[i]));
  return *const_cast<volatile unsigned char*>(&difference) == 0;
}

std::string base32(std::string_view bytes) { return written(bytes, base32_digits, 5); }
std::optional<std::string> base32_decoded(std::string_view text) { return read(text, base32_digits, 5); }
std::string base64url(std::string_view bytes) { return written(bytes, base64_digits, 6); }
std::optional<std::string> base64url_decoded(std::string_view text) { return read(text, base64_digits, 6); }

}  // namespace bihuan::base
