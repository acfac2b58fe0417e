// SPDX-License-Identifier: Apache-2.0
// What a client does by mistake or on purpose: each is refused with its status, the connection is closed, and memory stays flat.
#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <vector>

#include "api/raw_client_test.h"

namespace bihuan::api {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;

std::string post(std::string_view fields, std::string_view body = "") {
  return "POST / HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n" + std::string(body);
}
std::string get(std::string_view target, std::string_view host = "localhost") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n";
}

struct HostileCase {
  const char* name;
  std::string bytes;
  int status;
};

const HostileCase hostile_cases[] = {
    {"length and coding", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
    {"coding and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400},
    {"two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), 400},
    {"two lengths in a list", post("Content-Length: 5, 6\r\n", "hello"), 400},
    {"length with a sign", post("Content-Length: +5\r\n", "hello"), 400},
    {"negative length", post("Content-Length: -5\r\n", "hello"), 400},
    {"length in words", post("Content-Length: five\r\n", "hello"), 400},
    {"length that overflows", post("Content-Length: 18446744073709551617\r\n", "h"), 400},
    {"empty length", post("Content-Length: \r\n"), 400},
    {"space before the colon", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400},
    {"no colon", post("nonsense\r\n"), 400},
    {"no name", post(": x\r\n"), 400},
    {"NUL in a value", post("X: a\0b\r\n"s), 400},
    {"NUL in a name", post("X\0: a\r\n"s), 400},
    {"bare CR in a value", post("X: a\rb\r\n"), 400},
    {"bare LF as line end", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
    {"bare LF behind a field", "GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", 400},
    {"NUL in the target", "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n"s, 400},
    {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
    {"two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400},
    {"empty host", get("/", ""), 400},
    {"two names in a host", get("/", "localhost, localhost"), 400},
    {"host with a path", get("/", "localhost/x"), 400},
    {"user before the host", get("/", "a@localhost"), 400},
    {"absolute form for another host", get("http://evil.example/"), 400},
    {"name made to lead here", get("/", "evil.example"), 421},
    {"name with its port", get("/", "evil.example:8080"), 421},
    {"foreign address", get("/", "192.0.2.7"), 421},
    {"absolute form of a foreign name", get("http://evil.example/", "evil.example"), 421},
    {"escaped NUL", get("/a%00b"), 400},
    {"escaped line end", get("/a%0d%0ab"), 400},
    {"broken escape", get("/a%2"), 400},
    {"escape that is none", get("/a%zz"), 400},
    {"invalid UTF-8", get("/a%ff"), 400},
    {"overlong slash", get("/a%c0%afb"), 400},
    {"escaped slash", get("/a%2fb"), 400},
    {"parent segment", get("/a/../b"), 400},
    {"escaped parent segment", get("/a/%2e%2e/b"), 400},
    {"parent segment at the end", get("/a/.."), 400},
    {"backslash", get("/a%5c..%5cb"), 400},
    {"broken escape in the query", get("/?q=%f"), 400},
    {"NUL in the query", get("/?q=%00"), 400},
    {"fragment", get("/a#b"), 400},
    {"target without a slash", get("index.html"), 400},
    {"asterisk", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
    {"next version", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505},
    {"preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    {"first version", "GET /\r\n\r\n", 400},
    {"version that is none", "GET / HTTP/1.x\r\nHost: localhost\r\n\r\n", 400},
    {"TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"s, 400},
    {"unknown method", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
    {"method in small letters", "get / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
    {"tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", 501},
    {"echo of fields", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
    {"unknown coding", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501},
    {"coding without an end", post("Transfer-Encoding: gzip\r\n", "abc"), 501},
    {"two codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
    {"coding with HTTP/1.0", "POST / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"chunk without a size", post("Transfer-Encoding: chunked\r\n", "x\r\nabc\r\n0\r\n\r\n"), 400},
    {"chunk longer than its size", post("Transfer-Encoding: chunked\r\n", "2\r\nabc\r\n0\r\n\r\n"), 400},
    {"chunk size that overflows", post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"), 400},
    {"chunk size with bare LF", post("Transfer-Encoding: chunked\r\n", "3\nabc\r\n0\r\n\r\n"), 400},
    {"endless chunk extension", post("Transfer-Encoding: chunked\r\n", "3;" + std::string(40000, 'x')), 400},
    {"endless trailer", post("Transfer-Encoding: chunked\r\n", "0\r\nX: " + std::string(40000, 'x')), 400},
    {"unknown expectation", post("Expect: 200-ok\r\nContent-Length: 3\r\n", "abc"), 417},
    {"body too large by its length", post("Content-Length: 67108864\r\nExpect: 100-continue\r\n"), 413},
    {"chunk too large by its size", post("Transfer-Encoding: chunked\r\n", "4000000\r\nabc"), 413},
};

TEST(ServerHostile, RefusesWithTheRightStatusAndCloses) {
  ServerOptions options;
  options.body_limit = 1 << 20;
  ServedHandler served(echo, options);
  for (const HostileCase& hostile : hostile_cases) {
    RawClient client(served.port());
    client.send(hostile.bytes + get("/"));  // what stands behind must not be read as a request
    const RawAnswer answer = client.receive();
    EXPECT_EQ(answer.status, hostile.status) << hostile.name;
    EXPECT_EQ(answer.field("Content-Type"), "application/problem+json") << hostile.name;
    EXPECT_EQ(answer.field("Connection"), "close") << hostile.name;
    EXPECT_TRUE(client.is_closed()) << hostile.name;
  }
  EXPECT_EQ(served.get("/").status, 200);
}

TEST(ServerHostile, TakesTheNamesThatAreOurs) {
  ServerOptions options;
  options.hosts = {"Ledger.example"};
  ServedHandler served(echo, options);
  for (const char* host : {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:8080", "ledger.example", "ledger.example:443"})
    EXPECT_EQ(served.ask(get("/", host)).status, 200) << host;
  EXPECT_EQ(served.ask(get("http://localhost:1/x", "localhost:1")).body, "GET /x ? []");
  EXPECT_EQ(served.ask(get("/", "other.ledger.example")).status, 421);
}

TEST(ServerHostile, TakesWritesFromItsOwnPagesOnly) {
  ServedHandler served;
  const std::string to_localhost = "POST / HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: 0\r\n";
  for (const char* field : {"Origin: http://evil.example", "Origin: http://localhost", "Origin: http://localhost:8081", "Origin: null", "Origin: ",
                            "Origin: http://localhost:8080\r\nOrigin: http://evil.example", "Sec-Fetch-Site: cross-site",
                            "Sec-Fetch-Site: same-site", "Origin: http://localhost:8080\r\nSec-Fetch-Site: cross-site"}) {
    const RawAnswer answer = served.ask(to_localhost + field + "\r\n\r\n");
    EXPECT_EQ(answer.status, 403) << field;
    EXPECT_NE(answer.body.find("urn:bihuan:problem:request-elsewhere"), std::string::npos) << field;
  }
  for (const char* field : {"Origin: http://localhost:8080", "Origin: https://LOCALHOST:8080", "Sec-Fetch-Site: same-origin",
                            "Sec-Fetch-Site: none", "X: y"})
    EXPECT_EQ(served.ask(to_localhost + field + "\r\n\r\n").status, 200) << field;
  for (const char* method : {"PUT", "PATCH", "DELETE", "OPTIONS"})
    EXPECT_EQ(served.ask(std::string(method) + " / HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nContent-Length: 0\r\n\r\n").status, 403);
  EXPECT_EQ(served.ask("POST / HTTP/1.0\r\nContent-Length: 0\r\n\r\n").status, 403);
  EXPECT_EQ(served.get("/", "Origin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\n").status, 200);
}

TEST(ServerHostile, KnowsWhatDoesNotComeFromThisMachine) {
  ServerOptions options;
  options.hosts = {"ledger.example"};
  ServedHandler served([](const Request& request) { return Response{.body = request.from_this_machine ? "here" : "elsewhere"}; }, options);
  const auto asked = [&](const std::string& line_and_fields) { return served.ask("GET / HTTP/" + line_and_fields + "\r\n\r\n").body; };
  EXPECT_EQ(asked("1.1\r\nHost: localhost"), "here");
  EXPECT_EQ(asked("1.1\r\nHost: [::1]:8080"), "here");
  EXPECT_EQ(asked("1.0\r\nHost: localhost"), "elsewhere");  // nginx that was told nothing
  EXPECT_EQ(asked("1.1\r\nHost: ledger.example"), "elsewhere");
  for (const char* field : {"Forwarded: for=192.0.2.7", "Via: 1.1 proxy", "X-Forwarded-For: 192.0.2.7", "x-forwarded-proto: https",
                            "X-Forwarded-Host: ledger.example", "X-Real-IP: 192.0.2.7"})
    EXPECT_EQ(asked(std::string("1.1\r\nHost: localhost\r\n") + field), "elsewhere") << field;
}

TEST(ServerHostile, BelievesTheProxyThatWasNamedAndNobodyElse) {
  const auto told = [](const std::string& proxy, const std::string& fields) {
    ServerOptions options;
    options.proxy = proxy;
    ServedHandler served(
        [](const Request& request) {
          return Response{.body = request.address + (request.is_secure ? " secure" : " plain") + (request.from_this_machine ? " here" : " elsewhere")};
        },
        options);
    return served.ask("GET / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n").body;
  };
  const std::string secure = "X-Forwarded-Proto: https\r\n", chain = "X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n";
  EXPECT_EQ(told("", ""), "127.0.0.1 plain here");
  EXPECT_EQ(told("", secure + chain), "127.0.0.1 plain elsewhere");
  EXPECT_EQ(told("192.0.2.1", secure + chain), "127.0.0.1 plain elsewhere");
  EXPECT_EQ(told("127.0.0.1", secure + chain), "203.0.113.9 secure elsewhere");
  EXPECT_EQ(told("127.0.0.1", ""), "127.0.0.1 plain elsewhere") << "a proxy that says nothing is no person at this machine";
  EXPECT_EQ(told("127.0.0.1", secure + "X-Forwarded-For: evil\r\n"), "127.0.0.1 secure elsewhere");
  EXPECT_EQ(told("127.0.0.1", secure + "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-For: 2001:db8::7\r\n"), "2001:db8::7 secure elsewhere");
  EXPECT_EQ(told("127.0.0.1", "X-Forwarded-Proto: http, https\r\n"), "127.0.0.1 plain elsewhere") << "two words are none";
}

TEST(ServerHostile, SaysInTheLanguageAskedForWhatIsWrong) {
  ServedHandler served;
  const RawAnswer chinese = served.ask(get("/%00"));
  EXPECT_NE(chinese.body.find("\"title\":\"没有受理：网址写得不对\""), std::string::npos) << chinese.body;
  EXPECT_NE(chinese.body.find("\"type\":\"urn:bihuan:problem:request-target\""), std::string::npos);
  EXPECT_NE(chinese.body.find("\"status\":400"), std::string::npos);
  EXPECT_NE(chinese.body.find("\"instance\":\"" + chinese.field("X-Request-Id") + "\""), std::string::npos);
  const RawAnswer english = served.get("/%00", "Accept-Language: en-GB,zh;q=0.5\r\n");
  EXPECT_NE(english.body.find("not taken: the address is not well formed"), std::string::npos) << english.body;
  EXPECT_EQ(english.field("Content-Language"), "en");
}

TEST(ServerHostile, HoldsTheHeaderLimitToTheByte) {
  ServerOptions options;
  options.header_limit = 1000;
  ServedHandler served(echo, options);
  const auto header_of = [](std::size_t size) {
    const std::string begin = "GET / HTTP/1.1\r\nHost: localhost\r\nX: ";
    return begin + std::string(size - begin.size() - 4, 'x') + "\r\n\r\n";
  };
  const auto many_fields_of = [](std::size_t size) {
    std::string text = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    while (text.size() + 15 < size) text += "X: y\r\n";
    return text + "Y: " + std::string(size - text.size() - 7, 'y') + "\r\n\r\n";
  };
  EXPECT_EQ(served.ask(header_of(1000)).status, 200);
  EXPECT_EQ(served.ask(header_of(1001)).status, 431);
  EXPECT_EQ(served.ask(many_fields_of(1000)).status, 200);
  EXPECT_EQ(served.ask(many_fields_of(1001)).status, 431);
  EXPECT_EQ(served.ask("GET /" + std::string(5000, 'x') + " HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 431);
  EXPECT_EQ(served.ask(std::string(5000, 'G')).status, 431);
  // The same, in many small pieces: Beast alone would count each line for itself.
  RawClient client(served.port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
  for (int i = 0; i < 300 && client.send("X: y\r\n"); ++i) std::this_thread::sleep_for(100us);
  EXPECT_EQ(client.receive().status, 431);
}

TEST(ServerHostile, HoldsTheBodyLimitToTheByte) {
  ServerOptions options;
  options.body_limit = 100'000;
  ServedHandler served([](const Request& request) { return Response{.body = std::to_string(request.body.size())}; }, options);
  EXPECT_EQ(served.ask(post("Content-Length: 100000\r\n", std::string(100'000, 'x'))).body, "100000");
  EXPECT_EQ(served.ask(post("Content-Length: 100001\r\n", std::string(100'001, 'x'))).status, 413);
  const std::string chunk = "c350\r\n" + std::string(50'000, 'x') + "\r\n";
  EXPECT_EQ(served.ask(post("Transfer-Encoding: chunked\r\n", chunk + chunk + "0\r\n\r\n")).body, "100000");
  EXPECT_EQ(served.ask(post("Transfer-Encoding: chunked\r\n", chunk + chunk + "1\r\nx\r\n0\r\n\r\n")).status, 413);
}

TEST(ServerHostile, HoldsAllBodiesTogetherWithinTheirLimit) {
  ServerOptions options;
  options.body_limit = 100'000;
  options.bodies_limit = 150'000;
  ServedHandler served([](const Request& request) { return Response{.body = std::to_string(request.body.size())}; }, options);
  auto slow = std::make_unique<RawClient>(served.port());
  slow->send(post("Content-Length: 100000\r\n", std::string(90'000, 'x')));
  const std::string large = post("Content-Length: 100000\r\n", std::string(100'000, 'x'));
  ASSERT_TRUE(comes_true([&] { return served.ask(large).status == 503; }));
  slow.reset();
  EXPECT_TRUE(comes_true([&] { return served.ask(large).status == 200; }));
}

TEST(ServerHostile, HoldsAllAnswersTogetherWithinTheirLimit) {
  ServerOptions options;
  options.answers_limit = 40 << 20;
  ServedHandler served([](const Request&) { return Response{.content_type = "image/png", .body = std::string(16 << 20, 'x')}; }, options);
  std::vector<std::unique_ptr<RawClient>> slow;
  RawAnswer answer;
  for (int i = 0; i < 20 && answer.status != 503; ++i) {
    slow.push_back(std::make_unique<RawClient>(served.port(), 4096));
    slow.back()->send(get("/"));
    answer = served.get("/");
  }
  ASSERT_EQ(answer.status, 503);
  EXPECT_EQ(answer.field("Retry-After"), "1");
  slow.clear();
  EXPECT_TRUE(comes_true([&] { return served.get("/").status == 200; }));
}

class SlowClients : public ::testing::Test {
 protected:
  SlowClients() { options_.clock = &clock_; }
  // Passes the time until `client` is answered or closed.
  void let_pass(std::chrono::microseconds time) {
    std::this_thread::sleep_for(50ms);  // what was sent has come
    clock_.advance(time);
  }

  base::HandClock clock_{base::Instant{}};
  ServerOptions options_;
};

TEST_F(SlowClients, AreAnswered408WithinAHeader) {
  ServedHandler served(echo, options_);
  RawClient client(served.port());
  client.send("GET / HTTP/1.1\r\n");
  let_pass(20s);
  client.send("Host: localhost\r\n");  // does not begin the time anew
  let_pass(11s);
  EXPECT_EQ(client.receive().status, 408);
  EXPECT_TRUE(client.is_closed());
}

TEST_F(SlowClients, AreAnswered408WithinABody) {
  ServedHandler served(echo, options_);
  RawClient client(served.port());
  client.send(post("Content-Length: 100\r\n", "abc"));
  let_pass(20s);
  client.send("d");
  let_pass(11s);
  EXPECT_EQ(client.receive().status, 408);
  EXPECT_TRUE(client.is_closed());
}

TEST_F(SlowClients, HaveMoreTimeForALargeBody) {
  ServedHandler served(echo, options_);
  RawClient client(served.port());
  client.send(post("Content-Length: 200000\r\n", std::string(160 << 10, 'x')));
  let_pass(39s);
  client.send(std::string(200'000 - (160 << 10), 'x'));
  EXPECT_EQ(client.receive().status, 200);
}

TEST_F(SlowClients, AreClosedBetweenRequestsWithoutAWord) {
  ServedHandler served(echo, options_);
  RawClient fresh(served.port());
  RawClient used(served.port());
  used.send(get("/"));
  EXPECT_EQ(used.receive().status, 200);
  let_pass(31s);
  EXPECT_TRUE(fresh.is_closed());
  EXPECT_TRUE(used.is_closed());
}

TEST_F(SlowClients, AreClosedWhenTheyDoNotReadTheirAnswer) {
  ServedHandler served([](const Request&) { return Response{.content_type = "image/png", .body = std::string(64 << 20, 'x')}; }, options_);
  RawClient client(served.port());
  client.send(get("/"));
  ASSERT_TRUE(comes_true([&] {
    clock_.advance(60s);
    return served.get("/metrics").body.find("bihuan_http_connections 1\n") != std::string::npos;
  }));
}

std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t all = 0;
  std::size_t resident = 0;
  file >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

TEST(ServerHostile, KeepsItsMemoryUnderEndlessHeadersAndBodies) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer keeps what is freed";
#endif
  ServerOptions options;
  options.body_limit = 1 << 20;
  ServedHandler served(echo, options);
  served.get("/");
  const std::string block(1 << 20, 'x');
  const std::size_t before = resident_bytes();
  for (const std::string& begin : {"GET / HTTP/1.1\r\nHost: localhost\r\nX: "s, post("Content-Length: 67108864\r\n")}) {
    RawClient client(served.port());
    bool goes_on = client.send(begin);
    std::size_t sent = 0;
    for (; goes_on && sent < 64; ++sent) goes_on = client.send(block);
    EXPECT_LT(sent, 64u);  // not swallowed
    const int status = client.receive().status;
    EXPECT_TRUE(status == 413 || status == 431) << status;
  }
  EXPECT_LT(resident_bytes(), before + (2 << 20));
}

TEST(ServerHostile, ForgetsConnectionsThatGo) {
  ServedHandler served;
  const auto come_and_go = [&](int times) {
    for (int i = 0; i < times; ++i) {
      RawClient client(served.port());
      if (i % 3 == 1) client.send("GET / HT");
      if (i % 3 == 2) client.send(get("/"));  // gone before the answer
    }
  };
  come_and_go(300);
  const std::size_t before = resident_bytes();
  come_and_go(3000);
  EXPECT_TRUE(comes_true([&] { return served.get("/metrics").body.find("bihuan_http_connections 1\n") != std::string::npos; }));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_LT(resident_bytes(), before + (2 << 20));
#endif
}

}  // namespace
}  // namespace bihuan::api
