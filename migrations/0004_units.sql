-- The units of a place in one tree (district, street, community, grid; departments beside them) with their past. Not the names of offices as plans
-- write them, which are `unit` (0001); those resolve to these. Nothing is ever taken out: a unit that has ended keeps its row and its spans.

create table org_unit (
  region text not null,
  unit_id bigint not null,
  population bigint not null,
  polygon text not null,        -- GeoJSON geometry as domain/org/polygon writes it; '' for none
  primary key (region, unit_id)
);

-- What a unit is called, where it stands, from a day until another.
create table org_unit_span (
  region text not null,
  unit_id bigint not null,
  position integer not null,    -- 0 the first
  from_on text not null,
  to_on text not null,          -- the first day on which it is no longer so; '' for the present
  name text not null,
  code text not null,
  kind text not null,           -- district, street, community, grid, department, other
  parent_id bigint not null,    -- 0 for a root
  primary key (region, unit_id, position)
);

create table org_alias (
  region text not null,
  unit_id bigint not null,
  name text not null,
  primary key (region, unit_id, name)
);

-- What became of a unit that was merged or split.
create table org_succession (
  region text not null,
  before_id bigint not null,
  after_id bigint not null,
  happened_on text not null,
  is_split smallint not null,
  primary key (region, before_id, after_id)
);
