-- Up to which notice somebody has read what their posts are to hear of.

create table notice_read (
  region text not null,
  account bigint not null,
  up_to bigint not null,        -- case_notice.notice_id
  primary key (region, account)
);

-- For rates: what was closed since a day, without the years before it.
create index case_by_closing on case_file (region, pack, closed_at, case_id) where is_open = 0;
