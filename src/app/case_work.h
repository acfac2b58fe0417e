// SPDX-License-Identifier: Apache-2.0
// What every function about cases works in: the packs, the tree of units and the calendar of the moment, and what an actor may see there. Knows no single
// thing that is done with a case.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/actor.h"
#include "app/ledger.h"
#include "app/pack_shelf.h"
#include "domain/cases/flow.h"
#include "store/cases_store.h"

namespace bihuan::app {

// The letter of a case's id: "990101-c-123".
inline constexpr char case_letter = 'c';

class CaseWork {
 public:
  // Within a read or a write. Throws a StoreFault (corrupt) when the units were changed behind the program's back so that they are no tree.
  CaseWork(const Ledger& ledger, store::Connection& connection, std::int64_t now) : CaseWork(ledger, connection, now, org_tree(connection, ledger, now)) {}
  // For looking, with the tree of a moment ago.
  static CaseWork looking(const Ledger& ledger, store::Connection& connection, std::int64_t now) {
    return {ledger, connection, now, recent_tree(connection, ledger, now)};
  }

  const org::Tree& tree() const { return *tree_; }
  SharedTree shared_tree() const { return tree_; }
  const cases::World& world() const { return world_; }
  store::CasesStore& cases() { return cases_; }
  const std::string& region() const { return ledger_.region; }
  // The pack as it was when the case began; nothing when somebody has taken it out of the store.
  SharedPack find_pack(const cases::Case& value);
  // The same, throwing a StoreFault (corrupt) instead.
  SharedPack pack_of(const cases::Case& value);
  SharedPack newest_pack(std::string_view id);

 private:
  CaseWork(const Ledger& ledger, store::Connection& connection, std::int64_t now, base::Result<SharedTree> tree);

  const Ledger& ledger_;
  store::Connection& connection_;
  std::int64_t now_;
  SharedTree tree_;
  cases::World world_;
  store::CasesStore cases_;
};

// What rules about cases look at beside the case, with a seed of its own.
cases::World world_of(const org::Tree& tree);

// Whether the actor may do `action` with the case: some right of theirs reaches its place, who has it, who handled it, who called or is called, and its
// secrecy; to look at it is also for those who had it before.
bool may_with(const Actor& actor, org::Action action, const org::Tree& tree, const cases::Case& value);
bool may_with(const Actor& actor, org::Action action, const org::Tree& tree, const store::CaseRow& row);

// Its holdings are the actor's, which must outlive it.
cases::Party party_of(const Actor& actor);

// Errors: case-missing, whether there is no such case or the actor may not see it: nobody learns of a case by guessing numbers; case-damaged.
base::Result<cases::Case> visible_case(CaseWork& work, const Actor& actor, cases::CaseNumber number);

// Whose turn it is, as a list is looked up by it: posts by commas, in order.
std::string turn_text(const packs::Pack& pack, const cases::Case& value, std::int64_t now);

// Keeps what became of a case, as one revision: the row, the events, who is to hear, the journal. False when another write was faster.
bool keep_outcome(CaseWork& work, store::Connection& connection, const Ledger& ledger, const cases::Outcome& outcome, int was, const std::string& actor,
                  std::int64_t now);

// SHA-256 of what was given with an event, and by whom: what the journal says of it beside its states.
std::string event_digest(const cases::Event& event);

// Parts go the way of what they are part of, and their reporters hear of it: after every change of a case.
void move_parts(CaseWork& work, store::Connection& connection, const Ledger& ledger, const cases::Case& whole, std::int64_t now);

// Keeps a new one, under the next number, which it gets.
void keep_new(store::CasesStore& cases, store::Connection& connection, const Ledger& ledger, const packs::Pack& pack, cases::Outcome& outcome,
              const std::string& actor, std::int64_t now);

}  // namespace bihuan::app
