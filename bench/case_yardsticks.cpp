// SPDX-License-Identifier: Apache-2.0
// What cases are measured against, and what a server cannot be asked for: bihuan_case_yardsticks raw FILE SECONDS BATCH (rows of a case and its event
// into SQLite, BATCH to a transaction), pipelined ADDRESS SECONDS BATCH (the same into PostgreSQL), fill LEDGER COUNT (open cases that nothing is due for),
// tick LEDGER DUE (milliseconds of an idle tick, and of one with so many due cases), hash SECONDS (journal entries chained in a second).
#include <libpq-fe.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "app/report_case.h"
#include "app/run_clocks.h"
#include "domain/ledger/journal_entry.h"
#include "store/sqlite/sqlite_connection.h"

namespace {

using namespace bihuan;
using Clock = std::chrono::steady_clock;

constexpr const char* schema =
    "create table c (region text not null, id bigint not null, state integer, cat integer, due bigint, upd bigint, unit bigint, at bigint, body text, "
    "primary key (region, id)); create table e (region text not null, c bigint not null, n integer not null, at bigint, kind integer, data text, "
    "primary key (region, c, n)); create index c_due on c (region, due) where state = 1; create index c_list on c (region, state, upd);";
constexpr const char* case_row = "insert into c values ('990101', $1, 1, $2, $3, $4, $5, $6, $7)";
constexpr const char* event_row = "insert into e values ('990101', $1, 1, $2, 3, $3)";
constexpr std::size_t body_bytes = 220, data_bytes = 160;
constexpr std::int64_t second = 1'000'000, day = 86'400 * second;

double seconds_since(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

void must(bool is_well, const char* what) {
  if (is_well) return;
  std::fprintf(stderr, "%s\n", what);
  std::exit(1);
}

void raw(const char* path, double seconds, int batch) {
  sqlite3* database = nullptr;
  must(sqlite3_open(path, &database) == SQLITE_OK, "open");
  const auto run = [&](const char* sql) { must(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(database)); };
  run("pragma journal_mode = wal; pragma synchronous = full;");
  run(schema);
  sqlite3_stmt *insert_case = nullptr, *insert_event = nullptr;
  sqlite3_prepare_v2(database, case_row, -1, &insert_case, nullptr);
  sqlite3_prepare_v2(database, event_row, -1, &insert_event, nullptr);
  const std::string body(body_bytes, 'b'), data(data_bytes, 'd');
  const auto begun = Clock::now();
  std::int64_t id = 0;
  while (seconds_since(begun) < seconds) {
    run("begin immediate");
    for (int i = 0; i < batch; ++i) {
      sqlite3_bind_int64(insert_case, 1, ++id);
      for (int place = 2; place <= 6; ++place) sqlite3_bind_int64(insert_case, place, id * place % 1000);
      sqlite3_bind_text(insert_case, 7, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
      sqlite3_bind_int64(insert_event, 1, id);
      sqlite3_bind_int64(insert_event, 2, id);
      sqlite3_bind_text(insert_event, 3, data.data(), static_cast<int>(data.size()), SQLITE_STATIC);
      for (sqlite3_stmt* statement : {insert_case, insert_event}) {
        must(sqlite3_step(statement) == SQLITE_DONE, "step");
        sqlite3_reset(statement);
      }
    }
    run("commit");
  }
  std::printf("%.1f\n", static_cast<double>(id) / seconds_since(begun));
  for (sqlite3_stmt* statement : {insert_case, insert_event}) sqlite3_finalize(statement);
  sqlite3_close(database);
}

// One connection, `batch` cases to a transaction, sent without waiting for each answer.
void pipelined(const char* address, double seconds, int batch) {
  PGconn* connection = PQconnectdb(address);
  must(PQstatus(connection) == CONNECTION_OK, PQerrorMessage(connection));
  PQclear(PQexec(connection, schema));
  PQclear(PQprepare(connection, "c", case_row, 7, nullptr));
  PQclear(PQprepare(connection, "e", event_row, 3, nullptr));
  PQenterPipelineMode(connection);
  const std::string body(body_bytes, 'b'), data(data_bytes, 'd');
  const auto begun = Clock::now();
  std::int64_t id = 0;
  const auto drain = [&] {
    int nothing = 0;
    for (bool is_synchronised = false; !is_synchronised;) {
      PGresult* result = PQgetResult(connection);
      if (result == nullptr) {
        must(++nothing < 1'000'000, "no answer");
        continue;
      }
      is_synchronised = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
      must(is_synchronised || PQresultStatus(result) == PGRES_COMMAND_OK, PQerrorMessage(connection));
      PQclear(result);
    }
  };
  while (seconds_since(begun) < seconds) {
    PQsendQueryParams(connection, "begin", 0, nullptr, nullptr, nullptr, nullptr, 0);
    for (int i = 0; i < batch; ++i) {
      const std::string number = std::to_string(++id), some = std::to_string(id % 1000);
      const char* of_case[] = {number.c_str(), some.c_str(), number.c_str(), number.c_str(), some.c_str(), number.c_str(), body.c_str()};
      const char* of_event[] = {number.c_str(), number.c_str(), data.c_str()};
      PQsendQueryPrepared(connection, "c", 7, of_case, nullptr, nullptr, 0);
      PQsendQueryPrepared(connection, "e", 3, of_event, nullptr, nullptr, 0);
    }
    PQsendQueryParams(connection, "commit", 0, nullptr, nullptr, nullptr, nullptr, 0);
    PQpipelineSync(connection);
    drain();
  }
  std::printf("%.1f\n", static_cast<double>(id) / seconds_since(begun));
  PQfinish(connection);
}

// Behind those that are there; their numbers are given, so that the next one reported follows them. Not for a ledger that is to be verified.
void fill(const char* path, std::int64_t count) {
  store::SqliteConnection connection(path, store::SqliteConnection::Access::writing, 1000);
  connection.run("pragma synchronous = off");
  connection.run("begin immediate");
  store::execute(connection, R"(insert into case_file
      with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < $1), last(id) as (select coalesce(max(case_id), 0) from case_file)
      select '990101', last.id + 1 + n.i, 1, 'grid_whistle', 1, 'street_order', 'simple', 'reported', 1, '路口堆放建筑垃圾', 0, 1 + n.i % 6, 1 + n.i % 6, 0, 0, '',
        '', '', 0, 0, '', 1700000000000000 + n.i, 0, 4000000000000000 + n.i, 4000000000000000 + n.i, 0, 0, '', '', 'dispatcher,grid_worker', 0, 0 from n, last)", count);
  store::execute(connection, R"(insert into counter (region, name, next) select '990101', 'case', max(case_id) + 1 from case_file where true
      on conflict (region, name) do update set next = excluded.next)");
  connection.run("commit");
}

app::Actor grid_worker(std::int64_t now) {
  app::Actor actor;
  actor.name = "bench";
  actor.now = now;
  actor.account = actor.person = 1;
  actor.posts = {{1, org::PostKind::supervisor, "", 1, false}};
  return actor;
}

double milliseconds(const auto& work) {
  const auto begun = Clock::now();
  work();
  return seconds_since(begun) * 1000;
}

void tick(const char* path, int due) {
  auto database = store::Database::open({.address = path});
  must(database.has_value(), "open");
  const app::Ledger ledger{database->get(), "990101", "bench"};
  constexpr std::int64_t past = 1'735'700'000 * second;  // on a working day
  std::vector<double> idle;
  for (int i = 0; i < 101; ++i) idle.push_back(milliseconds([&] { app::run_clocks(ledger, past - 30 * day); }));
  std::vector<std::pair<int, app::Report>> rows;
  for (int i = 0; i < due; ++i) {
    app::Report report;
    report.pack = "grid_whistle";
    report.intake.kind = "street_order";
    report.intake.level = "simple";
    report.intake.channel = "patrol";
    report.intake.title = "due";
    report.intake.place.unit = 5;
    rows.emplace_back(i + 1, std::move(report));
  }
  for (const app::ImportedRow& row : app::import_cases(ledger, grid_worker(past), std::move(rows), false))
    must(row.outcome.has_value(), row.outcome ? "" : row.outcome.error().code.c_str());
  app::ClockRun run;
  const double busy = milliseconds([&] { run = app::run_clocks(ledger, past + 60 * day); });
  must(run.cases == due, "not all were due");
  std::sort(idle.begin(), idle.end());
  std::printf("%.3f %.3f\n", idle[idle.size() / 2], busy);
}

void hash(double seconds) {
  ledger::JournalEntry entry;
  entry.region = "990101";
  entry.actor = "somebody";
  entry.action = "case.report";
  entry.noun = "case";
  entry.noun_id = "990101-c-123456";
  entry.data = std::string(260, 'x');
  entry.previous_hash = ledger::no_hash;
  const auto begun = Clock::now();
  std::int64_t count = 0;
  for (; seconds_since(begun) < seconds; ++count) {
    entry.sequence = count;
    entry.previous_hash = hash_of(entry);
  }
  std::printf("%.1f\n", static_cast<double>(count) / seconds_since(begun));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string kind = argc > 1 ? argv[1] : "";
  if (kind == "raw" && argc == 5) raw(argv[2], std::atof(argv[3]), std::atoi(argv[4]));
  else if (kind == "pipelined" && argc == 5) pipelined(argv[2], std::atof(argv[3]), std::atoi(argv[4]));
  else if (kind == "fill" && argc == 4) fill(argv[2], std::atoll(argv[3]));
  else if (kind == "tick" && argc == 4) tick(argv[2], std::atoi(argv[3]));
  else if (kind == "hash" && argc == 3) hash(std::atof(argv[2]));
  else {
    std::fputs("usage: bihuan_case_yardsticks raw|pipelined|fill|tick|hash …\n", stderr);
    return 2;
  }
}
