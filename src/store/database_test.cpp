// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

class DatabaseTest : public OnBothEngines {};

std::int64_t counter(Connection& connection, std::string_view name) {
  Statement& statement = bound(connection.prepare("select next from counter where region = '110000' and name = $1"), name);
  const std::int64_t value = statement.step() ? statement.integer(0) : -1;
  statement.reset();
  return value;
}

std::int64_t counter(Database& database, std::string_view name) {
  std::int64_t value = 0;
  database.read([&](Connection& connection) { value = counter(connection, name); });
  return value;
}

void add_counter(Connection& connection, std::string_view name, std::int64_t next) {
  execute(connection, "insert into counter (region, name, next) values ('110000', $1, $2)", name, next);
}

TEST_P(DatabaseTest, values_come_back_as_they_were) {
  const auto database = open();
  const std::string bytes("\0\1\xff\0with NUL", 12);
  const std::string chinese = "城市更新“十四五”规划𠮷";
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  database->write([&](Connection& connection) {
    connection.run(
        connection.engine() == Engine::sqlite
            ? "create table kept (region text, a bigint, b bigint, c double precision, d double precision, e text, f text, g blob, h blob)"
            : "create table kept (region text, a bigint, b bigint, c double precision, d double precision, e text, f text, g bytea, h "
              "bytea)");
    Statement& insert = connection.prepare("insert into kept values ($9, $1, $2, $3, $4, $5, $6, $7, $8)");
    bound(insert, most, least, 0.1, -1.7976931348623157e308, chinese, "");
    insert.bind_bytes(7, bytes);
    insert.bind_bytes(8, "");
    insert.bind(9, std::string_view("110000"));
    EXPECT_FALSE(insert.step());
    EXPECT_EQ(connection.changed(), 1);
  });
  database->read([&](Connection& connection) {
    Statement& select = connection.prepare("select a, b, c, d, e, f, g, h, a > b, null from kept where f is not null and h is not null");
    ASSERT_TRUE(select.step());
    EXPECT_EQ(select.integer(0), most);
    EXPECT_EQ(select.integer(1), least);
    EXPECT_EQ(select.real(2), 0.1);
    EXPECT_EQ(select.real(3), -1.7976931348623157e308);
    EXPECT_EQ(select.text(4), chinese);
    EXPECT_EQ(select.text(5), "");
    EXPECT_EQ(select.bytes(6), bytes);
    EXPECT_EQ(select.bytes(7), "");
    EXPECT_EQ(select.integer(8), 1);
    EXPECT_EQ(select.integer(9), 0);
    EXPECT_EQ(select.text(9), "");
    EXPECT_FALSE(select.step());
  });
}

TEST_P(DatabaseTest, parameters_are_bound_by_number_whatever_their_order_and_number_of_appearances) {
  open()->read([](Connection& connection) {
    Statement& statement = bound(connection.prepare("select cast($2 as text), cast($1 as bigint), cast($2 as text)"), 7, "two");
    ASSERT_TRUE(statement.step());
    EXPECT_EQ(statement.text(0), "two");
    EXPECT_EQ(statement.integer(1), 7);
    EXPECT_EQ(statement.text(2), "two");
    EXPECT_FALSE(statement.step());
    bound(statement, 8, "");
    ASSERT_TRUE(statement.step());
    EXPECT_EQ(statement.integer(1), 8);
  });
}

TEST_P(DatabaseTest, text_with_a_nul_is_refused_instead_of_cut) {
  open()->read([](Connection& connection) {
    Statement& statement = connection.prepare("select cast($1 as text)");
    EXPECT_THROW(statement.bind(1, std::string_view("a\0b", 3)), StoreFault);
  });
}

TEST_P(DatabaseTest, a_statement_asked_for_again_begins_anew) {
  const auto database = open();
  for (const char* name : {"a", "b"}) database->write([&](Connection& connection) { add_counter(connection, name, 1); });
  database->read([](Connection& connection) {
    constexpr std::string_view sql = "select name from counter where region = $1 order by name";
    ASSERT_TRUE(bound(connection.prepare(sql), "110000").step());
    Statement& again = bound(connection.prepare(sql), "110000");
    ASSERT_TRUE(again.step());
    EXPECT_EQ(again.text(0), "a");
  });
}

TEST_P(DatabaseTest, all_reads_of_one_call_see_one_state) {
  const auto database = open();
  database->write([](Connection& connection) { add_counter(connection, "plan", 1); });
  database->read([&](Connection& connection) {
    EXPECT_EQ(counter(connection, "plan"), 1);
    database->write([](Connection& writing) { execute(writing, "update counter set next = 2 where region = '110000'"); });
    EXPECT_EQ(counter(connection, "plan"), 1);
  });
  EXPECT_EQ(counter(*database, "plan"), 2);
}

TEST_P(DatabaseTest, a_read_cannot_write) {
  const auto database = open();
  EXPECT_THROW(database->read([](Connection& connection) { add_counter(connection, "plan", 1); }), StoreFault);
  EXPECT_EQ(counter(*database, "plan"), -1);
}

TEST_P(DatabaseTest, what_a_read_throws_is_passed_on_and_its_connection_is_good_for_the_next) {
  auto one_reader = options();
  one_reader.most_readers = 1;
  const auto database = open(one_reader);
  for (int round = 0; round < 3; ++round) {
    EXPECT_THROW(database->read([](Connection& connection) { connection.run("select nothing from nowhere"); }), StoreFault);
    EXPECT_THROW(database->read([](Connection& connection) {
      connection.prepare("select name from counter").step();
      throw std::domain_error("stopped half way");
    }),
                 std::domain_error);
  }
  EXPECT_EQ(counter(*database, "plan"), -1);
}

TEST_P(DatabaseTest, more_threads_than_readers_take_turns) {
  auto two_readers = options();
  two_readers.most_readers = 2;
  const auto database = open(two_readers);
  std::atomic<int> inside = 0;
  std::atomic<int> most_inside = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round)
        database->read([&](Connection& connection) {
          most_inside = std::max<int>(most_inside, ++inside);
          counter(connection, "plan");
          --inside;
        });
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_LE(most_inside, 2);
}

}  // namespace

BOTH_ENGINES(DatabaseTest);

}  // namespace bihuan::store
