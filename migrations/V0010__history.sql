-- History: every state that a row of the record was ever in, from the revision that brought it to the one that ended it.
-- Kept by the database itself, so that no code path can forget it, and never changed afterwards. The schema "past" shows the
-- same tables as of any revision (R__05); revisions say when, who and why.

alter table revisions
  add column actor text,  -- who wrote it: a key's name, a token's subject, else the database role
  add column reason text; -- why, as the writer said; null: not said

-- Before now nothing was kept, so nothing can be asked about.
delete from revisions;

create schema history;
create schema past;

-- The revision that this transaction has, or now gets: from here to its end no other one writes.
create function this_revision() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine bigint;
begin
  update revision_counter
  set revision = revision + 1, committed_at = clock_timestamp(), writer = pg_current_xact_id()
  where writer <> pg_current_xact_id();
  select revision into mine from revision_counter;
  return mine;
end $$;

create or replace function raise_revision() returns trigger language plpgsql as $$
begin
  if exists (select from touched) then -- a statement that found nothing to do raises nothing
    perform this_revision();
  end if;
  return null;
end $$;

-- Runs as the transaction commits, so that the instant is the commit's and not the first statement's.
create or replace function stamp_revision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update revision_counter set committed_at = greatest(clock_timestamp(), committed_at);
  insert into revisions (revision, committed_at, actor, reason)
  select revision, committed_at,
    coalesce(nullif(current_setting('cadiztracker.actor', true), ''), 'database role ' || session_user),
    nullif(current_setting('cadiztracker.reason', true), '')
  from revision_counter;
  perform pg_notify('revision', new.revision::text);
  return null;
end $$;

-- Begins a write: says who and why, and waits for those before it, so that writers never wait for each other in a circle.
create function begin_change(actor text, reason text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('cadiztracker.actor', coalesce(actor, ''), true), set_config('cadiztracker.reason', coalesce(reason, ''), true);
  perform from revision_counter for update;
end $$;

-- A record's version is raised once by a transaction that changes it or anything that belongs to it.
alter table plans add column revision bigint not null default this_revision();
alter table presidencies add column revision bigint not null default this_revision();
alter table meetings add column revision bigint not null default this_revision();

create or replace function raise_version() returns trigger language plpgsql as $$
begin
  new.revision := this_revision();
  new.version := old.version + case when old.revision = new.revision then 0 else 1 end;
  return new;
end $$;

-- Which records a revision changed; what they were before and are after is read from the past.
create table history.changes (
  place bigint generated always as identity, -- in the order in which they were made
  revision bigint not null,
  kind text collate "C" not null constraint a_change_is_of_a_plan_a_presidency_or_a_meeting check (kind in ('plan', 'presidency', 'meeting')),
  record_id integer not null,
  constraint a_record_is_changed_once_in_a_revision primary key (revision, kind, record_id)
);

create index changes_by_record on history.changes (kind, record_id, revision);

-- Keeps the states of a table's rows. Arguments: the columns of its key; how its rows lead to their record (a query with $1
-- for the rows), and that record's kind and table, where it has one.
create function keep_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keys text := tg_argv[0];
  leads_to text;
  mine bigint;
  same_key text := (select string_agg(format('h.%1$s = o.%1$s', k), ' and ') from unnest(string_to_array(keys, ', ')) as k);
  ended text := case tg_op when 'UPDATE' then format('(select o.* from before_it o join after_it n using (%s) where o.* is distinct from n.*)', keys)
                           when 'DELETE' then 'before_it' end;
  begun text := case tg_op when 'UPDATE' then format('(select n.* from before_it o join after_it n using (%s) where o.* is distinct from n.*)', keys)
                           when 'INSERT' then 'after_it' end;
