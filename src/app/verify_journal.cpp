// SPDX-License-Identifier: Apache-2.0
#include "app/verify_journal.h"

#include <map>

#include "store/counters_store.h"
#include "store/journal_store.h"
#include "store/plans_store.h"

namespace bihuan::app {
namespace {

class Check {
 public:
  Check(store::Connection& connection, JournalCheck& check) : connection_(connection), check_(check) {}

  void region(const std::string& region) {
    region_ = region;
    expected_ = 1;
    previous_hash_ = ledger::no_hash;
    last_of_plan_.clear();
    store::JournalStore(connection_).for_each(region, [this](const ledger::JournalEntry& entry) { look_at(entry); });
    if (expected_ < store::next_number(connection_, region, "journal")) flaw("last-entries-missing", expected_, "");
    hold_plans_against_it();
    ++check_.regions;
  }

  const std::string& last_hash() const { return previous_hash_; }

 private:
  void flaw(const char* code, std::int64_t sequence, const std::string& noun_id) {
    check_.flaws.push_back({code, region_, sequence, noun_id});
  }

  void look_at(const ledger::JournalEntry& entry) {
    ++check_.entries;
    if (entry.sequence != expected_) flaw("entry-missing", expected_, entry.noun_id);
    if (hash_of(entry) != entry.hash || (entry.sequence == expected_ && entry.previous_hash != previous_hash_))
      flaw("entry-changed", entry.sequence, entry.noun_id);
    expected_ = entry.sequence + 1;
    previous_hash_ = entry.hash;
    if (entry.noun == "plan") last_of_plan_[entry.noun_id] = entry.data;
  }

  // Each plan's newest version must be the one that its last entry names.
  void hold_plans_against_it() {
    store::PlansStore plans(connection_);
    constexpr store::Window all{0, 100'000'000};
    for (const store::StoredPlan& plan : plans.list(region_, {}, store::PlanOrder::newest_first, all).rows) {
      const std::string id = to_text(plan.id);
      const auto entry = last_of_plan_.find(id);
      if (entry == last_of_plan_.end()) {
        flaw("state-without-entry", 0, id);
        continue;
      }
      const auto versions = plans.versions(plan.id);
      const bool is_told = !versions.empty() &&
                           entry->second.find("\"version\":" + std::to_string(plan.version) + ',') != std::string::npos &&
                           entry->second.find("\"sha256\":\"" + versions.front().sha256 + '"') != std::string::npos;
      if (!is_told) flaw("state-differs", 0, id);
      last_of_plan_.erase(entry);
    }
    for (const auto& [id, data] : last_of_plan_) flaw("state-differs", 0, id);
  }

  store::Connection& connection_;
  JournalCheck& check_;
  std::string region_;
  std::int64_t expected_ = 1;
  std::string previous_hash_;
  std::map<std::string, std::string> last_of_plan_;  // the data of each plan's last entry
};

}  // namespace

JournalCheck verify_journal(const Ledger& ledger) {
  JournalCheck check;
  ledger.database->read([&](store::Connection& connection) {
    check = {};
    Check walk(connection, check);
    for (const std::string& region : store::JournalStore(connection).regions()) {
      walk.region(region);
      if (region == ledger.region) check.last_hash = walk.last_hash();
    }
  });
  return check;
}

}  // namespace bihuan::app
