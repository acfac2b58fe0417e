// SPDX-License-Identifier: Apache-2.0
#include "store/org_units_store.h"

#include "domain/org/units_for_test.h"
#include "store/engines_test.h"

namespace bihuan::store {
namespace {

class OrgUnitsStoreTest : public OnBothEngines {};

TEST_P(OrgUnitsStoreTest, units_come_back_as_they_were_kept) {
  const auto database = open();
  auto units = org::chengyan();
  units[1].aliases = {"雁栖办", "A栋", "乙"};
  std::sort(units[1].aliases.begin(), units[1].aliases.end());
  units[2].spans.back().to_on = org::day("2024-03-01");
  units[2].spans.push_back({org::day("2024-03-01"), std::nullopt, "望湖新街道", "9", org::UnitKind::street, 1});
  units[3].population = 12'345'678'901;
  units[3].polygon = org::square(116, 40, 1);
  database->write([&](Connection& connection) { OrgUnitsStore(connection).add("990101", units); });
  database->read([&](Connection& connection) {
    OrgUnitsStore store(connection);
    EXPECT_EQ(store.all("990101"), units);
    for (const org::Unit& unit : units) EXPECT_EQ(store.find("990101", unit.number), unit) << unit.number;
    EXPECT_FALSE(store.find("990101", 99));
    EXPECT_FALSE(store.find("990102", 1)) << "each region has its own";
    EXPECT_TRUE(store.all("990102").empty());
  });
}

TEST_P(OrgUnitsStoreTest, many_are_added_at_a_time) {
  const auto database = open();
  std::vector<org::Unit> units;
  for (org::UnitNumber number = 1; number <= 237; ++number) units.push_back(org::unit(number, "网格" + std::to_string(number), org::UnitKind::grid, 0));
  database->write([&](Connection& connection) { OrgUnitsStore(connection).add("990101", units); });
  database->read([&](Connection& connection) { EXPECT_EQ(OrgUnitsStore(connection).all("990101"), units); });
}

TEST_P(OrgUnitsStoreTest, what_is_saved_takes_the_place_of_what_was) {
  const auto database = open();
  auto units = org::chengyan();
  units[12].polygon = org::square(116, 40, 1);
  database->write([&](Connection& connection) { OrgUnitsStore(connection).add("990101", units); });
  org::Unit changed = units[12];
  changed.aliases = {"别名"};
  changed.population = 5;
  changed.polygon.clear();
  changed.spans.back().to_on = org::day("2026-01-01");
  org::Unit moved = units[8];
  moved.spans.back().to_on = org::day("2026-01-01");
  moved.spans.push_back({org::day("2026-01-01"), std::nullopt, "第一网格", "", org::UnitKind::grid, 6});
  database->write([&](Connection& connection) {
    OrgUnitsStore(connection).save("990101", changed);
    OrgUnitsStore(connection).save_spans("990101", moved);
    OrgUnitsStore(connection).add_succession("990101", {org::day("2026-01-01"), 13, 12, false});
  });
  database->read([&](Connection& connection) {
    OrgUnitsStore store(connection);
    EXPECT_EQ(store.find("990101", 13), changed);
    EXPECT_EQ(store.find("990101", 9), moved);
    const auto successions = store.successions("990101");
    ASSERT_EQ(successions.size(), 1u);
    EXPECT_EQ(successions[0].before, 13);
    EXPECT_EQ(successions[0].after, 12);
    EXPECT_FALSE(successions[0].is_split);
  });
}

TEST_P(OrgUnitsStoreTest, every_change_makes_the_state_another) {
  const auto database = open();
  const auto state = [&] {
    std::int64_t number = 0;
    database->read([&](Connection& connection) { number = OrgUnitsStore(connection).state("990101"); });
    return number;
  };
  std::int64_t before = state();
  const auto moves = [&](auto write) {
    database->write([&](Connection& connection) {
      OrgUnitsStore units(connection);
      write(units);
    });
    const std::int64_t now = state();
    const bool is_another = now != before;
    before = now;
    return is_another;
  };
  EXPECT_TRUE(moves([](OrgUnitsStore& units) { units.add("990101", org::chengyan()); }));
  EXPECT_TRUE(moves([](OrgUnitsStore& units) { units.save("990101", org::chengyan()[3]); }));
  EXPECT_TRUE(moves([](OrgUnitsStore& units) { units.save_spans("990101", org::chengyan()[3]); }));
  EXPECT_TRUE(moves([](OrgUnitsStore& units) { units.add_succession("990101", {org::day("2026-01-01"), 5, 6, true}); }));
  EXPECT_FALSE(moves([](OrgUnitsStore& units) { units.add("990102", org::chengyan()); })) << "of another region";
}

BOTH_ENGINES(OrgUnitsStoreTest);

}  // namespace
}  // namespace bihuan::store
