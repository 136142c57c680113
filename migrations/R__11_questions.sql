-- The questions that follow a figure: what differs, why, by which rule, who printed another one, what was announced. All of them
-- read what coverage reads, and name its figures.

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
    from (select reached(here) as reach offset 0) h
    cross join (select reached(there) as reach offset 0) t
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

-- Why each meeting counts for an item (null: for the plan as a whole) or does not. reason null: it counts; else the first of these
-- that holds, so that each meeting has exactly one:
--   other_presidency    its presidency is not in scope
--   planned, postponed, cancelled
--   outside_dates, other_kind, other_country, other_co_chair    the scope is narrower than that
--   not_applicable      it counts for nothing, and there is nothing to map
--   withdrawal_proposed only a citation that is to go reaches the item, where drafts are asked for
--   published_only, reviewed_only, draft_only    the citations that reach the item are of a state that was not asked for
--   pending_mapping     it counts for nothing: nobody has mapped it, or nothing of that is published
--   mention_only        only mentions reach the item
--   other_strength      only citations of a strength that was not asked for reach it
--   other_items         it cites the plan, and not this item
--   other_plan          it cites other plans only
-- visible: the states of citations that the asker may know of; what is not visible is as if it were not there.
-- Of presidencies that are not in scope, only the meetings that visibly cite the item.
create or replace function explained(
  within scope, of_item integer, presidencies_are_named boolean default false, visible citation_state[] default '{published}')
returns table (meeting_id integer, slug text, ends_on date, reason text) language sql stable as $$
  with cited as materialized (
    select r.meeting_id,
      bool_or(r.plan_id = (within).plan_id) as cites,
      bool_or(r.state = any((within).states) and not w.is_gone) as has_any,
      bool_or(w.is_strong and r.state = any((within).states) and not w.is_gone) as counts_at_all,
      bool_or(w.reaches) as reaches,
      bool_or(w.reaches and w.is_strong and r.state = any((within).states) and not w.is_gone) as counts,
      bool_or(w.reaches and w.is_strong and w.is_gone) as is_withdrawn,
      max(r.state) filter (where w.reaches and w.is_strong and not w.is_gone and r.state <> all((within).states)) as other_state,
      bool_or(w.reaches and r.state = any((within).states) and not w.is_gone and r.strength = 'mention') as mentions,
      bool_or(w.reaches and r.state = any((within).states) and not w.is_gone and r.strength <> 'mention') as is_otherwise_cited
    from meeting_reach r
    left join items i on i.item_id = of_item
    cross join lateral (
      select r.plan_id = (within).plan_id and (of_item is null or get_bit(r.reach, i.position - 1) = 1) as reaches,
        r.plan_id = (within).plan_id and r.strength = any((within).strengths) as is_strong,
        r.is_withdrawn and 'draft' = any((within).states) as is_gone
    ) w
    where r.state = any(visible)
    group by r.meeting_id
  )
  select m.meeting_id, m.slug::text, m.ends_on,
    case
      when not s.is_in_scope then 'other_presidency'
      when m.status <> all((within).statuses) then m.status::text
      when (within).days is not null and not m.ends_on <@ (within).days then 'outside_dates'
      when (within).kinds is not null and m.kind <> all((within).kinds) then 'other_kind'
      when (within).countries is not null and not coalesce(m.country = any((within).countries), false) then 'other_country'
      when (within).co_chairs is not null and not m.co_chairs::text[] && (within).co_chairs then 'other_co_chair'
      when c.counts then null
      when m.mapping = 'not_applicable' and not coalesce(c.counts_at_all, false) then 'not_applicable'
      when c.is_withdrawn then 'withdrawal_proposed'
      when c.other_state is not null then c.other_state::text || '_only'
      when not coalesce(c.counts_at_all, false) and (m.mapping = 'pending' or not coalesce(c.has_any, false)) then 'pending_mapping'
      when c.mentions and not c.is_otherwise_cited then 'mention_only'
      when c.is_otherwise_cited then 'other_strength'
      when c.cites then 'other_items'
      else 'other_plan'
    end
  from meetings m
  join presidencies p on p.presidency_id = m.presidency_id
  left join cited c on c.meeting_id = m.meeting_id
  cross join lateral (
    select (within).presidencies is null or m.presidency_id = any((within).presidencies) as is_in_scope) s
  where case
    when s.is_in_scope then p.plan_id = (within).plan_id or presidencies_are_named or coalesce(c.cites, false)
    else coalesce(c.reaches, false)
  end;
