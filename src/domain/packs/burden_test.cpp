// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/burden.h"

#include <gtest/gtest.h>

#include "domain/packs/pack_yaml.h"
#include "domain/packs/tiny_pack_for_test.h"

namespace bihuan::packs {
namespace {

const Asked* row(const std::vector<KindBurden>& burdens, std::string_view kind, std::string_view who) {
  for (const KindBurden& one : burdens)
    for (const Asked& asked : one.asked)
      if (one.kind == kind && asked.who == who) return &asked;
  return nullptr;
}

TEST(Burden, CountsWhatEachIsAskedOfACase) {
  const auto burdens = burden_of(read_pack(tiny_pack).pack);
  ASSERT_EQ(burdens.size(), 2u);
  const Asked* reporter = row(burdens, "hole", "reporter");
  ASSERT_NE(reporter, nullptr);
  EXPECT_EQ(reporter->fields, fields_of_intake + 1) << "what everybody gives, and the size";
  EXPECT_EQ(reporter->mandatory, mandatory_of_intake);
  EXPECT_EQ(reporter->seconds, seconds_of_intake + seconds_to_fill(FieldType::number));
  const Asked* liaison = row(burdens, "hole", "liaison");
  ASSERT_NE(liaison, nullptr);
  EXPECT_EQ(liaison->fields, 3) << "the outcome, the trail, the photo";
  EXPECT_EQ(liaison->mandatory, 1);
  EXPECT_EQ(liaison->photos, 1);
  EXPECT_EQ(liaison->tracks, 1);
  EXPECT_EQ(liaison->least_seconds, seconds_to_fill(FieldType::choice));
}

TEST(Burden, LeavesOutWhatAKindIsNotAsked) {
  const auto burdens = burden_of(read_pack(tiny_pack).pack);
  EXPECT_EQ(row(burdens, "noise", "liaison")->photos, 0) << "the photo is for holes";
  EXPECT_EQ(row(burdens, "noise", "timer"), nullptr);
}

TEST(Burden, IsHoursForAMonth) {
  EXPECT_DOUBLE_EQ(hours_a_month(36, 200, 20), 40.0);
  EXPECT_DOUBLE_EQ(hours_a_month(36, 0, 20), 0.0);
}

TEST(Burden, FindsFactsThatSeveralPacksAskFor) {
  const Pack one = read_pack(tiny_pack).pack;
  Pack other = one;
  other.id = "other";
  other.kinds[1].form.clear();  // no wish
  const Pack packs[] = {one, other};
  const auto shared = facts_asked_by_several(packs);
  ASSERT_EQ(shared.size(), 1u);
  EXPECT_EQ(shared[0].field, "size");
  EXPECT_EQ(shared[0].packs, (std::vector<std::string>{"tiny", "other"}));
}

}  // namespace
}  // namespace bihuan::packs
