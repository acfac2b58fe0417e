// SPDX-License-Identifier: Apache-2.0
// The yardstick for a page of the ledger: the statements that the store runs for its first 50 targets or open cases, taken down once and then run by
// SQLite alone in a bare loop, every column read, no JSON and no HTTP: bihuan_bare_pages targets|cases LEDGER REGION SECONDS THREADS. Prints pages a
// second, and pages for each second of processor time.
#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include "store/cases_store.h"
#include "store/listening_connection_test.h"
#include "store/sqlite/sqlite_connection.h"
#include "store/targets_store.h"

namespace {

using namespace bihuan;
using Clock = std::chrono::steady_clock;

std::vector<store::Asked> statements_of_a_page(const std::string& kind, const char* path, const char* region) {
  store::SqliteConnection connection(path, store::SqliteConnection::Access::reading, 1000);
  store::ListeningConnection listening(connection);
  store::CaseFilter open;
  open.is_open = true;
  if (kind == "cases")
    store::CasesStore(listening, region).list(open, {}, 50, [](const store::CaseRow&) { return true; });
  else
    store::TargetsStore(listening).list(region, {}, store::TargetOrder::position, {0, 50});
  std::vector<store::Asked> statements;
  for (const auto& asked : listening.asked()) statements.push_back(*asked);
  return statements;
}

sqlite3_stmt* prepared(sqlite3* database, const store::Asked& asked) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, asked.sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) std::abort();
  for (std::size_t i = 0; i < asked.values.size(); ++i) {
    const int place = sqlite3_bind_parameter_index(statement, ("$" + std::to_string(i + 1)).c_str());
    if (const auto* text = std::get_if<std::string>(&asked.values[i]))
      sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else
      sqlite3_bind_int64(statement, place, std::get<std::int64_t>(asked.values[i]));
  }
  return statement;
}

constexpr int rows_of_page = 50;  // and one more, which shows whether there is a next page

// Reads every column of every row; the sum keeps the compiler from leaving it out.
std::size_t read_all(sqlite3_stmt* statement) {
  std::size_t bytes = 0;
  for (int rows = 0; rows <= rows_of_page && sqlite3_step(statement) == SQLITE_ROW; ++rows)
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      const unsigned char* text = sqlite3_column_text(statement, column);
      bytes += text ? static_cast<std::size_t>(sqlite3_column_bytes(statement, column)) : 0;
    }
  sqlite3_reset(statement);
  return bytes;
}

long read_pages(const char* path, const std::vector<store::Asked>& asked, Clock::time_point end) {
  sqlite3* database = nullptr;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) std::abort();
  std::vector<sqlite3_stmt*> statements;
  for (const store::Asked& one : asked) statements.push_back(prepared(database, one));
  long pages = 0;
  for (; Clock::now() < end; ++pages)
    for (sqlite3_stmt* statement : statements)
      if (read_all(statement) == 0) std::abort();
  for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  sqlite3_close(database);
  return pages;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: bihuan_bare_pages targets|cases LEDGER REGION SECONDS THREADS\n", stderr);
    return 2;
  }
  const double seconds = std::atof(argv[4]);
  const std::vector<store::Asked> asked = statements_of_a_page(argv[1], argv[2], argv[3]);
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  const std::clock_t before = std::clock();
  std::atomic<long> pages = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < std::atoi(argv[5]); ++i) threads.emplace_back([&] { pages += read_pages(argv[2], asked, end); });
  threads.clear();
  const double processor_seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
  std::printf("%.1f %.1f\n", static_cast<double>(pages) / seconds, static_cast<double>(pages) / processor_seconds);
}