$$;

-- What is kept of every meeting, held or planned, that may count by some rule: in the days, kinds and places of the scope.
-- is_named: its presidency is in scope; is_dated: by its last day it falls in the term of one that is, of the same dialogue.
create or replace function attributed(within scope)
returns table (meeting_id integer, status meeting_status, state citation_state, is_withdrawn boolean, is_named boolean, is_dated boolean, reach varbit)
language sql stable as $$
  with terms as materialized (
    select p.dialogue_id, range_agg(p.term) as spans
    from presidencies p
    where (within).presidencies is null or p.presidency_id = any((within).presidencies)
    group by p.dialogue_id
  )
  select r.meeting_id, r.status, r.state, r.is_withdrawn,
    (within).presidencies is null or r.presidency_id = any((within).presidencies),
    coalesce(r.ends_on <@ t.spans, false),
    r.reach
  from meeting_reach r
  join presidencies own on own.presidency_id = r.presidency_id
  left join terms t on t.dialogue_id = own.dialogue_id
  where r.plan_id = (within).plan_id
    and r.status in ('held', 'planned')
    and r.strength = any((within).strengths)
    and ((within).days is null or r.ends_on <@ (within).days)
    and ((within).kinds is null or r.kind = any((within).kinds))
    and ((within).countries is null and (within).co_chairs is null or exists (
      select
      from meetings m
      where m.meeting_id = r.meeting_id
        and ((within).countries is null or m.country = any((within).countries))
        and ((within).co_chairs is null or m.co_chairs::text[] && (within).co_chairs)));
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
    where (p.with_planned or not c.is_planned)
      and case when d.with_drafts then not c.is_withdrawn else c.is_published end
      and case when b.by_date then c.is_dated else c.is_named end)
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

