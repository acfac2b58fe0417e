// SPDX-License-Identifier: Apache-2.0
#include "base/tls.h"

#include <new>
#include <utility>

#include "base/module_missing.h"
#include "base/ssl_module.h"

namespace bihuan::base {
namespace {

const SslModule& ssl() {
  const SslModule* const module = module_table<SslModule>();
  if (module == nullptr) throw ModuleMissing(SslModule::file);
  return *module;
}

}  // namespace

struct TlsIdentity::State {
  SSL_CTX* context = ssl().SSL_CTX_new(ssl().TLS_server_method());

  State() {
    if (context == nullptr) throw std::bad_alloc();
    ssl().SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_2_VERSION, nullptr);
    ssl().SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    ssl().SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");  // of TLS 1.2; those of 1.3 are all fit
    ssl().SSL_CTX_ctrl(context, SSL_CTRL_MODE, SSL_MODE_RELEASE_BUFFERS, nullptr);
  }
  ~State() { ssl().SSL_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

TlsIdentity::TlsIdentity(std::unique_ptr<State> state) : state_(std::move(state)) {}
TlsIdentity::~TlsIdentity() = default;

Result<std::shared_ptr<const TlsIdentity>> TlsIdentity::load(const std::string& certificate_file, const std::string& key_file) {
  auto state = std::make_unique<State>();
  if (ssl().SSL_CTX_use_certificate_chain_file(state->context, certificate_file.c_str()) != 1)
    return fail(ErrorKind::invalid, "tls-certificate-unread", certificate_file);
  if (ssl().SSL_CTX_use_PrivateKey_file(state->context, key_file.c_str(), SSL_FILETYPE_PEM) != 1 || ssl().SSL_CTX_check_private_key(state->context) != 1)
    return fail(ErrorKind::invalid, "tls-key-unread", key_file);
  return std::shared_ptr<const TlsIdentity>(new TlsIdentity(std::move(state)));
}

struct TlsChannel::State {
  SSL* connection;
  BIO* in = ssl().BIO_new(ssl().BIO_s_mem());   // both belong to the connection
  BIO* out = ssl().BIO_new(ssl().BIO_s_mem());

  explicit State(SSL_CTX* context) : connection(ssl().SSL_new(context)) {
    if (connection == nullptr || in == nullptr || out == nullptr) throw std::bad_alloc();
    ssl().SSL_set_bio(connection, in, out);
    ssl().SSL_set_accept_state(connection);
  }
  ~State() { ssl().SSL_free(connection); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // Whether the last call only lacks bytes.
  bool wants_more(int outcome) const { return ssl().SSL_get_error(connection, outcome) == SSL_ERROR_WANT_READ; }
};

TlsChannel::TlsChannel(std::shared_ptr<const TlsIdentity> identity)
    : identity_(std::move(identity)), state_(std::make_unique<State>(identity_->state_->context)) {}
TlsChannel::~TlsChannel() = default;

void TlsChannel::put(std::string_view encrypted) { ssl().BIO_write(state_->in, encrypted.data(), static_cast<int>(encrypted.size())); }

std::size_t TlsChannel::read(char* to, std::size_t room) {
  if (is_over_ || room == 0) return 0;
  ssl().ERR_clear_error();
  const int count = ssl().SSL_read(state_->connection, to, static_cast<int>(room));
  if (count > 0) return static_cast<std::size_t>(count);
  if (!state_->wants_more(count)) is_over_ = true;
  return 0;
}

bool TlsChannel::write(std::string_view plain) {
  if (is_over_ || plain.empty()) return !is_over_;
  ssl().ERR_clear_error();
  const int count = ssl().SSL_write(state_->connection, plain.data(), static_cast<int>(plain.size()));
  if (count <= 0 && !state_->wants_more(count)) is_over_ = true;
  return count > 0;
}

void TlsChannel::end() {
  if (is_over_) return;
  ssl().ERR_clear_error();
  ssl().SSL_shutdown(state_->connection);
}

std::string TlsChannel::take() {
  std::string bytes(ssl().BIO_ctrl_pending(state_->out), '\0');
  if (!bytes.empty()) ssl().BIO_read(state_->out, bytes.data(), static_cast<int>(bytes.size()));
  return bytes;
}

}  // namespace bihuan::base
