-- What the record said when somebody froze it: one document of canonical JSON, and its hash. Nobody changes or deletes one, not even
-- the owner of the tables. Named by slug and not by key: a snapshot outlives what it shows.

create table snapshots (
  snapshot_id integer generated always as identity primary key,
  name text collate "C" not null constraint a_snapshot_is_named_by_presidency_and_version unique,
  presidency_slug text collate "C" not null,
  version integer not null constraint snapshots_are_counted_from_one check (version >= 1),
  is_final boolean not null,
  predecessor_id integer,
  record_revision bigint not null, -- what it was made from
  frozen_at timestamptz not null,
  actor text not null,
  document bytea not null, -- RFC 8785
  sha256 bytea not null,
  constraint a_presidency_has_one_snapshot_of_a_version unique (presidency_slug, version),
  constraint a_hash_names_one_snapshot unique (sha256),
  constraint a_snapshot_has_the_hash_of_its_document check (sha256 = sha256(document)),
  constraint a_snapshot_is_named_as_it_is_counted check (name = presidency_slug || '-' || version),
  constraint a_correction_names_what_it_corrects foreign key (predecessor_id) references snapshots (snapshot_id),
  constraint only_the_first_snapshot_corrects_none check ((predecessor_id is null) = (version = 1))
);

create function refuse_changed_snapshots() returns trigger language plpgsql as $$
begin
  raise exception 'a snapshot is never changed: a correction is a new one' using errcode = 'restrict_violation', constraint = 'a_snapshot_is_never_changed';
end $$;

create trigger a_snapshot_is_never_changed before update or delete on snapshots
  for each row execute function refuse_changed_snapshots();
create trigger a_snapshot_is_never_emptied before truncate on snapshots
  for each statement execute function refuse_changed_snapshots();
create trigger the_revision_is_raised_by_an_insert after insert on snapshots
  referencing new table as touched for each statement execute function raise_revision();
