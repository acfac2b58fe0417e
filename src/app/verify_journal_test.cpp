// SPDX-License-Identifier: Apache-2.0
#include "app/verify_journal.h"

#include "app/correct_target.h"
#include "app/ledger_test.h"

namespace bihuan::app {
namespace {

class VerifyJournal : public LedgerTest {
 protected:
  void spoil(const std::string& sql) {
    database_->write([&](store::Connection& connection) { connection.run(sql); });
  }
};
BOTH_ENGINES(VerifyJournal);

TEST_P(VerifyJournal, finds_nothing_where_nothing_was_changed) {
  add(plan_text);
  add(replaced(plan_text, "600", "601"));
  correct_target(ledger_, actor_, {{"990101", 1}, 1}, "因", {{"value", "7"}});
  const JournalCheck check = verify_journal(ledger_);
  EXPECT_EQ(check.entries, 3);
  EXPECT_TRUE(check.flaws.empty());
  EXPECT_EQ(check.last_hash.size(), 64u);
}

TEST_P(VerifyJournal, tells_of_entries_changed_and_removed) {
  add(plan_text);
  add(replaced(plan_text, "600", "601"));
  add(replaced(plan_text, "600", "602"));
  spoil("update journal set actor = 'x' where sequence = 2");
  EXPECT_EQ(flaws(), (std::vector<std::string>{"entry-changed"}));
  spoil("delete from journal where sequence = 2");
  EXPECT_EQ(flaws(), (std::vector<std::string>{"entry-missing", "file-differs"}));
}

// Whatever is changed beside the program shows.
TEST_P(VerifyJournal, tells_of_every_row_changed_by_another_way) {
  const struct {
    const char* sql;
    std::vector<std::string> flaws;
  } cases[] = {
      {"update target set value = '9999'", {"state-differs"}},
      {"update target set gone_in = 1 where target_id = 2", {"state-differs"}},
      {"delete from target", {"state-differs"}},
      {"update task set title = 'x' where task_id = 1", {"state-differs"}},
      {"delete from duty", {"state-differs"}},
      {"update plan set title = 'x'", {"state-differs"}},
      {"update correction set reason = 'x'", {"state-differs"}},
      {"delete from correction", {"state-differs"}},
      {"update plan_version set content = 'x'", {"state-differs"}},
      {"update plan_version set outline = 'x'", {"state-differs"}},
      {"delete from plan_version", {"state-differs", "file-differs"}},
      {"update plan_version set sha256 = 'x'", {"file-differs"}},
      {"delete from plan", {"state-differs"}},
      {"delete from journal", {"last-entries-missing", "state-without-entry"}},
      {"update counter set next = 1 where name = 'journal'", {"counter-differs"}},
  };
  add(plan_text);
  correct_target(ledger_, actor_, {{"990101", 1}, 1}, "因", {{"value", "7"}});
  for (const auto& one : cases) {
    EXPECT_EQ(flaws_after(one.sql), one.flaws) << one.sql;
  }
  EXPECT_TRUE(flaws().empty());
}

TEST_P(VerifyJournal, tells_of_other_bytes) {
  add(plan_text);
  database_->write([&](store::Connection& connection) {
    store::Statement& statement = connection.prepare("update plan_version set bytes = $1");
    statement.bind_bytes(1, "x");
    while (statement.step()) {
    }
  });
  EXPECT_EQ(flaws(), (std::vector<std::string>{"file-differs"}));
}

TEST_P(VerifyJournal, tells_of_a_cut_end_and_of_a_state_that_nobody_made) {
  add(plan_text);
  add(replaced(plan_text, "600", "601"));
  spoil("delete from journal where sequence = 2");
  EXPECT_EQ(flaws(), (std::vector<std::string>{"last-entries-missing", "state-differs", "file-differs"}));
}

}  // namespace
}  // namespace bihuan::app
