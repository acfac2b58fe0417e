// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libssl; built as bihuan_ssl.so.
#include "base/ssl_module.h"

extern "C" const bihuan::base::SslModule bihuan_module;
const bihuan::base::SslModule bihuan_module = {
    .TLS_server_method = TLS_server_method,
    .SSL_CTX_new = SSL_CTX_new,
    .SSL_CTX_free = SSL_CTX_free,
    .SSL_CTX_ctrl = SSL_CTX_ctrl,
    .SSL_CTX_set_options = SSL_CTX_set_options,
    .SSL_CTX_set_cipher_list = SSL_CTX_set_cipher_list,
    .SSL_CTX_use_certificate_chain_file = SSL_CTX_use_certificate_chain_file,
    .SSL_CTX_use_PrivateKey_file = SSL_CTX_use_PrivateKey_file,
    .SSL_CTX_check_private_key = SSL_CTX_check_private_key,
    .SSL_new = SSL_new,
    .SSL_free = SSL_free,
    .SSL_set_bio = SSL_set_bio,
    .SSL_set_accept_state = SSL_set_accept_state,
    .SSL_read = SSL_read,
    .SSL_write = SSL_write,
    .SSL_shutdown = SSL_shutdown,
    .SSL_get_error = SSL_get_error,
    .BIO_new = BIO_new,
    .BIO_s_mem = BIO_s_mem,
    .BIO_write = BIO_write,
    .BIO_read = BIO_read,
    .BIO_ctrl_pending = BIO_ctrl_pending,
    .ERR_clear_error = ERR_clear_error,
};
