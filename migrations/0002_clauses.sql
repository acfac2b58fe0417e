-- The document's sentences, to be searched by the pairs of characters in them (docs/decisions/0017-search-by-pairs.md). The index itself is
-- where the engines have nothing in common: SQLite keeps it in FTS5 under the clause's rowid.

create table clause (
  region text not null,
  plan_id bigint not null,
  position integer not null,    -- in the newest version of the plan
  begins integer not null,
  ends integer not null,
  words text not null,
  primary key (region, plan_id, position)
);

create virtual table clause_pairs using fts5 (pairs, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
