-- The document's sentences, to be searched by the pairs of characters in them (docs/decisions/0017-search-by-pairs.md). The index itself is
-- where the engines have nothing in common: SQLite keeps it in FTS5, a row for each sentence under the sentence's search_id.

create table clause (
  region text not null,
  plan_id bigint not null,
  position integer not null,    -- in the newest version of the plan
  begins integer not null,
  ends integer not null,
  words text not null,
  search_id not null,           -- rowid in clause_pairs; a plan's sentences in order have falling ones. No type: derived, no part of a backup
  primary key (region, plan_id, position)
);
create index clause_by_search_id on clause (search_id);

-- Without a copy of the text and without places: what it finds is held against the words themselves.
create virtual table clause_pairs using fts5 (pairs, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '_'");
-- What a group of plans brings is sorted once: 16 MiB before it is written down.
insert into clause_pairs (clause_pairs, rank) values ('hashsize', 16777216);
