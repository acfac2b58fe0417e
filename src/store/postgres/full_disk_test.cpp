// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL whose disk is full: the writers are told, what was acknowledged stays, and writing goes on when there is room again. The
// database stands in a tablespace on a small disk in memory, which only root may mount; elsewhere the test is skipped with a word.
#include <pwd.h>
#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

constexpr int rows_of_a_write = 500;

class SmallDisk {
 public:
  explicit SmallDisk(const std::filesystem::path& folder) : folder_(folder) {
    const passwd* owner = getpwnam("postgres");
    std::filesystem::create_directories(folder_);
    is_mounted_ = geteuid() == 0 && owner != nullptr && mount("none", folder_.c_str(), "tmpfs", 0, "size=24m") == 0;
    if (is_mounted_ && chown(folder_.c_str(), owner->pw_uid, owner->pw_gid) != 0) release();
  }
  ~SmallDisk() {
    release();
    std::error_code ignored;
    std::filesystem::remove_all(folder_.parent_path(), ignored);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_mounted() const { return is_mounted_; }
  void take_room() const { std::ofstream(folder_ / "ballast") << std::string(8 << 20, 'x'); }
  void give_room() const { std::filesystem::remove(folder_ / "ballast"); }

 private:
  void release() {
    if (is_mounted_) umount2(folder_.c_str(), MNT_DETACH);
    is_mounted_ = false;
  }

  std::filesystem::path folder_;
  bool is_mounted_ = false;
};

void add(Database& database, std::int64_t number) {
  database.write([&](Connection& connection) {
    execute(connection,
            R"(insert into counter (region, name, next)
               select '110000', cast($1 as text) || '-' || part, $2 from generate_series(1, cast($3 as int)) as part)",
            std::to_string(number), number, rows_of_a_write);
  });
}

std::int64_t count(Database& database) {
  std::int64_t rows = -1;
  database.read([&](Connection& connection) {
    Statement& statement = connection.prepare("select count(*) from counter");
    rows = statement.step() ? statement.integer(0) : -1;
  });
  return rows;
}

TEST(FullDiskOfPostgres, fails_the_write_and_harms_nothing_that_is_stored) {
  if (!PrivateCluster::get()) GTEST_SKIP() << PrivateCluster::why_not();
  const std::filesystem::path folder = temporary_folder();
  std::filesystem::permissions(folder, std::filesystem::perms::others_exec, std::filesystem::perm_options::add);
  const SmallDisk disk(folder / "disk");
  if (!disk.is_mounted()) GTEST_SKIP() << "a small disk cannot be mounted here (needs root)";
  disk.take_room();
  FreshDatabase::on_server("create tablespace small location '" + (folder / "disk").string() + "'");
  FreshDatabase::on_server("create database on_small_disk tablespace small");
  {
    auto opened = Database::open({.address = PrivateCluster::get()->address("on_small_disk")});
    ASSERT_TRUE(opened) << opened.error().code;
    Database& database = **opened;
    std::int64_t stored = 0;
    try {
      for (; stored < 10'000; ++stored) add(database, stored + 1);
    } catch (const StoreFault& fault) {
      EXPECT_EQ(fault.kind(), FaultKind::full) << fault.what();
    }
    EXPECT_GT(stored, 2);
    EXPECT_LT(stored, 10'000);
    EXPECT_EQ(count(database), stored * rows_of_a_write);
    EXPECT_THROW(add(database, stored + 1), StoreFault);
    disk.give_room();
    add(database, stored + 1);
    EXPECT_EQ(count(database), (stored + 1) * rows_of_a_write);
  }
  FreshDatabase::on_server("drop database on_small_disk with (force)");
  FreshDatabase::on_server("drop tablespace small");
}

}  // namespace
}  // namespace bihuan::store
