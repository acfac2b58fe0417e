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

}  // namespace
}  // namespace bihuan::api
