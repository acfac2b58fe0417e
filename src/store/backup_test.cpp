// SPDX-License-Identifier: Apache-2.0
#include "store/backup.h"

#include <signal.h>
#include <sys/resource.h>

#include <fstream>
#include <functional>
#include <sstream>

#include "base/sha256.h"
#include "store/catalogue.h"
#include "store/clauses_store.h"
#include "store/engines_test.h"
#include "store/migrations.h"

namespace bihuan::store {
namespace {

constexpr std::int64_t now = 1'800'000'000'000'000;

std::string content(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void write(const std::filesystem::path& path, const std::string& content) { std::ofstream(path, std::ios::binary) << content; }

std::string with_hash(const std::string& text) { return text + "end " + base::sha256(text) + "\n"; }

// Rows with values that are easily spoilt, in every table there is.
void fill_every_table(Connection& connection) {
  const std::string bytes("\0\xff\n+3:abc", 9);
  for (const Table& table : catalogue(connection))
    for (std::int64_t number = 1; number <= 45; ++number) {
      std::string values;
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        values += (i ? ", " : "") + (table.columns[i].kind ? "$" + std::to_string(i + 1) : "''");
      Statement& row = connection.prepare("insert into " + table.name + " values (" + values + ")");
      int place = 0;
      for (const Column& column : table.columns) {
        ++place;
        if (column.kind == ValueKind::integer) row.bind(place, column.name == "position" ? 0 : number - 20);
        if (column.kind == ValueKind::real) row.bind(place, 0.1 * static_cast<double>(number));
        if (column.kind == ValueKind::text)
          row.bind(place, column.name == "region" ? "990101" : "每万人停车泊位\n" + std::to_string(number));
        if (column.kind == ValueKind::bytes) row.bind_bytes(place, number == 1 ? "" : bytes);
      }
      while (row.step()) {
      }
    }
}

class BackupTest : public OnBothEngines {
 protected:
  std::string path(const std::string& name = "ledger.backup") const { return fresh_->folder() / name; }
  std::string made() const {
    const auto database = open();
    database->write(fill_every_table);
    EXPECT_TRUE(back_up(*database, path(), now));
    return content(path());
  }
  static std::string code_of_restoring(const DatabaseOptions& into, const std::string& file) {
    const auto counts = restore(into, file);
    return counts ? "" : counts.error().code;
  }
};

TEST_P(BackupTest, restored_on_either_engine_it_is_the_same_database) {
  const std::string first = made();
  for (const Engine engine : {Engine::sqlite, Engine::postgres}) {
    if (engine == Engine::postgres && !PrivateCluster::get()) continue;
    const FreshDatabase target(engine);
    const DatabaseOptions into{.address = target.address(), .now = now};
    const auto counts = restore(into, path());
    ASSERT_TRUE(counts) << counts.error().code;
    EXPECT_EQ(counts->rows, counts->tables * 45);
    const auto database = open(into);
    const std::string again = target.folder() / "again.backup";
    const auto second = back_up(*database, again, now);
    ASSERT_TRUE(second);
    EXPECT_EQ(*second, *counts);
    EXPECT_TRUE(content(again) == first) << "a backup of what was restored is the same file";
    database->read([](Connection& connection) { EXPECT_GT(ClausesStore(connection).search("990101", 0, "停车泊位", {}).total, 0); });
  }
}

TEST_P(BackupTest, counts_what_it_holds) {
  const auto database = open();
  database->write([](Connection& connection) { execute(connection, "insert into counter values ('990101', 'plan', 1)"); });
  const auto counts = back_up(*database, path(), now);
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->rows, 1);
}

TEST_P(BackupTest, does_not_replace_a_file_and_leaves_none_unfinished) {
  const auto database = open();
  write(path(), "an earlier backup");
  EXPECT_EQ(back_up(*database, path(), now).error().code, "output-exists");
  EXPECT_EQ(content(path()), "an earlier backup");
  EXPECT_EQ(back_up(*database, path("none/ledger.backup"), now).error().code, "output-folder-missing");
  EXPECT_FALSE(std::filesystem::exists(path() + ".unfinished"));
}

TEST_P(BackupTest, a_full_disk_leaves_no_file) {
  const auto database = open();
  database->write(fill_every_table);
  signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{5'000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const auto counts = back_up(*database, path(), now);
  setrlimit(RLIMIT_FSIZE, &before);
  ASSERT_FALSE(counts);
  EXPECT_EQ(counts.error().code, "output-disk-full");
  EXPECT_FALSE(std::filesystem::exists(path()));
  EXPECT_FALSE(std::filesystem::exists(path() + ".unfinished"));
}

TEST_P(BackupTest, a_damaged_or_cut_file_is_refused_and_nothing_is_made_of_it) {
  const std::string good = made();
  const FreshDatabase target(GetParam());
  DatabaseOptions into{.address = target.address(), .now = now};
  const std::string bad = path("bad.backup");
  for (const std::size_t at : {std::size_t{0}, std::size_t{20}, good.size() / 2, good.size() - 70, good.size() - 2}) {
    std::string changed = good;
    changed[at] ^= 1;
    write(bad, changed);
    EXPECT_EQ(code_of_restoring(into, bad), "backup-damaged") << at;
    write(bad, good.substr(0, at));
    EXPECT_EQ(code_of_restoring(into, bad), "backup-damaged") << at;
  }
  into.create = false;
  EXPECT_FALSE(Database::open(into));
}

TEST_P(BackupTest, a_file_whose_hash_holds_but_whose_form_does_not_is_refused) {
  const FreshDatabase target(GetParam());
  const DatabaseOptions into{.address = target.address(), .now = now};
  const std::string head = "bihuan-backup 1\nschema 1 made 1\n";
  const std::string row = "+6:9901014:plan1:7\n";
  const std::string table = "table counter text region text name integer next\n";
  for (const std::string& text :
       {std::string("x\n"), std::string("bihuan-backup 1\n"), std::string("bihuan-backup 1\nschema x made 1\n"),
        std::string("bihuan-backup 1\nschema 0 made 1\n"), head + "table nothing text region\n",
        head + "table counter text region text name; integer next\n", head + "table counter integer region\n", head + "table counter\n",
        head + table + "+6:9901014:plan", head + table + "+6:9901014:plan1:7", head + table + "+6:9901014:plan1:x\n",
        head + table + "+99999999999999999999:a\n", head + table + "+6;990101\n", head + table + row + row}) {
    write(path(), with_hash(text));
    EXPECT_EQ(code_of_restoring(into, path()), "backup-damaged") << text;
  }
  write(path(), with_hash("bihuan-backup 2\n"));
  EXPECT_EQ(code_of_restoring(into, path()), "backup-newer");
  write(path(), with_hash("bihuan-backup 1\nschema " + std::to_string(newest_migration() + 1) + " made 1\n"));
  EXPECT_EQ(code_of_restoring(into, path()), "backup-newer");
  EXPECT_EQ(code_of_restoring(into, path("none")), "file-missing");
  if (GetParam() == Engine::sqlite) {
    for (const char* ending : {"", "-wal", "-shm"}) EXPECT_FALSE(std::filesystem::exists(into.address + ending)) << ending;
  }
  write(path(), with_hash(head + table + row));
  EXPECT_EQ(code_of_restoring(into, path()), "") << "none of the refused ones has left a trace";
}

TEST_P(BackupTest, one_of_an_earlier_schema_is_brought_up_to_date) {
  for (int number = 1; number < newest_migration(); ++number) {
    const FreshDatabase target(GetParam());
    const DatabaseOptions into{.address = target.address(), .now = now};
    write(path(), with_hash("bihuan-backup 1\nschema " + std::to_string(number) +
                            " made 1\ntable counter text region text name integer next\n+6:9901014:plan2:41\n"));
    ASSERT_EQ(code_of_restoring(into, path()), "");
    open(into)->read([](Connection& connection) {
      EXPECT_EQ(schema_number(connection), newest_migration());
      Statement& row = connection.prepare("select next from counter where region = '990101' and name = 'plan'");
      ASSERT_TRUE(row.step());
      EXPECT_EQ(row.integer(0), 41);
    });
  }
}

TEST_P(BackupTest, is_restored_only_into_an_empty_database) {
  made();
  EXPECT_EQ(code_of_restoring(options(), path()), "database-not-empty");
  const FreshDatabase only_opened(GetParam());
  const DatabaseOptions into{.address = only_opened.address(), .now = now};
  open(into);
  EXPECT_EQ(code_of_restoring(into, path()), "");
  EXPECT_EQ(code_of_restoring(into, path()), "database-not-empty");
  const FreshDatabase foreign(GetParam());
  driver_for(foreign.address())->open_writer()->run("create table recipe (name text)");
  EXPECT_EQ(code_of_restoring({.address = foreign.address()}, path()), "database-foreign");
}

}  // namespace

BOTH_ENGINES(BackupTest);

}  // namespace bihuan::store
