// SPDX-License-Identifier: Apache-2.0
// The yardstick for the transport: the least that Boost.Beast with coroutines does to answer a request. No limits, no deadlines, no fields
// beyond length and type; one io_context a core. Prints its port and serves until it is ended.
#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

asio::awaitable<void> serve(tcp::socket socket) {
  beast::tcp_stream stream(std::move(socket));
  stream.socket().set_option(tcp::no_delay(true));
  beast::flat_buffer buffer;
  for (;;) {
    http::request<http::string_body> request;
    beast::error_code error;
    co_await http::async_read(stream, buffer, request, asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return;
    http::response<http::string_body> response(http::status::ok, request.version());
    response.set(http::field::content_type, "application/json");
    response.keep_alive(request.keep_alive());
    response.body() = R"({"status":"ok"})";
    response.prepare_payload();
    co_await http::async_write(stream, response, asio::redirect_error(asio::use_awaitable, error));
    if (error || !response.keep_alive()) co_return;
  }
}

asio::awaitable<void> accept(tcp::acceptor& acceptor) {
  for (;;) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor.get_executor(), serve(std::move(socket)), asio::detached);
  }
}

struct IoThread {
  asio::io_context context{1};
  tcp::acceptor acceptor{context};
};

}  // namespace

int main() {
  std::vector<std::unique_ptr<IoThread>> threads(std::max(1u, std::thread::hardware_concurrency()));
  tcp::endpoint endpoint(asio::ip::address_v4::loopback(), 0);
  for (auto& thread : threads) {
    thread = std::make_unique<IoThread>();
    thread->acceptor.open(endpoint.protocol());
    thread->acceptor.set_option(ReusePort(true));
    thread->acceptor.bind(endpoint);
    thread->acceptor.listen();
    endpoint = thread->acceptor.local_endpoint();
    asio::co_spawn(thread->context, accept(thread->acceptor), asio::detached);
  }
  std::printf("%u\n", endpoint.port());
  std::fflush(stdout);
  std::vector<std::thread> running;
  for (auto& thread : threads) running.emplace_back([&thread] { thread->context.run(); });
  for (std::thread& thread : running) thread.join();
}
