// SPDX-License-Identifier: Apache-2.0
// The functions of libcrypto that are used, in bihuan_crypto.so, which the first hash or secret loads (docs/decisions/0013-heavy-libraries-are-loaded-late.md).
#pragma once

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/x509.h>

#include "base/module_table.h"

namespace bihuan::base {

struct CryptoModule {
  static constexpr const char* file = "bihuan_crypto.so";

  decltype(&::EVP_MD_CTX_new) EVP_MD_CTX_new;
  decltype(&::EVP_MD_CTX_free) EVP_MD_CTX_free;
  decltype(&::EVP_sha256) EVP_sha256;
  decltype(&::EVP_MD_fetch) EVP_MD_fetch;
  decltype(&::EVP_DigestInit_ex) EVP_DigestInit_ex;
  decltype(&::EVP_DigestUpdate) EVP_DigestUpdate;
  decltype(&::EVP_DigestFinal_ex) EVP_DigestFinal_ex;
  decltype(&::EVP_sha1) EVP_sha1;
  decltype(&::EVP_sm3) EVP_sm3;
  decltype(&::HMAC) HMAC;
  decltype(&::PKCS5_PBKDF2_HMAC) PKCS5_PBKDF2_HMAC;
  decltype(&::d2i_PUBKEY) d2i_PUBKEY;
  decltype(&::EVP_PKEY_free) EVP_PKEY_free;
  decltype(&::EVP_PKEY_get_bits) EVP_PKEY_get_bits;
  decltype(&::EVP_DigestVerifyInit) EVP_DigestVerifyInit;
  decltype(&::EVP_DigestVerify) EVP_DigestVerify;
};

}  // namespace bihuan::base
