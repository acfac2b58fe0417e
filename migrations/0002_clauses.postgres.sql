-- The document's sentences, to be searched by the pairs of characters in them (docs/decisions/0017-search-by-pairs.md). The index itself is
-- where the engines have nothing in common: PostgreSQL keeps it in a tsvector beside the sentence.

create table clause (
  region text not null,
  plan_id bigint not null,
  position integer not null,    -- in the newest version of the plan
  begins integer not null,
  ends integer not null,
  words text not null,
  pairs tsvector not null,
  primary key (region, plan_id, position)
);

create index clause_by_pairs on clause using gin (pairs);
