// SPDX-License-Identifier: Apache-2.0
#include "store/indicator_names_store.h"

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

class IndicatorNamesStoreTest : public OnBothEngines {};

StoredName named(const std::string& name, std::int64_t at, indicators::Meaning meaning = {"forest-coverage", {}, {}}) {
  return {name, "《" + name + "》", std::move(meaning), "王某", at};
}

TEST_P(IndicatorNamesStoreTest, a_name_comes_back_as_it_was_kept_and_goes) {
  const auto database = open();
  const StoredName own = named("农村|书声", 7, {{}, "书声活动", "场"});
  database->write([&](Connection& connection) { IndicatorNamesStore(connection).add("990101", own); });
  database->read([&](Connection& connection) {
    IndicatorNamesStore names(connection);
    const auto found = names.find("990101", "农村|书声");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->written, own.written);
    EXPECT_EQ(found->meaning, own.meaning);
    EXPECT_EQ(found->named_by, "王某");
    EXPECT_EQ(found->named_at, 7);
    EXPECT_FALSE(names.find("990101", "|书声"));
    EXPECT_FALSE(names.find("990102", "农村|书声")) << "each region has its own";
  });
  database->write([](Connection& connection) { IndicatorNamesStore(connection).remove("990102", "农村|书声"); });
  database->write([](Connection& connection) { EXPECT_EQ(IndicatorNamesStore(connection).all("990101").size(), 1u); });
  database->write([](Connection& connection) { IndicatorNamesStore(connection).remove("990101", "农村|书声"); });
  database->read([](Connection& connection) { EXPECT_TRUE(IndicatorNamesStore(connection).all("990101").empty()); });
}

TEST_P(IndicatorNamesStoreTest, a_list_begins_with_what_was_named_last) {
  const auto database = open();
  database->write([](Connection& connection) {
    for (int i = 1; i <= 5; ++i) IndicatorNamesStore(connection).add("990101", named("|甲" + std::to_string(i), i));
    IndicatorNamesStore(connection).add("990102", named("|甲1", 9));
  });
  database->read([](Connection& connection) {
    const auto page = IndicatorNamesStore(connection).list("990101", {1, 2});
    EXPECT_EQ(page.total, 5);
    EXPECT_TRUE(page.is_exact);
    ASSERT_EQ(page.rows.size(), 2u);
    EXPECT_EQ(page.rows[0].name, "|甲4");
    EXPECT_EQ(page.rows[1].name, "|甲3");
    EXPECT_EQ(IndicatorNamesStore(connection).all("990101").front().name, "|甲1");
  });
}

TEST_P(IndicatorNamesStoreTest, a_name_means_one_thing) {
  const auto database = open();
  database->write([](Connection& connection) { IndicatorNamesStore(connection).add("990101", named("|甲", 1)); });
  EXPECT_THROW(database->write([](Connection& connection) { IndicatorNamesStore(connection).add("990101", named("|甲", 2)); }), StoreFault);
}

}  // namespace

BOTH_ENGINES(IndicatorNamesStoreTest);

}  // namespace bihuan::store
