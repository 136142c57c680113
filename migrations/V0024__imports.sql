-- Imports that somebody waits for no longer than to be told where to look: how far they are, and what became of them. No
-- part of the record: nothing here raises its revision, and no answer is made from it.

create type import_state as enum ('queued', 'running', 'done', 'refused', 'failed', 'interrupted');

create table imports (
  import_id uuid primary key default gen_random_uuid(),
  actor text not null,
  state import_state not null default 'queued',
  program integer not null, -- which running program has it: as long as that one lives it holds a lock of this number
  is_dry_run boolean not null,
  media_type text not null,
  bytes bigint not null constraint an_import_is_as_long_as_it_is check (bytes >= 0),
  percent integer not null default 0 constraint an_import_is_between_its_beginning_and_its_end check (percent between 0 and 100),
  received_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  ended_at timestamptz,
  outcome jsonb, -- what became of the records, in both languages; null: not known yet, or there is none
  constraint an_import_that_ended_says_when check ((ended_at is null) = (state in ('queued', 'running')))
);

create index imports_by_age on imports (received_at);

-- It takes many meetings at once now (R__04).
drop schema past cascade; -- made anew after every migration (R__05)
create schema past;
drop function if exists propose_citations(integer, jsonb);
