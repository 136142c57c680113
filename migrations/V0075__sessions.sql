-- Who is signed in to the pages, by a key of theirs. No part of the record: nothing here raises its revision. A session is never more
-- than its key: it ends with it, and history knows who wrote by the key.

create table sessions (
  -- The token itself is in the browser's cookie and kept nowhere. It is 256 random bits, so that its hash needs no salt and no slowness.
  sha256 bytea not null constraint sessions_are_kept_as_their_hash check (length(sha256) = 32),
  key_id bigint not null constraint a_session_is_of_one_key_alone references api_keys,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null constraint a_session_expires_after_it_began check (expires_at > created_at),
  ended_at timestamptz,
  constraint no_two_sessions_are_the_same primary key (sha256)
);

create index sessions_by_their_end on sessions (expires_at);
create index sessions_of_a_key on sessions (key_id);
