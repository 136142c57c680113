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
  held as materialized (
    select a.item_id, a.meeting_count, a.newest as meetings
    from chair c
    cross join lateral coverage(scope(c.plan_id, array[c.presidency_id]), newest_of => 20) a
  ),
  ahead as materialized (
    select m.slug, m.ends_on, m.reach
    from chair c
    cross join lateral reaching_meetings(scope(c.plan_id, array[c.presidency_id], statuses => '{planned}')) m
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
    select h.item_id
    from held h
    where h.meeting_count > 0
      and not exists (
        select from announced a
        join item_ancestry way on way.is_certain
          and (way.item_id = a.item_id and way.ancestor_id = h.item_id or way.item_id = h.item_id and way.ancestor_id = a.item_id))
  ),
  shown as (
    select announcement_id, item_id, over_on from announced
    union all
    select null, u.item_id, null from unannounced u
  ),
  expected as (
    select i.item_id, count(*) as meeting_count, (array_agg(m.slug order by m.ends_on, m.slug))[1:20] as meetings
    from (select distinct item_id from shown) s
    join items i on i.item_id = s.item_id
    join ahead m on get_bit(m.reach, i.position - 1) = 1
    group by i.item_id
  )
  select s.announcement_id, s.item_id,
    case
      when s.announcement_id is null then 'unplanned'
      when h.meeting_count > 0 then 'delivered'
      when e.meeting_count > 0 then 'under_way'
      when s.over_on <= c.judged_on then 'slipped'
      else 'awaited'
    end,
    coalesce(h.meeting_count, 0), coalesce(h.meetings, '{}'), coalesce(e.meeting_count, 0), coalesce(e.meetings, '{}')
  from chair c
  cross join shown s
  left join held h on h.item_id = s.item_id
  left join expected e on e.item_id = s.item_id;
$$;
