-- What a write that carried an Idempotency-Key answered: kept in the write's own transaction, so that a repeat gets the first
-- answer and is never applied twice.
create table idempotent_writes (
  actor text not null,
  key text not null constraint an_idempotency_key_is_not_endless check (length(key) between 1 and 200),
  request_sha256 bytea not null, -- of method, address and body
  status integer not null,
  location text,
  etag text,
  body bytea,
  written_at timestamptz not null default clock_timestamp(),
  constraint an_idempotency_key_is_used_once primary key (actor, key)
);

create index idempotent_writes_by_age on idempotent_writes (written_at);
