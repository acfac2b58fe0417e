// SPDX-License-Identifier: Apache-2.0
#include "api/hosts.h"

#include <gtest/gtest.h>

namespace bihuan::api {
namespace {

TEST(Hosts, OfALoopbackServerAreItsNames) {
  const Hosts hosts("127.0.0.1", {"ledger.example"});
  for (const char* host : {"localhost", "localhost:8080", "127.0.0.1", "[::1]:80", "ledger.example", "LEDGER.example:1"})
    EXPECT_TRUE(hosts.are_ours(host)) << host;
  for (const char* host : {"", "evil.example", "192.0.2.1", "127.0.0.2", "localhost.evil.example", "ledger.example.evil", "[::2]",
                           "localhost:x", "[::1", "localhost:123456", "a b"})
    EXPECT_FALSE(hosts.are_ours(host)) << host;
}

TEST(Hosts, OfAServerOnAllAddressesAreTheAddressesToo) {
  const Hosts hosts("0.0.0.0", {});
  EXPECT_TRUE(hosts.are_ours("192.0.2.1:8080"));
  EXPECT_TRUE(hosts.are_ours("[2001:db8::1]"));
  EXPECT_FALSE(hosts.are_ours("evil.example"));
  EXPECT_FALSE(hosts.are_ours("1.2.3.4.example"));
}

TEST(Hosts, MayBeAnything) { EXPECT_TRUE(Hosts("127.0.0.1", {"*"}).are_ours("any.example")); }

TEST(Hosts, ThatCanOnlyMeanThisMachine) {
  for (const char* host : {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.3.2.1", "[::1]", "[::1]:80"})
    EXPECT_TRUE(is_loopback(host)) << host;
  for (const char* host : {"", "ledger.example", "192.0.2.1", "127.evil.example", "[::2]", "localhost.example"})
    EXPECT_FALSE(is_loopback(host)) << host;
}

TEST(Hosts, AreTheOriginOfTheirOwnPagesOnly) {
  struct Case {
    const char *origin, *host;
    bool is_same;
  };
  for (const Case& given : {Case{"http://localhost:8080", "localhost:8080", true}, Case{"https://ledger.example", "ledger.example", true},
                            Case{"https://LEDGER.example", "ledger.example:443", true}, Case{"http://ledger.example:80", "ledger.example", true},
                            Case{"http://[::1]:8080", "[::1]:8080", true}, Case{"http://localhost:8081", "localhost:8080", false},
                            Case{"http://localhost", "localhost:8080", false}, Case{"https://ledger.example", "127.0.0.1:8080", false},
                            Case{"http://[::1]", "[::1]:8080", false}, Case{"null", "localhost", false}, Case{"", "localhost", false},
                            Case{"localhost:8080", "localhost:8080", false}, Case{"file://localhost", "localhost", false},
                            Case{"http://localhost, http://localhost", "localhost", false}, Case{"http://localhost/x", "localhost", false}})
    EXPECT_EQ(is_origin_of(given.origin, given.host), given.is_same) << given.origin << ' ' << given.host;
}

}  // namespace
}  // namespace bihuan::api
