-- What an office says that a name means which the vocabulary does not have: an indicator of the vocabulary, or one of the office's own.
-- A name stands here once, in the normal form in which names are matched, its part of the place before the line: '农村|垃圾桶', '|古树名木挂牌'.

create table indicator_name (
  region text not null,
  name text not null,
  written text not null,        -- as a plan writes it
  indicator text not null,      -- an id of the vocabulary; '' for one of the office's own
  own_name text not null,       -- of the office's own indicator; '' for one of the vocabulary
  own_unit text not null,       -- to compare in; '' for each value as it is
  named_by text not null,
  named_at bigint not null,
  primary key (region, name)
);
create index indicator_name_by_time on indicator_name (region, named_at, name);
