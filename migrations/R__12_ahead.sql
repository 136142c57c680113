-- Looking ahead: what meetings would open that have not been held. Everything is counted from the masks that coverage is
-- counted from (R__02), so that it agrees with what coverage will be once they are.

-- What citing these items would reach, as one mask of items; null: nothing.
create or replace function reach_of(of_plan integer, codes text[]) returns varbit language sql stable as $$
  select bit_or(i.reach)
  from items i
  where i.plan_id = of_plan and i.code = any(codes);
$$;

-- The codes of the items that a mask covers, in plan order.
create or replace function covered_codes(of_plan integer, mask varbit, rollup text default 'any') returns text[]
language sql stable as $$
  select coalesce(array_agg(i.code order by i.position) filter (where c.covered), '{}')
  from covered_items(of_plan, mask, rollup) c
  join items i using (item_id);
$$;

-- What each of some meetings would reach that are not in the record. A meeting is its items' codes with commas between.
create or replace function wished_meetings(of_plan integer, meetings text[])
returns table (place bigint, codes text[], reach varbit)
language sql stable as $$
  select w.place, w.codes, reach_of(of_plan, w.codes)
  from unnest(meetings) with ordinality as m (cites, place)
  cross join lateral (
    select m.place, array(
      select i.code::text
      from items i
      where i.plan_id = of_plan and i.code = any(string_to_array(m.cites, ','))
      order by i.position) as codes) w;
$$;

-- What one more meeting could open that none has: it cites one objective, as objectives are counted, and every action that
-- certainly lies there and that the mask does not cover. A row for each such meeting that would cover something more.
-- within: only objectives that certainly lie in one of these items, or are one; null: any.
create or replace function openings(of_plan integer, mask varbit, rollup text, objectives text, within integer[] default null)
returns table (place integer, code text, cites text[], opens text[], objectives_opened integer, actions_opened integer)
language sql stable as $$
  with before as materialized (
    select covered_codes(of_plan, mask, rollup) as codes, t.objectives_covered, t.actions_covered
    from mask_totals(of_plan, mask, rollup, objectives) t
  ),
  objective as (
    select i.item_id, i.position, i.code, i.has_parts
    from (
      select i.*, exists (select from items part where part.parent_id = i.item_id and part.level = 'part') as has_parts
      from items i
      where i.plan_id = of_plan and (i.level = 'objective' or i.level = 'part' and objectives = 'parts')
    ) i
    where within is null or exists (
      select from item_ancestry a where a.item_id = i.item_id and a.ancestor_id = any(within) and a.is_certain)
  ),
  meeting as materialized (
    select o.position, o.code, o.code || array(
      select action.code
      from actions_below below
      join items action on action.item_id = below.action_id
      where below.item_id = o.item_id and below.is_certain and action.code <> all(b.codes)
        -- counted by parts, what lies in a part is cited with it
        and (objectives = 'numbered' or not o.has_parts or action.parent_id = o.item_id)
      order by action.position) as cites
    from objective o, before b
  )
  select m.position, m.code, m.cites,
    array(select i.code from unnest(after.cells) c join items i on i.item_id = c.item_id
      where c.covered and i.code <> all(b.codes) order by i.position),
    t.objectives_covered - b.objectives_covered, t.actions_covered - b.actions_covered
  from (
    select m.position, m.code, m.cites, reach_together(mask, reach_of(of_plan, m.cites)) as reach
    from meeting m
    offset 0) m
  cross join before b
  cross join lateral (select array(select c from covered_cells(of_plan, m.reach, rollup) c) as cells offset 0) after
  cross join lateral coverage_totals(after.cells, objectives) t
  where m.reach is distinct from mask
    and t.objectives_covered + t.actions_covered > b.objectives_covered + b.actions_covered
  order by m.position;
$$;

-- The actions that certainly lie in each domain and in each objective, and how many of them a mask covers; item_id null, where
-- there are any: those of which nobody knows where they lie.
create or replace function actions_by_group(of_plan integer, mask varbit, rollup text default 'any')
returns table (item_id integer, covered integer, total integer) language sql stable as $$
  with action as materialized (
    select c.item_id, c.covered from covered_items(of_plan, mask, rollup) c where c.level = 'action'
  )
  select g.item_id, count(*) filter (where a.covered)::integer, count(a.item_id)::integer
  from items g
  left join actions_below below on below.item_id = g.item_id and below.is_certain
  left join action a on a.item_id = below.action_id
  where g.plan_id = of_plan and g.level in ('domain', 'objective')
  group by g.item_id
  union all
  select null, count(*) filter (where a.covered)::integer, count(*)::integer
  from action a
  where not exists (
    select from item_ancestry n join items o on o.item_id = n.ancestor_id
    where n.item_id = a.item_id and n.is_certain and o.level = 'objective')
  having count(*) > 0;
