// SPDX-License-Identifier: Apache-2.0
#include "store/notices_store.h"

#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {
namespace {

constexpr std::string_view columns = "select notice_id, case_id, event_number, unit_id, post, reason, level, noted_at from case_notice ";

std::vector<CaseNotice> notices_of(Statement& row) {
  std::vector<CaseNotice> notices;
  while (row.step())
    notices.push_back({row.integer(0), row.integer(1), static_cast<int>(row.integer(2)), row.integer(3), std::string(row.text(4)),
                       std::string(row.text(5)), static_cast<int>(row.integer(6)), row.integer(7)});
  return notices;
}

void add_hearings(Query& query, std::string_view region, const std::vector<Hearing>& hearings) {
  query.add("where region = ? and (", region);
  for (std::size_t i = 0; i < hearings.size(); ++i) {
    if (i > 0) query.add("or ");
    query.add("(unit_id = ? and post = ?) ", hearings[i].unit, hearings[i].post);
  }
  query.add(") ");
}

}  // namespace

std::vector<CaseNotice> NoticesStore::heard(const std::vector<Hearing>& hearings, std::int64_t before, std::size_t count) {
  if (hearings.empty()) return {};
  Query query;
  query.add(columns);
  add_hearings(query, region_, hearings);
  if (before != 0) query.add("and notice_id < ? ", before);
  return notices_of(query.add("order by notice_id desc limit ?", count).on(connection_));
}

std::int64_t NoticesStore::heard_after(const std::vector<Hearing>& hearings, std::int64_t after, std::int64_t most) {
  if (hearings.empty()) return 0;
  Query query;
  query.add("select count(*) from (select 1 from case_notice ");
  add_hearings(query, region_, hearings);
  return first_integer(query.add("and notice_id > ? limit ?) as counted", after, most).on(connection_));
}

std::vector<CaseNotice> NoticesStore::about(cases::CaseNumber number) {
  return notices_of(Query().add(columns).add("where region = ? and case_id = ? order by notice_id", region_, number).on(connection_));
}

std::int64_t NoticesStore::read_up_to(std::int64_t account) {
  return first_integer(bound(connection_.prepare("select up_to from notice_read where region = $1 and account = $2"), region_, account));
}

std::vector<org::UnitNumber> NoticesStore::with_holder(const std::vector<org::UnitNumber>& units, std::string_view post, base::Date on) {
  std::vector<org::UnitNumber> found;
  if (units.empty()) return found;
  const std::string day = base::to_iso(on);
  Query query;
  query.add("select distinct unit_id from post where region = ? and unit_id in (", region_);
  for (std::size_t i = 0; i < units.size(); ++i) query.add(i == 0 ? "?" : ", ?", units[i]);
  query.add(") and from_on <= ? and (to_on = '' or to_on > ?) ", day, day);
  if (!post.empty()) query.add("and (kind = ? or title = ?)", post, post);
  Statement& row = query.on(connection_);
  while (row.step()) found.push_back(row.integer(0));
  return found;
}

void NoticesStore::add(cases::CaseNumber number, const std::vector<cases::Notice>& notices, std::int64_t now) {
  constexpr std::string_view sql = R"(insert into case_notice (region, notice_id, case_id, event_number, unit_id, post, reason, level, noted_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))";
  if (notices.empty()) return;
  std::int64_t next = take_numbers(connection_, region_, "case_notice", static_cast<std::int64_t>(notices.size()));
  for (const cases::Notice& notice : notices)
    execute(connection_, sql, region_, next++, number, notice.event, notice.unit, notice.post, notice.reason, notice.level, now);
}

void NoticesStore::save_read(std::int64_t account, std::int64_t up_to) {
  constexpr std::string_view sql = R"(insert into notice_read (region, account, up_to) values ($1, $2, $3)
    on conflict (region, account) do update set up_to = excluded.up_to where notice_read.up_to < excluded.up_to)";
  execute(connection_, sql, region_, account, up_to);
}

}  // namespace bihuan::store
