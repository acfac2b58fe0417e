// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/ids.h"

#include <gtest/gtest.h>

namespace bihuan::ledger {
namespace {

TEST(Ids, are_read_as_they_are_written) {
  const EntryId id{{"990101", 3}, 38};
  EXPECT_EQ(to_text(id), "990101-3-38");
  EXPECT_EQ(entry_id_in(to_text(id)), id);
  EXPECT_EQ(plan_id_in("990101-3"), id.plan);
}

TEST(Ids, of_any_other_shape_are_none) {
  for (const char* text : {"", "-", "990101", "990101-", "-3", "990101-0", "990101-03", "990101--3", "990101-3x", "99 01-3", "990101-+3",
                           "9901019901019-3", "990101-9999999999999999999", "区-3"})
    EXPECT_FALSE(plan_id_in(text)) << text;
  for (const char* text : {"", "990101-3", "990101-3-", "990101-3-0", "990101-x-3"}) EXPECT_FALSE(entry_id_in(text)) << text;
}

}  // namespace
}  // namespace bihuan::ledger
