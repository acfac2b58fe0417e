-- Packs that were published, cases that move through them, and what happened to each case.

create table pack (
  region text not null,
  pack text not null,           -- its id: appeals
  version integer not null,
  content text not null,        -- the YAML
  published_by text not null,
  published_at bigint not null,
  primary key (region, pack, version)
);

-- The present state of a case. What is looked up or listed by has a column; the whole case stands in `detail`.
create table case_file (
  region text not null,
  case_id bigint not null,
  revision integer not null,
  pack text not null,
  pack_version integer not null,
  kind text not null,
  level text not null,
  state text not null,
  is_open smallint not null,
  title text not null,
  secrecy integer not null,
  place_unit bigint not null,
  owner_unit bigint not null,   -- who has to act now
  caller_unit bigint not null,  -- 0: nobody blew a whistle
  handler_unit bigint not null,
  reporter_key text not null,   -- SHA-256 of the reporter's telephone number, '' without one: the same caller, without the number
  code_hash text not null,      -- of the code by which a citizen follows it
  object_code text not null,
  longitude double precision not null,  -- 0 with latitude 0: none
  latitude double precision not null,
  area text not null,           -- the cell of about a kilometre in which it lies, '' for none
  reported_at bigint not null,
  closed_at bigint not null,    -- 0 while open
  due_at bigint not null,       -- the nearest due moment of its running clocks; the far future for none
  next_at bigint not null,      -- when a clock has something to do next; the far future for never
  part_of bigint not null,      -- the case it was merged into; 0 for none
  topic bigint not null,
  result text not null,
  detail text not null,
  primary key (region, case_id)
);
create index case_by_next on case_file (region, next_at, case_id) where is_open = 1;
create index case_by_owner on case_file (region, owner_unit, is_open, due_at, case_id);
create index case_by_due on case_file (region, due_at, case_id) where is_open = 1;
create index case_by_report on case_file (region, reported_at, case_id);
create index case_by_area on case_file (region, area, reported_at, case_id) where area <> '';
create index case_by_place on case_file (region, place_unit, reported_at, case_id);
create index case_by_reporter on case_file (region, reporter_key, reported_at, case_id) where reporter_key <> '';
create index case_by_part on case_file (region, part_of, case_id) where part_of <> 0;
create index case_by_code on case_file (region, code_hash) where code_hash <> '';

-- What happened to a case, in order.
create table case_event (
  region text not null,
  case_id bigint not null,
  number integer not null,      -- from 1
  happened_at bigint not null,
  transition text not null,
  from_state text not null,
  to_state text not null,
  unit_id bigint not null,
  person_id bigint not null,
  actor text not null,
  is_told smallint not null,    -- 1: the reporter sees it
  given text not null,          -- values by field, as the case's text has them
  evidence text not null,       -- fields for which a file came, by commas
  primary key (region, case_id, number)
);

-- Units that are called to a case or assist it.
create table case_unit (
  region text not null,
  case_id bigint not null,
  unit_id bigint not null,
  role text not null,           -- called, assists
  is_open smallint not null,    -- 1: has not answered yet
  since bigint not null,
  primary key (region, case_id, unit_id, role)
);
create index case_unit_by_unit on case_unit (region, unit_id, is_open, since, case_id);

-- Photos and files that were given with an event.
create table case_evidence (
  region text not null,
  case_id bigint not null,
  evidence_id bigint not null,
  field text not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  byte_count bigint not null,
  added_by text not null,
  added_at bigint not null,
  event_number integer not null,  -- 0: not yet used by an event
  bytes bytea not null,
  primary key (region, case_id, evidence_id)
);

-- Somebody is to hear of something. The post's holders in the unit see it until the case has gone on.
create table case_notice (
  region text not null,
  notice_id bigint not null,
  case_id bigint not null,
  event_number integer not null,
  unit_id bigint not null,      -- 0: the reporter
  post text not null,
  reason text not null,
  level integer not null,
  noted_at bigint not null,
  primary key (region, notice_id)
);
create index case_notice_by_unit on case_notice (region, unit_id, notice_id);
create index case_notice_by_case on case_notice (region, case_id, notice_id);

-- A request that was answered: whoever sends it again with its key is given the same answer, and nothing happens twice.
create table kept_request (
  region text not null,
  requester text not null,      -- the account or token
  request_key text not null,    -- Idempotency-Key
  digest text not null,         -- SHA-256 of what was asked
  noun_id text not null,        -- what it made or changed
  revision integer not null,
  kept_at bigint not null,
  primary key (region, requester, request_key)
);
create index kept_request_by_time on kept_request (region, kept_at);
