-- The record as it was at a revision: the schema "past" has every table and view of the record under the same name. With
-- "past" first in the search path, every read and all the arithmetic answer as of the revision in cadiztracker.as_of.

create or replace function as_of() returns bigint language sql stable as $$
  select current_setting('cadiztracker.as_of')::bigint;
$$;

-- The instant before which nothing more is committed: whoever was just committing has ended, and whoever commits next is stamped
-- later (V0032).
create or replace function settled_instant() returns timestamptz language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '5s' as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('stamping'));
  return clock_timestamp();
end $$;

-- Makes the schema anew from the tables and views that there are. Run after every migration, since these may have changed.
create or replace function rebuild_past() returns void language plpgsql as $$
declare
  kept record;
  definition text;
begin
  perform pg_advisory_xact_lock(hashtext('rebuild_past'));
  drop schema past cascade;
  create schema past;
  for kept in
    select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_class h where h.relnamespace = 'history'::regnamespace and h.relname = c.relname)
    group by c.relname
  loop
    execute format('create view past.%1$I as select %2$s from history.%1$I where since <= public.as_of() and (until is null or until > public.as_of())',
      kept.name, kept.columns);
  end loop;
  for kept in
    with recursive needs (view_id, needed_id) as (
      select distinct r.ev_class, d.refobjid
      from pg_depend d
      join pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
      join pg_class v on v.oid = d.refobjid and v.relkind = 'v'
      where r.ev_class <> d.refobjid
    ),
    depths (view_id, depth) as (
      select oid, 0 from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
      union all
      select n.view_id, d.depth + 1 from needs n join depths d on d.view_id = n.needed_id
    )
    select c.oid, c.relname as name, max(d.depth) as depth
    from depths d join pg_class c on c.oid = d.view_id
    where c.relnamespace = 'public'::regnamespace
    group by c.oid, c.relname
    order by depth, name
  loop
    perform set_config('search_path', 'public', true); -- so that the definition names tables without their schema
    definition := pg_get_viewdef(kept.oid);
    perform set_config('search_path', 'past, public', true);
    execute format('create view past.%I as %s', kept.name, definition);
  end loop;
  -- What is kept for the present alone is computed for the past.
  for kept in
    select t.relname as name
    from pg_class t
    join pg_class v on v.relname = t.relname || '_computed' and v.relnamespace = t.relnamespace and v.relkind = 'v'
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
  loop
    execute format('create view past.%I as select * from past.%I', kept.name, kept.name || '_computed');
  end loop;
  perform set_config('search_path', 'public', true);
  perform grant_to_application();
end $$;

-- The rights of the serving program: it reads all and writes the record; history is written by the triggers alone.
create or replace function grant_to_application() returns void language plpgsql as $$
declare
  written text;
begin
  -- What runs with the owner's rights is for the database's own triggers: whoever may make a temporary table could attach it
  -- to that and have it write what they like. Only what a write begins with may be called.
  for written in
    select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
  loop
    execute format('revoke execute on function %s from public', written);
  end loop;
  if not exists (select from pg_roles where rolname = 'cadiztracker_application') then
    return;
  end if;
  grant usage on schema public, history, past to cadiztracker_application;
  grant select on all tables in schema public, history, past to cadiztracker_application;
  for written in
    select p.oid::regprocedure::text
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname in ('begin_change', 'this_revision', 'settled_instant', 'count_anew')
  loop
    execute format('grant execute on function %s to cadiztracker_application', written);
  end loop;
  for written in
    select c.relname
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (c.relname in ('api_keys', 'sessions', 'idempotent_writes', 'imports', 'import_rows')
        or exists (select from pg_class h where h.relnamespace = 'history'::regnamespace and h.relname = c.relname))
  loop
    execute format('grant insert, update, delete on public.%I to cadiztracker_application', written);
  end loop;
  grant insert on snapshots, snapshot_renderings to cadiztracker_application;
  grant usage on sequence items_item_id_seq to cadiztracker_application;
end $$;

-- A record as it was at a revision, as one document; null where it was not.
create or replace function record_at(of_kind text, id integer, at_revision bigint) returns jsonb language plpgsql as $$
begin
  perform set_config('cadiztracker.as_of', at_revision::text, true);
  return case of_kind
    when 'plan' then (select r.record from past.plan_records r where r.plan_id = id)
    when 'presidency' then (select r.record from past.presidency_records r where r.presidency_id = id)
    when 'meeting' then (select r.record from past.meeting_records r where r.meeting_id = id)
    when 'crosswalk' then (select r.record from past.crosswalk_records r where r.crosswalk_id = id)
  end;
end $$;

-- Every change of every record, and what the record is called: who, when and why are the revision's. What came and went within
-- one transaction has no state and no name: it was never in the record.
create or replace view change_log as
  select c.place, c.revision, r.committed_at, r.actor, r.reason, c.kind, c.record_id, named.name
  from history.changes c
  join revisions r using (revision)
  cross join lateral (select case c.kind
    when 'plan' then (select p.code::text from history.plans p where p.plan_id = c.record_id limit 1)
    when 'presidency' then (select p.slug::text from history.presidencies p where p.presidency_id = c.record_id limit 1)
    when 'meeting' then (select m.slug::text from history.meetings m where m.meeting_id = c.record_id limit 1)
    when 'crosswalk' then (select w.code::text from history.crosswalks w where w.crosswalk_id = c.record_id limit 1)
  end as name) named
  where named.name is not null;

select rebuild_past();
