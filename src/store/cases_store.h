// SPDX-License-Identifier: Apache-2.0
// Cases, what happened to them, and who is to hear of it. A case is kept whole as its text (cases::to_text); what it is looked up and listed by stands
// in columns beside it. Knows no pack and no permission.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
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
  std::int64_t reported_at = 0, closed_at = 0, due_at = 0;
  cases::CaseNumber part_of = 0;
};

enum class CaseOrder : std::uint8_t { due, newest };

struct CaseFilter {
  std::string pack, kind, state, level, words;  // '' any; words of the title
  std::optional<bool> is_open;
  std::vector<org::UnitNumber> owners;           // none: any; at most 200
  std::vector<org::UnitNumber> called;           // called and not answered yet
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

struct CaseNotice {
  std::int64_t number = 0;
  cases::CaseNumber about = 0;
  int event = 0;
  org::UnitNumber unit = 0;
  std::string post, reason;
  int level = 0;
  std::int64_t noted_at = 0;
};

class CasesStore {
 public:
  CasesStore(Connection& connection, std::string_view region) : connection_(connection), region_(region) {}

  std::optional<cases::Case> find(cases::CaseNumber number);
  // By the SHA-256 of the code with which a citizen follows it; 0 for none.
  cases::CaseNumber number_by_code(std::string_view code_hash);
  // Rows that `permits` lets pass, from behind `after` on. Looks at 50 rows for each one that is wanted at most: a page may be short and yet have a next one.
  CasePage list(const CaseFilter& filter, const std::optional<CaseCursor>& after, std::size_t count,
                const std::function<bool(const CaseRow&)>& permits);
  std::vector<cases::Event> events(cases::CaseNumber number);
  std::vector<cases::CaseNumber> parts_of(cases::CaseNumber number);
  // Open cases whose clocks have something to do, the longest waiting first.
  std::vector<cases::CaseNumber> waking(std::int64_t now, std::size_t most);
  // What may be the same matter: by place (a kilometre around), object, reporter or unit, reported since then; newest first.
  std::vector<cases::Case> near(const cases::Case& one, std::int64_t since, std::size_t most);
  // Every case reported, or closed, or due within the period, or open at its end; for rates.
  void for_each_in(std::string_view pack, std::int64_t from, std::int64_t to, const std::function<void(const cases::Case&)>& visit);
  // All, in order.
  std::vector<cases::CaseNumber> numbers();
  std::vector<cases::CaseNumber> open_numbers();
  // For units' posts, newest first.
  std::vector<CaseNotice> notices(const std::vector<org::UnitNumber>& units, std::int64_t before, std::size_t count);
  // About one case, in the order of its events.
  std::vector<CaseNotice> notices_about(cases::CaseNumber number);
  std::int64_t open_count(org::UnitNumber owner);
  // Those that are due first.
  std::vector<cases::CaseNumber> open_of(org::UnitNumber owner, std::size_t most);

  // Whether the columns beside a case's text say what the text says.
  bool columns_agree(const cases::Case& value);

  // Inside a write.
  void add(const cases::Case& value);
  // False when somebody else was faster: the stored revision is not `was`.
  bool save(const cases::Case& value, int was);
  void add_events(cases::CaseNumber number, const std::vector<cases::Event>& events);
  void add_notices(cases::CaseNumber number, const std::vector<cases::Notice>& notices, std::int64_t now);

 private:
  Connection& connection_;
  std::string_view region_;
};

// The cell of about a kilometre in which a point lies, and the eight around it.
std::string area_of(double longitude, double latitude);
std::vector<std::string> areas_around(double longitude, double latitude);

// The key by which calls of one caller are told without their number.
std::string reporter_key(std::string_view phone);

}  // namespace bihuan::store
