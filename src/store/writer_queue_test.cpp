// SPDX-License-Identifier: Apache-2.0
#include "store/writer_queue.h"

#include <atomic>
#include <future>
#include <thread>

#include "store/engines_test.h"

namespace bihuan::store {
namespace {

class WriterQueueTest : public OnBothEngines {};

void add_counter(Connection& connection, const std::string& name, std::int64_t next = 1) {
  execute(connection, "insert into counter (region, name, next) values ('110000', $1, $2)", name, next);
}

std::vector<std::string> names(Database& database) {
  std::vector<std::string> found;
  database.read([&](Connection& connection) {
    found.clear();
    Statement& statement = connection.prepare("select name from counter where region = '110000' order by next, name");
    while (statement.step()) found.emplace_back(statement.text(0));
  });
  return found;
}

// Keeps the writer inside a write until it is let go, so that what comes meanwhile waits and becomes one group.
class HeldWriter {
 public:
  explicit HeldWriter(Database& database) {
    database.write_later([gate = gate_.get_future().share()](Connection&) { gate.wait(); }, [](const std::exception_ptr&) {});
  }
  void let_go() { gate_.set_value(); }

 private:
  std::promise<void> gate_;
};

TEST_P(WriterQueueTest, a_failing_write_is_undone_alone_and_only_its_caller_is_told) {
  const auto database = open();
  std::vector<bool> failed(3, false);
  HeldWriter held(*database);
  std::promise<void> last;
  for (int i = 0; i < 3; ++i)
    database->write_later(
        [i](Connection& connection) {
          add_counter(connection, std::string(1, static_cast<char>('a' + i)), i);
          if (i == 1) throw std::domain_error("refused by a rule");
        },
        [&, i](const std::exception_ptr& fault) {
          failed[i] = fault != nullptr;
          if (i == 2) last.set_value();
        });
  held.let_go();
  last.get_future().get();
  EXPECT_EQ(failed, (std::vector<bool>{false, true, false}));
  EXPECT_EQ(names(*database), (std::vector<std::string>{"a", "c"}));
}

TEST_P(WriterQueueTest, a_hidden_fault_within_a_group_fails_no_other_write) {
  const auto database = open();
  HeldWriter held(*database);
  std::atomic<int> failed = 0;
  const auto tell = [&](const std::exception_ptr& fault) { failed += fault != nullptr; };
  database->write_later([](Connection& connection) { add_counter(connection, "a"); }, tell);
  database->write_later(
      [](Connection& connection) {
        try {
          add_counter(connection, "a");
        } catch (const StoreFault& fault) {
          EXPECT_EQ(fault.kind(), FaultKind::conflict);
        }
      },
      tell);
  held.let_go();
  database->write([](Connection& connection) { add_counter(connection, "b"); });
  EXPECT_EQ(failed, GetParam() == Engine::postgres ? 1 : 0);
  EXPECT_EQ(names(*database), (std::vector<std::string>{"a", "b"}));
}

TEST_P(WriterQueueTest, a_write_that_hides_its_fault_keeps_what_sqlite_keeps_and_nothing_half_on_postgres) {
  const auto database = open();
  const auto write = [&] {
    database->write([](Connection& connection) {
      add_counter(connection, "a");
      try {
        add_counter(connection, "a");
      } catch (const StoreFault& fault) {
        EXPECT_EQ(fault.kind(), FaultKind::conflict);
      }
    });
  };
  if (GetParam() == Engine::postgres) {
    EXPECT_THROW(write(), StoreFault);
    EXPECT_TRUE(names(*database).empty());
  } else {
    write();
    EXPECT_EQ(names(*database).size(), 1u);
  }
  database->write([](Connection& connection) { add_counter(connection, "b"); });
}

TEST_P(WriterQueueTest, the_callers_own_exception_arrives) {
  const auto database = open();
  try {
    database->write([](Connection&) { throw std::out_of_range("no such task"); });
    FAIL();
  } catch (const std::out_of_range& error) {
    EXPECT_STREQ(error.what(), "no such task");
  }
}

TEST_P(WriterQueueTest, writes_and_their_acknowledgements_keep_the_order_of_the_queue) {
  auto small_groups = options();
  small_groups.group_limit = 7;
  auto database = open(small_groups);
  std::vector<int> written;
  std::vector<int> told;
  for (int i = 0; i < 50; ++i)
    database->write_later(
        [&, i](Connection& connection) {
          written.push_back(i);
          add_counter(connection, std::to_string(i), i);
        },
        [&, i](const std::exception_ptr& fault) {
          EXPECT_FALSE(fault);
          told.push_back(i);
        });
  database.reset();  // finishes what is queued
  ASSERT_EQ(told.size(), 50u);
  EXPECT_TRUE(std::is_sorted(written.begin(), written.end()));
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_EQ(names(*open()).size(), 50u);
}

TEST_P(WriterQueueTest, what_waits_is_committed_together) {
  const auto database = open();
  HeldWriter held(*database);
  std::promise<void> first;
  std::vector<std::string> seen;
  database->write_later([](Connection& connection) { add_counter(connection, "a", 1); },
                        [&](const std::exception_ptr&) {
                          seen = names(*database);  // durable with the one behind it
                          first.set_value();
                        });
  database->write_later([](Connection& connection) { add_counter(connection, "b", 2); }, [](const std::exception_ptr&) {});
  held.let_go();
  first.get_future().get();
  EXPECT_EQ(seen, (std::vector<std::string>{"a", "b"}));
}

TEST_P(WriterQueueTest, an_acknowledgement_that_throws_harms_nobody) {
  const auto database = open();
  database->write_later([](Connection& connection) { add_counter(connection, "a", 1); }, [](const std::exception_ptr&) { throw 7; });
  database->write([](Connection& connection) { add_counter(connection, "b", 2); });
  EXPECT_EQ(names(*database).size(), 2u);
}

TEST_P(WriterQueueTest, many_threads_write_and_nothing_is_lost) {
  const auto database = open();
  std::vector<std::thread> threads;
  std::atomic<int> refused = 0;
  for (int thread = 0; thread < 8; ++thread)
    threads.emplace_back([&, thread] {
      for (int i = 0; i < 40; ++i) {
        try {
          database->write([&](Connection& connection) {
            add_counter(connection, std::to_string(thread) + "-" + std::to_string(i));
            if (i % 10 == 9) throw std::domain_error("refused");
          });
        } catch (const std::domain_error&) {
          ++refused;
        }
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(refused, 8 * 4);
  EXPECT_EQ(names(*database).size(), 8u * 36);
}

}  // namespace

BOTH_ENGINES(WriterQueueTest);

}  // namespace bihuan::store
