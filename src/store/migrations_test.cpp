// SPDX-License-Identifier: Apache-2.0
#include "store/migrations.h"

#include "store/engines_test.h"
#include "store/transaction.h"

namespace bihuan::store {
namespace {

class MigrationsTest : public OnBothEngines {
 protected:
  std::string refusal(const DatabaseOptions& options) const {
    const auto database = Database::open(options);
    if (database) return "";
    EXPECT_EQ(database.error().where, driver_for(options.address)->place());
    return database.error().code;
  }
  void fill_up_to(int number) const {
    const auto connection = connect();
    Transaction transaction(*connection, Transaction::Purpose::writing);
    apply_migrations(*connection, no_schema, number, 1);
    transaction.commit();
  }
};

TEST_P(MigrationsTest, number_from_one_without_a_gap_and_have_no_empty_half) {
  int expected = 0;
  for (const Migration& migration : migrations()) {
    EXPECT_EQ(migration.number, ++expected);
    EXPECT_FALSE(migration.name.empty());
    EXPECT_NE(migration.sqlite.find(" table "), std::string_view::npos);
    EXPECT_NE(migration.postgres.find(" table "), std::string_view::npos);
  }
  EXPECT_EQ(newest_migration(), expected);
}

TEST_P(MigrationsTest, each_is_noted_with_the_time_passed_in) {
  open()->read([&](Connection& connection) {
    Statement& statement = connection.prepare("select number, name, applied_at from migration where region = '-' order by number");
    for (const Migration& migration : migrations()) {
      ASSERT_TRUE(statement.step());
      EXPECT_EQ(statement.integer(0), migration.number);
      EXPECT_EQ(statement.text(1), migration.name);
      EXPECT_EQ(statement.integer(2), options().now);
    }
    EXPECT_FALSE(statement.step());
  });
}

TEST_P(MigrationsTest, bring_every_earlier_schema_up_to_date_and_keep_its_rows) {
  for (int number = 1; number < newest_migration(); ++number) {
    fresh_ = std::make_unique<FreshDatabase>(GetParam());
    fill_up_to(number);
    connect()->run("insert into counter (region, name, next) values ('110000', 'plan', 41)");
    open()->read([&](Connection& connection) {
      EXPECT_EQ(schema_number(connection), newest_migration());
      Statement& kept = connection.prepare("select next from counter where name = 'plan'");
      ASSERT_TRUE(kept.step());
      EXPECT_EQ(kept.integer(0), 41);
      kept.reset();
      Statement& earlier = bound(connection.prepare("select count(*) from migration where applied_at = 1 and number <= $1"), number);
      ASSERT_TRUE(earlier.step());
      EXPECT_EQ(earlier.integer(0), number);
    });
  }
}

TEST_P(MigrationsTest, are_not_applied_twice) {
  open();
  auto later = options();
  later.now += 1;
  open(later)->read([&](Connection& connection) {
    Statement& statement = bound(connection.prepare("select count(*) from migration where applied_at > $1"), options().now);
    ASSERT_TRUE(statement.step());
    EXPECT_EQ(statement.integer(0), 0);
  });
}

TEST_P(MigrationsTest, refuse_a_database_of_a_later_version) {
  open();
  execute(*connect(), "insert into migration (region, number, name, applied_at) values ('-', $1, 'of_tomorrow', 1)",
          newest_migration() + 1);
  EXPECT_EQ(refusal(options()), "database-newer");
}

TEST_P(MigrationsTest, refuse_tables_of_another_program) {
  connect()->run("create table recipe (name text)");
  EXPECT_EQ(refusal(options()), "database-foreign");
}

TEST_P(MigrationsTest, refuse_another_programs_table_of_the_same_name) {
  connect()->run("create table migration (version text)");
  EXPECT_EQ(refusal(options()), "database-foreign");
}

TEST_P(MigrationsTest, fill_nothing_unless_told_to) {
  auto no_new = options();
  no_new.create = false;
  EXPECT_EQ(refusal(no_new), "database-missing");
  EXPECT_FALSE(std::filesystem::exists(fresh_->folder() / "ledger.db"));
  open();
  EXPECT_EQ(refusal(no_new), "");
}

}  // namespace

BOTH_ENGINES(MigrationsTest);

}  // namespace bihuan::store
