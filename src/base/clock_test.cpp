// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <gtest/gtest.h>

namespace bihuan::base {
namespace {

using namespace std::chrono_literals;

TEST(HandClock, MovesOnlyWhenItIsMoved) {
  const Instant start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};
  HandClock clock(start);
  EXPECT_EQ(clock.now(), start);
  clock.advance(90s);
  EXPECT_EQ(clock.now(), start + 90s);
  EXPECT_EQ(clock.elapsed(), 90s);
}

TEST(SystemClock, NeverGoesBack) {
  const auto before = system_clock().elapsed();
  EXPECT_GE(system_clock().elapsed(), before);
  EXPECT_GT(system_clock().now(), Instant{std::chrono::sys_days{std::chrono::year{2020} / 1 / 1}});
}

}  // namespace
}  // namespace bihuan::base
