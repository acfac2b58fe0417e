// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL server that cuts connections, stops and comes back, or cannot be reached; and a commit that it refuses.
#include <future>

#include "store/engines_test.h"
#include "store/postgres/postgres_address.h"

namespace bihuan::store {
namespace {

class LostServerTest : public OnBothEngines {
 protected:
  void cut_connections() const {
    FreshDatabase::on_server("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + fresh_->name() + "'");
  }
  static void add(Database& database, const std::string& name) {
    database.write([&](Connection& connection) { insert(connection, name); });
  }
  static void insert(Connection& connection, const std::string& name) {
    execute(connection, "insert into counter (region, name, next) values ('110000', $1, 1)", name);
  }
  static std::int64_t count(Database& database) {
    std::int64_t value = -1;
    database.read([&](Connection& connection) {
      Statement& statement = connection.prepare("select count(*) from counter");
      value = statement.step() ? statement.integer(0) : -1;
    });
    return value;
  }
  static FaultKind kind_of(const std::function<void()>& act) {
    try {
      act();
    } catch (const StoreFault& fault) {
      return fault.kind();
    }
    ADD_FAILURE() << "no fault";
    return FaultKind::other;
  }
};

TEST_P(LostServerTest, a_connection_cut_while_idle_is_replaced_unnoticed) {
  const auto database = open();
  add(*database, "a");
  EXPECT_EQ(count(*database), 1);
  cut_connections();
  EXPECT_EQ(count(*database), 1);
  add(*database, "b");
  EXPECT_EQ(count(*database), 2);
}

TEST_P(LostServerTest, a_read_whose_connection_is_cut_is_tried_once_anew) {
  const auto database = open();
  int calls = 0;
  database->read([&](Connection& connection) {
    if (++calls == 1) cut_connections();
    connection.prepare("select count(*) from counter").step();
  });
  EXPECT_EQ(calls, 2);
  calls = 0;
  EXPECT_EQ(kind_of([&] {
              database->read([&](Connection& connection) {
                ++calls;
                cut_connections();
                connection.prepare("select count(*) from counter").step();
              });
            }),
            FaultKind::lost);
  EXPECT_EQ(calls, 2);
}

TEST_P(LostServerTest, a_write_whose_connection_is_cut_fails_with_its_group_and_the_next_works) {
  const auto database = open();
  std::promise<void> begun, gate;
  database->write_later(
      [&, opened = gate.get_future().share()](Connection&) {
        begun.set_value();
        opened.wait();
      },
      [](const std::exception_ptr&) {});
  begun.get_future().wait();  // a group of its own: what is queued from now on is the next one
  std::promise<void> first;
  database->write_later([](Connection& connection) { insert(connection, "a"); },
                        [&](const std::exception_ptr& fault) { fault ? first.set_exception(fault) : first.set_value(); });
  std::promise<void> second;
  database->write_later(
      [&](Connection& connection) {
        cut_connections();
        insert(connection, "b");
      },
      [&](const std::exception_ptr& fault) { fault ? second.set_exception(fault) : second.set_value(); });
  gate.set_value();
  EXPECT_EQ(kind_of([&] { first.get_future().get(); }), FaultKind::lost);
  EXPECT_EQ(kind_of([&] { second.get_future().get(); }), FaultKind::lost);
  EXPECT_EQ(count(*database), 0);
  add(*database, "c");
  EXPECT_EQ(count(*database), 1);
}

TEST_P(LostServerTest, a_server_that_stops_is_lost_and_one_that_comes_back_is_used_again) {
  for (const char* mode : {"fast", "immediate"}) {
    const auto database = open();
    const std::int64_t before = count(*database);
    add(*database, mode);
    PrivateCluster::get()->stop(mode);
    EXPECT_EQ(kind_of([&] { add(*database, "while it is away"); }), FaultKind::lost);
    EXPECT_EQ(kind_of([&] { count(*database); }), FaultKind::lost);
    const auto unreachable = Database::open(options());
    ASSERT_FALSE(unreachable);
    EXPECT_EQ(unreachable.error().code, "database-unreachable");
    PrivateCluster::get()->start();
    EXPECT_EQ(count(*database), before + 1);
    add(*database, std::string("after ") + mode);
    EXPECT_EQ(count(*database), before + 2);
  }
}

TEST_P(LostServerTest, a_commit_that_is_refused_fails_the_group_and_nothing_of_it_is_kept) {
  const auto database = open();
  database->write([](Connection& connection) {
    connection.run("create table parent (region text, id bigint, primary key (region, id))");
    connection.run("create table child (region text, id bigint, foreign key (region, id) references parent deferrable initially deferred)");
  });
  EXPECT_EQ(kind_of([&] {
              database->write([](Connection& connection) {
                insert(connection, "a");
                connection.run("insert into child values ('110000', 1)");
              });
            }),
            FaultKind::conflict);
  EXPECT_EQ(count(*database), 0);
  add(*database, "b");
  EXPECT_EQ(count(*database), 1);
}

TEST_P(LostServerTest, a_database_that_takes_no_writes_is_read_only) {
  open();
  FreshDatabase::on_server("alter database " + fresh_->name() + " set default_transaction_read_only = on");
  const auto database = Database::open(options());
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().code, "database-read-only");
}

INSTANTIATE_TEST_SUITE_P(Engines, LostServerTest, testing::Values(Engine::postgres), engine_name);

TEST(PostgresAddress, never_shows_a_password) {
  EXPECT_EQ(shown_address("postgres://clerk:secret@db.example:5433/ledger?sslmode=require"), "postgres://clerk@db.example:5433/ledger");
  EXPECT_EQ(shown_address("postgres://db.example/ledger?password=secret&user=clerk"), "postgres://clerk@db.example/ledger");
  for (const char* address : {"postgres://clerk:secret@[half/ledger", "postgres://clerk:secret@/ledger?host=/no/such/folder",
                              "postgres://clerk:secret@127.0.0.1:1/ledger", "postgres://clerk:secret@/ledger?nonsense=secret"}) {
    const auto database = Database::open({.address = address});
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code, "database-unreachable");
    EXPECT_EQ(database.error().where.find("secret"), std::string::npos) << database.error().where;
    EXPECT_EQ(database.error().detail.find("secret"), std::string::npos) << database.error().detail;
  }
}

}  // namespace
}  // namespace bihuan::store
