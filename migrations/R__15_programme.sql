-- What was announced, beside what was held.

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
    select m.status, m.slug::text as slug, m.ends_on, a.reach
    from (
      select a.meeting_id, bit_or(a.reach) as reach
      from chair c
      cross join lateral attributed(scope(c.plan_id, array[c.presidency_id])) a
      where a.is_named and a.state = 'published'
      group by a.meeting_id) a
    join meetings m on m.meeting_id = a.meeting_id
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
    select i.item_id
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
    select null, u.item_id, null from unannounced u
  ),
  addressed as (
    select i.item_id,
      count(*) filter (where m.status = 'held') as held_count, count(*) filter (where m.status = 'planned') as planned_count,
      (array_agg(m.slug order by m.ends_on desc, m.slug) filter (where m.status = 'held'))[1:20] as held,
      (array_agg(m.slug order by m.ends_on, m.slug) filter (where m.status = 'planned'))[1:20] as planned
    from (select distinct item_id from shown) s
    join items i on i.item_id = s.item_id
    join cited m on get_bit(m.reach, i.position - 1) = 1
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
