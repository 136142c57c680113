-- One number for the state of the whole record: raised once by every transaction that writes any of it, in the order of
-- their commits (the row stays locked until then). The same address at the same revision is the same bytes.

create table revision_counter (
  only_row boolean primary key default true constraint there_is_one_counter check (only_row),
  revision bigint not null,
  committed_at timestamptz not null,
  writer xid8 not null
);

-- Which instant each revision was committed at: what an answer "as of" an instant is looked up by.
create table revisions (
  revision bigint primary key,
  committed_at timestamptz not null
);

create function raise_revision() returns trigger language plpgsql as $$
begin
  if exists (select from touched) then -- a statement that found nothing to do raises nothing
    update revision_counter
    set revision = revision + 1, committed_at = clock_timestamp(), writer = pg_current_xact_id()
    where writer <> pg_current_xact_id();
  end if;
  return null;
end $$;

-- Runs as the transaction commits, so that the instant is the commit's and not the first statement's.
create function stamp_revision() returns trigger language plpgsql as $$
begin
  update revision_counter set committed_at = greatest(clock_timestamp(), committed_at);
  insert into revisions (revision, committed_at) select revision, committed_at from revision_counter;
  perform pg_notify('revision', new.revision::text);
  return null;
end $$;

insert into revision_counter (revision, committed_at, writer) values (0, clock_timestamp(), pg_current_xact_id());
insert into revisions (revision, committed_at) select revision, committed_at from revision_counter;

create constraint trigger a_revision_is_stamped_as_it_commits after update on revision_counter
  deferrable initially deferred for each row when (new.revision <> old.revision) execute function stamp_revision();

create function raise_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;

do $$
declare
  record_table text;
begin
  foreach record_table in array array['dialogues', 'plans', 'items', 'item_titles', 'item_candidates', 'presidencies', 'meetings',
    'outcomes', 'meeting_links', 'documents', 'claims', 'claim_meetings', 'citations', 'citation_items']
  loop
    execute format('create trigger the_revision_is_raised_by_an_insert after insert on %I
      referencing new table as touched for each statement execute function raise_revision()', record_table);
    execute format('create trigger the_revision_is_raised_by_an_update after update on %I
      referencing new table as touched for each statement execute function raise_revision()', record_table);
    execute format('create trigger the_revision_is_raised_by_a_delete after delete on %I
      referencing old table as touched for each statement execute function raise_revision()', record_table);
  end loop;

  foreach record_table in array array['plans', 'presidencies', 'meetings']
  loop
    execute format('create trigger the_version_is_raised before update on %I
      for each row when (old.* is distinct from new.*) execute function raise_version()', record_table);
  end loop;
end $$;