-- The single changes that may explain another figure for one presidency, in the order in which they are told. kind:
--   rule       rollup (all), objectives (parts), with_planned, with_drafts, by_date
--   leave_out  a meeting that counts, or one citation of it: of several, so that the meeting still counts for the others
--   let_in     a meeting that does not count, for the one reason that is named: planned, draft, mention, or other_presidency
--              where its last day is near either end of the term
-- days_off: of a meeting near an end of the term, how near; null: it is not.
create or replace function reconciling_changes(within scope, may_see_drafts boolean default false)
returns table (place bigint, kind text, name text, meeting_id integer, citation_id integer, days_off integer, reach varbit)
language sql stable as $$
  with terms as materialized (
    select p.dialogue_id, lower(p.term) as term_from, upper(p.term) as term_to
    from presidencies p where p.presidency_id = any((within).presidencies)
  ),
  near as (
    select m.meeting_id, min(least(abs(m.ends_on - t.term_from), abs(m.ends_on - t.term_to))) as days_off
    from meetings m
    join presidencies p on p.presidency_id = m.presidency_id
    join terms t on t.dialogue_id = p.dialogue_id
    where m.ends_on between t.term_from - 31 and t.term_from + 31 or m.ends_on between t.term_to - 31 and t.term_to + 31
    group by m.meeting_id
  ),
  counted as materialized (
    select a.meeting_id, bit_or(a.reach) as reach
    from attributed(within) a
    where a.is_named and a.status = 'held' and a.state = 'published'
    group by a.meeting_id
  ),
  citing as (
    select c.meeting_id, c.citation_id, c.position, count(*) over (partition by c.meeting_id) as of_meeting
    from citations c
    join counted m on m.meeting_id = c.meeting_id
    where c.plan_id = (within).plan_id and c.state = 'published' and c.strength = any((within).strengths)
  ),
  other as (
    select r.meeting_id,
      case when r.presidency_id <> all((within).presidencies) then 'other_presidency'
        when r.status = 'planned' then 'planned'
        when r.strength = 'mention' then 'mention'
        else 'draft'
      end as name,
      bit_or(r.reach) as reach
    from meeting_reach r
    where r.plan_id = (within).plan_id
      and (r.state = 'published' or may_see_drafts)
      and r.status in ('held', 'planned')
      -- Exactly one thing stands between it and the figure.
      and (r.presidency_id <> all((within).presidencies))::integer + (r.status = 'planned')::integer
        + (r.strength = 'mention')::integer + (r.state <> 'published')::integer = 1
    group by 1, 2
  ),
  found as (
    select 1 as sort, n.place as by, ''::text as slug, 0 as position, 'rule' as kind, n.name, null::integer as meeting_id,
      null::integer as citation_id, null::integer as days_off, null::varbit as reach
    from (values (1, 'rollup'), (2, 'objectives'), (3, 'with_planned'), (4, 'with_drafts'), (5, 'by_date')) n (place, name)
    where n.name <> 'with_drafts' or may_see_drafts
    union all
    select case when n.days_off is null then 4 else 2 end, coalesce(n.days_off, m.ends_on - date '2000-01-01'), m.slug::text, 0,
      'leave_out', 'meeting', c.meeting_id, null, n.days_off, c.reach
    from counted c
    join meetings m on m.meeting_id = c.meeting_id
    left join near n on n.meeting_id = c.meeting_id
    union all
    select case o.name when 'other_presidency' then 3 when 'planned' then 6 when 'draft' then 7 else 8 end,
      case when o.name = 'other_presidency' then n.days_off else m.ends_on - date '2000-01-01' end, m.slug::text, 0,
      'let_in', o.name, o.meeting_id, null, n.days_off, o.reach
    from other o
    join meetings m on m.meeting_id = o.meeting_id
    left join near n on n.meeting_id = o.meeting_id
    where o.name <> 'other_presidency' or n.days_off is not null
    union all
    select 5, m.ends_on - date '2000-01-01', m.slug::text, c.position, 'leave_out', 'citation', c.meeting_id, c.citation_id, null, null
    from citing c
    join meetings m on m.meeting_id = c.meeting_id
    where c.of_meeting > 1
  )
  select row_number() over (order by sort, by, slug, position, name), kind, name, meeting_id, citation_id, days_off, reach
  from found;
$$;

-- What is covered by rollup 'all' where a mask is reached, as a mask.
create or replace function fully_covered(of_plan integer, mask varbit) returns varbit language sql stable as $$
  select string_agg(c.covered::integer::text, '' order by i.position)::varbit
  from covered_items(of_plan, mask, 'all') c
  join items i on i.item_id = c.item_id;
$$;

-- Whether a mask of covered items has the figures of a claim: domains, of, objectives, of, actions, of. Null: not said.
create or replace function figures_match(covered varbit, domains varbit, objectives varbit, actions varbit, claimed integer[])
returns boolean language sql immutable as $$
  select coalesce(bit_count(covered & domains) = claimed[1], true) and coalesce(bit_count(domains) = claimed[2], true)
    and coalesce(bit_count(covered & objectives) = claimed[3], true) and coalesce(bit_count(objectives) = claimed[4], true)
    and coalesce(bit_count(covered & actions) = claimed[5], true) and coalesce(bit_count(actions) = claimed[6], true);
$$;

