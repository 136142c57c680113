-- The analyses: further questions to what coverage is counted from. They read the same masks by the same rules, and what R__02
-- can tell already is asked there.

-- The same scope for other presidencies or meetings of another status; null: as it is.
create or replace function rescoped(within scope, presidencies integer[] default null, statuses meeting_status[] default null)
returns scope language sql immutable parallel safe as $$
  select row((within).plan_id, coalesce(presidencies, (within).presidencies), (within).days, (within).kinds,
    coalesce(statuses, (within).statuses), (within).states, (within).strengths, (within).countries, (within).co_chairs,
    (within).rollup)::scope;
$$;

-- What a mask comes to, as coverage_totals says it.
create or replace function mask_totals(of_plan integer, mask varbit, rollup text default 'any', objectives text default 'numbered')
returns table (
  domains_covered integer, domains_total integer, domains_full integer, domains_full_unknown integer,
  objectives_covered integer, objectives_total integer, objectives_full integer, objectives_full_unknown integer,
  actions_covered integer, actions_total integer)
language sql stable as $$
  select t.domains_covered, t.domains_total, t.domains_full, t.domains_full_unknown,
    t.objectives_covered, t.objectives_total, t.objectives_full, t.objectives_full_unknown, t.actions_covered, t.actions_total
  from coverage_totals(array(
    select row(null, c.item_id, c.level, c.has_parts, c.covered, c.is_full, 0, null, null, null)::coverage_cell
    from covered_items(of_plan, mask, rollup) c), objectives) t;
$$;

-- Where each item certainly lies: the codes of its domain and of its numbered objective, its own included; null where nobody knows.
create or replace function item_places(of_plan integer) returns table (item_id integer, domain text, objective text)
language sql stable as $$
  select i.item_id, max(above.code) filter (where above.level = 'domain'), max(above.code) filter (where above.level = 'objective')
  from items i
  join item_ancestry a on a.item_id = i.item_id and a.is_certain
  join items above on above.item_id = a.ancestor_id
  where i.plan_id = of_plan
  group by i.item_id;
$$;

-- Items by level and in plan order. objectives as coverage_totals counts them; parts are counted beside them, whichever way.
create or replace function named_items(ids integer[], objectives text default 'numbered')
returns json language sql stable as $$
  select json_build_object(
    'domains', count(*) filter (where i.level = 'domain'),
    'objectives', count(*) filter (where case objectives
      when 'parts' then i.level = 'part' or i.level = 'objective' and not exists (
        select from items part where part.parent_id = i.item_id and part.level = 'part')
      else i.level = 'objective' end),
    'parts', count(*) filter (where i.level = 'part'),
    'actions', count(*) filter (where i.level = 'action'),
    'items', coalesce(json_agg(i.code order by i.position), '[]'))
  from items i
  where i.item_id = any(ids);
$$;

-- Whether a scope counts as the plan's rules have it, of whatever presidencies: what is looked up for the one holds for the other.
create or replace function counts_all(within scope) returns boolean language sql immutable parallel safe as $$
  select ((within).days is null or lower_inf((within).days) and upper_inf((within).days) and not isempty((within).days))
    and (within).kinds is null and (within).countries is null and (within).co_chairs is null
    and (within).statuses = '{held}' and (within).states = '{published}' and (within).strengths @> '{primary,secondary}';
$$;

-- Where one presidency stands in the plan's whole record. Of what it covers, what is new (no earlier term addressed it,
-- whatever was filtered) and what is repeated; and what is covered through it, by the scope's own rules and filters.
create or replace function in_sequence(within scope, cells coverage_cell[], objectives text default 'numbered')
returns table (new json, repeated json, presidencies json, totals json)
language sql stable as $$
  with here as materialized (
    select p.presidency_id, lower(p.term) as term_from from presidencies p where p.presidency_id = (within).presidencies[1]
  ),
  each as materialized (
    select e.presidency_id, e.reach from reached_each(scope((within).plan_id)) e
  ),
  earlier as materialized (
    select bit_or(e.reach) as reach
    from each e
    join presidencies p on p.presidency_id = e.presidency_id
    join here on lower(p.term) < here.term_from
  ),
  told as materialized (
    select c.item_id, coalesce(get_bit(e.reach, i.position - 1) = 1, false) as is_repeated
    from unnest(cells) c
    join items i on i.item_id = c.item_id
    cross join earlier e
    where c.covered
  ),
  so_far as materialized (
    select p.presidency_id, p.slug, lower(p.term) as term_from
    from presidencies p
    cross join here
    where p.presidency_id = here.presidency_id
      or lower(p.term) <= here.term_from
        and p.presidency_id in (select o.presidency_id from presidencies_of_plan((within).plan_id) o)
  ),
  cumulative as materialized (
    select case
      when counts_all(within) then (select bit_or(e.reach) from each e join so_far s on s.presidency_id = e.presidency_id)
      else reached(rescoped(within, array(select s.presidency_id from so_far s)))
    end as reach
  )
  select named_items(array(select t.item_id from told t where not t.is_repeated), objectives),
    named_items(array(select t.item_id from told t where t.is_repeated), objectives),
    (select json_agg(s.slug order by s.term_from, s.slug) from so_far s),
    (select to_json(t) from cumulative c cross join lateral mask_totals((within).plan_id, c.reach, (within).rollup, objectives) t);
