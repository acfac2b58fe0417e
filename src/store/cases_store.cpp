// SPDX-License-Identifier: Apache-2.0
#include "store/cases_store.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/sha256.h"
#include "domain/cases/case_text.h"
#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {
namespace {

using cases::Case;
using cases::CaseNumber;

constexpr std::size_t looked_at_for_one = 50;
constexpr double cells_in_degree = 100;  // about 1.1 km of latitude

std::int64_t microseconds(base::Instant at) { return static_cast<std::int64_t>(at.time_since_epoch().count()); }

std::int64_t nearest_due(const Case& value) {
  base::Instant nearest = cases::far_future;
  for (const cases::Timer& timer : value.timers)
    if (!timer.stopped_at && !timer.rests) nearest = std::min(nearest, timer.due_at);
  return microseconds(nearest);
}

// A text that the program wrote itself: one that cannot be read was changed by another hand, which is a matter for the person who keeps the database.
Case case_of(const Statement& row, int column) {
  auto value = cases::case_from(row.text(column));
  if (!value) throw StoreFault(FaultKind::corrupt, "case text damaged, line " + value.error().where);
  return std::move(*value);
}

constexpr std::string_view row_columns =
    "select c.case_id, c.revision, c.pack, c.kind, c.level, c.state, c.title, c.result, c.is_open, c.secrecy, c.place_unit, c.owner_unit, c.caller_unit, "
    "c.handler_unit, c.reported_at, c.closed_at, c.due_at, c.part_of from case_file c ";

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
  return one;
}

CaseNotice notice_of(const Statement& row) {
  return {row.integer(0), row.integer(1), static_cast<int>(row.integer(2)), row.integer(3), std::string(row.text(4)), std::string(row.text(5)),
          static_cast<int>(row.integer(6)), row.integer(7)};
}

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

