-- Looking ahead: what meetings would open that have not been held. Everything is counted from the masks that coverage is
-- counted from (R__02), so that it agrees with what coverage will be once they are.

-- What citing these items would reach, as one mask of items; null: nothing.
create or replace function reach_of(of_plan integer, codes text[]) returns varbit language sql stable as $$
  select bit_or(i.reach)
  from items i
  where i.plan_id = of_plan and i.code = any(codes);
$$;

-- What two masks reach together; null: nothing.
create or replace function reach_together(one varbit, other varbit) returns varbit language sql immutable parallel safe as $$
  select coalesce(one | other, one, other);
$$;

-- The codes of the items that a mask covers, in plan order.
create or replace function covered_codes(of_plan integer, mask varbit, rollup text default 'any') returns text[]
language sql stable as $$
  select coalesce(array_agg(i.code order by i.position) filter (where c.covered), '{}')
  from covered_items(of_plan, mask, rollup) c
  join items i using (item_id);
$$;

-- What a mask covers adds up to, as coverage adds up.
create or replace function reach_totals(of_plan integer, mask varbit, rollup text default 'any', objectives text default 'numbered')
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
    from reach_totals(of_plan, mask, rollup, objectives) t
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
    array(select c from unnest(covered_codes(of_plan, together.mask, rollup)) with ordinality as a (c, n) where c <> all(b.codes) order by n),
    t.objectives_covered - b.objectives_covered, t.actions_covered - b.actions_covered
  from meeting m
  cross join before b
  cross join lateral (select reach_together(mask, reach_of(of_plan, m.cites)) as mask) together
  cross join lateral reach_totals(of_plan, together.mask, rollup, objectives) t
  where t.objectives_covered + t.actions_covered > b.objectives_covered + b.actions_covered
  order by m.position;
$$;
