// SPDX-License-Identifier: Apache-2.0
// The transport around a handler that answers everything alike, with the options that `bihuan serve` has. Prints its port and serves until
// SIGTERM.
#include <csignal>
#include <cstdio>
#include <memory>

#include "api/server.h"

namespace {

bihuan::api::Server* running = nullptr;

class SameAnswer : public bihuan::api::Handler {
 public:
  bihuan::api::Response answer(const bihuan::api::Request&) override {
    bihuan::api::Response response;
    response.body = R"({"status":"ok"})";
    return response;
  }
};

}  // namespace

int main() {
  SameAnswer handler;
  bihuan::api::ServerOptions options;
  options.port = 0;
  const auto server = bihuan::api::Server::listen(options, handler);
  if (!server) return 1;
  running = server->get();
  std::signal(SIGTERM, [](int) { running->stop(); });
  std::printf("%u\n", running->port());
  std::fflush(stdout);
  running->run();
}
