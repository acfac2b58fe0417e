// SPDX-License-Identifier: Apache-2.0
// Cases and what happened to them. A case is kept whole as its text (cases::to_text); what it is looked up and listed by stands
// in columns beside it. Knows no pack and no permission.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/cases/case.h"
#include "domain/cases/flow.h"
#include "store/connection.h"

namespace bihuan::store {

// A case as a list shows it. Instants are microseconds since 1970 UTC.
struct CaseRow {
  cases::CaseNumber number = 0;
  int revision = 0;
  std::string pack, kind, level, state, title, result;
  bool is_open = true;
  int secrecy = 0;
  org::UnitNumber place_unit = 0, owner_unit = 0, caller_unit = 0, handler_unit = 0;
  std::int64_t reported_at = 0, closed_at = 0, due_at = 0, soon_at = 0;
  cases::CaseNumber part_of = 0;
  std::string turn;    // posts by commas whose turn it is; '' at its end
  bool rests = false;  // a pause holds a clock
};

enum class CaseOrder : std::uint8_t { due, newest };

struct CaseFilter {
  std::string pack, kind, state, level, words;  // '' any; words of the title, the text or the address
  cases::CaseNumber number = 0;                  // 0 any
  std::optional<bool> is_open;
  std::vector<std::string> turns;                // values of CaseRow::turn; none: any
  std::vector<org::UnitNumber> called;           // cases to which one of these units is called
  std::vector<org::UnitNumber> handled;          // that one of these units has, handled, called others to, or was called to
  std::int64_t due_before = 0;                   // 0: whenever
  std::int64_t reported_from = 0, reported_to = 0;  // [from, to); 0: any
  cases::CaseNumber part_of = 0;
  CaseOrder order = CaseOrder::due;
};

// Where the next page begins: behind this row of the one before.
struct CaseCursor {
  std::int64_t key = 0;  // its due or report moment
  cases::CaseNumber number = 0;
};

struct CasePage {
  std::vector<CaseRow> rows;
  std::optional<CaseCursor> next;  // nothing at the end
};

class CasesStore {
 public:
  CasesStore(Connection& connection, std::string_view region) : connection_(connection), region_(region) {}

  // Throws a StoreFault (corrupt) where its text was damaged.
  std::optional<cases::Case> find(cases::CaseNumber number);
  // Nothing, too, where its text was damaged: it is set aside, so that one damaged case stops no other's work.
  std::optional<cases::Case> find_sound(cases::CaseNumber number);
  // What was set aside since this store was made, by number.
  const std::set<cases::CaseNumber>& set_aside() const { return set_aside_; }
  // By the SHA-256 of the code with which a citizen follows it; 0 for none.
  cases::CaseNumber number_by_code(std::string_view code_hash);
  // Rows that `permits` lets pass, from behind `after` on. Looks at 50 rows for each one that is wanted at most: a page may be short and yet have a next one.
  CasePage list(const CaseFilter& filter, const std::optional<CaseCursor>& after, std::size_t count,
                const std::function<bool(const CaseRow&)>& permits);
  // Every value of CaseRow::turn among the open cases, '' left out.
  std::vector<std::string> turns();
  // The open cases to which one of the units is called, and whether each such unit has answered.
  std::map<cases::CaseNumber, bool> called_to(const std::vector<org::UnitNumber>& units);
  std::vector<cases::Event> events(cases::CaseNumber number);
  std::vector<cases::CaseNumber> parts_of(cases::CaseNumber number);
  // Open cases whose clocks have something to do, the longest waiting first, from behind `after` on.
  struct Waking {
    std::int64_t next_at = 0;
    cases::CaseNumber number = 0;
  };
  std::vector<Waking> waking(std::int64_t now, const Waking& after, std::size_t most);
  // What may be the same matter: by place (a kilometre around), object, reporter or unit, reported since then; newest first. What is
  // damaged is set aside.
  std::vector<cases::Case> near(const cases::Case& one, std::int64_t since, std::size_t most);
  // Every case reported, or closed, or due within the period, or open at its end, and what was closed in the year before it: a clock of theirs may have
  // been due later. For rates, open ones first. What is damaged is set aside.
  void for_each_in(std::string_view pack, std::int64_t from, std::int64_t to, const std::function<void(cases::Case&&)>& visit);
  // All, in order.
  std::vector<cases::CaseNumber> numbers();
  std::vector<cases::CaseNumber> open_numbers();
  std::int64_t open_count(org::UnitNumber owner);
  // Open ones that the unit owns or is called to and has not answered.
  std::int64_t open_work_of(org::UnitNumber unit);
  // Open ones that name the unit as owner, caller, handler, called or assisting.
  std::vector<cases::CaseNumber> open_with(org::UnitNumber unit);
  // Those that are due first.
  std::vector<cases::CaseNumber> open_of(org::UnitNumber owner, std::size_t most);

  // Whether the columns beside a case's text, and the rows of its called and assisting units, say what the text says.
  bool columns_agree(const cases::Case& value);

  // Inside a write. `text` is the case's own; `turn` as in CaseRow.
  void add(const cases::Case& value, std::string_view text, std::string_view turn);
  // False when somebody else was faster: the stored revision is not `was`.
  bool save(const cases::Case& value, std::string_view text, std::string_view turn, int was);
  void add_events(cases::CaseNumber number, const std::vector<cases::Event>& events);

 private:
  bool units_agree(const cases::Case& value);
  std::optional<cases::Case> sound(const Statement& row, int column, cases::CaseNumber number);

  Connection& connection_;
  std::string_view region_;
  std::set<cases::CaseNumber> set_aside_;
};

// The cell of about a kilometre in which a point lies, and the eight around it.
std::string area_of(double longitude, double latitude);
std::vector<std::string> areas_around(double longitude, double latitude);

// The key by which calls of one caller are told without their number.
std::string reporter_key(std::string_view phone);

}  // namespace bihuan::store
