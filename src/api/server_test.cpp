// SPDX-License-Identifier: Apache-2.0
#include "api/server.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "api/raw_client_test.h"

namespace bihuan::api {
namespace {

using namespace std::chrono_literals;

const std::string get_root = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

TEST(Server, HandsTheRequestToTheHandler) {
  ServedHandler served;
  const RawAnswer answer = served.ask("POST /api/%E5%8F%B0%E8%B4%A6?q=a+b&x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "POST /api/台账 ?q=a+b&x [hello]");
  EXPECT_EQ(answer.field("Content-Length"), std::to_string(answer.body.size()));
}

TEST(Server, AnswersFivePipelinedRequestsInOrder) {
  // The first takes longest.
  ServedHandler served([](const Request& request) {
    std::this_thread::sleep_for(request.path == "/1" ? 100ms : 0ms);
    return echo(request);
  });
  RawClient client(served.port());
  std::string bytes;
  for (const char* path : {"/1", "/2", "/healthz", "/4", "/5"})
    bytes += "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  client.send(bytes);
  for (const char* body : {"GET /1 ? []", "GET /2 ? []", R"({"status":"ok"})", "GET /4 ? []", "GET /5 ? []"})
    EXPECT_EQ(client.receive().body, body);
}

TEST(Server, AnswersPipelinedRequestsWithBodies) {
  ServedHandler served;
  RawClient client(served.port());
  const std::string chunked =
      "POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nHost: evil\r\n\r\n";
  client.send(chunked + "POST /b HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nxy" + get_root);
  EXPECT_EQ(client.receive().body, "POST /a ? [abcde]");
  EXPECT_EQ(client.receive().body, "POST /b ? [xy]");
  EXPECT_EQ(client.receive().body, "GET / ? []");
}

TEST(Server, ReadsARequestThatComesByteByByte) {
  ServedHandler served;
  RawClient client(served.port());
  for (const char byte :
       std::string("\r\nPOST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n") + get_root) {
    ASSERT_TRUE(client.send({&byte, 1}));
    std::this_thread::sleep_for(200us);
  }
  EXPECT_EQ(client.receive().body, "POST /a ? [abc]");
  EXPECT_EQ(client.receive().body, "GET / ? []");
}

TEST(Server, KeepsTheConnectionUnlessItIsAskedToCloseIt) {
  ServedHandler served;
  RawClient client(served.port());
  for (int i = 0; i < 3; ++i) {
    client.send(get_root);
    EXPECT_EQ(client.receive().field("Connection"), "");
  }
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.receive().field("Connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, ClosesAfterHttp10UnlessItIsAskedToKeepIt) {
  ServedHandler served;
  RawClient client(served.port());
  client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(client.receive().field("Connection"), "keep-alive");
  client.send("GET / HTTP/1.0\r\n\r\n");
  EXPECT_EQ(client.receive().field("Connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, AnswersHeadWithTheLengthOnly) {
  ServedHandler served;
  RawClient client(served.port());
  client.send("HEAD /x HTTP/1.1\r\nHost: localhost\r\n\r\n" + get_root);
  const RawAnswer head = client.receive(false);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.field("Content-Length"), std::to_string(std::string("GET /x ? []").size()));
  EXPECT_EQ(client.receive().body, "GET / ? []");
}

TEST(Server, AsksForABodyThatWaitsToBeAskedFor) {
  ServedHandler served;
  RawClient client(served.port());
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_EQ(client.receive().status, 100);
  client.send("abc");
  EXPECT_EQ(client.receive().body, "POST / ? [abc]");
}

TEST(Server, GivesEveryAnswerTheFieldsOfSecurity) {
  ServedHandler served([](const Request& request) -> Response {
    if (request.path == "/throw") throw std::runtime_error("no");
    return echo(request);
  });
  for (const char* path : {"/", "/throw", "/healthz", "/metrics", "/%00"}) {
    const RawAnswer answer = served.get(path);
    EXPECT_EQ(answer.field("Content-Security-Policy"),
              "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'");
    EXPECT_EQ(answer.field("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.field("Referrer-Policy"), "same-origin");
    EXPECT_EQ(answer.field("Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_EQ(answer.field("Cross-Origin-Resource-Policy"), "same-origin");
    EXPECT_NE(answer.field("Permissions-Policy"), "");
    EXPECT_EQ(answer.field("X-Request-Id").size(), 16u);
    EXPECT_TRUE(answer.field("Date").ends_with(" GMT"));
  }
}

TEST(Server, TurnsAnExceptionIntoAnAnswerWithoutItsText) {
  std::string log;
  ServerOptions options;
  options.fault_log = [&log](std::string_view line) { log += line; };
  ServedHandler served(
      [](const Request& request) -> Response {
        if (request.path == "/int") throw 3;
        throw std::runtime_error("secret\npath");
      },
      options);
  const RawAnswer answer = served.get("/", "Accept-Language: en\r\n");
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.field("Content-Type"), "application/problem+json");
  EXPECT_EQ(answer.body.find("secret"), std::string::npos);
  EXPECT_NE(answer.body.find(answer.field("X-Request-Id")), std::string::npos);
  EXPECT_NE(answer.body.find("went wrong inside the server"), std::string::npos);
  EXPECT_EQ(served.get("/int").status, 500);
  served.stop();
  EXPECT_NE(log.find(answer.field("X-Request-Id") + " failed: secret path"), std::string::npos);
}

TEST(Server, SaysThatNothingChanged) {
  ServedHandler served([](const Request& request) {
    Response response = echo(request);
    response.etag = "v1";
    return response;
  });
  EXPECT_EQ(served.get("/").field("ETag"), "\"v1\"");
  const RawAnswer same = served.get("/", "If-None-Match: \"v0\"\r\nIf-None-Match: \"v1\"\r\n");
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.field("ETag"), "\"v1\"");
  EXPECT_EQ(same.field("Content-Length"), "");
  EXPECT_EQ(served.get("/", "If-None-Match: \"v2\"\r\n").status, 200);
  EXPECT_EQ(served.ask("POST / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\nContent-Length: 0\r\n\r\n").status, 200);
}

TEST(Server, ListsItsMetricsForThisMachineOnly) {
  ServerOptions options;
  options.version = "1.2.3";
  ServedHandler served(echo, options);
  served.get("/a");
  served.get("/%00");
  // A request is counted when its answer has been sent, which the client may see first.
  const std::string none_yet = "bihuan_http_requests_total{method=\"GET\",class=\"2xx\"} 0\n";
  const std::string refused = "bihuan_http_refused_total{reason=\"target\"} 1\n";
  const auto are_both_counted = [&](const std::string& body) {
    return body.find(none_yet) == std::string::npos && body.find(refused) != std::string::npos;
  };
  RawAnswer answer = served.get("/metrics");
  for (int i = 0; i < 400 && !are_both_counted(answer.body); ++i) {
    std::this_thread::sleep_for(5ms);
    answer = served.get("/metrics");
  }
  EXPECT_EQ(answer.body.find(none_yet), std::string::npos) << answer.body;
  EXPECT_EQ(answer.field("Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
  EXPECT_NE(answer.body.find("bihuan_http_requests_total{method=\"GET\",class=\"2xx\"}"), std::string::npos) << answer.body;
  EXPECT_NE(answer.body.find(refused), std::string::npos) << answer.body;
  EXPECT_NE(answer.body.find("bihuan_build_info{version=\"1.2.3\"} 1\n"), std::string::npos);
  EXPECT_EQ(served.get("/metrics", "X-Forwarded-For: 192.0.2.7\r\n").status, 403);
  const RawAnswer posted = served.ask("POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(posted.status, 405);
  EXPECT_EQ(posted.field("Allow"), "GET, HEAD");
}

TEST(Server, AnswersHealthWhileEveryWorkThreadIsBusy) {
  std::promise<void> release;
  std::shared_future<void> released = release.get_future().share();
  std::atomic<bool> is_busy{false};
  ServerOptions options;
  options.work_threads = 1;
  options.most_waiting = 0;
  ServedHandler served(
      [&](const Request& request) {
        is_busy = true;
        released.wait();
        return echo(request);
      },
      options);
  RawClient first(served.port());
  first.send(get_root);
  ASSERT_TRUE(comes_true([&] { return is_busy.load(); }));
  const RawAnswer refused = served.get("/");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.field("Retry-After"), "1");
  EXPECT_EQ(served.get("/healthz").status, 200);
  release.set_value();
  EXPECT_EQ(first.receive().status, 200);
}

TEST(Server, WritesALineForEachRequest) {
  base::HandClock clock(base::Instant(1'800'000'000'000'000us));
  std::mutex mutex;
  std::vector<std::string> lines;
  ServerOptions options;
  options.clock = &clock;
  options.access_log = [&](std::string_view line) {
    const std::lock_guard lock(mutex);
    lines.emplace_back(line);
  };
  ServedHandler served(echo, options);
  const RawAnswer answer = served.get("/a%20b?name=secret");
  const auto first_line_is_there = [&] {
    const std::lock_guard lock(mutex);
    return !lines.empty();
  };
  ASSERT_TRUE(comes_true(first_line_is_there)) << "it is written once the client has its answer, by another thread than the second";
  served.ask("GET /\r\n\r\n");
  served.stop();
  ASSERT_EQ(lines.size(), 2u);
  const std::size_t sent = answer.head.size() + 2 + answer.body.size();
  EXPECT_EQ(lines[0], "1800000000000000 GET /a%20b 200 " + std::to_string(sent) + " 0 " + answer.field("X-Request-Id"));
  EXPECT_EQ(answer.field("Date"), "Fri, 15 Jan 2027 08:00:00 GMT");
  EXPECT_TRUE(lines[1].starts_with("1800000000000000 - - 400 ")) << lines[1];
}

TEST(Server, ServesTwoHundredConnectionsAtATime) {
  ServedHandler served;
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 200; ++i) clients.push_back(std::make_unique<RawClient>(served.port()));
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = 0; i < clients.size(); ++i)
      ASSERT_TRUE(clients[i]->send("GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    for (std::size_t i = 0; i < clients.size(); ++i) ASSERT_EQ(clients[i]->receive().body, "GET /" + std::to_string(i) + " ? []");
  }
}

TEST(Server, TurnsAwayAConnectionTooMany) {
  ServerOptions options;
  options.most_connections = 2;
  ServedHandler served(echo, options);
  auto first = std::make_unique<RawClient>(served.port());
  RawClient second(served.port());
  for (RawClient* client : {first.get(), &second}) {
    client->send(get_root);
    ASSERT_EQ(client->receive().status, 200);
  }
  RawClient third(served.port());
  EXPECT_EQ(third.receive().status, 503);
  first.reset();
  EXPECT_TRUE(comes_true([&] { return served.get("/").status == 200; }));
}

TEST(Server, AnswersWhatIsBegunBeforeItStops) {
  std::promise<void> begun;
  std::promise<void> release;
  ServedHandler served([&](const Request& request) {
    begun.set_value();
    release.get_future().wait();
    return echo(request);
  });
  RawClient busy(served.port());
  RawClient idle(served.port());
  RawClient half(served.port());
  busy.send(get_root);
  half.send("GET /healthz HTTP/1.1\r\n");
  begun.get_future().wait();
  std::this_thread::sleep_for(50ms);
  served.server().stop();
  EXPECT_TRUE(idle.is_closed());
  // Each io thread closes its own socket, in its own time.
  bool is_taken = true;
  for (int i = 0; i < 500 && is_taken; ++i) {
    is_taken = RawClient(served.port()).is_connected();
    if (is_taken) std::this_thread::sleep_for(10ms);
  }
  EXPECT_FALSE(is_taken);
  half.send("Host: localhost\r\n\r\n");
  EXPECT_EQ(half.receive().field("Connection"), "close");
  release.set_value();
  const RawAnswer answer = busy.receive();
  EXPECT_EQ(answer.body, "GET / ? []");
  EXPECT_EQ(answer.field("Connection"), "close");
}

TEST(Server, CutsWhatIsNotDoneWithinTheDrainLimit) {
  base::HandClock clock{base::Instant{}};
  ServerOptions options;
  options.clock = &clock;
  ServedHandler served(echo, options);
  RawClient half(served.port());
  half.send("GET / HTTP/1.1\r\n");
  std::this_thread::sleep_for(50ms);
  served.server().stop();
  std::this_thread::sleep_for(150ms);
  clock.advance(options.drain_limit);
  EXPECT_TRUE(half.is_closed());
}

TEST(Server, StopsBeforeItRuns) {
  FunctionHandler handler(echo);
  ServerOptions options;
  options.port = 0;
  const auto server = Server::listen(options, handler).value();
  server->stop();
  server->run();
}

TEST(Server, SaysWhyItCannotListen) {
  ServedHandler served;
  FunctionHandler handler(echo);
  ServerOptions options;
  options.port = served.port();
  EXPECT_EQ(Server::listen(options, handler).error().code, "port-taken");
  EXPECT_EQ(Server::listen(options, handler).error().where, "127.0.0.1:" + std::to_string(options.port));
  options.address = "no such address";
  EXPECT_EQ(Server::listen(options, handler).error().code, "address-unknown");
  options.address = "192.0.2.1";
  EXPECT_EQ(Server::listen(options, handler).error().code, "address-refused");
}

TEST(Server, SpreadsConnectionsOverItsThreads) {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  ServerOptions options;
  options.access_log = [&](std::string_view) {  // written by the io threads
    const std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
  };
  ServedHandler served(echo, options);
  for (int i = 0; i < 100; ++i) served.get("/healthz");
  served.stop();
  EXPECT_EQ(threads.size(), 2u);
}

}  // namespace
}  // namespace bihuan::api
