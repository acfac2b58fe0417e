// SPDX-License-Identifier: Apache-2.0
#include "store/cases_store.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>

#include "base/sha256.h"
#include "domain/cases/case_text.h"
#include "domain/ledger/search_pairs.h"
#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {
namespace {

using cases::Case;
using cases::CaseNumber;

constexpr std::size_t looked_at_for_one = 50;
constexpr int detail_column = 21;  // behind the columns of a row, where words are looked for
constexpr std::int64_t year = 366LL * 86'400 * 1'000'000;
constexpr double cells_in_degree = 100;  // about 1.1 km of latitude

std::int64_t microseconds(base::Instant at) { return static_cast<std::int64_t>(at.time_since_epoch().count()); }

// What a list says of a case's clocks: those that run count; nothing is due while a pause holds them all.
struct Clocks {
  std::int64_t due_at = microseconds(cases::far_future), soon_at = 0;
  bool rests = false;
};

Clocks clocks_of(const Case& value) {
  Clocks clocks;
  for (const cases::Timer& timer : value.timers) {
    if (!timer.is_running()) continue;
    if (timer.rests) {
      clocks.rests = true;
    } else if (microseconds(timer.due_at) < clocks.due_at) {
      clocks.due_at = microseconds(timer.due_at);
      clocks.soon_at = microseconds(timer.soon_at);
    }
  }
  return clocks;
}


// The words of a person that a list is searched by: no name and no telephone number is among them.
bool holds_words(const Case& value, std::string_view words) {
  return !ledger::found_places(value.title + '\n' + value.text + '\n' + value.place.address, words).empty();
}

// A text that the program wrote itself: one that cannot be read was changed by another hand, which is a matter for the person who keeps the database.
Case case_of(const Statement& row, int column) {
  auto value = cases::case_from(row.text(column));
  if (!value) throw StoreFault(FaultKind::corrupt, "case text damaged, line " + value.error().where);
  return std::move(*value);
}

constexpr std::string_view row_columns =
    "select c.case_id, c.revision, c.pack, c.kind, c.level, c.state, c.title, c.result, c.is_open, c.secrecy, c.place_unit, c.owner_unit, c.caller_unit, "
    "c.handler_unit, c.reported_at, c.closed_at, c.due_at, c.part_of, c.soon_at, c.turn, c.rests";
constexpr std::string_view from_cases = " from case_file c ";

CaseRow row_of(const Statement& row) {
  CaseRow one;
  one.number = row.integer(0);
  one.revision = static_cast<int>(row.integer(1));
  one.pack = row.text(2);
  one.kind = row.text(3);
  one.level = row.text(4);
  one.state = row.text(5);
  one.title = row.text(6);
  one.result = row.text(7);
  one.is_open = row.integer(8) != 0;
  one.secrecy = static_cast<int>(row.integer(9));
  one.place_unit = row.integer(10);
  one.owner_unit = row.integer(11);
  one.caller_unit = row.integer(12);
  one.handler_unit = row.integer(13);
  one.reported_at = row.integer(14);
  one.closed_at = row.integer(15);
  one.due_at = row.integer(16);
  one.part_of = row.integer(17);
  one.soon_at = row.integer(18);
  one.turn = row.text(19);
  one.rests = row.integer(20) != 0;
  return one;
}

// The columns beside a case's text, as they follow from it, from the number on.
struct Columns {
  explicit Columns(const Case& value) : clocks(clocks_of(value)) {
    const cases::Place& place = value.place;
    if (!place.longitude || !place.latitude) return;
    longitude = *place.longitude;
    latitude = *place.latitude;
    area = area_of(longitude, latitude);
  }

  template <class... More>
  Statement& bound_to(Statement& statement, std::string_view region, const Case& value, const More&... more) const {
    return bound(statement, region, value.number, value.revision, value.pack, value.pack_version, value.kind, value.level, value.state,
                 value.is_open() ? 1 : 0, value.title, value.secrecy, value.place.unit, value.owner, value.caller, value.handler,
                 reporter_key(value.reporter.phone), value.reporter.code_hash, value.object_code, longitude, latitude, area,
                 microseconds(value.reported_at), value.closed_at ? microseconds(*value.closed_at) : 0, clocks.due_at,
                 microseconds(cases::Flow::next_at(value)), value.part_of, value.topic, value.result, clocks.soon_at, clocks.rests ? 1 : 0, more...);
  }

