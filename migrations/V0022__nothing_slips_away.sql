-- What the keeping of history left open.

-- A record that takes up the name of a deleted one goes on from its version: who read the earlier one has not seen this one,
-- and an If-Match of then must not fit now.
create function continue_version() returns trigger language plpgsql as $$
declare
  last integer;
begin
  -- One query for each table, and not one made from its name: they are planned once.
  if tg_table_name = 'meetings' then
    last := (select max(version) from history.meetings where slug = new.slug);
  elsif tg_table_name = 'presidencies' then
    last := (select max(version) from history.presidencies where slug = new.slug);
  else
    last := (select max(version) from history.plans where code = new.code);
  end if;
  new.version := coalesce(last + 1, new.version);
  return new;
end $$;

create index on history.presidencies (slug, since);
create index on history.plans (code, since);

do $$
declare
  kept text;
begin
  foreach kept in array array['plans', 'presidencies', 'meetings'] loop
    execute format('create trigger the_version_goes_on_from_the_last_of_that_name before insert on %I
      for each row execute function continue_version()', kept);
  end loop;
end $$;

-- Truncating fires none of the triggers that keep the states of rows, so that nothing would say what was there.
create function refuse_emptying() returns trigger language plpgsql as $$
begin
  raise exception 'the record is never emptied at one stroke: delete its rows, so that history keeps them'
    using errcode = 'restrict_violation', constraint = 'the_record_is_never_emptied_at_one_stroke';
end $$;

do $$
declare
  kept text;
begin
  for kept in
    select relname from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r' and relname <> 'changes'
    union all
    values ('revision_counter')
  loop
    execute format('create trigger the_record_is_never_emptied_at_one_stroke before truncate on public.%I
      for each statement execute function refuse_emptying()', kept);
  end loop;
end $$;

-- Who acts is known by "key:" and a key's name, or "token:" and a token's subject: those of one name are two. What history and
-- proposals say already stays as it was written, in bare names; a repeat of a write must still find its first answer.
update idempotent_writes w
set actor = case when exists (select from api_keys k where k.name = w.actor) then 'key:' else 'token:' end || w.actor;

drop function if exists publish_citations(integer, boolean); -- made anew in R__04, with the names of who judges
drop function if exists review_citations(integer, boolean);
drop function if exists refuse_own_proposals(integer, text);
