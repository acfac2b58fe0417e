// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libsodium; built as bihuan_sodium.so.
#include "base/sodium_module.h"

extern "C" const bihuan::base::SodiumModule bihuan_module;
const bihuan::base::SodiumModule bihuan_module = {
    .sodium_init = sodium_init,
    .crypto_pwhash_str_alg = crypto_pwhash_str_alg,
    .crypto_pwhash_str_verify = crypto_pwhash_str_verify,
};