  Clocks clocks;
  double longitude = 0, latitude = 0;  // both 0: none
  std::string area;
};

std::string_view role_of(const cases::Involved& involved) { return involved.is_on_call() ? "called" : involved.is_called ? "released" : "assists"; }
bool waits(const Case& value, const cases::Involved& involved) { return value.is_open() && involved.is_on_call() && !involved.answered_at; }

std::string joined(const std::vector<std::string>& ids) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : ",") + id;
  return all;
}

std::vector<std::string> parts(std::string_view all) {
  std::vector<std::string> ids;
  while (!all.empty()) {
    const std::size_t comma = std::min(all.find(','), all.size());
    ids.emplace_back(all.substr(0, comma));
    all.remove_prefix(std::min(comma + 1, all.size()));
  }
  return ids;
}

std::vector<CaseNumber> first_columns(Statement& row) {
  std::vector<CaseNumber> numbers;
  while (row.step()) numbers.push_back(row.integer(0));
  return numbers;
}

template <class Value>
void add_one_of(Query& query, std::string_view opening, const std::vector<Value>& values) {
  query.add(opening);
  for (std::size_t i = 0; i < values.size(); ++i) query.add(i == 0 ? "?" : ", ?", values[i]);
  query.add(") ");
}

void add_called(Query& query, std::string_view region, const std::vector<org::UnitNumber>& units) {
  query.add("select u.case_id from case_unit u where u.region = ? and u.role = 'called' ", region);
  add_one_of(query, "and u.unit_id in (", units);
}

void add_filter(Query& query, Connection& connection, std::string_view region, const CaseFilter& filter) {
  query.add("where c.region = ? ", region);
  if (filter.is_open) query.add(*filter.is_open ? "and c.is_open = 1 " : "and c.is_open = 0 ");
  if (filter.number != 0) query.add("and c.case_id = ? ", filter.number);
  if (!filter.turns.empty()) add_one_of(query, "and c.turn in (", filter.turns);
  if (!filter.called.empty()) {
    query.add("and c.case_id in (");
    add_called(query, region, filter.called);
    query.add(") ");
  }
  if (!filter.handled.empty()) {
    query.add("and c.case_id in (select h.case_id from case_file h where h.region = ? and h.handler_unit <> 0 ", region);
    add_one_of(query, "and h.handler_unit in (", filter.handled);
    query.add("union select o.case_id from case_file o where o.region = ? ", region);
    add_one_of(query, "and o.owner_unit in (", filter.handled);
    query.add("union ");
    add_called(query, region, filter.handled);
    query.add(") ");
  }
  if (!filter.pack.empty()) query.add("and c.pack = ? ", filter.pack);
  if (!filter.kind.empty()) query.add("and c.kind = ? ", filter.kind);
  if (!filter.state.empty()) query.add("and c.state = ? ", filter.state);
  if (!filter.level.empty()) query.add("and c.level = ? ", filter.level);
  if (filter.due_before != 0) query.add("and c.due_at <= ? ", filter.due_before);
  if (filter.reported_from != 0) query.add("and c.reported_at >= ? ", filter.reported_from);
  if (filter.reported_to != 0) query.add("and c.reported_at < ? ", filter.reported_to);
  if (filter.part_of != 0) query.add("and c.part_of = ? ", filter.part_of);
  if (!filter.words.empty()) add_holding(query, connection.engine(), {"c.detail"}, filter.words);  // and holds_words() of what is found
}

}  // namespace

std::optional<Case> CasesStore::find(CaseNumber number) {
  constexpr std::string_view sql = "select detail from case_file where region = $1 and case_id = $2";
  Statement& row = bound(connection_.prepare(sql), region_, number);
  std::optional<Case> found;
  if (row.step()) found = case_of(row, 0);
  row.reset();
  return found;
}

std::optional<Case> CasesStore::sound(const Statement& row, int column, CaseNumber number) {
  auto value = cases::case_from(row.text(column));
  if (value && value->number == number) return std::move(*value);
  set_aside_.insert(number);
  return std::nullopt;
}

std::optional<Case> CasesStore::find_sound(CaseNumber number) {
  constexpr std::string_view sql = "select detail from case_file where region = $1 and case_id = $2";
  Statement& row = bound(connection_.prepare(sql), region_, number);
  std::optional<Case> found;
  if (row.step()) found = sound(row, 0, number);
  row.reset();
  return found;
}

CaseNumber CasesStore::number_by_code(std::string_view code_hash) {
  constexpr std::string_view sql = "select case_id from case_file where region = $1 and code_hash = $2 and code_hash <> ''";
  return first_integer(bound(connection_.prepare(sql), region_, code_hash));
}

