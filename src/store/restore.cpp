// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <sstream>

#include "domain/ledger/search_pairs.h"
#include "store/backup.h"
#include "store/backup_file.h"
#include "store/catalogue.h"
#include "store/clauses_store.h"
#include "store/driver.h"
#include "store/migrations.h"
#include "store/transaction.h"

namespace bihuan::store {
namespace {

template <class Number>
Number number_in(std::string_view text, const BackupReader& file) {
  Number number{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) file.stop();
  return number;
}

// The number of the schema that the rows belong to.
int read_head(BackupReader& file) {
  const std::string form = file.line();
  if (form != "bihuan-backup 1") file.stop(form.starts_with("bihuan-backup ") ? "backup-newer" : "backup-damaged");
  std::istringstream words(file.line());
  std::string schema, number;
  words >> schema >> number;
  if (schema != "schema") file.stop();
  const int found = number_in<int>(number, file);
  if (found > newest_migration()) file.stop("backup-newer");
  if (found < 1) file.stop();
  return found;
}

// What a line "table …" names, held against the database's own tables: nothing in the file becomes SQL unseen.
Table named_table(const std::string& line, const std::vector<Table>& known, const BackupReader& file) {
  std::istringstream words(line);
  std::string word, name, kind;
  words >> word >> name;
  const auto table = std::find_if(known.begin(), known.end(), [&](const Table& each) { return each.name == name; });
  if (word != "table" || table == known.end()) file.stop();
  Table named{name, {}};
  while (words >> kind >> word) {
    const auto column = std::find_if(table->columns.begin(), table->columns.end(), [&](const Column& each) { return each.name == word; });
    if (column == table->columns.end() || !column->kind || kind_named(kind) != column->kind) file.stop();
    named.columns.push_back(*column);
  }
  if (named.columns.empty()) file.stop();
  for (const Column& column : table->columns)  // derived: made anew when all rows are there
    if (!column.kind) named.columns.push_back(column);
  return named;
}

std::string insertion(const Table& table) {
  std::string names, values;
  int number = 0;
  for (const Column& column : table.columns) {
    names += (names.empty() ? "" : ", ") + column.name;
    values += values.empty() ? "" : ", ";
    values += column.kind ? "$" + std::to_string(++number) : "''";
  }
  return "insert into " + table.name + " (" + names + ") values (" + values + ")";
}

void bind_value(Statement& row, int number, ValueKind kind, std::string_view value, const BackupReader& file) {
  switch (kind) {
    case ValueKind::integer:
      return row.bind(number, number_in<std::int64_t>(value, file));
    case ValueKind::real:
      return row.bind(number, number_in<double>(value, file));
    case ValueKind::text:
      return row.bind(number, value);
    case ValueKind::bytes:
      return row.bind_bytes(number, value);
  }
}

std::int64_t insert_rows(Connection& connection, const Table& table, BackupReader& file) {
  Statement& row = connection.prepare(insertion(table));
  std::int64_t count = 0;
  for (; file.is_at_row(); ++count) {
    int number = 0;
    for (const Column& column : table.columns)
      if (column.kind) bind_value(row, ++number, *column.kind, file.value(), file);
    file.end_row();
    while (row.step()) {
    }
  }
  return count;
}

BackupCounts insert_tables(Connection& connection, BackupReader& file) {
  const std::vector<Table> known = catalogue(connection);
  BackupCounts counts;
  for (std::string line = file.line(); !line.starts_with("end "); line = file.line()) {
    counts.rows += insert_rows(connection, named_table(line, known, file), file);
    ++counts.tables;
  }
  return counts;
}

std::vector<ledger::ClauseEntry> clauses_of(Connection& connection, const ledger::PlanId& id) {
  Statement& row = bound(connection.prepare(R"sql(
      select begins, ends, words from clause where region = $1 and plan_id = $2 order by position)sql"),
                         id.region, id.number);
  std::vector<ledger::ClauseEntry> clauses;
  while (row.step()) clauses.push_back({{row.integer(0), row.integer(1)}, std::string(row.text(2)), ledger::spaced_pairs(row.text(2))});
  return clauses;
}

void index_clauses(Connection& connection) {
  std::vector<ledger::PlanId> plans;
  Statement& row = connection.prepare("select region, plan_id from plan order by region, plan_id");
  while (row.step()) plans.push_back({std::string(row.text(0)), row.integer(1)});
  for (const ledger::PlanId& id : plans) ClausesStore(connection).replace(id, clauses_of(connection, id));
}

// Empty is a database without tables, or with the backup's own and not one row.
void make_schema(Connection& connection, const std::string& place, int number, std::int64_t now) {
  const int present = schema_number(connection);
  const auto refuse = [&](base::ErrorKind kind, const char* code) { throw BackupStopped{{kind, code, place, {}}}; };
  if (present == foreign_schema) refuse(base::ErrorKind::unsupported, "database-foreign");
  if (present > newest_migration()) refuse(base::ErrorKind::unsupported, "database-newer");
  if (present != no_schema && (present != number || !has_no_rows(connection))) refuse(base::ErrorKind::conflict, "database-not-empty");
  if (present == no_schema) apply_migrations(connection, no_schema, number, now);
}

BackupCounts fill(Connection& connection, const std::string& place, BackupReader& file, int number, std::int64_t now) {
  Transaction transaction(connection, Transaction::Purpose::writing);
  lock_schema(connection);
  make_schema(connection, place, number, now);
  const BackupCounts counts = insert_tables(connection, file);
  apply_migrations(connection, number, newest_migration(), now);
  index_clauses(connection);
  transaction.commit();
  return counts;
}

// Removes what was begun, unless it was there before or is kept.
class Begun {
 public:
  explicit Begun(const Driver& driver) : files_(driver.files()) {
    std::error_code ignored;
    if (!files_.empty() && std::filesystem::exists(files_.front(), ignored)) files_.clear();
  }
  ~Begun() {
    std::error_code ignored;
    for (const std::string& file : files_) std::filesystem::remove(file, ignored);
  }
  Begun(const Begun&) = delete;
  Begun& operator=(const Begun&) = delete;

  void keep() { files_.clear(); }

 private:
  std::vector<std::string> files_;
};

base::Result<BackupCounts> restored(const Driver& driver, const DatabaseOptions& into, const std::string& path) {
  BackupReader file(path);
  const int number = read_head(file);
  Begun begun(driver);
  auto connection = open_first(driver, into.create);
  if (!connection) return tl::unexpected(std::move(connection.error()));
  BackupCounts counts = fill(**connection, driver.place(), file, number, into.now);
  begun.keep();
  return counts;
}

}  // namespace

base::Result<BackupCounts> restore(const DatabaseOptions& into, const std::string& path) {
  if (auto error = check_backup(path)) return tl::unexpected(std::move(*error));
  const auto driver = driver_for(into.address);
  try {
    return restored(*driver, into, path);
  } catch (BackupStopped& stopped) {
    return tl::unexpected(std::move(stopped.error));
  } catch (const StoreFault& fault) {
    if (fault.kind() == FaultKind::conflict) return base::fail(base::ErrorKind::invalid, "backup-damaged", path);  // two rows of one key
    if (auto error = opening_error(fault, *driver)) return tl::unexpected(std::move(*error));
    throw;
  }
}

}  // namespace bihuan::store
