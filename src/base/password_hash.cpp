// SPDX-License-Identifier: Apache-2.0
#include "base/password_hash.h"

#include <charconv>
#include <optional>
#include <stdexcept>

#include "base/crypto_module.h"
#include "base/module_missing.h"
#include "base/secrets.h"
#include "base/sodium_module.h"

namespace bihuan::base {
namespace {

constexpr unsigned long long argon2id_passes = 2;
constexpr std::size_t argon2id_bytes = 19u << 20;
constexpr std::string_view argon2id_prefix = "$argon2id$v=19$m=19456,t=2,p=1$";

constexpr std::string_view sm3_prefix = "$pbkdf2-sm3$i=";
constexpr int sm3_rounds = 300'000, most_sm3_rounds = 10'000'000;
constexpr std::size_t salt_bytes = 16, sm3_bytes = 32;

const SodiumModule& sodium() {
  static const SodiumModule* const module = [] {
    const SodiumModule* const loaded = module_table<SodiumModule>();
    if (loaded == nullptr || loaded->sodium_init() < 0) throw ModuleMissing(SodiumModule::file);
    return loaded;
  }();
  return *module;
}

std::string argon2id(std::string_view password) {
  char text[crypto_pwhash_STRBYTES];
  if (sodium().crypto_pwhash_str_alg(text, password.data(), password.size(), argon2id_passes, argon2id_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc();
  return text;
}

std::string sm3_key(std::string_view password, std::string_view salt, int rounds) {
  const CryptoModule* const crypto = module_table<CryptoModule>();
  if (crypto == nullptr) throw ModuleMissing(CryptoModule::file);
  std::string key(sm3_bytes, '\0');
  if (crypto->PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), reinterpret_cast<const unsigned char*>(salt.data()),
                                static_cast<int>(salt.size()), rounds, crypto->EVP_sm3(), static_cast<int>(key.size()),
                                reinterpret_cast<unsigned char*>(key.data())) != 1)
    throw std::runtime_error("PBKDF2 with SM3 is not available");
  return key;
}

std::string pbkdf2_sm3(std::string_view password) {
  const std::string salt = random_bytes(salt_bytes);
  return std::string(sm3_prefix) + std::to_string(sm3_rounds) + '$' + base64url(salt) + '$' + base64url(sm3_key(password, salt, sm3_rounds));
}

// "$pbkdf2-sm3$i=300000$SALT$KEY"
bool is_sm3_password(std::string_view stored, std::string_view password) {
  stored.remove_prefix(sm3_prefix.size());
  const std::size_t salt_at = stored.find('$'), key_at = stored.find('$', salt_at + 1);
  if (salt_at == std::string_view::npos || key_at == std::string_view::npos) return false;
  int rounds = 0;
  std::from_chars(stored.data(), stored.data() + salt_at, rounds);
  const auto salt = base64url_decoded(stored.substr(salt_at + 1, key_at - salt_at - 1)), key = base64url_decoded(stored.substr(key_at + 1));
  if (rounds < 1 || rounds > most_sm3_rounds || !salt || !key || key->size() != sm3_bytes) return false;
  return is_same_secret(sm3_key(password, *salt, rounds), *key);
}

}  // namespace

std::string hashed_password(PasswordHash kind, std::string_view password) {
  return kind == PasswordHash::argon2id ? argon2id(password) : pbkdf2_sm3(password);
}

bool is_password(const std::string& stored, std::string_view password) {
  if (stored.starts_with(sm3_prefix)) return is_sm3_password(stored, password);
  return stored.size() < crypto_pwhash_STRBYTES && stored.starts_with("$argon2") &&
         sodium().crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
}

bool is_hashed_as(PasswordHash kind, std::string_view stored) {
  if (kind == PasswordHash::argon2id) return stored.starts_with(argon2id_prefix);
  return stored.starts_with(std::string(sm3_prefix) + std::to_string(sm3_rounds) + '$');
}

}  // namespace bihuan::base
