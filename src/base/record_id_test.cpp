// SPDX-License-Identifier: Apache-2.0
#include "base/record_id.h"

#include <gtest/gtest.h>

namespace bihuan::base {
namespace {

TEST(RecordId, comes_back_from_its_text) {
  EXPECT_EQ(record_id("990101", 'c', 123), "990101-c-123");
  EXPECT_EQ(record_number("990101-c-123", "990101", 'c'), 123);
}

TEST(RecordId, is_nothing_else) {
  for (const char* text : {"", "990101", "990101-c-", "990101-c-0", "990101-c-01", "990101-u-1", "990102-c-1", "990101-c-1x", "990101-c--1", "990101-c-1 ",
                           "990101-c-99999999999999999999", "c-1"})
    EXPECT_EQ(record_number(text, "990101", 'c'), 0) << text;
}

}  // namespace
}  // namespace bihuan::base
