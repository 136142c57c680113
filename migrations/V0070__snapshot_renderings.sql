-- The reports of a snapshot, as bytes: frozen with it, in the transaction that keeps it, and never made again. So a report that somebody printed
-- years ago is compared with the very same bytes.

create table snapshot_renderings (
  snapshot_id integer not null constraint a_rendering_is_of_a_snapshot references snapshots (snapshot_id),
  format text collate "C" not null constraint renderings_have_a_known_format check (format in ('json', 'html', 'docx', 'md', 'pdf')),
  lang text collate "C" not null constraint renderings_are_english_or_french check (lang in ('en', 'fr')),
  bytes bytea not null,
  sha256 bytea not null,
  constraint a_snapshot_has_one_rendering_of_a_format_and_language primary key (snapshot_id, format, lang),
  constraint a_rendering_has_the_hash_of_its_bytes check (sha256 = sha256(bytes))
);

create function refuse_later_renderings() returns trigger language plpgsql as $$
begin
  if not exists (
    select from snapshots s where s.snapshot_id = new.snapshot_id and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'a rendering is kept with its snapshot or not at all' using errcode = 'restrict_violation', constraint = 'a_rendering_is_kept_with_its_snapshot';
  end if;
  return new;
end $$;

create trigger a_rendering_is_kept_with_its_snapshot before insert on snapshot_renderings
  for each row execute function refuse_later_renderings();
create trigger a_rendering_is_never_changed before update or delete on snapshot_renderings
  for each row execute function refuse_changed_snapshots();
create trigger a_rendering_is_never_emptied before truncate on snapshot_renderings
  for each statement execute function refuse_changed_snapshots();
