// SPDX-License-Identifier: Apache-2.0
#include "store/plans_store.h"

#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {
namespace {

constexpr std::string_view columns =
    R"(select p.region, p.plan_id, p.version, p.title, p.issuer, p.doc_number, p.index_number, p.place, p.year,
  p.published_on, p.signed_on, p.starts_on, p.ends_on, p.file_name, p.task_count, p.target_count, p.notice_count, p.imported_at, p.titled from plan p )";

StoredPlan plan_of(const Statement& row) {
  StoredPlan plan;
  plan.id = {std::string(row.text(0)), row.integer(1)};
  plan.version = static_cast<int>(row.integer(2));
  plan.entry.title = row.text(3);
  plan.entry.issuer = row.text(4);
  plan.entry.doc_number = row.text(5);
  plan.entry.index_number = row.text(6);
  plan.entry.place = row.text(7);
  plan.entry.year = static_cast<int>(row.integer(8));
  plan.entry.published_on = row.text(9);
  plan.entry.signed_on = row.text(10);
  plan.entry.starts_on = row.text(11);
  plan.entry.ends_on = row.text(12);
  plan.file_name = row.text(13);
  plan.task_count = static_cast<int>(row.integer(14));
  plan.target_count = static_cast<int>(row.integer(15));
  plan.notice_count = static_cast<int>(row.integer(16));
  plan.imported_at = row.integer(17);
  plan.entry.is_titled = row.integer(18) != 0;
  return plan;
}

std::string_view order_sql(PlanOrder order) {
  switch (order) {
    case PlanOrder::title:
      return "order by p.title, p.plan_id ";
    case PlanOrder::year:
      return "order by p.year desc, p.plan_id desc ";
    case PlanOrder::most_targets:
      return "order by p.target_count desc, p.plan_id desc ";
    case PlanOrder::newest_first:
      break;
  }
  return "order by p.imported_at desc, p.plan_id desc ";
}

void add_filter(Query& query, Engine engine, std::string_view region, const PlanFilter& filter) {
  query.add("where p.region = ? ", region);
  if (filter.year != 0) query.add("and p.year = ? ", filter.year);
  if (!filter.words.empty())
    add_holding(query, engine, {"p.title", "p.issuer", "p.doc_number", "p.place"}, filter.words);
}

}  // namespace

std::optional<StoredPlan> PlansStore::first(Statement& rows) {
  std::optional<StoredPlan> found;
  if (rows.step()) found = plan_of(rows);
  rows.reset();
  return found;
}

std::optional<StoredPlan> PlansStore::find(const ledger::PlanId& id) {
  return first(Query().add(columns).add("where p.region = ? and p.plan_id = ?", id.region, id.number).on(connection_));
}

std::optional<StoredPlan> PlansStore::find_by_bytes(std::string_view region, std::string_view sha256) {
  return first(Query()
                   .add(columns)
                   .add("where p.region = ? and p.plan_id in (select v.plan_id from plan_version v where v.region = ? and v.sha256 = ?) ",
                        region, region, sha256)
                   .add("order by p.plan_id limit 1")
                   .on(connection_));
}

std::optional<StoredPlan> PlansStore::find_by_reading(std::string_view region, const StoredVersion& about) {
  return first(Query()
                   .add(columns)
                   .add("where p.region = ? and p.plan_id in (select v.plan_id from plan_version v where v.region = ? and v.sha256 = ? ",
                        region, region, about.sha256)
                   .add("and v.encoding = ? and (v.read_year = ? or ? = 0)) ", about.encoding, about.read_year, about.read_year)
                   .add("order by p.plan_id limit 1")
                   .on(connection_));
}

std::vector<StoredPlan> PlansStore::alike(std::string_view region, const ledger::PlanEntry& entry) {
  std::vector<StoredPlan> plans;
  const auto add = [&](const Query& query) {
    Statement& rows = query.on(connection_);
    while (rows.step()) plans.push_back(plan_of(rows));
  };
  if (!entry.doc_number.empty())
    add(Query()
            .add(columns)
            .add("where p.region = ? and p.doc_number = ? order by p.plan_id desc limit ?", region, entry.doc_number, most_alike));
  add(Query()
          .add(columns)
          .add("where p.region = ? and p.title = ? and p.year = ? and p.place = ? ", region, entry.title, entry.year, entry.place)
          .add("order by p.plan_id desc limit ?", most_alike));
  return plans;
}

Page<StoredPlan> PlansStore::list(std::string_view region, const PlanFilter& filter, PlanOrder order, Window window) {
  Page<StoredPlan> page;
  Query count;
  count.add("select count(*) from (select 1 from plan p ");
  add_filter(count, connection_.engine(), region, filter);
  page.count(first_integer(count.add("limit ?) as counted", counted_to).on(connection_)));
  Query query;
  query.add(columns);
  add_filter(query, connection_.engine(), region, filter);
  Statement& rows = query.add(order_sql(order)).add("limit ? offset ?", window.count, window.first).on(connection_);
  while (rows.step()) page.rows.push_back(plan_of(rows));
  return page;
}

