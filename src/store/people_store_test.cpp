// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

using org::PostKind;

base::Date day(const char* iso) { return *base::from_iso(iso); }

class PeopleStoreTest : public OnBothEngines {
 protected:
  static org::Person person(std::int64_t number, const char* name) { return {number, name, "13800000000", "a@example.com", day("2025-01-01"), {}}; }
};

TEST_P(PeopleStoreTest, people_and_posts_come_back_as_they_were_kept) {
  const auto database = open();
  const org::Person wang = person(1, "王某");
  org::Post post{1, 1, 5, PostKind::leader, "river_chief", day("2026-01-01"), day("2026-06-01"), 0};
  database->write([&](Connection& connection) {
    PeopleStore people(connection);
    people.add("990101", wang);
    people.add("990101", post);
  });
  database->read([&](Connection& connection) {
    PeopleStore people(connection);
    EXPECT_EQ(people.find("990101", 1), wang);
    EXPECT_EQ(people.find_post("990101", 1), post);
    EXPECT_FALSE(people.find("990102", 1));
    EXPECT_FALSE(people.find_post("990101", 2));
  });
  org::Person gone = wang;
  gone.to_on = day("2026-07-01");
  gone.phone.clear();
  post.to_on.reset();
  database->write([&](Connection& connection) {
    PeopleStore people(connection);
    people.save("990101", gone);
    people.save("990101", post);
  });
  database->read([&](Connection& connection) {
    PeopleStore people(connection);
    EXPECT_EQ(people.all("990101"), std::vector{gone});
    EXPECT_EQ(people.all_posts("990101"), std::vector{post});
  });
}

TEST_P(PeopleStoreTest, a_list_is_of_those_who_are_there) {
  const auto database = open();
  database->write([](Connection& connection) {
    PeopleStore people(connection);
    for (int i = 1; i <= 5; ++i) people.add("990101", person(i, i == 3 ? "李某" : "王某"));
    org::Person gone = person(6, "王某");
    gone.to_on = day("2026-01-01");
    people.add("990101", gone);
    people.add("990101", {1, 2, 7, PostKind::liaison, "", day("2026-01-01"), {}, 0});
    people.add("990101", {2, 4, 7, PostKind::liaison, "", day("2025-01-01"), day("2026-01-01"), 0});
  });
  database->read([](Connection& connection) {
    PeopleStore people(connection);
    const auto numbers = [&](const char* words, org::UnitNumber unit, const char* on) {
      std::vector<std::int64_t> found;
      for (const org::Person& one : people.list("990101", words, unit, day(on), {}).rows) found.push_back(one.number);
      return found;
    };
    using Numbers = std::vector<std::int64_t>;
    EXPECT_EQ(numbers("", 0, "2026-11-01"), (Numbers{1, 2, 3, 4, 5}));
    EXPECT_EQ(numbers("", 0, "2025-11-01"), (Numbers{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(numbers("李", 0, "2026-11-01"), (Numbers{3}));
    EXPECT_EQ(numbers("", 7, "2026-11-01"), (Numbers{2}));
    EXPECT_EQ(numbers("", 7, "2025-11-01"), (Numbers{4}));
    EXPECT_EQ(people.list("990101", "", 0, day("2026-11-01"), {2, 2}).rows.size(), 2u);
    EXPECT_EQ(people.list("990101", "", 0, day("2026-11-01"), {2, 2}).total, 5);
    EXPECT_EQ(people.list("990102", "", 0, day("2026-11-01"), {}).total, 0);
  });
}

TEST_P(PeopleStoreTest, posts_are_found_by_person_unit_and_whom_they_act_for) {
  const auto database = open();
  database->write([](Connection& connection) {
    PeopleStore people(connection);
    people.add("990101", {1, 1, 7, PostKind::leader, "", day("2026-01-01"), {}, 0});
    people.add("990101", {2, 2, 7, PostKind::leader, "", day("2026-03-01"), day("2026-04-01"), 1});
    people.add("990101", {3, 1, 8, PostKind::liaison, "", day("2026-01-01"), {}, 0});
  });
  database->read([](Connection& connection) {
    PeopleStore people(connection);
    EXPECT_EQ(people.posts_of("990101", 1).size(), 2u);
    EXPECT_EQ(people.posts_in("990101", 7).size(), 2u);
    ASSERT_EQ(people.deputies_of("990101", 1).size(), 1u);
    EXPECT_EQ(people.deputies_of("990101", 1)[0].number, 2);
    EXPECT_TRUE(people.deputies_of("990101", 3).empty());
  });
}

BOTH_ENGINES(PeopleStoreTest);

}  // namespace
}  // namespace bihuan::store
