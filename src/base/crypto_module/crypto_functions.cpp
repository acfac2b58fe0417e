// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libcrypto; built as bihuan_crypto.so.
#include "base/crypto_module.h"

extern "C" const bihuan::base::CryptoModule bihuan_module;
const bihuan::base::CryptoModule bihuan_module = {
    .EVP_MD_CTX_new = EVP_MD_CTX_new,
    .EVP_MD_CTX_free = EVP_MD_CTX_free,
    .EVP_sha256 = EVP_sha256,
    .EVP_MD_fetch = EVP_MD_fetch,
    .EVP_DigestInit_ex = EVP_DigestInit_ex,
    .EVP_DigestUpdate = EVP_DigestUpdate,
    .EVP_DigestFinal_ex = EVP_DigestFinal_ex,
    .EVP_sha1 = EVP_sha1,
    .EVP_sm3 = EVP_sm3,
    .HMAC = HMAC,
    .PKCS5_PBKDF2_HMAC = PKCS5_PBKDF2_HMAC,
    .d2i_PUBKEY = d2i_PUBKEY,
    .EVP_PKEY_free = EVP_PKEY_free,
    .EVP_PKEY_get_bits = EVP_PKEY_get_bits,
    .EVP_DigestVerifyInit = EVP_DigestVerifyInit,
    .EVP_DigestVerify = EVP_DigestVerify,
};
