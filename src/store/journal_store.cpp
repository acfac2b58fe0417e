// SPDX-License-Identifier: Apache-2.0
#include "store/journal_store.h"

#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {
namespace {

ledger::JournalEntry entry_of(const Statement& row) {
  ledger::JournalEntry entry;
  entry.region = row.text(0);
  entry.sequence = row.integer(1);
  entry.happened_at = row.integer(2);
  entry.actor = row.text(3);
  entry.action = row.text(4);
  entry.noun = row.text(5);
  entry.noun_id = row.text(6);
  entry.data = row.text(7);
  entry.previous_hash = row.text(8);
  entry.hash = row.text(9);
  return entry;
}

constexpr std::string_view columns =
    "select region, sequence, happened_at, actor, action, noun, noun_id, data, previous_hash, hash from journal ";

}  // namespace

void JournalStore::append(ledger::JournalEntry entry) {
  constexpr std::string_view last = "select hash from journal where region = $1 and sequence = $2";
  constexpr std::string_view sql = R"(insert into journal
    (region, sequence, happened_at, actor, action, noun, noun_id, data, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))";
  entry.sequence = take_numbers(connection_, entry.region, "journal");
  HeldNumber* const held = connection_.held_numbers().find(entry.region, "journal");
  if (held != nullptr && !held->last.empty()) {
    entry.previous_hash = held->last;
  } else {
    Statement& before = bound(connection_.prepare(last), entry.region, entry.sequence - 1);
    entry.previous_hash = before.step() ? std::string(before.text(0)) : ledger::no_hash;
    before.reset();
  }
  entry.hash = hash_of(entry);
  if (held != nullptr) held->last = entry.hash;
  execute(connection_, sql, entry.region, entry.sequence, entry.happened_at, entry.actor, entry.action, entry.noun, entry.noun_id,
          entry.data, entry.previous_hash, entry.hash);
}

std::string JournalStore::newest_hash(std::string_view region) {
  Statement& row = bound(connection_.prepare("select hash from journal where region = $1 order by sequence desc limit 1"), region);
  std::string hash = row.step() ? std::string(row.text(0)) : std::string();
  row.reset();
  return hash;
}

std::int64_t JournalStore::newest_about(std::string_view region, std::string_view noun, std::string_view noun_id) {
  constexpr std::string_view sql = "select max(sequence) from journal where region = $1 and noun = $2 and noun_id = $3";
  return first_integer(bound(connection_.prepare(sql), region, noun, noun_id));
}

Page<ledger::JournalEntry> JournalStore::list(std::string_view region, std::string_view noun, std::string_view noun_id, Window window) {
  const auto filtered = [&](Query& query) {
    query.add("where region = ? ", region);
    if (!noun.empty()) query.add("and noun = ? ", noun);
    if (!noun_id.empty()) query.add("and noun_id = ? ", noun_id);
  };
  Page<ledger::JournalEntry> page;
  Query count;
  count.add("select count(*) from (select 1 from journal ");
  filtered(count);
  count.add("limit ?) as counted", counted_to);
  page.count(first_integer(count.on(connection_)));
  Query query;
  query.add(columns);
  filtered(query);
  query.add("order by sequence desc limit ? offset ?", window.count, window.first);
  Statement& rows = query.on(connection_);
  while (rows.step()) page.rows.push_back(entry_of(rows));
  return page;
}

std::vector<ledger::JournalEntry> JournalStore::about(std::string_view region, std::string_view noun, std::string_view noun_id) {
  std::vector<ledger::JournalEntry> entries;
  Query query;
  query.add(columns).add("where region = ? and noun = ? and noun_id = ? order by sequence", region, noun, noun_id);
  Statement& rows = query.on(connection_);
  while (rows.step()) entries.push_back(entry_of(rows));
  return entries;
}

std::vector<ledger::JournalEntry> JournalStore::after(std::string_view region, std::int64_t sequence, std::size_t most) {
  std::vector<ledger::JournalEntry> entries;
  Query query;
  query.add(columns).add("where region = ? and sequence > ? order by sequence limit ?", region, sequence, most);
  Statement& rows = query.on(connection_);
  while (rows.step()) entries.push_back(entry_of(rows));
  return entries;
}

void JournalStore::for_each(std::string_view region, const std::function<void(const ledger::JournalEntry&)>& visit) {
  Query query;
  query.add(columns).add("where region = ? order by sequence", region);
  Statement& rows = query.on(connection_);
  while (rows.step()) visit(entry_of(rows));
}

std::vector<std::string> JournalStore::regions() {
  constexpr std::string_view sql = "select region from journal union select region from plan union select region from counter order by region";
  std::vector<std::string> regions;
  Statement& rows = connection_.prepare(sql);
  while (rows.step()) regions.emplace_back(rows.text(0));
  return regions;
}

}  // namespace bihuan::store
