-- People and the posts they hold. Accounts are apart: most people of a tree never sign in.

create table person (
  region text not null,
  person_id bigint not null,
  name text not null,
  phone text not null,          -- '' for none, as with the e-mail
  email text not null,
  from_on text not null,
  to_on text not null,          -- the first day on which they are gone; '' while they are there
  primary key (region, person_id)
);
create index person_by_name on person (region, name, person_id);

create table post (
  region text not null,
  post_id bigint not null,
  person_id bigint not null,
  unit_id bigint not null,      -- org_unit; 0 for the whole region
  kind text not null,           -- grid_worker, liaison, …
  title text not null,          -- a pack's own name of it; '' for none
  from_on text not null,
  to_on text not null,          -- the first day on which it is no longer held; '' while it is
  deputy_of bigint not null,    -- the post that it acts for; 0 for none
  primary key (region, post_id)
);
create index post_by_person on post (region, person_id, post_id);
create index post_by_unit on post (region, unit_id, post_id);
