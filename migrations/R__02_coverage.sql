-- The arithmetic. Everything that states a figure reads these functions and counts nothing itself.

-- Every action that lies, or may lie, below an item.
create or replace view actions_below as
  select a.ancestor_id as item_id, a.item_id as action_id, a.is_certain
  from item_ancestry a
  join items i on i.item_id = a.item_id
  where i.level = 'action' and a.ancestor_id <> a.item_id;

-- A scope in the words that narrow it; what is not said is counted as the plan's rules have it.
create or replace function scope(
  of_plan integer,
  presidencies integer[] default null,
  days daterange default null,
  kinds meeting_kind[] default null,
  statuses meeting_status[] default '{held}',
  states citation_state[] default '{published}',
  strengths citation_strength[] default '{primary,secondary}',
  countries text[] default null,
  co_chairs text[] default null,
  rollup text default 'any'
) returns scope language sql immutable parallel safe as $$
  select row(of_plan, presidencies, days, kinds, statuses, states, strengths, countries, co_chairs, rollup)::scope;
$$;

-- The meetings that count, each once for every item it addresses: the cited ones and, upward only, all above them.
create or replace function counted_meetings(within scope)
returns table (item_id integer, presidency_id integer, meeting_id integer, ends_on date)
language sql stable as $$
  select distinct above.ancestor_id, m.presidency_id, m.meeting_id, m.ends_on
  from citations c
  join meetings m on m.meeting_id = c.meeting_id
  join citation_items cited on cited.citation_id = c.citation_id
  join item_ancestry above on above.item_id = cited.item_id and above.is_certain
  where c.plan_id = (within).plan_id
    and c.state = any((within).states)
    and not (c.is_withdrawn and 'draft' = any((within).states))
    and c.strength = any((within).strengths)
    and m.status = any((within).statuses)
    and ((within).presidencies is null or m.presidency_id = any((within).presidencies))
    and ((within).days is null or m.ends_on <@ (within).days)
    and ((within).kinds is null or m.kind = any((within).kinds))
    and ((within).countries is null or m.country = any((within).countries))
    and ((within).co_chairs is null or m.co_chairs::text[] && (within).co_chairs);
$$;

-- The meetings at the places of a scope: held in its countries, co-chaired by one of those it names. Meetings are wide rows: whoever
-- asks looks first whether the scope names places at all.
create or replace function meetings_at_places(within scope) returns table (meeting_id integer) language sql stable as $$
  select m.meeting_id
  from meetings m
  where ((within).countries is null or m.country = any((within).countries))
    and ((within).co_chairs is null or m.co_chairs::text[] && (within).co_chairs);
$$;

-- What is kept of the meetings of a scope's days, kinds and places, whoever's they are and whether or not they count: the one place
-- that says what these narrow to. Whoever reads it is planned as if it stood there.
create or replace function reach_narrowed(within scope)
returns table (
  presidency_id integer, meeting_id integer, slug text, kind meeting_kind, status meeting_status, ends_on date, state citation_state,
  is_withdrawn boolean, reach varbit)
language sql stable as $$
  select r.presidency_id, r.meeting_id, r.slug, r.kind, r.status, r.ends_on, r.state, r.is_withdrawn, r.reach
  from meeting_reach r
  where r.plan_id = (within).plan_id
    and r.strength = any((within).strengths)
    -- Said by the bounds: what <@ lets through PostgreSQL takes for so few that it plans for a handful of meetings.
    and ((within).days is null
      or (lower_inf((within).days) or r.ends_on >= lower((within).days))
      and (upper_inf((within).days) or r.ends_on < upper((within).days)))
    and ((within).kinds is null or r.kind = any((within).kinds))
    and ((within).countries is null and (within).co_chairs is null
      or exists (select from meetings_at_places(within) a where a.meeting_id = r.meeting_id));
$$;

-- Of those, what counts: of the scope's presidencies, and by its rules.
create or replace function reach_within(within scope)
returns table (presidency_id integer, meeting_id integer, slug text, kind meeting_kind, ends_on date, reach varbit)
language sql stable as $$
  select r.presidency_id, r.meeting_id, r.slug, r.kind, r.ends_on, r.reach
  from reach_narrowed(within) r
  where r.state = any((within).states)
    and not (r.is_withdrawn and 'draft' = any((within).states)) -- what would be: without what is to go
    and r.status = any((within).statuses)
    and ((within).presidencies is null or r.presidency_id = any((within).presidencies));
$$;

-- What the meetings in scope reach together, as one mask of items; null: nothing.
create or replace function reached(within scope) returns varbit language sql stable as $$
  select bit_or(r.reach) from reach_within(within) r;
$$;

-- The same for each presidency apart, in one look; those without any are left out.
create or replace function reached_each(within scope) returns table (presidency_id integer, reach varbit) language sql stable as $$
  select r.presidency_id, bit_or(r.reach)
  from reach_within(within) r
  group by r.presidency_id;
