// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_connection.h"

namespace bihuan::store {
namespace {

FaultKind kind_of(int code) {
  if (code == SQLITE_IOERR_WRITE) return FaultKind::full;  // a quota or a limit on the file's size; SQLite keeps no more of the reason
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return FaultKind::busy;
    case SQLITE_FULL: return FaultKind::full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return FaultKind::corrupt;
    case SQLITE_CONSTRAINT: return FaultKind::conflict;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return FaultKind::denied;
    default: return FaultKind::other;
  }
}

}  // namespace

StoreFault sqlite_fault(sqlite3* database, int code) {
  return {kind_of(code), database ? sqlite3_errmsg(database) : sqlite3_errstr(code)};
}

SqliteConnection::SqliteConnection(const std::string& path, Access access, int patience_milliseconds) {
  // Nobody asks SQLite how much memory it uses, and counting it takes a lock for every piece. Before the first connection; later it says no.
  [[maybe_unused]] static const int is_uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= access == Access::reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (access == Access::writing_new) flags |= SQLITE_OPEN_CREATE;
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
  database_.reset(database);
  if (code != SQLITE_OK) throw sqlite_fault(database, code);
  set_up(access, patience_milliseconds);
}

SqliteConnection::~SqliteConnection() { statements_.clear(); }

void SqliteConnection::set_up(Access access, int patience_milliseconds) {
  sqlite3_busy_timeout(database_.get(), patience_milliseconds);
  // "x" is a name and never a text, as on PostgreSQL; a damaged or malicious schema cannot run anything.
  sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (access == Access::reading) {
    run("pragma query_only = on; pragma cache_size = -8192");
    return;
  }
  if (sqlite3_db_readonly(database_.get(), "main") == 1) throw StoreFault(FaultKind::denied, "the file can only be read");
  if (is_foreign()) return;  // it will be refused, and stays as it is
  // With synchronous = full a commit is on the disk when it returns; the log is cut back to 64 MiB after a large write.
  run("pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32768; pragma journal_size_limit = 67108864");
}

bool SqliteConnection::is_foreign() {
  Statement& statement = prepare(R"sql(
      select count(*) > 0 and (select application_id from pragma_application_id) <> $1 from sqlite_master where type = 'table')sql");
  statement.bind(1, std::int64_t{sqlite_application_id});
  const bool is_foreign = statement.step() && statement.integer(0) != 0;
  statement.reset();
  return is_foreign;
}

Statement& SqliteConnection::prepare(std::string_view sql) {
  if (auto* known = statements_.find(sql)) {
    known->reset();
    return *known;
  }
  auto statement = std::make_unique<SqliteStatement>(database_.get(), sql);
  statements_.take_oldest();
  return statements_.add(std::move(statement));
}

void SqliteConnection::run(const std::string& sql) {
  statements_.reset();  // one that is half read would keep a transaction open
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw sqlite_fault(database_.get(), code);
}

void SqliteConnection::run_often(const std::string& sql) {
  statements_.reset();
  Statement& statement = prepare(sql);
  while (statement.step()) {
  }
}

std::int64_t SqliteConnection::changed() const { return sqlite3_changes64(database_.get()); }

}  // namespace bihuan::store
