// SPDX-License-Identifier: Apache-2.0
// Lists of cases: whose work they are, and whose turn. A call sees one state of the store and lists only what the actor may open.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "app/actor.h"
#include "app/ledger.h"
#include "app/org_tree.h"
#include "store/cases_store.h"

namespace bihuan::app {

// Whose work a list is: everything one may see; open cases whose turn is one of one's posts'; open cases to which one's units are called; what one's units have
// or had, open or not, without what is one's turn.
enum class CaseSide : std::uint8_t { everything, mine, called, handled };

struct CaseQuery {
  store::CaseFilter filter;
  CaseSide side = CaseSide::everything;
  org::UnitNumber branch = 0;  // only of places or owners in this branch; 0: all
  std::optional<store::CaseCursor> after;
  std::size_t count = 50;
};

struct CaseList {
  store::CasePage page;
  SharedTree tree;  // for the names of units
  std::map<cases::CaseNumber, bool> called;  // the open cases to which one of the actor's units is called, and whether it has answered
};

// Errors: sign-in-needed, not-allowed.
base::Result<CaseList> list_cases(const Ledger& ledger, const Actor& actor, const CaseQuery& query);

}  // namespace bihuan::app
