-- Review: who proposed what awaits publishing. A published citation that a new set leaves out goes on counting, withdrawn
-- only in intention, until the new set is published.

alter table citations
  add column proposed_by text, -- who drafted it or asked for its withdrawal; null: nothing awaits publishing
  add column is_withdrawn boolean not null default false,
  add constraint only_a_published_citation_is_withdrawn check (not is_withdrawn or state = 'published');
alter table history.citations
  add column proposed_by text,
  add column is_withdrawn boolean not null default false;

-- What counting needs of a citation lies in the index (V0007).
drop index citations_by_plan;
create index citations_by_plan on citations (plan_id, meeting_id) include (citation_id, state, strength, is_withdrawn);

-- A set is renumbered in one statement.
alter table citations
  drop constraint citations_of_a_meeting_are_in_order,
  add constraint citations_of_a_meeting_are_in_order unique (meeting_id, position) deferrable initially immediate;

-- Their shapes change in R__02 and R__04.
drop schema past cascade; -- made anew after every migration (R__05)
create schema past;
drop view if exists presidency_totals;
drop function if exists meeting_standings(integer, integer[], daterange, meeting_kind[], boolean);
drop function if exists coverage_rows(integer, integer[], daterange, meeting_kind[]);
drop function if exists record_meetings(jsonb);

-- The structure of a published plan is frozen: only what was unknown is completed. A revised plan is a new plan.
create function keep_structure() returns trigger language plpgsql as $$
begin
  if new.code <> old.code or new.level <> old.level or new.plan_id <> old.plan_id
    or (old.placement <> 'unknown' and new.parent_id is distinct from old.parent_id) then
    raise exception 'the structure of a published plan is frozen' using errcode = 'integrity_constraint_violation',
      constraint = 'the_structure_of_a_published_plan_is_frozen', detail = old.code;
  end if;
  return null;
end $$;

-- After the constraints have spoken: they know better what is wrong with what can never be.
create trigger the_structure_of_a_published_plan_is_frozen after update on items
  for each row execute function keep_structure();
