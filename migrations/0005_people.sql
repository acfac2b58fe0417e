-- Stands in until the migration of this number is there.
create table stand_in_people (
  region text not null,
  primary key (region)
);
