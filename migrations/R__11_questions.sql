-- The questions that follow a figure: what differs, and by which rule. Why, who printed another one and what was announced stand in
-- R__13 to R__15. All of them read what coverage reads, and name its figures.

-- Whether some meetings in scope are pending, as meeting_standings has it; looks no further than the first one.
create or replace function has_pending(within scope, presidencies_are_named boolean default false) returns boolean
language sql stable as $$
  select exists (
    select
    from meetings m
    join presidencies p on p.presidency_id = m.presidency_id
    where m.status = 'held'
      and m.mapping <> 'not_applicable'
      and ((within).presidencies is null or m.presidency_id = any((within).presidencies))
      and (p.plan_id = (within).plan_id or presidencies_are_named or exists (
        select from meeting_reach r
        where r.meeting_id = m.meeting_id and r.plan_id = (within).plan_id and r.state = any((within).states)
          and not (r.is_withdrawn and 'draft' = any((within).states))))
      and not exists (
        select from meeting_reach r
        where r.meeting_id = m.meeting_id
          and r.state = any((within).states)
          and not (r.is_withdrawn and 'draft' = any((within).states))
          and (m.mapping = 'mapped' or r.plan_id = (within).plan_id and r.strength = any((within).strengths))));
$$;

-- Coverage by the masks alone: what coverage() covers, for all presidencies together and without their meetings.
create or replace function covered_cells(of_plan integer, mask varbit, rollup text default 'any') returns setof coverage_cell
language sql stable as $$
  select null::integer, i.item_id, i.level, i.has_parts, i.covered, i.is_full, null::bigint, null::date, null::date, null::text[]
  from covered_items(of_plan, mask, rollup) i;
$$;

-- What one scope covers beside another of the same plan: gained (here and not there), repeated (both), dropped (there and not
-- here), neither.
create or replace function compared(here scope, there scope)
returns table (
  item_id integer, change text, level item_level, has_parts boolean, covered boolean, is_full boolean,
  other_covered boolean, other_is_full boolean)
language sql stable as $$
  with sides as materialized (
    select array(select c from covered_cells((here).plan_id, h.reach, (here).rollup) c) as here,
      array(select c from covered_cells((there).plan_id, t.reach, (there).rollup) c) as there
    from (select bit_or(r.reach) as reach from reach_within(here) r) h
    cross join (select bit_or(r.reach) as reach from reach_within(there) r) t
  )
  select c.item_id,
    case
      when c.covered and o.covered then 'repeated'
      when c.covered then 'gained'
      when o.covered then 'dropped'
      else 'neither'
    end,
    c.level, c.has_parts, c.covered, c.is_full, o.covered, o.is_full
  from sides s
  cross join lateral unnest(s.here) c
  join lateral unnest(s.there) o on o.item_id = c.item_id;
$$;

-- What is kept of every meeting, held or planned, that may count by some rule: in the days, kinds and places of the scope.
-- is_named: its presidency is in scope; is_dated: by its last day it falls in the term of one that is, of the same dialogue.
create or replace function attributed(within scope)
returns table (meeting_id integer, status meeting_status, state citation_state, is_withdrawn boolean, is_named boolean, is_dated boolean, reach varbit)
language sql stable as $$
  with own as materialized (
    select p.presidency_id, (within).presidencies is null or p.presidency_id = any((within).presidencies) as is_named, (
      select range_agg(o.term)
      from presidencies o
      where o.dialogue_id = p.dialogue_id
        and ((within).presidencies is null or o.presidency_id = any((within).presidencies))) as spans
    from presidencies p
  )
  select r.meeting_id, r.status, r.state, r.is_withdrawn, own.is_named, coalesce(r.ends_on <@ own.spans, false), r.reach
  from reach_narrowed(within) r
  join own on own.presidency_id = r.presidency_id
  where r.status in ('held', 'planned');
$$;

-- Whether what is kept of a meeting counts, by each choice of the rules that say which do. With drafts, what is to go does not.
create or replace function counts_by(
  with_planned boolean, with_drafts boolean, by_date boolean,
  is_planned boolean, is_published boolean, is_withdrawn boolean, is_named boolean, is_dated boolean)