$$;

-- A record as anybody may read it: without drafts, and without what is proposed to go.
create or replace function public_part(record jsonb) returns jsonb language sql immutable parallel safe as $$
  select case when record ? 'citations' then jsonb_set(record, '{citations}', coalesce((
      select jsonb_agg(c.citation - 'state' - 'withdrawal' order by c.n)
      from jsonb_array_elements(record -> 'citations') with ordinality as c (citation, n)
      where c.citation ->> 'state' = 'published'), '[]'))
    else record end;
$$;

-- The meetings that a presidency inherits: those of the same dialogue's earlier terms, whatever plan they were under.
create or replace function meetings_before(heir integer) returns table (meeting_id integer) language sql stable as $$
  select m.meeting_id
  from presidencies h
  join presidencies p on p.dialogue_id = h.dialogue_id and lower(p.term) < lower(h.term)
  join meetings m on m.presidency_id = p.presidency_id
  where h.presidency_id = heir;
$$;

-- The meetings that whoever comes next will inherit: those of a presidency and of its dialogue's earlier terms. Its own also where its term is not known.
create or replace function meetings_through(latest integer) returns table (meeting_id integer) language sql stable as $$
  select b.meeting_id
  from meetings_before(latest) b
  union all
  select m.meeting_id
  from meetings m
  where m.presidency_id = latest;
$$;

-- The follow-ups that some meetings promised and that no meeting held so far redeems: neither the one that was named,
-- nor any that says of itself that it follows. status: of the nearest that is in the record, planned before postponed before cancelled;
-- null: none is.
create or replace function open_promises(promising integer[])
returns table (meeting_id integer, place integer, promised_id integer, promised_text text, status meeting_status)
language sql stable as $$
  select l.meeting_id, l.position, l.linked_meeting_id, l.linked_text, min(f.status)
  from meeting_links l
  left join lateral (
    select named.status from meetings named where named.meeting_id = l.linked_meeting_id
    union all
    select m.status
    from meeting_links back
    join meetings m on m.meeting_id = back.meeting_id
    where back.relation = 'follow_up_of' and back.linked_meeting_id = l.meeting_id
      -- what was named is the one that redeems it
      and l.linked_meeting_id is null
  ) f on true
  where l.meeting_id = any(promising) and l.relation = 'follow_up_planned'
  group by l.meeting_id, l.position, l.linked_meeting_id, l.linked_text
  having not coalesce(bool_or(f.status = 'held'), false);
$$;

-- What was promised in the terms before an heir's, and is open.
create or replace function open_follow_ups(heir integer)
returns table (meeting_id integer, place integer, promised_id integer, promised_text text, status meeting_status)
language sql stable as $$
  select p.meeting_id, p.place, p.promised_id, p.promised_text, p.status
  from open_promises(array(select b.meeting_id from meetings_before(heir) b)) p;
$$;

-- What was promised in a presidency's term or before it, and is open: for whoever comes next, while nobody is recorded.
create or replace function open_follow_ups_after(latest integer)
returns table (meeting_id integer, place integer, promised_id integer, promised_text text, status meeting_status)
language sql stable as $$
  select p.meeting_id, p.place, p.promised_id, p.promised_text, p.status
  from open_promises(array(select t.meeting_id from meetings_through(latest) t)) p;
$$;

-- What a meeting says that it follows, and what that follows, however far back; each once, at its nearest.
create or replace function lineage(of_meeting integer)
returns table (step integer, follows_id integer, follows_text text) language sql stable as $$
  with recursive back (step, meeting_id, follows_id, follows_text, way) as (
    select 1, l.meeting_id, l.linked_meeting_id, l.linked_text, array[l.meeting_id]
    from meeting_links l
    where l.meeting_id = of_meeting and l.relation = 'follow_up_of'
    union all
    select b.step + 1, l.meeting_id, l.linked_meeting_id, l.linked_text, b.way || l.meeting_id
    from back b
    join meeting_links l on l.meeting_id = b.follows_id and l.relation = 'follow_up_of'
    where l.meeting_id <> all(b.way) -- whoever made a circle of them gets an end
      and b.step < 50
  )
  select min(step), follows_id, follows_text
  from back
  where follows_id is distinct from of_meeting
  group by follows_id, follows_text;
$$;
