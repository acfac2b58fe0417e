// SPDX-License-Identifier: Apache-2.0
// The functions of libsodium that are used, in bihuan_sodium.so, which the first password loads (docs/decisions/0013-heavy-libraries-are-loaded-late.md).
#pragma once

#include <sodium.h>

#include "base/module_table.h"

namespace bihuan::base {

struct SodiumModule {
  static constexpr const char* file = "bihuan_sodium.so";

  decltype(&::sodium_init) sodium_init;
  decltype(&::crypto_pwhash_str_alg) crypto_pwhash_str_alg;
  decltype(&::crypto_pwhash_str_verify) crypto_pwhash_str_verify;
};

}  // namespace bihuan::base
