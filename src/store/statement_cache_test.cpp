// SPDX-License-Identifier: Apache-2.0
#include "store/statement_cache.h"

#include <gtest/gtest.h>

#include <string>

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

struct Prepared {
  std::string text;
  bool runs = false;

  std::string_view sql() const { return text; }
  bool is_running() const { return runs; }
  void reset() { runs = false; }
};
using Cache = StatementCache<Prepared>;

Prepared& keep(Cache& cache, const std::string& text) {
  cache.take_oldest();
  return cache.add(std::make_unique<Prepared>(Prepared{text}));
}

TEST(StatementCache, KeepsWhatWasAskedForLast) {
  Cache cache;
  for (std::size_t i = 0; i < Cache::most; ++i) keep(cache, std::to_string(i));
  EXPECT_NE(cache.find("0"), nullptr);
  keep(cache, "new");
  EXPECT_EQ(cache.size(), Cache::most);
  EXPECT_NE(cache.find("0"), nullptr);
  EXPECT_EQ(cache.find("1"), nullptr);
  EXPECT_NE(cache.find("2"), nullptr);
}

TEST(StatementCache, KeepsWhatRuns) {
  Cache cache;
  Prepared& running = keep(cache, "running");
  running.runs = true;
  for (std::size_t i = 0; i < 3 * Cache::most; ++i) keep(cache, std::to_string(i));
  EXPECT_EQ(cache.find("running"), &running);
  cache.reset();
  for (std::size_t i = 0; i < Cache::most; ++i) keep(cache, "again " + std::to_string(i));
  EXPECT_EQ(cache.find("running"), nullptr);
}

TEST(StatementCache, GrowsOnlyWhenAllRun) {
  Cache cache;
  for (std::size_t i = 0; i < Cache::most + 3; ++i) keep(cache, std::to_string(i)).runs = true;
  EXPECT_EQ(cache.size(), Cache::most + 3);
}

class Statements : public OnBothEngines {};

TEST_P(Statements, AreForgottenWhenThereAreManyAndNotWhileTheyRun) {
  const auto connection = connect();
  Statement& running = connection->prepare("select 1 union all select 2 order by 1");
  ASSERT_TRUE(running.step());
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(std::to_string(i), [&] {
    Statement& row = bound(connection->prepare("select cast($1 as bigint) + " + std::to_string(i)), 0);
    const std::string text(row.step() ? row.text(0) : "");
    row.reset();
    return text;
  }());
  ASSERT_TRUE(running.step());
  EXPECT_EQ(running.integer(0), 2);
  EXPECT_FALSE(running.step());
  if (GetParam() == Engine::sqlite) return;
  Statement& count = connection->prepare("select count(*) from pg_prepared_statements");
  ASSERT_TRUE(count.step());
  EXPECT_LE(count.integer(0), static_cast<std::int64_t>(Cache::most));
}

BOTH_ENGINES(Statements);

}  // namespace
}  // namespace bihuan::store
