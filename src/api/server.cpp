// SPDX-License-Identifier: Apache-2.0
#include "api/server.h"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <system_error>
#include <thread>

#include "api/transport/io_thread.h"
#include "api/work_pool.h"

namespace bihuan::api {
namespace {

using Descriptor = asio::posix::basic_stream_descriptor<Executor>;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr std::size_t most_writing = 32;  // writing requests at a time, that many share a commit

std::size_t count_or(std::size_t wanted, std::size_t otherwise) { return wanted > 0 ? wanted : otherwise; }

std::size_t cores() { return std::max<std::size_t>(1, std::thread::hardware_concurrency()); }

// Slow requests at a time: one core is left to all the others.
std::size_t most_slow() { return std::max<std::size_t>(2, cores()) - 1; }

// What stop() writes to: a write to it may be done in a signal handler.
class StopSignal {
 public:
  StopSignal() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
  }
  ~StopSignal() { ::close(descriptor_); }
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  void raise() const noexcept {
    const int saved = errno;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(descriptor_, &one, sizeof one);
    errno = saved;
  }
  int duplicate() const { return ::fcntl(descriptor_, F_DUPFD_CLOEXEC, 0); }

 private:
  const int descriptor_;
};

class AsioServer : public Server {
 public:
  AsioServer(const ServerOptions& options, Handler& handler, std::shared_ptr<const base::TlsIdentity> identity) : shared_(options, handler) {
    shared_.identity = std::move(identity);
    for (std::size_t i = 0; i < count_or(options.io_threads, cores()); ++i) {
      threads_.push_back(std::make_unique<IoThread>(shared_));
      shared_.metrics.push_back(&threads_.back()->metrics());
    }
  }

  // Each thread has a socket of its own on the same port, and the kernel spreads the connections. The first is bound before it may share,
  // so that a second server does not take half of them.
  ErrorCode bind(asio::ip::tcp::endpoint endpoint) {
    for (std::size_t i = 0; i < threads_.size(); ++i) {
      Acceptor& acceptor = threads_[i]->acceptor();
      ErrorCode error;
      acceptor.open(endpoint.protocol(), error);
      if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
      if (!error && i > 0) acceptor.set_option(ReusePort(true), error);
      if (!error) acceptor.bind(endpoint, error);
      if (!error && i == 0) acceptor.set_option(ReusePort(true), error);
      if (!error && i == 0) endpoint = acceptor.local_endpoint(error);
      if (error) return error;
    }
    for (const auto& thread : threads_) {
      ErrorCode error;
      thread->acceptor().listen(asio::socket_base::max_listen_connections, error);
      if (error) return error;
    }
    port_ = endpoint.port();
    return {};
  }

  std::uint16_t port() const override { return port_; }

  void run() override {
    WorkPool pool(count_or(shared_.options.work_threads, 2 * cores()), shared_.options.most_waiting);
    WorkPool slow_pool(most_slow(), shared_.options.most_slow_waiting, WorkPool::Priority::low);
    shared_.pool = &pool;
    WorkPool writing_pool(most_writing, shared_.options.most_waiting);
    shared_.slow_pool = &slow_pool;
    shared_.writing_pool = &writing_pool;
    for (const auto& thread : threads_) thread->begin_accepting();
    asio::co_spawn(threads_.front()->context(), watch_stop(), asio::detached);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads_.size(); ++i) others.emplace_back([this, i] { threads_[i]->context().run(); });
    threads_.front()->context().run();
    for (std::thread& other : others) other.join();
    shared_.pool = shared_.slow_pool = shared_.writing_pool = nullptr;
  }

  void stop() noexcept override { stop_.raise(); }

 private:
  Awaitable<void> watch_stop() {
    Descriptor descriptor(threads_.front()->context(), stop_.duplicate());
    ErrorCode error;
    co_await descriptor.async_wait(Descriptor::wait_read, asio::redirect_error(awaited, error));
    shared_.is_stopping = true;
    for (const auto& thread : threads_) asio::post(thread->context(), [&thread] { thread->begin_stop(); });
  }

  Shared shared_;
  const StopSignal stop_;
  std::vector<std::unique_ptr<IoThread>> threads_;
  std::uint16_t port_ = 0;
};

// A name is looked up once; the first of its addresses is taken.
ErrorCode find_endpoint(const ServerOptions& options, asio::ip::tcp::endpoint& found) {
  ErrorCode error;
  const auto address = asio::ip::make_address(options.address, error);
  if (!error) {
    found = {address, options.port};
    return error;
  }
  asio::io_context context;
  asio::ip::tcp::resolver resolver(context);
  const auto results = resolver.resolve(options.address, std::to_string(options.port), asio::ip::resolver_base::passive, error);
  if (!error) found = results.begin()->endpoint();
  return error;
}

}  // namespace

base::Result<std::unique_ptr<Server>> Server::listen(const ServerOptions& options, Handler& handler) {
  const std::string where = options.address + ":" + std::to_string(options.port);
  asio::ip::tcp::endpoint endpoint;
  if (find_endpoint(options, endpoint)) return base::fail(base::ErrorKind::invalid, "address-unknown", where);
  std::shared_ptr<const base::TlsIdentity> identity;
  if (!options.tls_certificate.empty()) {
    auto loaded = base::TlsIdentity::load(options.tls_certificate, options.tls_key);
    if (!loaded) return tl::unexpected(std::move(loaded.error()));
    identity = std::move(*loaded);
  }
  auto server = std::make_unique<AsioServer>(options, handler, std::move(identity));
  const ErrorCode error = server->bind(endpoint);
  if (error == asio::error::address_in_use) return base::fail(base::ErrorKind::conflict, "port-taken", where);
  if (error) return base::fail(base::ErrorKind::denied, "address-refused", where, error.message());
  return server;
}

}  // namespace bihuan::api
