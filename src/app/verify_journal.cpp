// SPDX-License-Identifier: Apache-2.0
#include "app/verify_journal.h"

#include <cstdlib>
#include <map>
#include <string_view>

#include "app/journal_data.h"
#include "app/kept_digest.h"
#include "app/org_journal.h"
#include "app/state_digest.h"
#include "app/verify_cases.h"
#include "app/webhooks.h"
#include "base/sha256.h"
#include "domain/accounts/account.h"
#include "domain/ledger/ids.h"
#include "domain/org/thing_id.h"
#include "store/accounts_store.h"
#include "store/counters_store.h"
#include "store/indicator_names_store.h"
#include "store/journal_store.h"
#include "store/org_units_store.h"
#include "store/people_store.h"
#include "store/plans_store.h"
#include "store/tokens_store.h"

namespace bihuan::app {
namespace {

std::string version_id(const ledger::PlanId& id, int version) { return to_text(id) + " v" + std::to_string(version); }

// What the journal says of one plan.
struct Told {
  std::string state;                         // after its last change
  std::map<int, std::string> version_hashes;  // of its versions' bytes
};

class Check {
 public:
  Check(store::Connection& connection, JournalCheck& check) : connection_(connection), plans_(connection), check_(check) {}

  void region(const std::string& region) {
    region_ = region;
    expected_ = 1;
    previous_hash_ = ledger::no_hash;
    told_.clear();
    named_.clear();
    left_.clear();
    kept_.clear();
    store::JournalStore(connection_).for_each(region, [this](const ledger::JournalEntry& entry) { look_at(entry); });
    const std::int64_t next = store::next_number(connection_, region, "journal");
    if (expected_ < next) flaw("last-entries-missing", expected_, "");
    if (expected_ > next) flaw("counter-differs", next, "");
    plans_.for_each(region, [this](const store::StoredPlan& plan) { ids_.push_back(plan.id); });
    for (const ledger::PlanId& id : ids_) hold_against_journal(id);
    for (const auto& [id, told] : told_) flaw("state-differs", 0, id);  // of plans that are no more
    ids_.clear();
    hold_names_against_journal();
    hold_org_against_journal();
    hold_accounts_against_journal();
    verify_cases(region, connection_, [this](const char* code, const std::string& id) { flaw(code, 0, id); });
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
    if (entry.noun == "indicator_name") {
      named_[entry.noun_id] = text_member(entry.data, "state");
      return;
    }
    if (entry.noun == "org_unit" || entry.noun == "org_units" || entry.noun == "person" || entry.noun == "post") {
      for (auto& [id, digest] : states_in(entry.data)) left_[id] = std::move(digest);
      return;
    }
    if (entry.noun == "account" || entry.noun == "token" || entry.noun == "webhook") return look_at_kept(entry);
    if (entry.noun != "plan" && entry.noun != "target") return;
    const auto id = ledger::entry_id_in(entry.noun_id);
    Told& told = told_[entry.noun == "target" && id ? to_text(id->plan) : entry.noun_id];
    told.state = text_member(entry.data, "state");
    if (entry.noun == "plan") told.version_hashes[static_cast<int>(number_member(entry.data, "version"))] = text_member(entry.data, "sha256");
  }

  // Entries of before digests were told have none.
  void look_at_kept(const ledger::JournalEntry& entry) {
    if (entry.action == "webhook.removed") {
      kept_.erase(entry.noun_id);
      return;
    }
    const bool is_made = entry.action == "account.created" || entry.action == "token.made" || entry.action == "webhook.made";
    if (is_made) kept_.try_emplace(entry.noun_id);
    if (has_text_member(entry.data, "kept")) kept_[entry.noun_id] = text_member(entry.data, "kept");
  }

  void hold_kept(const std::string& id, const std::string& digest) {
    const auto told = kept_.find(id);
    if (told == kept_.end())
      flaw("kept-without-entry", 0, id);
    else if (!told->second.empty() && told->second != digest)
      flaw("kept-differs", 0, id);
    if (told != kept_.end()) kept_.erase(told);
  }