$$;

-- The meetings that count, each once with all that it reaches.
create or replace function reaching_meetings(within scope)
returns table (meeting_id integer, presidency_id integer, slug text, kind meeting_kind, ends_on date, reach varbit)
language sql stable as $$
  select r.meeting_id, r.presidency_id, r.slug, r.kind, r.ends_on, bit_or(r.reach)
  from reach_within(within) r
  group by r.meeting_id, r.presidency_id, r.slug, r.kind, r.ends_on;
$$;

-- What two masks reach together; null: nothing.
create or replace function reach_together(one varbit, other varbit) returns varbit language sql immutable parallel safe as $$
  select coalesce(one | other, one, other);
$$;

-- Which items of a plan a mask covers; null: none. is_full: false if a known action below is not reached; else true if at
-- least one is known to lie below and every action that may lie there is reached; else null. rollup 'any': what is reached is
-- covered; 'all': what has actions below is covered where it is full.
create or replace function covered_items(of_plan integer, mask varbit, rollup text default 'any')
returns table (item_id integer, level item_level, has_parts boolean, covered boolean, is_full boolean)
language sql stable as $$
  select i.item_id, i.level,
    exists (select from items part where part.parent_id = i.item_id and part.level = 'part'),
    case when rollup = 'all' and f.item_id is not null then coalesce(f.is_full, false)
      else coalesce(get_bit(mask, i.position - 1) = 1, false) end,
    f.is_full
  from items i
  left join (
    select below.item_id,
      case
        when bool_or(below.is_certain and coalesce(get_bit(mask, action.position - 1) = 0, true)) then false
        when bool_or(below.is_certain) and bool_and(coalesce(get_bit(mask, action.position - 1) = 1, false)) then true
      end as is_full
    from actions_below below
    join items action on action.item_id = below.action_id
    where action.plan_id = of_plan
    group by below.item_id
  ) f on f.item_id = i.item_id
  where i.plan_id = of_plan;
$$;

-- Coverage of every item of a plan: once for all the presidencies together (presidency_id null: a distinct union, never
-- a sum) and, where by_presidency is true, once for each of the scope's presidencies. Items nobody addressed are rows too.
-- newest: of each item, in each row, the newest_of newest meetings. Counts the same as counted_meetings, from the masks that are kept instead of the links.
create or replace function coverage(within scope, by_presidency boolean default false, newest_of integer default 0)
returns setof coverage_cell
language sql stable as $$
  with counted as materialized (
    select r.meeting_id, r.presidency_id, r.ends_on, r.slug, r.reach, varbit_send(r.reach) as sent from reaching_meetings(within) r
  ),
  -- Counted by the bytes of the masks: meetings are many, and different bytes few. A mask is sent after four bytes of its length.
  bytes as materialized (
    select c.presidency_id, b.place, get_byte(c.sent, b.place) as byte, count(*) as meeting_count,
      min(c.ends_on) as first_addressed_on, max(c.ends_on) as last_addressed_on
    from counted c
    cross join generate_series(4, 3 + (select (max(i.position) + 7) / 8 from items i where i.plan_id = (within).plan_id)) as b (place)
    group by 1, 2, 3
  ),
  tally as materialized (
    select i.item_id, i.position, b.presidency_id, grouping(b.presidency_id) = 1 as is_union, sum(b.meeting_count)::bigint as meeting_count,
      min(b.first_addressed_on) as first_addressed_on, max(b.last_addressed_on) as last_addressed_on
    from items i
    join bytes b on b.place = 4 + (i.position - 1) / 8 and (b.byte >> 7 - (i.position - 1) % 8) & 1 = 1
    where i.plan_id = (within).plan_id
    group by grouping sets ((i.item_id, i.position), (i.item_id, i.position, b.presidency_id))
  ),
  -- Most items are addressed so often that their newest meetings are among these few; only for the others all are looked at.
  latest as materialized (
    select null::integer as presidency_id, true as is_union, l.slug, l.reach, row_number() over (order by l.ends_on desc, l.slug) as place
    from (
      select c.slug, c.ends_on, c.reach from counted c order by c.ends_on desc, c.slug limit 20 * newest_of) l
    union all
    select p, false, l.slug, l.reach, row_number() over (partition by p order by l.ends_on desc, l.slug)
    from unnest((within).presidencies) as p
    cross join lateral (
      select c.slug, c.ends_on, c.reach
      from counted c
      where c.presidency_id = p
      order by c.ends_on desc, c.slug
      limit 20 * newest_of) l
    where by_presidency
  ),
  at_hand as materialized (
    select l.presidency_id, l.is_union, i.item_id, (array_agg(l.slug order by l.place))[1:newest_of] as slugs
    from latest l
    join items i on i.plan_id = (within).plan_id and get_bit(l.reach, i.position - 1) = 1
    group by l.presidency_id, l.is_union, i.item_id
  ),
  newest as (
    select t.presidency_id, t.is_union, t.item_id,
      case when cardinality(a.slugs) = least(newest_of, t.meeting_count) then a.slugs else array(
        select c.slug
        from counted c
        where get_bit(c.reach, t.position - 1) = 1 and (t.is_union or c.presidency_id = t.presidency_id)
        order by c.ends_on desc, c.slug
        limit newest_of) end as slugs
    from tally t
    left join at_hand a on a.item_id = t.item_id and a.is_union = t.is_union and a.presidency_id is not distinct from t.presidency_id
    where newest_of > 0 and (t.is_union or by_presidency)
  ),
  apart as materialized (
    select c.presidency_id, bit_or(c.reach) as reach from counted c group by c.presidency_id
  ),
  parts as (
    select null::integer as presidency_id, true as is_union, (select bit_or(a.reach) from apart a) as reach
    union all
    select p, false, (select a.reach from apart a where a.presidency_id = p)
    from unnest((within).presidencies) as p where by_presidency
  )
  select s.presidency_id, i.item_id, i.level, i.has_parts, i.covered, i.is_full,
    coalesce(t.meeting_count, 0), t.first_addressed_on, t.last_addressed_on,
    case when newest_of > 0 then coalesce(n.slugs, '{}') end
  from parts s
  cross join lateral covered_items((within).plan_id, s.reach, (within).rollup) i
  left join tally t on t.item_id = i.item_id and t.is_union = s.is_union
    and (s.is_union or t.presidency_id = s.presidency_id)
  left join newest n on n.item_id = i.item_id and n.is_union = s.is_union
    and (s.is_union or n.presidency_id = s.presidency_id);
