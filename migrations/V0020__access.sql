-- Keys for people and programs. No part of the record: nothing here raises its revision, and no answer is made from it.

create type access_role as enum ('reader', 'editor', 'publisher', 'admin');

create table api_keys (
  key_id bigint generated always as identity primary key,
  name text not null constraint a_key_has_a_name check (name = btrim(name) and name <> ''),
  role access_role not null,
  -- The key itself is shown once and kept nowhere. It is 256 random bits, so that its hash needs no salt and no slowness.
  sha256 bytea not null
    constraint keys_are_kept_as_their_hash check (length(sha256) = 32)
    constraint no_two_keys_are_the_same unique,
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null,
  expires_at timestamptz constraint a_key_expires_after_it_was_created check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  constraint a_revoked_key_says_when_and_by_whom check ((revoked_at is null) = (revoked_by is null))
);

-- A revoked key gives its name free, so that its successor goes on under the same one.
create unique index a_name_belongs_to_one_key on api_keys (name) where revoked_at is null;