CasePage CasesStore::list(const CaseFilter& filter, const std::optional<CaseCursor>& after, std::size_t count,
                          const std::function<bool(const CaseRow&)>& permits) {
  const bool by_due = filter.order == CaseOrder::due;
  Query query;
  query.add(row_columns).add(filter.words.empty() ? "" : ", c.detail").add(from_cases);
  add_filter(query, connection_, region_, filter);
  if (after && by_due) query.add("and (c.due_at, c.case_id) > (?, ?) ", after->key, after->number);
  if (after && !by_due) query.add("and (c.reported_at, c.case_id) < (?, ?) ", after->key, after->number);
  const std::size_t most = count * looked_at_for_one;
  query.add(by_due ? "order by c.due_at, c.case_id limit ?" : "order by c.reported_at desc, c.case_id desc limit ?", most);
  Statement& rows = query.on(connection_);
  CasePage page;
  page.rows.reserve(count);
  std::size_t looked_at = 0;
  CaseCursor last;
  bool is_cut = false;
  while (rows.step()) {
    CaseRow row = row_of(rows);
    if (page.rows.size() == count) {
      is_cut = true;
      rows.reset();
      break;
    }
    ++looked_at;
    last = {by_due ? row.due_at : row.reported_at, row.number};
    if (permits(row) && (filter.words.empty() || holds_words(case_of(rows, detail_column), filter.words))) page.rows.push_back(std::move(row));
  }
  if (is_cut || looked_at == most) page.next = last;
  return page;
}

// From one value to the next in the index: a handful, however many cases are open.
std::vector<std::string> CasesStore::turns() {
  constexpr std::string_view sql = "select turn from case_file where region = $1 and is_open = 1 and turn > $2 order by turn limit 1";
  std::vector<std::string> turns;
  for (std::string last;;) {
    Statement& row = bound(connection_.prepare(sql), region_, last);
    if (!row.step()) return turns;
    last = row.text(0);
    row.reset();
    turns.push_back(last);
  }
}

std::map<CaseNumber, bool> CasesStore::called_to(const std::vector<org::UnitNumber>& units) {
  std::map<CaseNumber, bool> called;
  if (units.empty()) return called;
  Query query;
  query.add("select u.case_id, u.is_open from case_unit u join case_file c on c.region = u.region and c.case_id = u.case_id ");
  query.add("where u.region = ? and u.role = 'called' and c.is_open = 1 ", region_);
  add_one_of(query, "and u.unit_id in (", units);
  Statement& row = query.on(connection_);
  while (row.step()) {
    const auto [one, is_new] = called.try_emplace(row.integer(0), true);
    one->second = one->second && row.integer(1) == 0;
  }
  return called;
}

std::vector<cases::Event> CasesStore::events(CaseNumber number) {
  constexpr std::string_view sql = R"(select number, happened_at, transition, from_state, to_state, unit_id, person_id, actor, is_told, given, evidence
    from case_event where region = $1 and case_id = $2 order by number)";
  std::vector<cases::Event> events;
  Statement& row = bound(connection_.prepare(sql), region_, number);
  while (row.step()) {
    cases::Event event;
    event.number = static_cast<int>(row.integer(0));
    event.at = base::Instant{std::chrono::microseconds{row.integer(1)}};
    event.transition = row.text(2);
    event.from = row.text(3);
    event.to = row.text(4);
    event.unit = row.integer(5);
    event.person = row.integer(6);
    event.actor = row.text(7);
    event.is_told = row.integer(8) != 0;
    event.values = cases::values_from(row.text(9));
    event.evidence = parts(row.text(10));
    events.push_back(std::move(event));
  }
  return events;
}

std::vector<CaseNumber> CasesStore::parts_of(CaseNumber number) {
  constexpr std::string_view sql = "select case_id from case_file where region = $1 and part_of = $2 and part_of <> 0 order by case_id";
  return first_columns(bound(connection_.prepare(sql), region_, number));
}

std::vector<CasesStore::Waking> CasesStore::waking(std::int64_t now, const Waking& after, std::size_t most) {
  constexpr std::string_view sql = R"(select next_at, case_id from case_file where region = $1 and is_open = 1 and next_at <= $2
    and (next_at, case_id) > ($3, $4) order by next_at, case_id limit $5)";
  std::vector<Waking> waking;
  Statement& row = bound(connection_.prepare(sql), region_, now, after.next_at, after.number, most);
  while (row.step()) waking.push_back({row.integer(0), row.integer(1)});
  return waking;
}