void add_filter(Query& query, Connection& connection, std::string_view region, const CaseFilter& filter) {
  query.add("where c.region = ? ", region);
  if (filter.is_open) query.add(*filter.is_open ? "and c.is_open = 1 " : "and c.is_open = 0 ");
  if (!filter.owners.empty()) add_one_of(query, "and c.owner_unit in (", filter.owners);
  if (!filter.called.empty()) {
    query.add("and c.case_id in (select u.case_id from case_unit u where u.region = ? and u.is_open = 1 ", region);
    add_one_of(query, "and u.unit_id in (", filter.called);
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
  if (!filter.words.empty()) add_holding(query, connection.engine(), {"c.title"}, filter.words);
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

CaseNumber CasesStore::number_by_code(std::string_view code_hash) {
  constexpr std::string_view sql = "select case_id from case_file where region = $1 and code_hash = $2 and code_hash <> ''";
  return first_integer(bound(connection_.prepare(sql), region_, code_hash));
}

CasePage CasesStore::list(const CaseFilter& filter, const std::optional<CaseCursor>& after, std::size_t count,
                          const std::function<bool(const CaseRow&)>& permits) {
  const bool by_due = filter.order == CaseOrder::due;
  Query query;
  query.add(row_columns);
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
    if (permits(row)) page.rows.push_back(std::move(row));
  }
  if (is_cut || looked_at == most) page.next = last;
  return page;
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

std::vector<CaseNumber> CasesStore::waking(std::int64_t now, std::size_t most) {
  constexpr std::string_view sql =
      "select case_id from case_file where region = $1 and is_open = 1 and next_at <= $2 order by next_at, case_id limit $3";
  return first_columns(bound(connection_.prepare(sql), region_, now, most));
}

std::vector<Case> CasesStore::near(const Case& one, std::int64_t since, std::size_t most) {
  Query query;
  query.add("select detail from case_file c where c.region = ? and c.reported_at >= ? ", region_, since);
  if (one.place.longitude && one.place.latitude)
    add_one_of(query, "and c.area in (", areas_around(*one.place.longitude, *one.place.latitude));
  else
    query.add("and c.place_unit = ? ", one.place.unit);
  query.add("order by c.reported_at desc limit ?", most);
  std::vector<Case> found;
  const auto take = [&](Statement& rows) {
    while (rows.step()) {
      Case value = case_of(rows, 0);
      const bool is_known = std::any_of(found.begin(), found.end(), [&](const Case& other) { return other.number == value.number; });
      if (value.number != one.number && !is_known) found.push_back(std::move(value));
    }
  };
  take(query.on(connection_));
  if (const std::string key = reporter_key(one.reporter.phone); !key.empty())
    take(Query()
             .add("select detail from case_file c where c.region = ? and c.reporter_key = ? and c.reporter_key <> '' ", region_, key)
             .add("and c.reported_at >= ? order by c.reported_at desc limit ?", since, most)
             .on(connection_));
  return found;
}

void CasesStore::for_each_in(std::string_view pack, std::int64_t from, std::int64_t to, const std::function<void(const Case&)>& visit) {
  constexpr std::string_view sql = R"(select detail from case_file where region = $1 and pack = $2 and reported_at < $3
    and (is_open = 1 or closed_at >= $4 or due_at >= $4) order by case_id)";
  Statement& row = bound(connection_.prepare(sql), region_, pack, to, from);
  while (row.step()) visit(case_of(row, 0));
}

std::vector<CaseNumber> CasesStore::numbers() {
  return first_columns(bound(connection_.prepare("select case_id from case_file where region = $1 order by case_id"), region_));
}

std::vector<CaseNumber> CasesStore::open_numbers() {
  constexpr std::string_view sql = "select case_id from case_file where region = $1 and is_open = 1 order by next_at, case_id";
  return first_columns(bound(connection_.prepare(sql), region_));
}

std::vector<CaseNotice> CasesStore::notices(const std::vector<org::UnitNumber>& units, std::int64_t before, std::size_t count) {
  std::vector<CaseNotice> notices;
  if (units.empty()) return notices;
  Query query;
  query.add("select notice_id, case_id, event_number, unit_id, post, reason, level, noted_at from case_notice where region = ? ", region_);
  add_one_of(query, "and unit_id in (", units);
  if (before != 0) query.add("and notice_id < ? ", before);
  Statement& row = query.add("order by notice_id desc limit ?", count).on(connection_);
  while (row.step()) notices.push_back(notice_of(row));
  return notices;
}

std::vector<CaseNotice> CasesStore::notices_about(CaseNumber number) {
  constexpr std::string_view sql = R"(select notice_id, case_id, event_number, unit_id, post, reason, level, noted_at
    from case_notice where region = $1 and case_id = $2 order by notice_id)";
  std::vector<CaseNotice> notices;
  Statement& row = bound(connection_.prepare(sql), region_, number);
  while (row.step()) notices.push_back(notice_of(row));
  return notices;
}

std::int64_t CasesStore::open_count(org::UnitNumber owner) {
  constexpr std::string_view sql = "select count(*) from case_file where region = $1 and owner_unit = $2 and is_open = 1";
  return first_integer(bound(connection_.prepare(sql), region_, owner));
}

bool CasesStore::columns_agree(const Case& value) {
  Query query;
  query.add(row_columns).add("where c.region = ? and c.case_id = ?", region_, value.number);
  Statement& rows = query.on(connection_);
  const std::optional<CaseRow> row = rows.step() ? std::optional(row_of(rows)) : std::nullopt;
  rows.reset();
  const std::int64_t closed_at = value.closed_at ? microseconds(*value.closed_at) : 0;
  return row && row->revision == value.revision && row->pack == value.pack && row->kind == value.kind && row->level == value.level &&
         row->state == value.state && row->title == value.title && row->result == value.result && row->is_open == value.is_open() &&
         row->secrecy == value.secrecy && row->place_unit == value.place.unit && row->owner_unit == value.owner &&
         row->caller_unit == value.caller && row->handler_unit == value.handler && row->reported_at == microseconds(value.reported_at) &&
         row->closed_at == closed_at && row->due_at == nearest_due(value) && row->part_of == value.part_of;
}