returns boolean language sql immutable parallel safe as $$
  select (with_planned or not is_planned)
    and case when with_drafts then not is_withdrawn else is_published end
    and case when by_date then is_dated else is_named end;
$$;

-- What is reached under each choice of the rules that say which meetings count. With drafts: what would be if all were published,
-- and so without what is to go.
create or replace function rule_masks(within scope)
returns table (with_planned boolean, with_drafts boolean, by_date boolean, reach varbit) language sql stable as $$
  with classes as materialized (
    select a.status = 'planned' as is_planned, a.state = 'published' as is_published, a.is_withdrawn, a.is_named, a.is_dated,
      bit_or(a.reach) as reach
    from attributed(within) a
    where a.is_named or a.is_dated
    group by 1, 2, 3, 4, 5
  )
  select p.with_planned, d.with_drafts, b.by_date, (
    select bit_or(c.reach)
    from classes c
    where counts_by(p.with_planned, d.with_drafts, b.by_date, c.is_planned, c.is_published, c.is_withdrawn, c.is_named, c.is_dated))
  from (values (false), (true)) p (with_planned)
  cross join (values (false), (true)) d (with_drafts)
  cross join (values (false), (true)) b (by_date);
$$;

-- The same scope under every set of rules, the one of coverage first. may_see_drafts: else what depends on drafts is not computed, and
-- its figures are null. gained, lost: the codes covered here and not by coverage's own rules, and the other way round.
create or replace function rule_sets(within scope, may_see_drafts boolean default false)
returns table (
  rollup text, objectives text, with_planned boolean, with_drafts boolean, by_date boolean, changes integer,
  totals jsonb, gained text[], lost text[])
language sql stable as $$
  with masks as materialized (
    select m.with_planned, m.with_drafts, m.by_date, m.reach
    from rule_masks(within) m
    where may_see_drafts or not m.with_drafts
  ),
  -- Many rules change nothing, so each mask is looked at once.
  looked as materialized (
    select u.reach, r.rollup, array(select c from covered_cells((within).plan_id, u.reach, r.rollup) c) as cells
    from (select distinct reach from masks) u
    cross join (values ('any'), ('all')) r (rollup)
  ),
  usual as materialized (
    select l.cells
    from masks m
    join looked l on l.reach is not distinct from m.reach and l.rollup = 'any'
    where not (m.with_planned or m.with_drafts or m.by_date)
  ),
  differences as materialized (
    select l.reach, l.rollup,
      array_agg(i.code::text order by i.position) filter (where c.covered and not u.covered) as gained,
      array_agg(i.code::text order by i.position) filter (where u.covered and not c.covered) as lost
    from looked l
    cross join usual
    cross join lateral unnest(l.cells) c
    join lateral unnest(usual.cells) u on u.item_id = c.item_id
    join items i on i.item_id = c.item_id
    group by l.reach, l.rollup
  )
  select r.rollup, o.objectives, p.with_planned, d.with_drafts, b.by_date,
    (r.rollup = 'all')::integer + (o.objectives = 'parts')::integer + p.with_planned::integer + d.with_drafts::integer + b.by_date::integer,
    (select to_jsonb(t) from coverage_totals(l.cells, o.objectives) t), coalesce(x.gained, '{}'), coalesce(x.lost, '{}')
  from (values ('any'), ('all')) r (rollup)
  cross join (values ('numbered'), ('parts')) o (objectives)
  cross join (values (false), (true)) p (with_planned)
  cross join (values (false), (true)) d (with_drafts)
  cross join (values (false), (true)) b (by_date)
  left join masks m on m.with_planned = p.with_planned and m.with_drafts = d.with_drafts and m.by_date = b.by_date
  left join looked l on m.with_planned is not null and l.reach is not distinct from m.reach and l.rollup = r.rollup
  left join differences x on l.rollup is not null and x.reach is not distinct from l.reach and x.rollup = l.rollup
  order by 6, r.rollup, o.objectives desc, p.with_planned desc, d.with_drafts desc, b.by_date desc;
$$;
