-- Whose turn a case is, so that the work that waits for a post is found without reading every open case.

alter table case_file add column turn text not null default '';       -- posts by commas, '' at its end: "clerk,dispatcher"
alter table case_file add column soon_at bigint not null default 0;   -- when the nearest running clock warns; 0 for none
alter table case_file add column rests smallint not null default 0;   -- 1: a pause holds a clock
create index case_by_turn on case_file (region, turn, due_at, case_id) where is_open = 1;
create index case_by_handler on case_file (region, handler_unit, case_id) where handler_unit <> 0;
