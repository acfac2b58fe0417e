-- Other systems that are told of what happens here. Nothing but the place in the journal is kept of what was delivered: what happened stands there already.

create table webhook (
  region text not null,
  webhook_id bigint not null,
  url text not null,
  secret text not null,         -- shared with the receiver, who checks signatures by it
  actions text not null,        -- beginnings of journal actions, by spaces: 'case. pack.published'
  state text not null,          -- active, paused (by hand), stopped (given up after failures)
  position bigint not null,     -- the journal entry up to which all was delivered or was of no interest
  failures integer not null,    -- in a row
  next_at bigint not null,      -- not before this moment
  last_status integer not null, -- of the last answer; 0 for none
  last_error text not null,
  made_by text not null,
  made_at bigint not null,
  primary key (region, webhook_id)
);
create index webhook_by_next on webhook (region, next_at) where state = 'active';
