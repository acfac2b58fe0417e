-- Accounts by which people sign in, their sessions, and the tokens of programs. No secret stands here as it is given: passwords as slow hashes, what is
-- random and long (cookies, tokens, recovery codes) as SHA-256. The secret of a second factor is the exception, since codes are computed from it.

create table account (
  region text not null,
  account_id bigint not null,
  login text not null,          -- in small letters
  name text not null,           -- as the journal and pages show it
  person_id bigint not null,    -- who it is among the people of the region; 0 for nobody
  administers text not null,    -- administrator, security_administrator, auditor, or ''
  state text not null,          -- open, locked (by hand), closed
  password text not null,       -- its hash; '' where only an identity provider signs in
  password_at bigint not null,
  must_change smallint not null,    -- 1: the next session begins with a new password
  one_time_until bigint not null,   -- when a password that somebody else gave ends; 0 for one's own
  totp_secret text not null,        -- base32; '' before a second factor is enrolled
  totp_pending text not null,       -- shown and not yet confirmed
  totp_step bigint not null,        -- of the last code that was used
  issuer text not null,         -- of the identity provider, with the subject there; '' for none
  subject text not null,
  email text not null,
  created_by text not null,
  created_at bigint not null,
  primary key (region, account_id)
);
create unique index account_by_login on account (region, login);
create unique index account_by_person on account (region, person_id) where person_id > 0;
create unique index account_by_subject on account (region, issuer, subject) where subject <> '';
create index account_by_email on account (region, email) where email <> '';

-- The last passwords, the present one among them, so that none comes again too soon.
create table former_password (
  region text not null,
  account_id bigint not null,
  set_at bigint not null,
  password text not null,
  primary key (region, account_id, set_at)
);

create table recovery_code (
  region text not null,
  account_id bigint not null,
  code_hash text not null,
  used_at bigint not null,      -- 0 before
  primary key (region, account_id, code_hash)
);

-- Those that have not ended; what was is in the journal.
create table session (
  region text not null,
  session_id bigint not null,
  token_hash text not null,
  account_id bigint not null,
  begun_at bigint not null,
  seen_at bigint not null,      -- to a minute
  gave_factor smallint not null,
  address text not null,
  agent text not null,          -- what the browser calls itself, cut
  by_provider smallint not null,    -- 1: an identity provider named the person, no password was asked for
  primary key (region, session_id)
);
create unique index session_by_token on session (region, token_hash);
create index session_by_account on session (region, account_id, session_id);

create table api_token (
  region text not null,
  token_id bigint not null,
  token_hash text not null,
  account_id bigint not null,
  name text not null,
  scopes text not null,         -- names of actions, by spaces
  made_at bigint not null,
  expires_at bigint not null,
  used_on text not null,        -- the last day; '' before
  revoked_at bigint not null,   -- 0 before
  primary key (region, token_id)
);
create unique index api_token_by_token on api_token (region, token_hash);
create index api_token_by_account on api_token (region, account_id, token_id);

-- Wrong passwords of the last quarter of an hour, also for logins that nobody has: then being locked tells nothing.
create table login_attempt (
  region text not null,
  attempt_id bigint not null,
  login_hash text not null,     -- SHA-256 of what was given
  failed_at bigint not null,
  primary key (region, attempt_id)
);
create index login_attempt_by_login on login_attempt (region, login_hash, failed_at);
create index login_attempt_by_time on login_attempt (region, failed_at);
