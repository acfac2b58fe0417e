// SPDX-License-Identifier: Apache-2.0
// A connection to a SQLite file. Knows SQLite's codes and turns them into StoreFault; knows no schema.
#pragma once

#include <sqlite3.h>

#include <string>
#include <vector>

#include "store/connection.h"
#include "store/statement_cache.h"

namespace bihuan::store {

// "bihu": the mark in the file that tells a database of this program from every other one.
constexpr int sqlite_application_id = 0x62696875;

// The fault that SQLite's last refusal on `database` is, told with its own words.
StoreFault sqlite_fault(sqlite3* database, int code);

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(sqlite3* database, std::string_view sql);
  ~SqliteStatement() override;
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind(int number, std::int64_t value) override;
  void bind(int number, double value) override;
  void bind(int number, std::string_view text) override;
  void bind_bytes(int number, std::string_view bytes) override;
  bool step() override;
  void reset() override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const override;

  std::string_view sql() const { return sqlite3_sql(statement_); }
  bool is_running() const { return sqlite3_stmt_busy(statement_) != 0; }

 private:
  int place_of(int number) const;
  void check(int code) const;

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<int> places_;  // SQLite numbers $1, $2, … in the order in which they appear; 0 for one that does not
};

class SqliteConnection final : public Connection {
 public:
  enum class Access : std::uint8_t { reading, writing, writing_new };  // writing_new makes a missing file

  SqliteConnection(const std::string& path, Access access, int patience_milliseconds);
  ~SqliteConnection() override;
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Engine engine() const override { return Engine::sqlite; }
  Statement& prepare(std::string_view sql) override;
  void run(const std::string& sql) override;
  void run_often(const std::string& sql) override;
  std::int64_t changed() const override;
  bool is_alive() const override { return true; }

 private:
  void set_up(Access access, int patience_milliseconds);
  bool is_foreign();

  struct Closer {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  std::unique_ptr<sqlite3, Closer> database_;
  StatementCache<SqliteStatement> statements_;
};

}  // namespace bihuan::store
