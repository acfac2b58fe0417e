-- Plans with their versions, and what stands in them: tasks, targets, who answers for them.
-- One schema for SQLite and PostgreSQL. Every key begins with `region`, an administrative division code (GB/T 2260), so that the tables can be
-- distributed by it; nothing ever updates a region. Instants (_at) are microseconds since 1970-01-01 UTC; days (_on, deadline, due) are ISO 8601;
-- places in a document are code points of its text; quantities are decimal text, with a rounded twin (value_number) only to sort by.

create table migration (
  region text not null,        -- always '-': the schema belongs to no place
  number integer not null,
  name text not null,
  applied_at bigint not null,
  primary key (region, number)
);

-- The next number of each kind of thing in a region: plan, unit, journal entry.
create table counter (
  region text not null,
  name text not null,
  next bigint not null,
  primary key (region, name)
);

-- How many of a kind stand in a region's ledger (targets), kept as plans come and change, so that nobody has to count them.
create table tally (
  region text not null,
  name text not null,
  amount bigint not null,
  primary key (region, name)
);

create table plan (
  region text not null,
  plan_id bigint not null,
  version integer not null,     -- the newest
  title text not null,
  titled smallint not null,     -- 0: the document gives no title, and this is the file's name
  issuer text not null,
  doc_number text not null,
  index_number text not null,
  place text not null,
  year integer not null,        -- 0 when unknown
  published_on text not null,   -- '' when not given, as with every day below
  signed_on text not null,
  starts_on text not null,
  ends_on text not null,
  file_name text not null,
  task_count integer not null,
  target_count integer not null,
  notice_count integer not null,
  imported_at bigint not null,
  primary key (region, plan_id)
);
create index plan_by_doc_number on plan (region, doc_number, plan_id);
create index plan_by_title on plan (region, title, year, place, plan_id);
create index plan_by_import on plan (region, imported_at, plan_id);

create table plan_version (
  region text not null,
  plan_id bigint not null,
  version integer not null,
  file_name text not null,
  format text not null,
  encoding text not null,
  sha256 text not null,         -- of the bytes, in hexadecimal
  byte_count bigint not null,
  read_year integer not null,   -- what the reader was told; 0 for nothing
  reader text not null,         -- version of the program that read it
  imported_by text not null,
  imported_at bigint not null,
  bytes bytea not null,
  content text not null,        -- the text as decoded
  outline text not null,        -- JSON: headings, noise and notices with their places
  primary key (region, plan_id, version)
);
create index plan_version_by_sha256 on plan_version (region, sha256);

-- The present state. A task that a newer version no longer has keeps its row and number; gone_in names that version, else 0.
create table task (
  region text not null,
  plan_id bigint not null,
  task_id bigint not null,
  gone_in integer not null,
  position integer not null,    -- in the newest version that has it
  label text not null,          -- its number as printed
  title text not null,
  chapter text not null,        -- the outermost heading above it
  section text not null,        -- the innermost
  deadline text not null,
  lead_unit text not null,      -- the first lead unit's name, '' for none
  unit_count integer not null,
  target_count integer not null,
  begins integer not null,
  ends integer not null,
  clause text not null,         -- its words in the document
  primary key (region, plan_id, task_id)
);

create table target (
  region text not null,
  plan_id bigint not null,
  target_id bigint not null,
  gone_in integer not null,
  position integer not null,
  task_id bigint not null,      -- 0 for none
  indicator text not null,
  action text not null,
  op text not null,             -- =, >=, >, <=, <, ~, range
  value text not null,          -- '' where the text gives no single number
  value_max text not null,
  value_number double precision not null,
  unit text not null,
  kind text not null,           -- level, count, growth, ratio
  per text not null,
  recur text not null,
  baseline text not null,
  deadline text not null,
  inferred_deadline text not null,
  inferred_from text not null,
  due text not null,            -- deadline, else inferred_deadline, else '9999'
  hedged smallint not null,
  chapter text not null,
  section text not null,
  lead_unit text not null,
  begins integer not null,
  ends integer not null,
  printed text not null,        -- the value as the document prints it
  phrase text not null,         -- and as a person reads it: ≥ 6.6 万亩
  clause text not null,         -- the sentence it stands in
  clause_begins integer not null,
  places text not null,         -- where each field stands: 'unit:12-14 deadline:3-9'
  corrected text not null,      -- names of fields corrected by hand, by commas
  primary key (region, plan_id, target_id)
);
create index target_by_due on target (region, due, plan_id, position, target_id) where gone_in = 0;
create index target_by_unit on target (region, lead_unit, due, plan_id, position) where gone_in = 0;
create index target_by_plan on target (region, plan_id, position) where gone_in = 0;
create index target_by_value on target (region, value_number, plan_id, position) where gone_in = 0;
create index target_by_indicator on target (region, indicator, plan_id, position) where gone_in = 0;
create index target_by_chapter on target (region, chapter, plan_id, position) where gone_in = 0;
create index target_without_value on target (region, plan_id, position) where gone_in = 0 and value = '';
create index target_by_kind on target (region, kind, plan_id, position) where gone_in = 0;
create index target_by_task on target (region, plan_id, task_id) where gone_in = 0;

create table unit (
  region text not null,
  unit_id bigint not null,
  name text not null,           -- as written
  wildcard smallint not null,   -- 1: stands for a set of units, 各街道办事处
  primary key (region, unit_id)
);
create unique index unit_by_name on unit (region, name);

-- Who leads or shares a task of the newest version; a task that is gone has no rows here.
create table duty (
  region text not null,
  plan_id bigint not null,
  task_id bigint not null,
  position integer not null,    -- in the order given
  unit_id bigint not null,
  role text not null,           -- lead, responsible
  target_count integer not null,  -- of the task, so that units are counted without it
  begins integer not null,
  ends integer not null,
  primary key (region, plan_id, task_id, position)
);
create index duty_by_unit on duty (region, unit_id, role, target_count, plan_id, task_id);

-- A field corrected by hand; it stays when the document is read again.
create table correction (
  region text not null,
  plan_id bigint not null,
  target_id bigint not null,
  field text not null,
  value text not null,
  was text not null,            -- what had been read
  reason text not null,
  corrected_by text not null,
  corrected_at bigint not null,
  primary key (region, plan_id, target_id, field)
);
create index correction_by_field on correction (region, field, plan_id, target_id);

-- Every change, chained by hash within its region.
create table journal (
  region text not null,
  sequence bigint not null,     -- from 1, without a gap
  happened_at bigint not null,
  actor text not null,
  action text not null,         -- plan.added, plan.changed, target.corrected
  noun text not null,
  noun_id text not null,
  data text not null,           -- JSON: what became of it
  previous_hash text not null,
  hash text not null,
  primary key (region, sequence)
);
create index journal_by_noun on journal (region, noun, noun_id, sequence);