$$;

-- Which items that a mask does not cover may be covered all the same, and which items of unknown placement leave that open. With
-- rollup 'any': something reached may lie below. 'all': nothing known below is missing, but what may lie below leaves it open.
create or replace function open_items(of_plan integer, mask varbit, rollup text default 'any')
returns table (item_id integer, because text[])
language sql stable as $$
  select c.item_id, array_agg(below.code order by below.position)
  from covered_items(of_plan, mask, rollup) c
  join item_ancestry a on a.ancestor_id = c.item_id and not a.is_certain
  join items below on below.item_id = a.item_id
  where not c.covered
    and case
      when below.plan_id <> of_plan then false -- told before the bit is read: another plan's items have places that the mask has not
      when rollup = 'all' and exists (select from actions_below b where b.item_id = c.item_id)
        then c.is_full is null and below.level = 'action'
      else get_bit(mask, below.position - 1) = 1
    end
  group by c.item_id;
$$;

-- How full the record of each of the scope's presidencies is, however narrow the scope is beside them: empty (no meeting),
-- partial (a held one is pending, as meeting_standings has it), else complete. Looks no further than the first that is pending.
create or replace function presidency_records(within scope, presidencies_are_named boolean default false)
returns table (presidency_id integer, record text)
language sql stable as $$
  select p.presidency_id,
    case
      when not exists (select from meetings m where m.presidency_id = p.presidency_id) then 'empty'
      when exists (
        select
        from meetings m
        left join lateral (
          select bool_or(r.plan_id = (within).plan_id) as cites,
            bool_or(r.plan_id = (within).plan_id and r.strength = any((within).strengths)) as counts
          from meeting_reach r
          where r.meeting_id = m.meeting_id
            and r.state = any((within).states)
            and not (r.is_withdrawn and 'draft' = any((within).states))
        ) r on true
        where m.presidency_id = p.presidency_id
          and m.status = 'held'
          and m.mapping <> 'not_applicable'
          and r.counts is not true
          and (m.mapping = 'pending' or r.cites is null)
          and (p.plan_id = (within).plan_id or presidencies_are_named or r.cites)) then 'partial'
      else 'complete'
    end
  from presidencies p
  where p.presidency_id = any((within).presidencies);
$$;

-- The same of all of them together, as the answers state it.
create or replace function whole_record(records text[]) returns text language sql immutable parallel safe as $$
  select case
    when coalesce(bool_and(r = 'empty'), true) then 'empty'
    when bool_or(r = 'partial') then 'partial'
    else 'complete'
  end
  from unnest(records) as r;
$$;

-- Every item in the plan's whole record, by the usual rules whatever is asked: never addressed, by one counted meeting alone
-- (once), or by several; the last presidency that addressed it and that one's newest meeting which did; how many presidencies
-- of the plan came after it, and of how many of those it cannot be said that they did not (their record is not complete).
create or replace function item_histories(of_plan integer)
returns table (
  item_id integer, state text, last_presidency_id integer, last_meeting text, last_addressed_on date,
  presidencies_since integer, presidencies_unknown integer)
language sql stable as $$
  with asked as materialized (
    select array(select o.presidency_id from presidencies_of_plan(of_plan) o) as presidencies
  ),
  terms as materialized (
    select p.presidency_id, row_number() over (order by lower(p.term), p.slug) as place, r.record, each.reach
    from asked a
    cross join lateral presidency_records(scope(of_plan, a.presidencies)) r
    join presidencies p on p.presidency_id = r.presidency_id
    left join reached_each(scope(of_plan)) each on each.presidency_id = p.presidency_id
  ),
  spans as materialized (
    select i.item_id, i.position, count(t.place) as terms, max(t.place) as last
    from items i
    left join terms t on get_bit(t.reach, i.position - 1) = 1
    where i.plan_id = of_plan
    group by i.item_id, i.position
  )
  select s.item_id,
    case
      when s.last is null then 'never'
      when s.terms > 1 or exists (
        select
        from meeting_reach r
        where r.plan_id = of_plan and r.presidency_id = t.presidency_id and r.meeting_id <> newest.meeting_id
          and r.state = 'published' and r.strength <> 'mention' and r.status = 'held'
          and get_bit(r.reach, s.position - 1) = 1) then 'several'
      else 'once'
    end,
    t.presidency_id, newest.slug, newest.ends_on,
    case when s.last is not null then (select count(*) from terms later where later.place > s.last)::integer end,
    case when s.last is not null then
      (select count(*) from terms later where later.place > s.last and later.record <> 'complete')::integer end
  from spans s
  left join terms t on t.place = s.last
  left join lateral (
    select r.meeting_id, r.slug, r.ends_on
    from meeting_reach r
    where r.plan_id = of_plan and r.presidency_id = t.presidency_id
      and r.state = 'published' and r.strength <> 'mention' and r.status = 'held'
      and get_bit(r.reach, s.position - 1) = 1
    order by r.ends_on desc, r.slug
    limit 1
  ) newest on true;