$$;

-- What the cells of coverage() add up to, a row per presidency (null: all together). Totals are the number of items.
-- objectives 'numbered': an objective counts once, whole; 'parts': one that is printed as its parts counts as those.
create or replace function coverage_totals(cells coverage_cell[], objectives text default 'numbered')
returns table (
  presidency_id integer,
  domains_covered integer, domains_total integer, domains_full integer, domains_full_unknown integer,
  objectives_covered integer, objectives_total integer, objectives_full integer, objectives_full_unknown integer,
  actions_covered integer, actions_total integer)
language sql immutable as $$
  with counted as (
    select c.presidency_id, c.covered, c.is_full,
      c.level = 'domain' as is_domain,
      case objectives
        when 'parts' then c.level = 'part' or (c.level = 'objective' and not c.has_parts)
        else c.level = 'objective'
      end as is_objective,
      c.level = 'action' as is_action
    from unnest(cells) as c
  )
  select presidency_id,
    count(*) filter (where is_domain and covered)::integer,
    count(*) filter (where is_domain)::integer,
    count(*) filter (where is_domain and is_full)::integer,
    count(*) filter (where is_domain and is_full is null)::integer,
    count(*) filter (where is_objective and covered)::integer,
    count(*) filter (where is_objective)::integer,
    count(*) filter (where is_objective and is_full)::integer,
    count(*) filter (where is_objective and is_full is null)::integer,
    count(*) filter (where is_action and covered)::integer,
    count(*) filter (where is_action)::integer
  from counted
  group by presidency_id;
$$;

-- The presidencies that a plan-wide answer looks at: those bound to the plan, and any other under which a meeting cites it.
create or replace function presidencies_of_plan(of_plan integer) returns table (presidency_id integer)
language sql stable as $$
  select p.presidency_id
  from presidencies p
  where p.plan_id = of_plan
    -- In the order of the index: where nothing is found, else all that cites the plan would be looked at.
    or (
      select true
      from meeting_reach r
      where r.plan_id = of_plan and r.presidency_id = p.presidency_id and r.state = 'published'
      order by r.ends_on
      limit 1);
$$;

-- In which term each item was first addressed, over the whole record whatever is being asked: "new in a presidency"
-- means that no earlier term addressed it.
create or replace function first_terms(of_plan integer) returns table (item_id integer, first_term_from date)
language sql stable as $$
  select i.item_id, min(lower(p.term))
  from reached_each(scope(of_plan)) r
  join presidencies p on p.presidency_id = r.presidency_id
  join items i on i.plan_id = of_plan and get_bit(r.reach, i.position - 1) = 1
  group by i.item_id;
$$;

-- Each meeting in scope falls into exactly one standing. Held ones: counted, not_applicable (and why), pending (nobody has
-- mapped it, or only in draft), other (it mentions the plan, or addresses another one). Planned ones: planned.
-- A meeting under a presidency of another plan is in scope where it cites this plan, and where its presidency was named.
-- is_within: of the days, kinds and places asked for, which narrow figures and not how full the record is.
create or replace function judged_meetings(within scope, presidencies_are_named boolean default false)
returns table (
  meeting_id integer, presidency_id integer, slug text, kind meeting_kind, ends_on date, standing text, is_within boolean)
