// SPDX-License-Identifier: Apache-2.0
#include "app/read_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/memory.h"

namespace bihuan::app {
namespace {

std::string tasks(int count) {
  std::string text = "青禾县实施方案\n";
  for (int i = 1; i <= count; ++i) text += std::to_string(i) + ".新建停车泊位" + std::to_string(i) + "个。\n";
  return text;
}

std::size_t held_bytes() {
  base::give_memory_back();
  std::size_t all = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return resident * 4096;
}

TEST(ReadFile, HoldsTextAndEntriesWithinTheirLimits) {
  const ReadLimits limits{.most_text_bytes = 1000, .most_entries = 20};
  EXPECT_TRUE(read_file({"a.txt", tasks(10), 2026, ""}, limits));
  const auto many = read_file({"a.txt", tasks(11), 2026, ""}, limits);
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error().code, "reading-too-many");
  EXPECT_EQ(many.error().detail, "20");
  const auto large = read_file({"a.txt", std::string(1001, 'x'), 2026, ""}, limits);
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().kind, base::ErrorKind::too_large);
}

TEST(ReadFile, GivesTheMemoryOfALargeTextBack) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the address sanitizer keeps what was given back";
#endif
  ASSERT_TRUE(read_file({"a.txt", tasks(100), 2026, ""}));
  const std::size_t before = held_bytes();
  ASSERT_TRUE(read_file({"a.txt", tasks(60'000), 2026, ""}));
  EXPECT_LT(held_bytes(), before + (24u << 20));
}

}  // namespace
}  // namespace bihuan::app
