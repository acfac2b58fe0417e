// SPDX-License-Identifier: Apache-2.0
// A program that is killed while it writes: every write that it was told of is there, and no half of one.
#include <sys/wait.h>

#include <array>
#include <set>
#include <thread>

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

class KilledWriterTest : public OnBothEngines {};

// Writes pairs of rows without end on four threads and says the number of each pair, once it is durable, to `told`.
[[noreturn]] void write_pairs(const DatabaseOptions& options, int told, std::int64_t first) {
  auto database = Database::open(options);
  if (!database) _exit(1);
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([&, thread] {
      for (std::int64_t pair = first + thread;; pair += 4) {
        (*database)->write([&](Connection& connection) {
          for (const char* half : {"left", "right"})
            execute(connection, "insert into counter (region, name, next) values ('110000', $1, $2)", half + std::to_string(pair), pair);
        });
        if (write(told, &pair, sizeof pair) != sizeof pair) _exit(1);
      }
    });
  for (std::thread& thread : threads) thread.join();
  _exit(0);
}

// The pairs that a child was told of until it was killed, after `enough` of them.
std::set<std::int64_t> kill_after(const DatabaseOptions& options, std::size_t enough, std::int64_t first) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    write_pairs(options, ends[1], first);
  }
  close(ends[1]);
  std::set<std::int64_t> told;
  bool is_killed = false;
  for (std::int64_t pair = 0; read(ends[0], &pair, sizeof pair) == sizeof pair;) {
    told.insert(pair);
    if (told.size() >= enough && !is_killed) is_killed = kill(child, SIGKILL) == 0;
  }
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return told;
}

TEST_P(KilledWriterTest, every_acknowledged_write_is_there_and_no_half_of_one) {
  std::set<std::int64_t> told;
  for (const std::size_t enough : {1, 7, 60, 61, 200, 203}) {
    const std::set<std::int64_t> more = kill_after(options(), enough, static_cast<std::int64_t>(told.size() + 1) * 1'000'000);
    ASSERT_GE(more.size(), enough);
    told.insert(more.begin(), more.end());
    const auto database = open();
    database->read([&](Connection& connection) {
      std::set<std::int64_t> found;
      Statement& pairs = connection.prepare("select next, count(*) from counter where region = '110000' group by next");
      while (pairs.step()) {
        EXPECT_EQ(pairs.integer(1), 2) << pairs.integer(0);
        found.insert(pairs.integer(0));
      }
      for (const std::int64_t pair : told) EXPECT_TRUE(found.contains(pair)) << pair;
    });
    if (GetParam() == Engine::sqlite)
      database->read([](Connection& connection) {
        Statement& check = connection.prepare("pragma integrity_check");
        ASSERT_TRUE(check.step());
        EXPECT_EQ(check.text(0), "ok");
      });
  }
}

}  // namespace

BOTH_ENGINES(KilledWriterTest);

}  // namespace bihuan::store
