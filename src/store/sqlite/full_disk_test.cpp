// SPDX-License-Identifier: Apache-2.0
// A disk without room: what is stored stays, the writers are told, and writing goes on when there is room again.
#include <signal.h>
#include <sys/resource.h>

#include <future>

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

class FullDiskTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Database::open({.address = fresh_.address()});
    ASSERT_TRUE(opened);
    database_ = std::move(*opened);
  }
  void add(std::int64_t number) {
    database_->write([&](Connection& connection) {
      execute(connection, "insert into counter (region, name, next) values ('110000', $1, $2)", std::to_string(number) + std::string(20'000, 'x'), number);
    });
  }
  // Writes until there is no more room; the number of writes that were acknowledged.
  std::int64_t fill() {
    for (std::int64_t number = 1;; ++number) {
      try {
        add(number);
      } catch (const StoreFault& fault) {
        EXPECT_EQ(fault.kind(), FaultKind::full) << fault.what();
        return number - 1;
      }
    }
  }
  std::int64_t single(std::string_view sql) {
    std::int64_t value = 0;
    database_->read([&](Connection& connection) {
      Statement& statement = connection.prepare(sql);
      value = statement.step() ? statement.integer(0) : -1;
    });
    return value;
  }
  void expect_unharmed(std::int64_t count) {
    EXPECT_EQ(single("select count(*) from counter"), count);
    EXPECT_EQ(single("select coalesce(max(next), 0) from counter"), count);
    EXPECT_EQ(single("select integrity_check = 'ok' from pragma_integrity_check"), 1);
  }

  FreshDatabase fresh_{Engine::sqlite};
  std::unique_ptr<Database> database_;
};

// The system refuses to let a file grow further, as a full disk does.
class SmallestFiles {
 public:
  explicit SmallestFiles(rlim_t bytes) {
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallestFiles() { setrlimit(RLIMIT_FSIZE, &before_); }
  SmallestFiles(const SmallestFiles&) = delete;
  SmallestFiles& operator=(const SmallestFiles&) = delete;

 private:
  rlimit before_{};
};

TEST_F(FullDiskTest, no_room_for_the_log_fails_the_commit_and_nothing_stored_is_harmed) {
  std::int64_t stored = 0;
  {
    const SmallestFiles limit(1'500'000);
    stored = fill();
    EXPECT_GT(stored, 10);
    expect_unharmed(stored);
    EXPECT_THROW(add(stored + 1), StoreFault);  // still no room
  }
  add(stored + 1);
  expect_unharmed(stored + 1);
  database_.reset();
  SetUp();
  expect_unharmed(stored + 1);
}

TEST_F(FullDiskTest, no_room_in_the_middle_of_a_group_tells_everyone_whose_write_is_not_kept) {
  database_->write([](Connection& connection) { connection.run("pragma max_page_count = 400"); });
  std::promise<void> gate;
  database_->write_later([opened = gate.get_future().share()](Connection&) { opened.wait(); }, [](const std::exception_ptr&) {});
  std::int64_t acknowledged = 0;
  std::int64_t told = 0;
  std::promise<void> all_told;
  constexpr std::int64_t most = 60;
  for (std::int64_t i = 1; i <= most; ++i)
    database_->write_later(
        [i](Connection& connection) {
          execute(connection, "insert into counter (region, name, next) values ('110000', $1, $2)", std::to_string(i) + std::string(50'000, 'x'), i);
        },
        [&](const std::exception_ptr& fault) {
          if (!fault) ++acknowledged;
          if (++told == most) all_told.set_value();
        });
  gate.set_value();
  all_told.get_future().get();
  EXPECT_LT(acknowledged, most);
  EXPECT_EQ(single("select count(*) from counter"), acknowledged);
  database_->write([](Connection& connection) { connection.run("pragma max_page_count = 1000000"); });
  add(acknowledged + 1);
  EXPECT_EQ(single("select count(*) from counter"), acknowledged + 1);
}

}  // namespace
}  // namespace bihuan::store
