// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "domain/clocks/moments_for_test.h"

namespace bihuan::clocks {
namespace {

TEST(DueStates, FollowTheMomentTheyAreAskedFor) {
  const base::Instant soon = moment("2026-03-06 09:00"), due = moment("2026-03-09 18:00");
  const auto just = std::chrono::microseconds(1);
  const struct {
    const char* name;
    std::optional<base::Instant> closed_at;
    bool is_paused;
    base::Instant now;
    const char* state;
  } cases[] = {
      {"open", std::nullopt, false, soon - just, "on_time"},
      {"from soon on", std::nullopt, false, soon, "due_soon"},
      {"just before due", std::nullopt, false, due - just, "due_soon"},
      {"at due", std::nullopt, false, due, "overdue"},
      {"paused when soon due", std::nullopt, true, soon, "paused"},
      {"paused past due", std::nullopt, true, due + just, "paused"},
      {"closed early", soon - just, false, due + just, "closed_on_time"},
      {"closed exactly at due", due, false, due, "closed_on_time"},
      {"closed a microsecond late", due + just, false, due + just, "closed_late"},
      {"closed in a pause", soon, true, due, "closed_on_time"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(due_state_name(due_state(soon, due, one.closed_at, one.is_paused, one.now)), one.state) << one.name;
}

TEST(DueStates, APauseBegunWhenOverdueStopsNothing) {
  const base::Instant due = moment("2026-03-09 18:00");
  const std::vector<Pause> before = {pause("2026-03-09 17:59", "")}, at_due = {pause("2026-03-09 18:00", "")};
  const std::vector<Pause> ended = {pause("2026-03-05 09:00", "2026-03-06 09:00")};
  EXPECT_TRUE(stands_still(before, due, moment("2026-03-12 10:00")));
  EXPECT_FALSE(stands_still(before, due, moment("2026-03-09 17:58")));
  EXPECT_FALSE(stands_still(at_due, due, moment("2026-03-12 10:00")));
  EXPECT_TRUE(stands_still(ended, due, moment("2026-03-05 09:00")));
  EXPECT_FALSE(stands_still(ended, due, moment("2026-03-06 09:00")));
  EXPECT_FALSE(stands_still({}, due, moment("2026-03-06 09:00")));
}

}  // namespace
}  // namespace bihuan::clocks