std::vector<Case> CasesStore::near(const Case& one, std::int64_t since, std::size_t most) {
  Query query;
  query.add("select c.case_id, c.detail from case_file c where c.region = ? and c.reported_at >= ? ", region_, since);
  if (one.place.longitude && one.place.latitude)
    add_one_of(query, "and c.area in (", areas_around(*one.place.longitude, *one.place.latitude));
  else
    query.add("and c.place_unit = ? ", one.place.unit);
  query.add("order by c.reported_at desc limit ?", most);
  std::vector<Case> found;
  const auto take = [&](Statement& rows) {
    while (rows.step()) {
      const CaseNumber number = rows.integer(0);
      const bool is_known = std::any_of(found.begin(), found.end(), [&](const Case& other) { return other.number == number; });
      if (number == one.number || is_known) continue;
      if (auto value = sound(rows, 1, number)) found.push_back(std::move(*value));
    }
  };
  take(query.on(connection_));
  if (const std::string key = reporter_key(one.reporter.phone); !key.empty())
    take(Query()
             .add("select c.case_id, c.detail from case_file c where c.region = ? and c.reporter_key = ? and c.reporter_key <> '' ", region_, key)
             .add("and c.reported_at >= ? order by c.reported_at desc limit ?", since, most)
             .on(connection_));
  return found;
}

void CasesStore::for_each_in(std::string_view pack, std::int64_t from, std::int64_t to, const std::function<void(Case&&)>& visit) {
  constexpr std::string_view open = R"(select case_id, detail from case_file where region = $1 and pack = $2 and is_open = 1 and closed_at = 0
    and reported_at < $3)";
  constexpr std::string_view closed = R"(select case_id, detail from case_file where region = $1 and pack = $2 and closed_at >= $4
    and reported_at < $3 and is_open = 0 order by closed_at, case_id)";
  const auto visit_all = [&](Statement& row) {
    while (row.step())
      if (auto value = sound(row, 1, row.integer(0))) visit(std::move(*value));
  };
  visit_all(bound(connection_.prepare(open), region_, pack, to));
  visit_all(bound(connection_.prepare(closed), region_, pack, to, from - year));
}

std::vector<CaseNumber> CasesStore::numbers() {
  return first_columns(bound(connection_.prepare("select case_id from case_file where region = $1 order by case_id"), region_));
}

std::vector<CaseNumber> CasesStore::open_numbers() {
  constexpr std::string_view sql = "select case_id from case_file where region = $1 and is_open = 1 order by next_at, case_id";
  return first_columns(bound(connection_.prepare(sql), region_));
}

std::int64_t CasesStore::open_count(org::UnitNumber owner) {
  constexpr std::string_view sql = "select count(*) from case_file where region = $1 and owner_unit = $2 and is_open = 1";
  return first_integer(bound(connection_.prepare(sql), region_, owner));
}

std::int64_t CasesStore::open_work_of(org::UnitNumber unit) {
  constexpr std::string_view sql = R"(select count(*) from case_file c where c.region = $1 and c.is_open = 1 and (c.owner_unit = $2
    or c.case_id in (select u.case_id from case_unit u where u.region = $1 and u.unit_id = $2 and u.is_open = 1)))";
  return first_integer(bound(connection_.prepare(sql), region_, unit));
}

std::vector<CaseNumber> CasesStore::open_with(org::UnitNumber unit) {
  constexpr std::string_view sql = R"(select c.case_id from case_file c where c.region = $1 and c.is_open = 1 and (c.owner_unit = $2 or c.caller_unit = $2
    or c.handler_unit = $2 or c.case_id in (select u.case_id from case_unit u where u.region = $1 and u.unit_id = $2)) order by c.case_id)";
  return first_columns(bound(connection_.prepare(sql), region_, unit));
}

bool CasesStore::columns_agree(const Case& value) {
  constexpr std::string_view sql = R"(select count(*) from case_file where region = $1 and case_id = $2 and revision = $3 and pack = $4
      and pack_version = $5 and kind = $6 and level = $7 and state = $8 and is_open = $9 and title = $10 and secrecy = $11 and place_unit = $12
      and owner_unit = $13 and caller_unit = $14 and handler_unit = $15 and reporter_key = $16 and code_hash = $17 and object_code = $18
      and longitude = $19 and latitude = $20 and area = $21 and reported_at = $22 and closed_at = $23 and due_at = $24 and next_at = $25
      and part_of = $26 and topic = $27 and result = $28 and soon_at = $29 and rests = $30)";
  const Columns columns(value);
  return first_integer(columns.bound_to(connection_.prepare(sql), region_, value)) == 1 && units_agree(value);
}

