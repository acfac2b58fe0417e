// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <cstring>

#include "store/sqlite/sqlite_connection.h"

namespace bihuan::store {
namespace {

// SQLite takes a null pointer for NULL; an empty text or blob must point somewhere.
const char* never_null(std::string_view value) { return value.data() ? value.data() : ""; }

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* database, std::string_view sql) : database_(database) {
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) throw sqlite_fault(database, code);
  if (!statement_) throw StoreFault(FaultKind::other, "an empty statement");
  for (int place = 1; place <= sqlite3_bind_parameter_count(statement_); ++place) {
    const char* name = sqlite3_bind_parameter_name(statement_, place);
    int number = 0;
    if (name && name[0] == '$') std::from_chars(name + 1, name + std::strlen(name), number);
    if (number < 1) {
      sqlite3_finalize(statement_);
      throw StoreFault(FaultKind::other, "a parameter that is no $1, $2, …");
    }
    if (places_.size() <= static_cast<std::size_t>(number)) places_.resize(number + 1, 0);
    places_[number] = place;
  }
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(statement_); }

int SqliteStatement::place_of(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) >= places_.size() || places_[number] == 0)
    throw StoreFault(FaultKind::other, "the statement has no $" + std::to_string(number));
  return places_[number];
}

void SqliteStatement::check(int code) const {
  if (code != SQLITE_OK) throw sqlite_fault(database_, code);
}

void SqliteStatement::bind(int number, std::int64_t value) { check(sqlite3_bind_int64(statement_, place_of(number), value)); }

void SqliteStatement::bind(int number, double value) { check(sqlite3_bind_double(statement_, place_of(number), value)); }

void SqliteStatement::bind(int number, std::string_view text) {
  if (text.find('\0') != std::string_view::npos) throw StoreFault(FaultKind::other, "a text with a NUL in it");
  check(sqlite3_bind_text64(statement_, place_of(number), never_null(text), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::bind_bytes(int number, std::string_view bytes) {
  check(sqlite3_bind_blob64(statement_, place_of(number), never_null(bytes), bytes.size(), SQLITE_TRANSIENT));
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    sqlite3_reset(statement_);  // lets go of its lock
    return false;
  }
  const StoreFault fault = sqlite_fault(database_, code);
  sqlite3_reset(statement_);
  throw fault;
}

void SqliteStatement::reset() { sqlite3_reset(statement_); }

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double SqliteStatement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view SqliteStatement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string_view();
}

std::string_view SqliteStatement::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string_view();
}

}  // namespace bihuan::store
