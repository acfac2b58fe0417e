// SPDX-License-Identifier: Apache-2.0
// For the transport's tests: a server on a free port, and a client that sends bytes as they are given.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "api/server.h"

namespace bihuan::api {

struct RawAnswer {
  int status = 0;  // 0: the connection was closed, or nothing came in time
  std::string head;
  std::string body;

  // The value of a field; empty when it is not there.
  std::string field(std::string_view name) const {
    const std::string begin = "\r\n" + std::string(name) + ": ";
    const std::size_t at = head.find(begin);
    return at == std::string::npos ? "" : head.substr(at + begin.size(), head.find("\r\n", at + 2) - at - begin.size());
  }
};

class RawClient {
 public:
  // `most_unread` bytes that the kernel takes for it; 0 leaves that to the kernel.
  explicit RawClient(std::uint16_t port, int most_unread = 0) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (most_unread > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &most_unread, sizeof most_unread);
    is_connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  bool is_connected() const { return is_connected_; }

  // False when the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }
  void end_sending() { ::shutdown(socket_, SHUT_WR); }

  // The next answer; of HEAD without a body.
  RawAnswer receive(bool has_body = true) {
    RawAnswer answer;
    std::size_t end;
    while ((end = pending_.find("\r\n\r\n")) == std::string::npos) {
      if (!read_more()) return answer;
    }
    answer.head = pending_.substr(0, end + 2);
    pending_.erase(0, end + 4);
    answer.status = std::stoi(answer.head.substr(9, 3));
    const std::string length = answer.field("Content-Length");
    const std::size_t size = has_body && !length.empty() && answer.status != 304 ? std::stoul(length) : 0;
    while (pending_.size() < size && read_more()) {
    }
    answer.body = pending_.substr(0, size);
    pending_.erase(0, size);
    return answer;
  }
  // Whether the server closes and sends nothing more.
  bool is_closed() { return pending_.empty() && !read_more() && is_ended_; }

 private:
  bool read_more() {
    pollfd waited{socket_, POLLIN, 0};
    if (is_ended_ || ::poll(&waited, 1, 5000) <= 0) return false;
    char bytes[65536];
    const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count > 0) pending_.append(bytes, static_cast<std::size_t>(count));
    is_ended_ = count <= 0;
    return count > 0;
  }

  const int socket_;
  bool is_connected_ = false;
  bool is_ended_ = false;
  std::string pending_;
};

// Answers with a function.
class FunctionHandler : public Handler {
 public:
  explicit FunctionHandler(std::function<Response(const Request&)> function) : function_(std::move(function)) {}
  Response answer(const Request& request) override { return function_(request); }

 private:
  const std::function<Response(const Request&)> function_;
};

// What the request was, in a line: "GET /a ?b [body]".
inline Response echo(const Request& request) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::string(request.method) + " " + std::string(request.path) + " ?" + std::string(request.query) + " [" +
                  std::string(request.body) + "]";
  return response;
}

// Runs from its making to its end.
class ServedHandler {
 public:
  explicit ServedHandler(std::function<Response(const Request&)> function = echo, ServerOptions options = {})
      : handler_(std::move(function)) {
    options.port = 0;
    if (options.io_threads == 0) options.io_threads = 2;
    server_ = std::move(Server::listen(options, handler_).value());
    thread_ = std::thread([this] { server_->run(); });
  }
  ~ServedHandler() { stop(); }
  ServedHandler(const ServedHandler&) = delete;
  ServedHandler& operator=(const ServedHandler&) = delete;

  std::uint16_t port() const { return server_->port(); }
  Server& server() { return *server_; }
  void stop() {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }
  // One request on a connection of its own.
  RawAnswer ask(std::string_view bytes) {
    RawClient client(port());
    client.send(bytes);
    return client.receive(!bytes.starts_with("HEAD"));
  }
  RawAnswer get(std::string_view path, std::string_view fields = "") {
    return ask("GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n");
  }

 private:
  FunctionHandler handler_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

// Until the condition holds, ten seconds at most.
inline bool comes_true(const std::function<bool()>& condition) {
  for (int i = 0; i < 1000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

}  // namespace bihuan::api