void PlansStore::for_each(std::string_view region, const std::function<void(const StoredPlan&)>& visit) {
  Statement& rows = Query().add(columns).add("where p.region = ? order by p.plan_id", region).on(connection_);
  while (rows.step()) visit(plan_of(rows));
}

void PlansStore::save(const StoredPlan& plan) {
  const auto before = find(plan.id);
  add_to_tally(connection_, plan.id.region, "targets", plan.target_count - (before ? before->target_count : 0));
  constexpr std::string_view sql = R"(insert into plan (region, plan_id, version, title, issuer, doc_number, index_number, place, year,
      published_on, signed_on, starts_on, ends_on, file_name, task_count, target_count, notice_count, imported_at, titled)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    on conflict (region, plan_id) do update set version = excluded.version, title = excluded.title, issuer = excluded.issuer,
      doc_number = excluded.doc_number, index_number = excluded.index_number, place = excluded.place, year = excluded.year,
      published_on = excluded.published_on, signed_on = excluded.signed_on, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      file_name = excluded.file_name, task_count = excluded.task_count, target_count = excluded.target_count,
      notice_count = excluded.notice_count, imported_at = excluded.imported_at, titled = excluded.titled)";
  const ledger::PlanEntry& entry = plan.entry;
  execute(connection_, sql, plan.id.region, plan.id.number, plan.version, entry.title, entry.issuer, entry.doc_number, entry.index_number,
          entry.place, entry.year, entry.published_on, entry.signed_on, entry.starts_on, entry.ends_on, plan.file_name, plan.task_count,
          plan.target_count, plan.notice_count, plan.imported_at, entry.is_titled ? 1 : 0);
}

void PlansStore::add_version(const ledger::PlanId& id, const NewVersion& version) {
  constexpr std::string_view sql = R"(insert into plan_version (region, plan_id, version, file_name, format, encoding, sha256, byte_count,
      read_year, reader, imported_by, imported_at, content, outline, bytes)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15))";
  const StoredVersion& about = version.about;
  Statement& statement =
      bound(connection_.prepare(sql), id.region, id.number, about.version, about.file_name, about.format, about.encoding, about.sha256,
            about.byte_count, about.read_year, about.reader, about.imported_by, about.imported_at, version.content, version.outline);
  statement.bind_bytes(15, version.bytes);
  while (statement.step()) {
  }
}

std::vector<StoredVersion> PlansStore::versions(const ledger::PlanId& id) {
  constexpr std::string_view sql =
      R"(select version, file_name, format, encoding, sha256, byte_count, read_year, reader, imported_by, imported_at
    from plan_version where region = $1 and plan_id = $2 order by version desc)";
  std::vector<StoredVersion> versions;
  Statement& row = bound(connection_.prepare(sql), id.region, id.number);
  while (row.step()) {
    StoredVersion version;
    version.version = static_cast<int>(row.integer(0));
    version.file_name = row.text(1);
    version.format = row.text(2);
    version.encoding = row.text(3);
    version.sha256 = row.text(4);
    version.byte_count = row.integer(5);
    version.read_year = static_cast<int>(row.integer(6));
    version.reader = row.text(7);
    version.imported_by = row.text(8);
    version.imported_at = row.integer(9);
    versions.push_back(std::move(version));
  }
  return versions;
}

std::optional<std::string> PlansStore::column_of(std::string_view sql, const ledger::PlanId& id, int version, bool as_bytes) {
  Statement& row = bound(connection_.prepare(sql), id.region, id.number, version);
  std::optional<std::string> found;
  if (row.step()) found = std::string(as_bytes ? row.bytes(0) : row.text(0));
  row.reset();
  return found;
}

std::optional<std::string> PlansStore::bytes_of(const ledger::PlanId& id, int version) {
  return column_of(
      R"(select bytes from plan_version where region = $1 and plan_id = $2 and ($3 = 0 or version = $3) order by version desc limit 1)", id,
      version, true);
}

std::optional<std::string> PlansStore::content_of(const ledger::PlanId& id, int version) {
  return column_of(
      R"(select content from plan_version where region = $1 and plan_id = $2 and ($3 = 0 or version = $3) order by version desc limit 1)",
      id, version, false);
}

std::optional<std::string> PlansStore::outline_of(const ledger::PlanId& id, int version) {
  return column_of(
      R"(select outline from plan_version where region = $1 and plan_id = $2 and ($3 = 0 or version = $3) order by version desc limit 1)",
      id, version, false);
}

}  // namespace bihuan::store
