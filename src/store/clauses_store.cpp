// SPDX-License-Identifier: Apache-2.0
#include "store/clauses_store.h"

#include <algorithm>
#include <string>

#include "domain/ledger/search_pairs.h"

namespace bihuan::store {
namespace {

// What FTS5 is asked for: "停车" AND "车泊" AND "泊位" AND "5g"*. The pairs are letters and digits only; their order is looked at in what
// is found.
std::string fts5_query(const std::vector<ledger::SearchPhrase>& phrases) {
  std::string query;
  for (const ledger::SearchPhrase& phrase : phrases)
    for (std::size_t i = 0; i < phrase.pairs.size(); ++i) {
      query += (query.empty() ? "\"" : " AND \"") + phrase.pairs[i] + '"';
      if (phrase.is_open && i + 1 == phrase.pairs.size()) query += '*';
    }
  return query;
}

// What PostgreSQL is asked for: '停车' <-> '车泊' <-> '泊位' & '5g':*
std::string tsquery(const std::vector<ledger::SearchPhrase>& phrases) {
  std::string query;
  for (const ledger::SearchPhrase& phrase : phrases) {
    query += query.empty() ? "(" : " & (";
    for (std::size_t i = 0; i < phrase.pairs.size(); ++i) query += (i == 0 ? "'" : " <-> '") + phrase.pairs[i] + '\'';
    query += phrase.is_open ? ":*)" : ")";
  }
  return query;
}

// '停车':1 '车泊':2
std::string tsvector(std::string_view pairs) {
  std::string text;
  for (int position = 1; !pairs.empty(); ++position) {
    const std::string_view pair = pairs.substr(0, pairs.find(' '));
    ((text += '\'') += pair) += "':" + std::to_string(position) + ' ';
    pairs.remove_prefix(std::min(pairs.size(), pair.size() + 1));
  }
  return text;
}

}  // namespace

// The index keeps no text, so it must be told what it was given.
void ClausesStore::forget_pairs(const ledger::PlanId& id) {
  constexpr std::string_view known = "select search_id, words from clause where region = $1 and plan_id = $2";
  constexpr std::string_view sql = "insert into clause_pairs (clause_pairs, rowid, pairs) values ('delete', $1, $2)";
  std::vector<std::pair<std::int64_t, std::string>> rows;
  Statement& row = bound(connection_.prepare(known), id.region, id.number);
  while (row.step())
    if (row.integer(0) > 0) rows.emplace_back(row.integer(0), ledger::spaced_pairs(row.text(1)));
  for (const auto& [search_id, pairs] : rows) execute(connection_, sql, search_id, pairs);
}

bool ClausesStore::has_any(const ledger::PlanId& id) {
  Statement& row = bound(connection_.prepare("select 1 from clause where region = $1 and plan_id = $2 limit 1"), id.region, id.number);
  const bool found = row.step();
  row.reset();
  return found;
}

void ClausesStore::forget(const ledger::PlanId& id) {
  if (!has_any(id)) return;
  if (connection_.engine() == Engine::sqlite) forget_pairs(id);
  execute(connection_, "delete from clause where region = $1 and plan_id = $2", id.region, id.number);
}

std::int64_t ClausesStore::next_search_id() {
  Statement& row = connection_.prepare("select max(search_id) from clause");
  const std::int64_t next = row.step() ? row.integer(0) + 1 : 1;
  row.reset();
  return next;
}

void ClausesStore::replace(const ledger::PlanId& id, const std::vector<ledger::ClauseEntry>& clauses) {
  constexpr std::string_view sqlite_clause =
      R"(insert into clause (region, plan_id, position, begins, ends, words, search_id)
    values ($1, $2, $3, $4, $5, $6, $7))";
  constexpr std::string_view sqlite_pairs = "insert into clause_pairs (rowid, pairs) values ($1, $2)";
  constexpr std::string_view postgres = R"(insert into clause (region, plan_id, position, begins, ends, words, pairs)
    values ($1, $2, $3, $4, $5, $6, cast($7 as tsvector)))";
  forget(id);
  const bool is_sqlite = connection_.engine() == Engine::sqlite;
  // One row of numbers for the whole file: the index knows no region. The last sentence gets the first, so that newest first is in order.
  std::int64_t search_id = is_sqlite ? next_search_id() : 0;
  for (std::size_t position = clauses.size(); position-- > 0;) {
    const ledger::ClauseEntry& clause = clauses[position];
    if (!is_sqlite) {
      execute(connection_, postgres, id.region, id.number, position, clause.place.begins, clause.place.ends, clause.words,
              tsvector(clause.pairs));
      continue;
    }
    execute(connection_, sqlite_clause, id.region, id.number, position, clause.place.begins, clause.place.ends, clause.words, search_id);
    execute(connection_, sqlite_pairs, search_id++, clause.pairs);
  }
}

Page<StoredClause> ClausesStore::search(std::string_view region, std::int64_t plan, std::string_view words, Window window) {
  const auto phrases = ledger::search_phrases(words);
  Page<StoredClause> page;
  if (phrases.empty()) return page;
  Query query;
  query.add("select c.plan_id, c.begins, c.ends, c.words, p.title from ");
  if (connection_.engine() == Engine::sqlite)  // the index is asked once, not for each sentence; + because search_id has no type
    query.add("clause_pairs cross join clause c indexed by clause_by_search_id on c.search_id = +clause_pairs.rowid ")
        .add("join plan p on p.region = c.region and p.plan_id = c.plan_id ")
        .add("where clause_pairs match ? and c.region = ? ", fts5_query(phrases), region);
  else
    query.add("clause c join plan p on p.region = c.region and p.plan_id = c.plan_id ")
        .add("where c.pairs @@ cast(? as tsquery) and c.region = ? ", tsquery(phrases), region);
  if (plan != 0) query.add("and c.plan_id = ? ", plan);
  query.add(connection_.engine() == Engine::sqlite ? "order by clause_pairs.rowid desc " : "order by c.plan_id desc, c.position ");
  Statement& row = query.add("limit ?", most_candidates).on(connection_);
  std::int64_t candidates = 0;
  while (row.step()) {
    page.is_exact = ++candidates < most_candidates;
    const std::string_view found = row.text(3);
    if (ledger::found_places(found, words).empty()) continue;
    ++page.total;
    if (page.total <= window.first || page.total > window.first + window.count) continue;
    page.rows.push_back(
        {{std::string(region), row.integer(0)}, std::string(row.text(4)), {{row.integer(1), row.integer(2)}, std::string(found), {}}});
  }
  return page;
}

void ClausesStore::add_plans_holding(Query& query, std::string_view region, std::string_view words) {
  for (const auto& forms : ledger::search_words(words)) {
    const auto phrases = ledger::search_phrases(forms.front());
    if (phrases.empty()) continue;
    if (connection_.engine() == Engine::sqlite)
      query.add("and g.plan_id in (select c.plan_id from clause_pairs cross join clause c indexed by clause_by_search_id ")
          .add("on c.search_id = +clause_pairs.rowid where clause_pairs match ? and c.region = ? ", fts5_query(phrases), region);
    else
      query.add("and g.plan_id in (select c.plan_id from clause c where c.pairs @@ cast(? as tsquery) and c.region = ? ", tsquery(phrases), region);
    query.add("union select o.plan_id from correction o where o.region = ?) ", region);  // what was corrected stands in no sentence
  }
}

}  // namespace bihuan::store