-- The smallest changes that give the figures of a claim {domains, of, objectives, of, actions, of} (null: not said): all the single
-- ones, else all the pairs. A meeting that is left out takes all it covers alone with it; two take what only they cover.
-- {"isExhaustive", "total", "explanations": [[change, …], …]}: at most 100 of them; isExhaustive is false where so many meetings
-- could matter that only the first of each kind were tried.
create or replace function reconciled(within scope, claimed integer[], may_see_drafts boolean default false) returns jsonb
language sql stable as $$
  with levels as materialized (
    select string_agg('0', '' order by i.position)::varbit as nothing,
      string_agg((i.level = 'domain')::integer::text, '' order by i.position)::varbit as domains,
      string_agg((i.level = 'objective')::integer::text, '' order by i.position)::varbit as numbered,
      string_agg((i.level = 'part' or i.level = 'objective' and not exists (
        select from items part where part.parent_id = i.item_id and part.level = 'part'))::integer::text, '' order by i.position)::varbit as parts,
      string_agg((i.level = 'action')::integer::text, '' order by i.position)::varbit as actions
    from items i
    where i.plan_id = (within).plan_id
  ),
  masks as materialized (
    select m.with_planned, m.with_drafts, m.by_date, coalesce(m.reach, l.nothing) as reach from rule_masks(within) m cross join levels l
  ),
  -- Which meetings count under one changed rule ('': none), and what covers an item alone or with one other.
  variants as (
    select v.variant
    from (values (''), ('with_planned'), ('with_drafts'), ('by_date')) v (variant)
    where may_see_drafts or v.variant <> 'with_drafts'
  ),
  counting as materialized (
    select v.variant, a.meeting_id, bit_or(a.reach) as reach
    from attributed(within) a
    join variants v on case when v.variant = 'by_date' then a.is_dated else a.is_named end
      and (a.status = 'held' or v.variant = 'with_planned')
      and case when v.variant = 'with_drafts' then not a.is_withdrawn else a.state = 'published' end
    group by v.variant, a.meeting_id
  ),
  tally as (
    select v.variant, i.position, count(c.meeting_id) as meetings
    from variants v
    cross join items i
    left join counting c on c.variant = v.variant and get_bit(c.reach, i.position - 1) = 1
    where i.plan_id = (within).plan_id
    group by v.variant, i.position
  ),
  marks as materialized (
    select t.variant,
      string_agg((t.meetings > 0)::integer::text, '' order by t.position)::varbit as reach,
      string_agg((t.meetings = 1)::integer::text, '' order by t.position)::varbit as once,
      string_agg((t.meetings = 2)::integer::text, '' order by t.position)::varbit as twice
    from tally t
    group by t.variant
  ),
  -- What is covered twice over by others changes nothing, alone or with one other.
  mattering as materialized (
    select distinct n.meeting_id
    from counting n
    join marks m on m.variant = n.variant
    cross join levels l
    where n.reach & (m.once | m.twice) <> l.nothing
  ),
  open as materialized (
    select bit_or(~m.reach | m.once) as reach from marks m
  ),
  tried as materialized (
    select c.*, row_number() over (partition by c.kind, c.name order by c.place) as number
    from reconciling_changes(within, may_see_drafts) c
    cross join levels l
    cross join open o
    where c.kind = 'rule'
      or c.kind = 'let_in' and c.reach & o.reach <> l.nothing
      or c.kind = 'leave_out' and c.meeting_id in (select meeting_id from mattering)
  ),
  changes as materialized (
    select t.place, t.kind, t.name, t.meeting_id, t.citation_id, t.days_off, t.reach,
      case when t.kind = 'rule' and t.name in (select variant from variants) then t.name else '' end as variant
    from tried t
    where t.number <= 100
  ),
  -- The citations of those meetings, as far as they count: what one covers alone in its meeting, and what two do.
  cited as materialized (
    select n.variant, c.meeting_id, c.citation_id, bit_or(i.reach) as reach
    from (select distinct meeting_id from changes where citation_id is not null) m
    join citations c on c.meeting_id = m.meeting_id
    join counting n on n.meeting_id = c.meeting_id
    join citation_items named on named.citation_id = c.citation_id
    join items i on i.item_id = named.item_id
    where c.plan_id = (within).plan_id
      and c.strength = any((within).strengths)
      and case when n.variant = 'with_drafts' then not c.is_withdrawn else c.state = 'published' end
    group by n.variant, c.meeting_id, c.citation_id
  ),
  in_meeting as materialized (
    select x.variant, x.meeting_id,
      string_agg((x.citations = 1)::integer::text, '' order by x.position)::varbit as once,
      string_agg((x.citations = 2)::integer::text, '' order by x.position)::varbit as twice
    from (
      select m.variant, m.meeting_id, i.position, count(c.citation_id) as citations
      from (select distinct variant, meeting_id from cited) m
      cross join items i
      left join cited c on c.variant = m.variant and c.meeting_id = m.meeting_id and get_bit(c.reach, i.position - 1) = 1
      where i.plan_id = (within).plan_id
      group by m.variant, m.meeting_id, i.position
    ) x
    group by x.variant, x.meeting_id
  ),
  -- What goes with each that is left out, where nothing else covers it.
  units as materialized (
    select c.place, n.variant,
      case when c.citation_id is null then n.reach else coalesce(q.reach & m.once, l.nothing) end as own,
      coalesce(q.reach & m.twice, l.nothing) as shared
    from changes c
    cross join levels l
    join counting n on n.meeting_id = c.meeting_id
    left join cited q on q.variant = n.variant and q.citation_id = c.citation_id
    left join in_meeting m on m.variant = n.variant and m.meeting_id = c.meeting_id
    where c.kind = 'leave_out'
  ),
  singles as materialized (
    select array[c.place] as places, c.name = 'rollup' as is_all, c.name = 'objectives' as is_parts,
      case c.kind
        when 'let_in' then m.reach | c.reach
        else m.reach & ~(m.once & coalesce(u.own, l.nothing))
      end as reach
    from changes c
    cross join levels l
    join marks m on m.variant = c.variant
    left join units u on u.place = c.place and u.variant = c.variant
  ),
  alone as materialized (
    select s.places
    from singles s
    cross join levels l
    cross join lateral (select case when s.is_all then fully_covered((within).plan_id, s.reach) else s.reach end as covered offset 0) c
    where figures_match(c.covered, l.domains, case when s.is_parts then l.parts else l.numbered end, l.actions, claimed)
  ),
  pairs as (
    select array[a.place, b.place] as places, 'rollup' in (a.name, b.name) as is_all, 'objectives' in (a.name, b.name) as is_parts,
      case
        when a.kind = 'rule' and b.kind = 'rule' then r.reach
        else (m.reach & ~(
            (m.once & (coalesce(x.own, l.nothing) | coalesce(y.own, l.nothing)
              | case when a.meeting_id = b.meeting_id then coalesce(x.shared & y.shared, l.nothing) else l.nothing end))
            | (m.twice & coalesce(x.own & y.own, l.nothing))))
          | case when a.kind = 'let_in' then a.reach else l.nothing end
          | case when b.kind = 'let_in' then b.reach else l.nothing end
      end as reach
    from changes a
    join changes b on b.place > a.place
      and (a.meeting_id is distinct from b.meeting_id or 'meeting' not in (a.name, b.name))
    cross join levels l
    join marks m on m.variant = a.variant -- rules come first
    join masks r on r.with_planned = ('with_planned' in (a.name, b.name)) and r.with_drafts = ('with_drafts' in (a.name, b.name))
      and r.by_date = ('by_date' in (a.name, b.name))
    left join units x on x.place = a.place and x.variant = m.variant
    left join units y on y.place = b.place and y.variant = m.variant
    where not exists (select from alone)
  ),
  explanations as materialized (
    select places from alone
    union all
    select p.places
    from pairs p
    cross join levels l
    cross join lateral (select case when p.is_all then fully_covered((within).plan_id, p.reach) else p.reach end as covered offset 0) c
    where figures_match(c.covered, l.domains, case when p.is_parts then l.parts else l.numbered end, l.actions, claimed)
  ),
  told as materialized (
    select e.places, row_number() over (order by e.places) as number from explanations e
  )
  select jsonb_build_object(
    'isExhaustive', not exists (select from tried where number > 100),
    'total', (select count(*) from told),
    'explanations', coalesce((
      select jsonb_agg((
        select jsonb_agg(jsonb_build_object(
          'kind', c.kind, 'name', c.name, 'meeting', m.slug, 'titleEn', m.title_en, 'titleFr', m.title_fr,
          'startsOn', m.starts_on, 'endsOn', m.ends_on, 'presidency', p.slug, 'daysOff', c.days_off,
          -- Whose it may be instead: the presidency of the dialogue whose own term begins or ends next to that day.
          'neighbour', case when c.kind = 'leave_out' and c.days_off is not null then (
            select o.slug from presidencies o
            where o.dialogue_id = p.dialogue_id and o.presidency_id <> all((within).presidencies)
            order by least(abs(m.ends_on - lower(o.term)), abs(m.ends_on - upper(o.term))), lower(o.term)
            limit 1) end,
          'citation', q.position, 'text', q.printed,
          'items', (select jsonb_agg(i.code order by i.position) from citation_items named join items i on i.item_id = named.item_id
            where named.citation_id = q.citation_id)) order by c.place)
        from changes c
        left join meetings m on m.meeting_id = c.meeting_id
        left join presidencies p on p.presidency_id = m.presidency_id
        left join citations q on q.citation_id = c.citation_id
        where c.place = any(t.places)) order by t.number)
      from told t where t.number <= 100), '[]'));
