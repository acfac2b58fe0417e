// SPDX-License-Identifier: Apache-2.0
// TLS 1.2 and 1.3 on the server's side, bytes in and bytes out: what came from the client is put in, what is to be sent is taken out. Knows no socket.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::base {

// A certificate with its key, for any number of connections and threads.
class TlsIdentity {
 public:
  // PEM files: the certificate with those that lead to its issuer, and the key without a password. Errors: tls-certificate-unread, tls-key-unread (also where it is another
  // certificate's).
  static Result<std::shared_ptr<const TlsIdentity>> load(const std::string& certificate_file, const std::string& key_file);
  ~TlsIdentity();
  TlsIdentity(const TlsIdentity&) = delete;
  TlsIdentity& operator=(const TlsIdentity&) = delete;

 private:
  friend class TlsChannel;
  struct State;
  explicit TlsIdentity(std::unique_ptr<State> state);

  const std::unique_ptr<State> state_;
};

// One connection. Not for several threads at a time.
class TlsChannel {
 public:
  explicit TlsChannel(std::shared_ptr<const TlsIdentity> identity);
  ~TlsChannel();
  TlsChannel(const TlsChannel&) = delete;
  TlsChannel& operator=(const TlsChannel&) = delete;

  // What the client sent.
  void put(std::string_view encrypted);
  // Its plain text, as much as there is room for; 0 while more must be put in, or when is_over. The handshake is done on the way.
  std::size_t read(char* to, std::size_t room);
  // Makes what take() gives of plain text. False when is_over, or before the handshake is done.
  bool write(std::string_view plain);
  // Says that nothing more will be written.
  void end();
  // What is to be sent; empty for nothing. After each of the others.
  std::string take();

  // The client has ended it, or what it sent is no TLS.
  bool is_over() const { return is_over_; }

 private:
  struct State;
  const std::shared_ptr<const TlsIdentity> identity_;
  const std::unique_ptr<State> state_;
  bool is_over_ = false;
};

}  // namespace bihuan::base
