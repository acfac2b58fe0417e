// SPDX-License-Identifier: Apache-2.0
#include "domain/org/people.h"

#include <gtest/gtest.h>

#include "domain/org/thing_id.h"


namespace bihuan::org {
namespace {

TEST(People, telephones_and_mail_are_masked) {
  EXPECT_EQ(masked_phone("13812345678"), "138******78");
  EXPECT_EQ(masked_phone("66123"), "*****");
  EXPECT_EQ(masked_phone(""), "");
  EXPECT_EQ(masked_email("name@example.com"), "n***@example.com");
  EXPECT_EQ(masked_email("王某@example.com"), "王***@example.com");
  EXPECT_EQ(masked_email(""), "");
}

TEST(People, a_post_is_held_from_its_first_day_to_before_its_last) {
  Post post;
  post.from_on = *base::from_iso("2026-01-01");
  post.to_on = *base::from_iso("2026-02-01");
  EXPECT_FALSE(post.is_held_on(*base::from_iso("2025-12-31")));
  EXPECT_TRUE(post.is_held_on(*base::from_iso("2026-01-01")));
  EXPECT_TRUE(post.is_held_on(*base::from_iso("2026-01-31")));
  EXPECT_FALSE(post.is_held_on(*base::from_iso("2026-02-01")));
}

TEST(ThingId, leads_to_the_thing_and_back) {
  EXPECT_EQ(thing_id("990101", 'u', 12), "990101-u-12");
  EXPECT_EQ(thing_number("990101-u-12", "990101", 'u'), 12);
  for (const char* wrong : {"", "990101-u-", "990101-u-0", "990101-u-012", "990101-u-1x", "990101-p-12", "990102-u-12", "990101-u--1", "990101-u-99999999999999999999"})
    EXPECT_FALSE(thing_number(wrong, "990101", 'u')) << wrong;
}

}  // namespace
}  // namespace bihuan::org