$$;

-- The announced items of a presidency beside what was held under it, a row each, and the items that were addressed though nobody
-- announced them (announcement_id null), nor anything above or below them.
--   delivered   a counted meeting of the presidency addresses it
--   under_way   no counted one does, but a planned one
--   slipped     neither, and the time it was announced for was over on the day it is judged; no time is the whole term
--   awaited     neither, and its time was not over
--   unplanned   addressed, and not announced
-- Judged on the day given, else on the day the term was over; never on the clock's. Slugs: of the newest 20, of the next 20 planned.
create or replace function programme_items(of_presidency integer, judged_on date default null)
returns table (
  announcement_id integer, item_id integer, state text, meeting_count bigint, meetings text[], planned_count bigint, planned text[])
language sql stable as $$
  with chair as materialized (
    select p.presidency_id, p.plan_id, upper(p.term) as term_to, coalesce(judged_on, upper(p.term)) as judged_on
    from presidencies p where p.presidency_id = of_presidency
  ),
  cited as materialized (
    select a.meeting_id, a.status, bit_or(a.reach) as reach
    from chair c
    cross join lateral attributed(scope(c.plan_id, array[c.presidency_id])) a
    where a.is_named and a.state = 'published'
    group by a.meeting_id, a.status
  ),
  announced as (
    select a.announcement_id, named.item_id,
      case length(a.announced_for)
        when 4 then make_date(a.announced_for::integer + 1, 1, 1)
        when 7 then ((a.announced_for || '-01')::date + interval '1 month')::date
        when 10 then a.announced_for::date + 1
        else c.term_to
      end as over_on
    from chair c
    join announcements a on a.presidency_id = c.presidency_id
    join announced_items named on named.announcement_id = a.announcement_id
  ),
  unannounced as (
    select null::integer, i.item_id, null::date
    from chair c
    join items i on i.plan_id = c.plan_id
    where exists (select from cited m where m.status = 'held' and get_bit(m.reach, i.position - 1) = 1)
      and not exists (
        select from announced a
        join item_ancestry way on way.is_certain
          and (way.item_id = a.item_id and way.ancestor_id = i.item_id or way.item_id = i.item_id and way.ancestor_id = a.item_id))
  ),
  shown as (
    select announcement_id, item_id, over_on from announced
    union all
    select * from unannounced
  ),
  addressed as (
    select i.item_id,
      count(*) filter (where m.status = 'held') as held_count, count(*) filter (where m.status = 'planned') as planned_count,
      (array_agg(m.slug order by m.ends_on desc, m.slug) filter (where m.status = 'held'))[1:20] as held,
      (array_agg(m.slug order by m.ends_on, m.slug) filter (where m.status = 'planned'))[1:20] as planned
    from (select distinct item_id from shown) s
    join items i on i.item_id = s.item_id
    join (select c.status, c.reach, m.slug::text, m.ends_on from cited c join meetings m on m.meeting_id = c.meeting_id) m
      on get_bit(m.reach, i.position - 1) = 1
    group by i.item_id
  )
  select s.announcement_id, s.item_id,
    case
      when s.announcement_id is null then 'unplanned'
      when a.held_count > 0 then 'delivered'
      when a.planned_count > 0 then 'under_way'
      when s.over_on <= c.judged_on then 'slipped'
      else 'awaited'
    end,
    coalesce(a.held_count, 0), coalesce(a.held, '{}'), coalesce(a.planned_count, 0), coalesce(a.planned, '{}')
  from chair c
  cross join shown s
  left join addressed a on a.item_id = s.item_id;
$$;
