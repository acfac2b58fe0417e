// SPDX-License-Identifier: Apache-2.0
#include "base/signature.h"

#include <stdexcept>
#include <string>

#include "base/crypto_module.h"

namespace bihuan::base {
namespace {

using namespace std::string_literals;

constexpr int fewest_bits = 2048, most_bits = 8192;
constexpr std::size_t half = 32;  // bytes of a coordinate on P-256

const CryptoModule& crypto() {
  const CryptoModule* const module = module_table<CryptoModule>();
  if (module == nullptr) throw std::runtime_error(std::string(CryptoModule::file) + " is not in place");
  return *module;
}

// One value of DER (X.690): tag, length, content.
std::string der(char tag, const std::string& content) {
  std::string length;
  for (std::size_t left = content.size(); left > 0; left >>= 8) length.insert(length.begin(), static_cast<char>(left & 0xFF));
  if (length.empty()) length = "\0"s;
  if (content.size() >= 0x80) length.insert(length.begin(), static_cast<char>(0x80 | length.size()));
  return tag + length + content;
}

// An unsigned number, big end first.
std::string der_number(std::string_view bytes) {
  while (bytes.size() > 1 && bytes.front() == 0) bytes.remove_prefix(1);
  std::string content(bytes);
  if (content.empty() || (content.front() & 0x80) != 0) content.insert(content.begin(), '\0');
  return der('\x02', content);
}

bool is_signed(std::string_view message, const std::string& signature, const std::string& public_key, int fewest) {
  const auto* at = reinterpret_cast<const unsigned char*>(public_key.data());
  EVP_PKEY* const key = crypto().d2i_PUBKEY(nullptr, &at, static_cast<long>(public_key.size()));
  if (key == nullptr) return false;
  const int bits = crypto().EVP_PKEY_get_bits(key);
  EVP_MD_CTX* const context = crypto().EVP_MD_CTX_new();
  const bool is_right = context != nullptr && bits >= fewest && bits <= most_bits &&
                        crypto().EVP_DigestVerifyInit(context, nullptr, crypto().EVP_sha256(), nullptr, key) == 1 &&
                        crypto().EVP_DigestVerify(context, reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                                                  reinterpret_cast<const unsigned char*>(message.data()), message.size()) == 1;
  crypto().EVP_MD_CTX_free(context);
  crypto().EVP_PKEY_free(key);
  return is_right;
}

}  // namespace

bool is_rs256(std::string_view message, std::string_view signature, std::string_view modulus, std::string_view exponent) {
  if (modulus.size() > most_bits / 8 + 1 || exponent.empty() || exponent.size() > 8) return false;
  static const std::string rsa = der('\x30', "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00"s);
  const std::string numbers = der('\x30', der_number(modulus) + der_number(exponent));
  return is_signed(message, std::string(signature), der('\x30', rsa + der('\x03', '\0' + numbers)), fewest_bits);
}

bool is_es256(std::string_view message, std::string_view signature, std::string_view x, std::string_view y) {
  if (x.size() != half || y.size() != half || signature.size() != 2 * half) return false;
  static const std::string p256 = der('\x30', "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07"s);
  const std::string point = "\0\x04"s + std::string(x) + std::string(y);
  const std::string pair = der('\x30', der_number(signature.substr(0, half)) + der_number(signature.substr(half)));
  return is_signed(message, pair, der('\x30', p256 + der('\x03', point)), 0);
}

}  // namespace bihuan::base