language sql stable as $$
  select m.meeting_id, m.presidency_id, m.slug::text collate "C", m.kind, m.ends_on,
    case
      when m.status = 'planned' then 'planned'
      when r.counts then 'counted'
      when m.mapping = 'not_applicable' then 'not_applicable'
      when m.mapping = 'pending' or r.meeting_id is null then 'pending'
      else 'other'
    end,
    ((within).days is null or m.ends_on <@ (within).days)
      and ((within).kinds is null or m.kind = any((within).kinds))
      and ((within).countries is null and (within).co_chairs is null
        or exists (select from meetings_at_places(within) a where a.meeting_id = m.meeting_id))
  from meetings m
  join presidencies p on p.presidency_id = m.presidency_id
  left join (
    select r.meeting_id, bool_or(r.plan_id = (within).plan_id) as cites,
      bool_or(r.plan_id = (within).plan_id and r.strength = any((within).strengths)) as counts
    from meeting_reach r
    where r.state = any((within).states)
      and not (r.is_withdrawn and 'draft' = any((within).states))
      and ((within).presidencies is null or r.presidency_id = any((within).presidencies))
    group by r.meeting_id
  ) r on r.meeting_id = m.meeting_id
  where m.status in ('held', 'planned')
    and ((within).presidencies is null or m.presidency_id = any((within).presidencies))
    and (p.plan_id = (within).plan_id or presidencies_are_named or coalesce(r.cites, false));
$$;

-- The same without whose they are and what they are called.
create or replace function meeting_standings(within scope, presidencies_are_named boolean default false)
returns table (meeting_id integer, kind meeting_kind, ends_on date, standing text, is_within boolean)
language sql stable as $$
  select m.meeting_id, m.kind, m.ends_on, m.standing, m.is_within
  from judged_meetings(within, presidencies_are_named) m;
$$;

-- One row per presidency and item: the coverage of every item under every one of the scope's presidencies, covered or not.
create or replace function coverage_rows(within scope)
returns table (
  presidency_id integer, item_id integer, domain_id integer, objective_id integer, covered boolean, meeting_count bigint,
  first_addressed_on date, last_addressed_on date, is_new_in_presidency boolean)
language sql stable as $$
  select c.presidency_id, c.item_id, domain.item_id, objective.item_id, c.covered, c.meeting_count,
    c.first_addressed_on, c.last_addressed_on,
    c.covered and coalesce(earliest.first_term_from >= lower(p.term), true)
  from coverage(within, by_presidency => true) c
  join presidencies p on p.presidency_id = c.presidency_id
  left join first_terms((within).plan_id) earliest on earliest.item_id = c.item_id
  left join lateral (
    select i.item_id from item_ancestry a join items i on i.item_id = a.ancestor_id
    where a.item_id = c.item_id and a.is_certain and i.level = 'domain') domain on true
  left join lateral (
    select i.item_id from item_ancestry a join items i on i.item_id = a.ancestor_id
    where a.item_id = c.item_id and a.is_certain and i.level = 'objective') objective on true;
$$;

-- How full the record of some presidencies is: empty (no meeting recorded), partial (some are pending), complete.
create or replace function record_state(of_presidencies integer[], some_are_pending boolean)
returns text language sql stable as $$
  select case
    when not exists (select from meetings m where m.presidency_id = any(of_presidencies)) then 'empty'
    when some_are_pending then 'partial'
    else 'complete'
  end;
$$;

-- Of some presidencies those under which no meeting is recorded, in the order of their terms: of what they addressed a figure says nothing.
create or replace function presidencies_without_record(of_presidencies integer[])
returns text[] language sql stable as $$
  select coalesce(array_agg(p.slug order by lower(p.term), p.slug), '{}')
  from presidencies p
  where p.presidency_id = any(of_presidencies)
    and not exists (select from meetings m where m.presidency_id = p.presidency_id);
$$;

-- Each presidency's totals of its own plan, in the order of the terms: the line that a start, a list or a badge shows.
create or replace view presidency_totals as
  select p.presidency_id, p.slug, p.title_en, p.title_fr, lower(p.term) as term_from, t.domains_covered, t.domains_total,
    t.objectives_covered, t.objectives_total, t.actions_covered, t.actions_total,
    record_state(array[p.presidency_id], exists (
      select from meeting_standings(scope(p.plan_id, array[p.presidency_id])) s where s.standing = 'pending')) as record
  from presidencies p
  cross join lateral coverage_totals(array(select c from coverage(scope(p.plan_id, array[p.presidency_id])) c)) t;
