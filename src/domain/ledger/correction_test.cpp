// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/correction.h"

#include <gtest/gtest.h>

#include "domain/ledger/journal_entry.h"

namespace bihuan::ledger {
namespace {

TargetEntry parking() {
  TargetEntry target;
  target.indicator = "停车泊位";
  target.op = plan::Comparator::at_least;
  target.value = base::Decimal(600);
  target.unit = "个";
  return target;
}

TEST(Correction, changes_the_fields_given_and_no_other) {
  const auto target = corrected(parking(), {{"value", "953"}, {"deadline", "2026-12-31"}});
  ASSERT_TRUE(target);
  EXPECT_EQ(target->value, base::Decimal(953));
  EXPECT_EQ(target->deadline, "2026-12-31");
  EXPECT_EQ(target->indicator, "停车泊位");
  EXPECT_EQ(field_text(*target, "op"), ">=");
}

TEST(Correction, refuses_what_cannot_be) {
  const struct {
    FieldValue given;
    const char* code;
  } cases[] = {{{"value", "六百"}, "value-not-decimal"},
               {{"value", "1e3"}, "value-not-decimal"},
               {{"deadline", "2026-02-30"}, "day-unknown"},
               {{"op", "≥"}, "op-unknown"},
               {{"kind", "数量"}, "kind-unknown"},
               {{"indicator", ""}, "indicator-empty"},
               {{"phrase", "x"}, "field-unknown"},
               {{"op", "range"}, "range-needs-maximum"},
               {{"unit", std::string(101, 'x')}, "text-too-long"}};
  for (const auto& c : cases) {
    const auto target = corrected(parking(), {c.given});
    ASSERT_FALSE(target) << c.code;
    EXPECT_EQ(target.error().code, c.code);
  }
  EXPECT_EQ(corrected(parking(), {{"op", "range"}, {"value_max", "5"}}).error().code, "range-reversed");
}

TEST(Correction, every_correctable_field_is_told_as_text_and_set_from_it) {
  TargetEntry target = parking();
  target.baseline = base::Decimal(5, -1);
  for (const std::string_view field : correctable_fields()) {
    const std::string value = field_text(target, field);
    const auto again = corrected(target, {{std::string(field), value}});
    ASSERT_TRUE(again) << field;
    EXPECT_EQ(field_text(*again, field), value) << field;
  }
}

TEST(JournalEntry, hash_covers_every_field_and_where_it_ends) {
  JournalEntry entry{"990101", 1, 5, "甲", "plan.added", "plan", "990101-1", "{}", no_hash, ""};
  const std::string hash = hash_of(entry);
  EXPECT_EQ(hash.size(), 64u);
  for (std::string JournalEntry::*field : {&JournalEntry::region, &JournalEntry::actor, &JournalEntry::action, &JournalEntry::noun,
                                           &JournalEntry::noun_id, &JournalEntry::data, &JournalEntry::previous_hash}) {
    JournalEntry other = entry;
    other.*field += "1";
    EXPECT_NE(hash_of(other), hash);
  }
  JournalEntry shifted = entry;
  shifted.noun = "pla";
  shifted.noun_id = "n990101-1";
  EXPECT_NE(hash_of(shifted), hash);
}

}  // namespace
}  // namespace bihuan::ledger