bool CasesStore::units_agree(const Case& value) {
  constexpr std::string_view sql = "select unit_id, role, is_open from case_unit where region = $1 and case_id = $2";
  std::vector<std::tuple<org::UnitNumber, std::string, bool>> kept, meant;
  Statement& row = bound(connection_.prepare(sql), region_, value.number);
  while (row.step()) kept.emplace_back(row.integer(0), row.text(1), row.integer(2) != 0);
  for (const cases::Involved& involved : value.involved) meant.emplace_back(involved.unit, role_of(involved), waits(value, involved));
  std::sort(kept.begin(), kept.end());
  std::sort(meant.begin(), meant.end());
  return kept == meant;
}

std::vector<CaseNumber> CasesStore::open_of(org::UnitNumber owner, std::size_t most) {
  constexpr std::string_view sql =
      "select case_id from case_file where region = $1 and owner_unit = $2 and is_open = 1 order by due_at, case_id limit $3";
  return first_columns(bound(connection_.prepare(sql), region_, owner, most));
}

void CasesStore::add(const Case& value, std::string_view text, std::string_view turn) {
  constexpr std::string_view sql = R"(insert into case_file (region, case_id, revision, pack, pack_version, kind, level, state, is_open, title,
      secrecy, place_unit, owner_unit, caller_unit, handler_unit, reporter_key, code_hash, object_code, longitude, latitude, area, reported_at,
      closed_at, due_at, next_at, part_of, topic, result, soon_at, rests, detail, turn)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32))";
  const Columns columns(value);
  Statement& row = columns.bound_to(connection_.prepare(sql), region_, value, text, turn);
  while (row.step()) {
  }
}

bool CasesStore::save(const Case& value, std::string_view text, std::string_view turn, int was) {
  const Clocks clocks = clocks_of(value);
  constexpr std::string_view sql = R"(update case_file set revision = $4, kind = $5, level = $6, state = $7, is_open = $8, secrecy = $9,
      place_unit = $10, owner_unit = $11, caller_unit = $12, handler_unit = $13, closed_at = $14, due_at = $15, next_at = $16, part_of = $17,
      topic = $18, result = $19, detail = $20, pack_version = $21, turn = $22, soon_at = $23, rests = $24 where region = $1 and case_id = $2 and revision = $3)";
  execute(connection_, sql, region_, value.number, was, value.revision, value.kind, value.level, value.state, value.is_open() ? 1 : 0,
          value.secrecy, value.place.unit, value.owner, value.caller, value.handler, value.closed_at ? microseconds(*value.closed_at) : 0,
          clocks.due_at, microseconds(cases::Flow::next_at(value)), value.part_of, value.topic, value.result, text, value.pack_version, turn, clocks.soon_at,
          clocks.rests ? 1 : 0);
  if (connection_.changed() == 0) return false;
  constexpr std::string_view involve = "insert into case_unit (region, case_id, unit_id, role, is_open, since) values ($1, $2, $3, $4, $5, $6)";
  if (!value.involved.empty()) execute(connection_, "delete from case_unit where region = $1 and case_id = $2", region_, value.number);
  for (const cases::Involved& involved : value.involved)
    execute(connection_, involve, region_, value.number, involved.unit, role_of(involved), waits(value, involved) ? 1 : 0, microseconds(involved.since));
  return true;
}

void CasesStore::add_events(CaseNumber number, const std::vector<cases::Event>& events) {
  constexpr std::string_view sql = R"(insert into case_event (region, case_id, number, happened_at, transition, from_state, to_state, unit_id,
      person_id, actor, is_told, given, evidence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))";
  for (const cases::Event& event : events)
    execute(connection_, sql, region_, number, event.number, microseconds(event.at), event.transition, event.from, event.to, event.unit,
            event.person, event.actor, event.is_told ? 1 : 0, cases::to_text(event.values), joined(event.evidence));
}

std::string area_of(double longitude, double latitude) {
  return std::to_string(static_cast<long>(std::floor(longitude * cells_in_degree))) + ',' +
         std::to_string(static_cast<long>(std::floor(latitude * cells_in_degree)));
}

std::vector<std::string> areas_around(double longitude, double latitude) {
  std::vector<std::string> areas;
  for (int east = -1; east <= 1; ++east)
    for (int north = -1; north <= 1; ++north) areas.push_back(area_of(longitude + east / cells_in_degree, latitude + north / cells_in_degree));
  return areas;
}

std::string reporter_key(std::string_view phone) { return phone.empty() ? std::string() : base::sha256(std::string("reporter:") + std::string(phone)); }

}  // namespace bihuan::store
