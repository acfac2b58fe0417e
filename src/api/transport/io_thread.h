// SPDX-License-Identifier: Apache-2.0
// One thread's share of the server: its io_context, its acceptor, its sessions and what it counts; and what all threads share.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "api/hosts.h"
#include "api/metrics.h"
#include "api/server.h"
#include "api/transport/sockets.h"
#include "base/tls.h"
#include "api/work_pool.h"

namespace bihuan::api {

class Session;

// Used by all threads at a time.
struct Shared {
  Shared(const ServerOptions& given, Handler& asked)
      : options(given),
        handler(asked),
        clock(*given.clock),
        hosts(given.address, given.hosts),
        id_seed(std::random_device{}()),
        started(given.clock->elapsed()) {}

  std::string next_request_id();
  void log_access(std::string_view line);
  void log_fault(std::string_view line);

  const ServerOptions options;
  Handler& handler;
  const base::Clock& clock;
  const Hosts hosts;
  const std::uint64_t id_seed;
  const std::chrono::microseconds started;
  std::vector<const Metrics*> metrics;
  std::shared_ptr<const base::TlsIdentity> identity;  // nothing: plain HTTP
  WorkPool* pool = nullptr;
  WorkPool* slow_pool = nullptr;  // for what Handler::is_slow says
  WorkPool* writing_pool = nullptr;  // for what Handler::is_writing says
  std::atomic<bool> is_stopping{false};
  std::atomic<std::size_t> open_connections{0};
  std::atomic<std::size_t> held_bodies{0};   // bytes
  std::atomic<std::size_t> held_answers{0};  // bytes
  std::atomic<std::uint64_t> last_request{0};
  std::mutex log_mutex;
};

// Everything but the Metrics is touched by its own thread only.
class IoThread {
 public:
  explicit IoThread(Shared& shared) : shared_(shared), context_(1), acceptor_(context_), tick_(context_), retry_(context_) {}
  IoThread(const IoThread&) = delete;
  IoThread& operator=(const IoThread&) = delete;

  // Before the thread runs.
  void begin_accepting();
  // Posted to this thread: no more connections, idle ones closed, the others answered and closed.
  void begin_stop();

  asio::io_context& context() { return context_; }
  Acceptor& acceptor() { return acceptor_; }
  Metrics& metrics() { return metrics_; }
  Shared& shared() { return shared_; }

  // For the sessions.
  void enlist(Session& session);
  void strike(Session& session);

 private:
  Awaitable<void> accept();
  Awaitable<void> watch_deadlines();
  void welcome(Socket socket);

  Shared& shared_;
  Metrics metrics_;
  std::vector<Session*> sessions_;
  bool is_watching_ = false;
  std::chrono::microseconds drain_until_{std::chrono::microseconds::max()};
  asio::io_context context_;  // ends first: sessions that are left strike themselves off the list
  Acceptor acceptor_;
  Timer tick_;
  Timer retry_;
};

}  // namespace bihuan::api