  void hold_accounts_against_journal() {
    for (const store::StoredAccount& account : store::AccountsStore(connection_).all(region_))
      hold_kept(accounts::account_id(region_, account.number), account_digest(account));
    for (const store::StoredToken& token : store::TokensStore(connection_).all(region_)) hold_kept(accounts::token_id(region_, token.number), token_digest(token));
    for (const store::Webhook& hook : store::WebhooksStore(connection_, region_).list())
      hold_kept(org::thing_id(region_, webhook_letter, hook.number), webhook_digest(hook));
    for (const auto& [id, digest] : kept_) flaw("kept-differs", 0, id);  // of what is no more
  }

  void hold_against_journal(const ledger::PlanId& id) {
    const auto told = told_.find(to_text(id));
    if (told == told_.end()) {
      flaw("state-without-entry", 0, to_text(id));
      return;
    }
    if (state_digest(connection_, id) != told->second.state) flaw("state-differs", 0, to_text(id));
    auto& hashes = told->second.version_hashes;
    for (const store::StoredVersion& version : plans_.versions(id)) {
      const std::string hash = base::sha256(plans_.bytes_of(id, version.version).value_or(""));
      if (hash != version.sha256 || hashes[version.version] != hash) flaw("file-differs", 0, version_id(id, version.version));
      hashes.erase(version.version);
    }
    for (const auto& [version, hash] : hashes) flaw("file-differs", 0, version_id(id, version));
    told_.erase(told);
  }

  void hold_names_against_journal() {
    for (const store::StoredName& name : store::IndicatorNamesStore(connection_).all(region_)) {
      const auto told = named_.find(name.name);
      if (told == named_.end() || told->second.empty())
        flaw("name-without-entry", 0, name.name);
      else if (state_digest(name) != told->second)
        flaw("name-differs", 0, name.name);
      if (told != named_.end()) named_.erase(told);
    }
    for (const auto& [name, state] : named_)
      if (!state.empty()) flaw("name-differs", 0, name);  // of names that are no more
  }

  void hold(const std::string& id, const std::string& digest) {
    const auto told = left_.find(id);
    if (told == left_.end())
      flaw("org-without-entry", 0, id);
    else if (told->second != digest)
      flaw("org-differs", 0, id);
    if (told != left_.end()) left_.erase(told);
  }

  void hold_org_against_journal() {
    store::OrgUnitsStore units(connection_);
    const auto successions = units.successions(region_);
    for (const org::Unit& unit : units.all(region_)) hold(org::thing_id(region_, unit_letter, unit.number), unit_digest(unit, successions));
    store::PeopleStore people(connection_);
    for (const org::Person& person : people.all(region_)) hold(org::thing_id(region_, person_letter, person.number), person_digest(person));
    for (const org::Post& post : people.all_posts(region_)) hold(org::thing_id(region_, post_letter, post.number), post_digest(post));
    for (const auto& [id, digest] : left_) flaw("org-differs", 0, id);  // of what is no more: nothing of it is ever taken out
  }

  store::Connection& connection_;
  store::PlansStore plans_;
  JournalCheck& check_;
  std::string region_;
  std::int64_t expected_ = 1;
  std::string previous_hash_;
  std::map<std::string, Told> told_;
  std::map<std::string, std::string> named_;  // what the journal says last of each name; empty for one that was taken back
  std::map<std::string, std::string> left_;   // what the journal says last of each unit, person and post
  std::map<std::string, std::string> kept_;   // what it says last of each account, token and webhook; empty where it never did
  std::vector<ledger::PlanId> ids_;
};

}  // namespace

JournalCheck verify_journal(const std::string& own_region, store::Connection& connection) {
  JournalCheck check;
  Check walk(connection, check);
  for (const std::string& region : store::JournalStore(connection).regions()) {
    walk.region(region);
    if (region == own_region) check.last_hash = walk.last_hash();
  }
  return check;
}

JournalCheck verify_journal(const Ledger& ledger) {
  JournalCheck check;
  ledger.database->read([&](store::Connection& connection) { check = verify_journal(ledger.region, connection); });
  return check;
}

}  // namespace bihuan::app
