// SPDX-License-Identifier: Apache-2.0
// The transport: sockets, HTTP/1.1, limits, compression, conditional answers, health and metrics around one Handler. Knows no plan and no
// SQL. Beast and Asio are used below transport/ only (docs/decisions/0018-transport.md).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/http.h"
#include "base/clock.h"
#include "base/result.h"

namespace bihuan::api {

// What is from this machine: a loopback address asks for a loopback name in HTTP/1.1, and no field tells of a proxy (Forwarded, Via,
// X-Forwarded-*, X-Real-IP). A proxy that is silent in all of these still shows by the name or the version it asks with, as nginx does
// unless it is told otherwise.
struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;            // 0 takes any free one
  std::vector<std::string> hosts;       // names a request may be for, beside the address and localhost (against DNS rebinding); "*" for any
  std::size_t io_threads = 0;           // 0: one a core
  std::size_t work_threads = 0;         // that call the handler; 0: twice the cores
  std::size_t most_connections = 1024;  // beyond these a connection is answered 503 and closed
  std::size_t most_waiting = 256;       // requests that wait for a work thread; beyond these 503 with Retry-After
  std::size_t most_slow_waiting = 32;   // of those that Handler::is_slow says, of which as many are answered at a time as leave one core to the others
  std::string tls_certificate, tls_key;  // PEM files; empty: plain HTTP
  std::string proxy;                    // the address of the proxy that is believed (X-Forwarded-For, -Proto); empty for none
  std::size_t header_limit = 8192;      // bytes; beyond it 431
  std::size_t body_limit = 32 << 20;    // bytes; beyond it 413
  std::size_t bodies_limit = 256 << 20;  // bytes of all bodies together that are held at a time; beyond them 503 with Retry-After
  std::size_t answers_limit = 512 << 20;  // bytes of all answers together that wait to be sent; beyond them 503 with Retry-After
  std::chrono::seconds idle_limit{
      30};  // between messages, and for a header; a body or an answer may take a second more for each 16 KiB; 408
  std::chrono::seconds drain_limit{10};  // how long stop() lets what has been begun be answered
  std::string version;                   // for the metrics
  const base::Clock* clock = &base::system_clock();
  // A line without its end for each request: when, method, path as sent, status, bytes sent, microseconds, request id. Off when empty.
  std::function<void(std::string_view line)> access_log;
  // What a handler threw, with the request id; standard error when empty. Both are called from several threads, one at a time.
  std::function<void(std::string_view line)> fault_log;
};

class Server {
 public:
  // Binds and listens. Errors: port-taken, address-unknown, address-refused (where = address:port),
  // tls-certificate-unread, tls-key-unread.
  static base::Result<std::unique_ptr<Server>> listen(const ServerOptions& options, Handler& handler);
  virtual ~Server() = default;

  virtual std::uint16_t port() const = 0;
  // Serves until stop(); answers what has been begun, within the drain limit. Then connections are cut, and only handlers that run are
  // waited for. Once in the life of a server.
  virtual void run() = 0;
  // From any thread, and from a signal handler. May come before run().
  virtual void stop() noexcept = 0;
};

}  // namespace bihuan::api