begin
  mine := (select revision from revision_counter);
  if ended is not null then
    execute format('delete from history.%I h using %s o where %s and h.until is null and h.since = $1', tg_table_name, ended, same_key) using mine;
    execute format('update history.%I h set until = $1 from %s o where %s and h.until is null', tg_table_name, ended, same_key) using mine;
  end if;
  if begun is not null then
    execute format('insert into history.%I select $1, null, n.* from %s n', tg_table_name, begun) using mine;
  end if;
  for i in 1 .. (tg_nargs - 1) / 3 loop
    leads_to := format(tg_argv[3 * i - 2], coalesce(begun, ended));
    execute format('insert into history.changes (revision, kind, record_id) select distinct $1, %L, id from (%s) x (id) where id is not null
      on conflict do nothing', tg_argv[3 * i - 1], leads_to) using mine;
    if tg_argv[3 * i] <> tg_table_name then
      execute format('update %I set revision = $1 where %I in (%s) and revision <> $1', tg_argv[3 * i], tg_argv[3 * i - 1] || '_id', leads_to) using mine;
    end if;
  end loop;
  return null;
end $$;

-- A state may be ended, once, by the revision that ends it; one that its own transaction took back never was. Nothing else.
create function history.refuse_changes() returns trigger language plpgsql as $$
declare
  mine bigint := (select revision from public.revision_counter where writer = pg_current_xact_id());
begin
  if tg_op = 'UPDATE' and old.until is null and new.until = mine and to_jsonb(new) - 'until' = to_jsonb(old) - 'until' then
    return new;
  elsif tg_op = 'DELETE' and old.since = mine and old.until is null then
    return old;
  end if;
  raise exception 'history is never changed' using errcode = 'restrict_violation', constraint = 'history_is_never_changed';
end $$;

create function history.refuse_every_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is never changed' using errcode = 'restrict_violation', constraint = 'history_is_never_changed';
end $$;

do $$
declare
  kept record;
begin
  for kept in
    select * from (values
      ('dialogues', 'dialogue_id', null),
      ('plans', 'plan_id', '''select plan_id from %s r'', ''plan'', ''plans'''),
      ('items', 'item_id', '''select plan_id from %s r'', ''plan'', ''plans'''),
      ('item_titles', 'item_id, lang', '''select i.plan_id from %s r join items i using (item_id)'', ''plan'', ''plans'''),
      ('item_candidates', 'item_id, candidate_id', '''select i.plan_id from %s r join items i using (item_id)'', ''plan'', ''plans'''),
      ('item_ancestry', 'item_id, ancestor_id', null),
      ('presidencies', 'presidency_id', '''select presidency_id from %s r'', ''presidency'', ''presidencies'''),
      ('claims', 'presidency_id, position', '''select presidency_id from %s r'', ''presidency'', ''presidencies'''),
      ('claim_meetings', 'presidency_id, position, kind', '''select presidency_id from %s r'', ''presidency'', ''presidencies'''),
      ('documents', 'document_id', '''select presidency_id from %s r'', ''presidency'', ''presidencies'', ''select meeting_id from %s r'', ''meeting'', ''meetings'''),
      ('meetings', 'meeting_id', '''select meeting_id from %s r'', ''meeting'', ''meetings'''),
      ('outcomes', 'meeting_id, unit', '''select meeting_id from %s r'', ''meeting'', ''meetings'''),
      ('meeting_links', 'meeting_id, relation, position', '''select meeting_id from %s r'', ''meeting'', ''meetings'''),
      ('citations', 'citation_id', '''select meeting_id from %s r'', ''meeting'', ''meetings'''),
      ('citation_items', 'citation_id, item_id', '''select c.meeting_id from %s r join citations c using (citation_id)'', ''meeting'', ''meetings''')
    ) as t (name, keys, leads_to)
  loop
    -- The two come first, so that a column added to both tables later stands at the same place in both.
    execute format('create table history.%1$I (since bigint not null, until bigint, like public.%1$I)', kept.name);
    execute format('insert into history.%1$I select r.revision, null, t.* from public.%1$I t cross join revision_counter r', kept.name);
    execute format('create index on history.%I (%s, since)', kept.name, kept.keys);
    execute format('create trigger history_is_never_changed before update or delete on history.%I
      for each row execute function history.refuse_changes()', kept.name);
    execute format('create trigger history_is_never_emptied before truncate on history.%I
      for each statement execute function history.refuse_every_change()', kept.name);
    -- "the_states" sorts after "the_revision": triggers fire in the order of their names.
    execute format('create trigger the_states_are_kept_by_an_insert after insert on %I
      referencing new table as after_it for each statement execute function keep_history(%L%s)', kept.name, kept.keys, coalesce(', ' || kept.leads_to, ''));
    execute format('create trigger the_states_are_kept_by_an_update after update on %I
      referencing old table as before_it new table as after_it for each statement execute function keep_history(%L%s)', kept.name, kept.keys, coalesce(', ' || kept.leads_to, ''));
    execute format('create trigger the_states_are_kept_by_a_delete after delete on %I
      referencing old table as before_it for each statement execute function keep_history(%L%s)', kept.name, kept.keys, coalesce(', ' || kept.leads_to, ''));
  end loop;
end $$;

-- Triggers fire in the order of their names, and what puts items in order must find their states kept.
alter trigger items_are_kept_in_order_when_added on items rename to then_items_are_kept_in_order_when_added;
alter trigger items_are_kept_in_order_when_changed on items rename to then_items_are_kept_in_order_when_changed;
alter trigger candidates_are_kept_in_order_when_added on item_candidates rename to then_candidates_are_kept_in_order_when_added;
alter trigger candidates_are_kept_in_order_when_removed on item_candidates rename to then_candidates_are_kept_in_order_when_removed;

create index on history.citations (meeting_id, since);
create index on history.meetings (slug, since);
create index on history.items (plan_id, since);

create trigger history_is_never_changed before update or delete on history.changes
  for each row execute function history.refuse_every_change();
create trigger history_is_never_emptied before truncate on history.changes
  for each statement execute function history.refuse_every_change();
create trigger history_is_never_changed before update or delete on revisions
  for each row execute function history.refuse_every_change();
create trigger history_is_never_emptied before truncate on revisions
  for each statement execute function history.refuse_every_change();
