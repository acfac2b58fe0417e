// SPDX-License-Identifier: Apache-2.0
// What stands in the way of a SQLite file: each is told by its own code, and the file stays as it was.
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "store/engines_test.h"
#include "store/sqlite/sqlite_connection.h"

namespace bihuan::store {
namespace {

namespace fs = std::filesystem;

class OpeningTest : public testing::Test {
 protected:
  std::string code_of_opening(const fs::path& path) const {
    const auto database = Database::open({.address = path});
    return database ? "" : database.error().code;
  }
  void make_ledger() const {
    const auto database = Database::open({.address = file_});
    ASSERT_TRUE(database);
    (*database)->write([](Connection& connection) {
      for (int i = 0; i < 5000; ++i) execute(connection, "insert into counter values ('110000', $1, 1)", std::to_string(i) + std::string(200, 'x'));
    });
  }
  static std::string content(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
  }
  static void write(const fs::path& path, const std::string& content) { std::ofstream(path, std::ios::binary) << content; }

  FreshDatabase fresh_{Engine::sqlite};
  fs::path file_ = fresh_.address();
};

TEST_F(OpeningTest, a_new_file_and_its_log_are_readable_by_their_owner_alone) {
  const mode_t before = ::umask(0);
  const auto database = Database::open({.address = file_});
  ::umask(before);
  ASSERT_TRUE(database);
  (*database)->write([](Connection& connection) { execute(connection, "insert into counter values ('110000', 'a', 1)"); });
  for (const char* ending : {"", "-wal", "-shm"})
    EXPECT_EQ(fs::status(file_.string() + ending).permissions(), fs::perms::owner_read | fs::perms::owner_write) << ending;
}

TEST_F(OpeningTest, a_missing_folder_is_missing) { EXPECT_EQ(code_of_opening(fresh_.folder() / "none" / "ledger.db"), "database-missing"); }

TEST_F(OpeningTest, a_folder_or_a_file_of_another_kind_is_foreign_and_stays_as_it_is) {
  EXPECT_EQ(code_of_opening(fresh_.folder()), "database-foreign");
  for (const std::string& text : {std::string("a shopping list"), std::string(5000, 'x'), std::string("S")}) {
    write(file_, text);
    EXPECT_EQ(code_of_opening(file_), "database-foreign");
    EXPECT_EQ(content(file_), text);
  }
}

TEST_F(OpeningTest, a_database_of_another_program_is_foreign_and_stays_as_it_is) {
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "pragma application_id = 77; create table migration (region, number, name, applied_at)", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  const std::string before = content(file_);
  EXPECT_EQ(code_of_opening(file_), "database-foreign");
  EXPECT_EQ(content(file_), before);
}

TEST_F(OpeningTest, an_empty_file_is_a_database_to_be_filled) {
  write(file_, "");
  EXPECT_EQ(code_of_opening(file_), "");
}

TEST_F(OpeningTest, a_name_that_means_memory_to_sqlite_is_a_file) {
  const fs::path before = fs::current_path();
  fs::current_path(fresh_.folder());
  EXPECT_EQ(code_of_opening(":memory:"), "");
  EXPECT_TRUE(fs::exists(fresh_.folder() / ":memory:"));
  fs::current_path(before);
}

TEST_F(OpeningTest, a_damaged_file_is_damaged) {
  make_ledger();
  const std::string good = content(file_);
  std::string schema_overwritten = good;
  schema_overwritten.replace(100, 3000, std::string(3000, '\x5a'));
  for (const std::string& bad : {schema_overwritten, good.substr(0, good.size() / 2), good.substr(0, 50)}) {
    write(file_, bad);
    EXPECT_EQ(code_of_opening(file_), "database-damaged") << bad.size();
    EXPECT_EQ(content(file_), bad);
  }
}

TEST_F(OpeningTest, damage_found_later_is_a_corrupt_fault) {
  make_ledger();
  std::string bad = content(file_);
  bad.replace(bad.size() / 2, bad.size() / 4, std::string(bad.size() / 4, '\x5a'));
  write(file_, bad);
  auto database = Database::open({.address = file_});
  ASSERT_TRUE(database);
  try {
    (*database)->read([](Connection& connection) {
      Statement& statement = connection.prepare("select name, next from counter not indexed");
      while (statement.step()) {
      }
    });
    FAIL() << "the damage was not seen";
  } catch (const StoreFault& fault) {
    EXPECT_EQ(fault.kind(), FaultKind::corrupt);
  }
}

TEST_F(OpeningTest, a_file_that_another_program_holds_is_locked) {
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "begin exclusive", nullptr, nullptr, nullptr);
  EXPECT_EQ(code_of_opening(file_), "database-locked");
  sqlite3_close(other);
  EXPECT_EQ(code_of_opening(file_), "");
}

TEST_F(OpeningTest, a_write_that_another_program_keeps_waiting_is_busy_and_later_ones_work) {
  auto database = Database::open({.address = file_});
  ASSERT_TRUE(database);
  const auto write = [&] {
    (*database)->write([](Connection& connection) { execute(connection, "insert into counter values ('110000', 'plan', 1)"); });
  };
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "begin immediate", nullptr, nullptr, nullptr), SQLITE_OK);
  try {
    write();
    FAIL();
  } catch (const StoreFault& fault) {
    EXPECT_EQ(fault.kind(), FaultKind::busy);
  }
  EXPECT_NO_THROW((*database)->read([](Connection& connection) { connection.prepare("select 1 from counter").step(); }));
  sqlite3_close(other);
  EXPECT_NO_THROW(write());
}

// Root may write everywhere, so the file is opened by a child that is nobody.
std::string code_of_opening_as_nobody(const fs::path& path) {
  int ends[2];
  if (pipe(ends) != 0) return "no pipe";
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(65534) != 0 || setuid(65534) != 0)) _exit(1);
    const auto database = Database::open({.address = path});
    const std::string code = database ? "opened" : database.error().code;
    _exit(::write(ends[1], code.data(), code.size()) < 0 ? 1 : 0);
  }
  close(ends[1]);
  char code[64];
  const ssize_t size = ::read(ends[0], code, sizeof code);
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return {code, static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

TEST_F(OpeningTest, a_file_or_a_folder_that_cannot_be_written_is_read_only) {
  make_ledger();
  const auto all_read = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
  const auto all_enter = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  fs::permissions(file_, all_read);
  fs::permissions(fresh_.folder(), fs::perms::all);
  EXPECT_EQ(code_of_opening_as_nobody(file_), "database-read-only");
  fs::permissions(file_, fs::perms::all);
  fs::permissions(fresh_.folder(), all_read | all_enter);
  EXPECT_EQ(code_of_opening_as_nobody(file_), "database-read-only");
  EXPECT_EQ(code_of_opening_as_nobody(fresh_.folder() / "new.db"), "database-read-only");
  fs::permissions(fresh_.folder(), fs::perms::all);
  EXPECT_EQ(code_of_opening_as_nobody(file_), "opened");
}

}  // namespace
}  // namespace bihuan::store
