// SPDX-License-Identifier: Apache-2.0
#include "api/address_limit.h"

#include <gtest/gtest.h>

namespace bihuan::api {
namespace {

TEST(AddressLimit, gives_a_burst_and_then_one_at_a_time) {
  AddressLimit limit(3, 10);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(limit.take("192.0.2.1", 100));
  EXPECT_FALSE(limit.take("192.0.2.1", 100));
  EXPECT_TRUE(limit.take("192.0.2.2", 100)) << "another address has its own share";
  EXPECT_FALSE(limit.take("192.0.2.1", 109));
  EXPECT_TRUE(limit.take("192.0.2.1", 110));
  EXPECT_FALSE(limit.take("192.0.2.1", 110));
}

TEST(AddressLimit, a_clock_that_goes_back_gives_nothing) {
  AddressLimit limit(1, 10);
  EXPECT_TRUE(limit.take("a", 100));
  EXPECT_FALSE(limit.take("a", 5));
  EXPECT_FALSE(limit.take("a", 105));
  EXPECT_TRUE(limit.take("a", 110));
}

TEST(AddressLimit, one_subscriber_of_ipv6_is_one_address) {
  AddressLimit limit(1, 1'000'000);
  EXPECT_TRUE(limit.take("2001:db8:1:2:3:4:5:6", 0));
  EXPECT_FALSE(limit.take("2001:db8:1:2:ffff::1", 0));
  EXPECT_TRUE(limit.take("2001:db8:1:3::1", 0));
}

TEST(AddressLimit, bounded_whoever_asks) {
  AddressLimit limit(1, 1'000'000);
  for (int i = 0; i < 250'000; ++i) limit.take("198.51." + std::to_string(i / 256) + '.' + std::to_string(i), 0);
  EXPECT_TRUE(limit.take("still", 0));
}

}  // namespace
}  // namespace bihuan::api