$$;

-- Each item under each of the scope's presidencies. covered; else planned: what is planned would cover it; else unknown: the
-- presidency's record is empty or partial, or what may lie below the item leaves it open; else not. With the number of counted
-- meetings that address it (null: not known) and the newest_of newest of them.
create or replace function matrix_by_presidency(within scope, presidencies_are_named boolean default false, newest_of integer default 20)
returns table (presidency_id integer, record text, item_id integer, state text, meeting_count bigint, meetings text[])
language sql stable as $$
  with held as materialized (
    select c.presidency_id, c.item_id, c.covered, c.meeting_count, c.newest
    from coverage(within, by_presidency => true, newest_of => newest_of) c
    where c.presidency_id is not null
  ),
  columns as materialized (
    select r.presidency_id, r.record, h.reach, reach_together(h.reach, p.reach) as with_planned
    from presidency_records(within, presidencies_are_named) r
    left join reached_each(within) h on h.presidency_id = r.presidency_id
    left join reached_each(rescoped(within, statuses => '{planned}')) p on p.presidency_id = r.presidency_id
  ),
  cells as (
    select k.presidency_id, k.record, h.item_id, h.meeting_count, h.newest,
      case
        when h.covered then 'covered'
        when p.covered then 'planned'
        when k.record <> 'complete' or o.item_id is not null then 'unknown'
        else 'not'
      end as state
    from columns k
    join held h on h.presidency_id = k.presidency_id
    join lateral covered_items((within).plan_id, k.with_planned, (within).rollup) p on p.item_id = h.item_id
    left join lateral open_items((within).plan_id, k.reach, (within).rollup) o on o.item_id = h.item_id
  )
  select c.presidency_id, c.record, c.item_id, c.state,
    case when c.state = 'unknown' then nullif(c.meeting_count, 0) else c.meeting_count end, c.newest
  from cells c;
$$;

-- The meetings that say something of the plan's items: counted, planned with what they would address, and pending, of which
-- nobody knows what they address. All others address none.
create or replace function telling_meetings(within scope, presidencies_are_named boolean default false)
returns table (meeting_id integer, presidency_id integer, slug text, kind meeting_kind, ends_on date, standing text, reach varbit)
language sql stable as $$
  select r.meeting_id, r.presidency_id, r.slug, r.kind, r.ends_on, 'counted', r.reach
  from reaching_meetings(within) r
  union all
  select r.meeting_id, r.presidency_id, r.slug, r.kind, r.ends_on, 'planned', r.reach
  from reaching_meetings(rescoped(within, statuses => '{planned}')) r
  union all
  select m.meeting_id, m.presidency_id, m.slug, m.kind, m.ends_on, 'pending', null
  from judged_meetings(within, presidencies_are_named) m
  where m.standing = 'pending' and m.is_within;
$$;

-- Each item under one of those meetings, in the same words. What is planned has not covered: planned, or not.
create or replace function meeting_cells(of_plan integer, standing text, reach varbit, rollup text default 'any')
returns table (item_id integer, state text)
language sql stable as $$
  select i.item_id,
    case
      when standing = 'pending' then 'unknown'
      when i.covered and standing = 'planned' then 'planned'
      when i.covered then 'covered'
      when standing = 'counted' and o.item_id is not null then 'unknown'
      else 'not'
    end
  from covered_items(of_plan, reach, rollup) i
  left join open_items(of_plan, reach, rollup) o on o.item_id = i.item_id;
$$;

-- The counted meetings in the order of their last days, each with what is reached before and after it.
create or replace function timeline_steps(within scope)
returns table (place bigint, presidency_id integer, slug text, kind meeting_kind, ends_on date, before_it varbit, after_it varbit)
language sql stable as $$
  select row_number() over steps, r.presidency_id, r.slug, r.kind, r.ends_on,
    bit_or(r.reach) over (steps rows between unbounded preceding and 1 preceding),
    bit_or(r.reach) over (steps rows unbounded preceding)
  from reaching_meetings(within) r
  window steps as (order by r.ends_on, r.slug);
$$;
