// SPDX-License-Identifier: Apache-2.0
#include "base/sha256.h"

#include <stdexcept>

#include "base/crypto_module.h"
#include "base/module_missing.h"

namespace bihuan::base {
namespace {

const CryptoModule& crypto() {
  const CryptoModule* const module = module_table<CryptoModule>();
  if (module == nullptr) throw ModuleMissing(CryptoModule::file);
  return *module;
}

}  // namespace

struct Sha256::State {
  EVP_MD_CTX* context = crypto().EVP_MD_CTX_new();
  bool is_begun = false;

  State() = default;
  ~State() { crypto().EVP_MD_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void begin() {
    if (is_begun) return;
    // Fetched once: looking it up costs as much as hashing a kilobyte.
    static const EVP_MD* const algorithm = crypto().EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (context == nullptr || algorithm == nullptr || crypto().EVP_DigestInit_ex(context, algorithm, nullptr) != 1)
      throw std::runtime_error("SHA-256 is not available");
    is_begun = true;
  }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
  state_->begin();
  crypto().EVP_DigestUpdate(state_->context, bytes.data(), bytes.size());
}

std::string Sha256::finish() {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  state_->begin();
  crypto().EVP_DigestFinal_ex(state_->context, digest, &size);
  state_->is_begun = false;
  constexpr char digits[] = "0123456789abcdef";
  std::string text(2 * std::size_t{size}, '0');
  for (unsigned int i = 0; i < size; ++i) {
    text[2 * i] = digits[digest[i] >> 4];
    text[2 * i + 1] = digits[digest[i] & 15];
  }
  return text;
}

std::string sha256(std::string_view bytes) {
  thread_local Sha256 hash;
  hash.add(bytes);
  return hash.finish();
}

}  // namespace bihuan::base