std::vector<CaseNumber> CasesStore::open_of(org::UnitNumber owner, std::size_t most) {
  constexpr std::string_view sql =
      "select case_id from case_file where region = $1 and owner_unit = $2 and is_open = 1 order by due_at, case_id limit $3";
  return first_columns(bound(connection_.prepare(sql), region_, owner, most));
}

void CasesStore::add(const Case& value) {
  constexpr std::string_view sql = R"(insert into case_file (region, case_id, revision, pack, pack_version, kind, level, state, is_open, title,
      secrecy, place_unit, owner_unit, caller_unit, handler_unit, reporter_key, code_hash, object_code, longitude, latitude, area, reported_at,
      closed_at, due_at, next_at, part_of, topic, result, detail)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29))";
  const cases::Place& place = value.place;
  const bool has_point = place.longitude && place.latitude;
  const double longitude = has_point ? *place.longitude : 0, latitude = has_point ? *place.latitude : 0;
  execute(connection_, sql, region_, value.number, value.revision, value.pack, value.pack_version, value.kind, value.level, value.state,
          value.is_open() ? 1 : 0, value.title, value.secrecy, place.unit, value.owner, value.caller, value.handler,
          reporter_key(value.reporter.phone), value.reporter.code_hash, value.object_code, longitude, latitude,
          has_point ? area_of(longitude, latitude) : std::string(), microseconds(value.reported_at),
          value.closed_at ? microseconds(*value.closed_at) : 0, nearest_due(value), microseconds(cases::Flow::next_at(value)), value.part_of,
          value.topic, value.result, cases::to_text(value));
}

bool CasesStore::save(const Case& value, int was) {
  constexpr std::string_view sql = R"(update case_file set revision = $4, kind = $5, level = $6, state = $7, is_open = $8, secrecy = $9,
      place_unit = $10, owner_unit = $11, caller_unit = $12, handler_unit = $13, closed_at = $14, due_at = $15, next_at = $16, part_of = $17,
      topic = $18, result = $19, detail = $20, pack_version = $21 where region = $1 and case_id = $2 and revision = $3)";
  execute(connection_, sql, region_, value.number, was, value.revision, value.kind, value.level, value.state, value.is_open() ? 1 : 0,
          value.secrecy, value.place.unit, value.owner, value.caller, value.handler, value.closed_at ? microseconds(*value.closed_at) : 0,
          nearest_due(value), microseconds(cases::Flow::next_at(value)), value.part_of, value.topic, value.result, cases::to_text(value),
          value.pack_version);
  if (connection_.changed() == 0) return false;
  constexpr std::string_view involve = R"(insert into case_unit (region, case_id, unit_id, role, is_open, since) values ($1, $2, $3, $4, $5, $6)
    on conflict (region, case_id, unit_id, role) do update set is_open = excluded.is_open)";
  for (const cases::Involved& involved : value.involved)
    execute(connection_, involve, region_, value.number, involved.unit, involved.is_called ? "called" : "assists",
            value.is_open() && involved.is_on_call() && !involved.answered_at ? 1 : 0, microseconds(involved.since));
  return true;
}

void CasesStore::add_events(CaseNumber number, const std::vector<cases::Event>& events) {
  constexpr std::string_view sql = R"(insert into case_event (region, case_id, number, happened_at, transition, from_state, to_state, unit_id,
      person_id, actor, is_told, given, evidence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))";
  for (const cases::Event& event : events)
    execute(connection_, sql, region_, number, event.number, microseconds(event.at), event.transition, event.from, event.to, event.unit,
            event.person, event.actor, event.is_told ? 1 : 0, cases::to_text(event.values), joined(event.evidence));
}

void CasesStore::add_notices(CaseNumber number, const std::vector<cases::Notice>& notices, std::int64_t now) {
  constexpr std::string_view sql = R"(insert into case_notice (region, notice_id, case_id, event_number, unit_id, post, reason, level, noted_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))";
  if (notices.empty()) return;
  std::int64_t next = take_numbers(connection_, region_, "case_notice", static_cast<std::int64_t>(notices.size()));
  for (const cases::Notice& notice : notices)
    execute(connection_, sql, region_, next++, number, notice.event, notice.unit, notice.post, notice.reason, notice.level, now);
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
