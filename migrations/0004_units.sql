-- Stands in until the migration of this number is there.
create table stand_in_units (
  region text not null,
  primary key (region)
);
