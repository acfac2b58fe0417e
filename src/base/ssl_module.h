// SPDX-License-Identifier: Apache-2.0
// The functions of libssl that are used, in bihuan_ssl.so, which a server under TLS loads (docs/decisions/0013-heavy-libraries-are-loaded-late.md).
#pragma once

#include <openssl/err.h>
#include <openssl/ssl.h>

#include "base/module_table.h"

namespace bihuan::base {

struct SslModule {
  static constexpr const char* file = "bihuan_ssl.so";

  decltype(&::TLS_server_method) TLS_server_method;
  decltype(&::SSL_CTX_new) SSL_CTX_new;
  decltype(&::SSL_CTX_free) SSL_CTX_free;
  decltype(&::SSL_CTX_ctrl) SSL_CTX_ctrl;
  decltype(&::SSL_CTX_set_options) SSL_CTX_set_options;
  decltype(&::SSL_CTX_set_cipher_list) SSL_CTX_set_cipher_list;
  decltype(&::SSL_CTX_use_certificate_chain_file) SSL_CTX_use_certificate_chain_file;
  decltype(&::SSL_CTX_use_PrivateKey_file) SSL_CTX_use_PrivateKey_file;
  decltype(&::SSL_CTX_check_private_key) SSL_CTX_check_private_key;
  decltype(&::SSL_new) SSL_new;
  decltype(&::SSL_free) SSL_free;
  decltype(&::SSL_set_bio) SSL_set_bio;
  decltype(&::SSL_set_accept_state) SSL_set_accept_state;
  decltype(&::SSL_read) SSL_read;
  decltype(&::SSL_write) SSL_write;
  decltype(&::SSL_shutdown) SSL_shutdown;
  decltype(&::SSL_get_error) SSL_get_error;
  decltype(&::BIO_new) BIO_new;
  decltype(&::BIO_s_mem) BIO_s_mem;
  decltype(&::BIO_write) BIO_write;
  decltype(&::BIO_read) BIO_read;
  decltype(&::BIO_ctrl_pending) BIO_ctrl_pending;
  decltype(&::ERR_clear_error) ERR_clear_error;
};

}  // namespace bihuan::base
