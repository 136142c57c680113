-- Who printed another figure: what change of rule or of record would give it.

drop function if exists reconciling_changes(scope, boolean); -- told below, where what cannot change anything is known

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
language plpgsql stable as $$
begin
  -- In this language it is planned once by a connection: that takes as long as answering.
  return (
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
  kept as materialized (
    select a.meeting_id, a.status = 'planned' as is_planned, a.state = 'published' as is_published, a.is_withdrawn, a.is_named, a.is_dated, a.reach
    from attributed(within) a
    where a.is_named or a.is_dated
  ),
  -- Three heaps that share no meeting.
  heaps as materialized (
    select k.is_planned, k.is_published, k.is_withdrawn, k.is_named, k.is_dated, k.meeting_id % 3 as heap, bit_or(k.reach) as reach
    from kept k
    group by k.is_planned, k.is_published, k.is_withdrawn, k.is_named, k.is_dated, k.meeting_id % 3
  ),
  -- What is reached where two rules are changed.
  masks as materialized (
    select r.planned, r.drafts, r.dated, coalesce(bit_or(c.reach), l.nothing) as reach
    from levels l
    cross join (values (true, true, false), (true, false, true), (false, true, true), (true, false, false), (false, true, false),
      (false, false, true), (false, false, false)) r (planned, drafts, dated)
    left join heaps c on counts_by(r.planned, r.drafts, r.dated, c.is_planned, c.is_published, c.is_withdrawn, c.is_named, c.is_dated)
    group by r.planned, r.drafts, r.dated, l.nothing
  ),
  -- Which meetings count under one changed rule ('': none), and what covers an item alone or with one other.
  variants as (
    select v.variant collate "C" as variant
    from (values (''), ('with_planned'), ('with_drafts'), ('by_date')) v (variant)
    where may_see_drafts or v.variant <> 'with_drafts'
  ),
  -- What each of the heaps covers is covered by three meetings at least: of a long record that is nearly all, and only the rest is
  -- counted meeting by meeting.
  often as materialized (
    select v.variant, coalesce(together.one & together.two & together.three, l.nothing) as reach
    from variants v
    cross join levels l
    cross join lateral (
      select bit_or(h.reach) filter (where h.heap = 0) as one, bit_or(h.reach) filter (where h.heap = 1) as two,
        bit_or(h.reach) filter (where h.heap = 2) as three
      from heaps h
      where counts_by(v.variant = 'with_planned', v.variant = 'with_drafts', v.variant = 'by_date',
        h.is_planned, h.is_published, h.is_withdrawn, h.is_named, h.is_dated)) together
  ),
  seldom as materialized (
    select o.variant, k.meeting_id, bit_or(k.reach & ~o.reach) as reach
    from often o
    join levels l on ~o.reach <> l.nothing
    join kept k on k.reach & ~o.reach <> l.nothing
      and counts_by(o.variant = 'with_planned', o.variant = 'with_drafts', o.variant = 'by_date',
        k.is_planned, k.is_published, k.is_withdrawn, k.is_named, k.is_dated)
    group by o.variant, k.meeting_id
  ),
  tally as (
    select o.variant, i.position, case
      when get_bit(o.reach, i.position - 1) = 1 then 3
      else (select count(*) from seldom s where s.variant = o.variant and get_bit(s.reach, i.position - 1) = 1)
    end as meetings
    from often o
    cross join items i
    where i.plan_id = (within).plan_id
  ),
  marks as materialized (
    select t.variant,
      string_agg((t.meetings > 0)::integer::text, '' order by t.position)::varbit as reach,
      string_agg((t.meetings = 1)::integer::text, '' order by t.position)::varbit as once,
      string_agg((t.meetings = 2)::integer::text, '' order by t.position)::varbit as twice
    from tally t
    group by t.variant
  ),
  open as materialized (
    select bit_or(~m.reach | m.once) as reach from marks m
  ),
  -- Those that count and whose leaving out may change something: what is covered twice over by others does not, alone or with one other.
  mattering as materialized (
    select n.meeting_id
    from seldom n
    join marks m on m.variant = n.variant
    cross join levels l
    where n.reach & (m.once | m.twice) <> l.nothing
    intersect
    select k.meeting_id
    from kept k
    where counts_by(false, false, false, k.is_planned, k.is_published, k.is_withdrawn, k.is_named, k.is_dated)
  ),
  -- Those that do not count, and of which exactly one thing stands between them and the figure.
  other as materialized (
    select r.meeting_id, r.slug, r.ends_on, r.presidency_id,
      case when r.presidency_id <> all((within).presidencies) then 'other_presidency'
        when r.status = 'planned' then 'planned'
        when r.strength = 'mention' then 'mention'
        else 'draft'
      end as name,
      bit_or(r.reach) as reach
    from meeting_reach r
    cross join levels l
    join open o on o.reach <> l.nothing
    where r.plan_id = (within).plan_id
      and (r.state = 'published' or may_see_drafts)
      and r.status in ('held', 'planned')
      and (r.presidency_id <> all((within).presidencies))::integer + (r.status = 'planned')::integer
        + (r.strength = 'mention')::integer + (r.state <> 'published')::integer = 1
      and r.reach & o.reach <> l.nothing
    group by r.meeting_id, r.slug, r.ends_on, r.presidency_id, name
  ),
  terms as materialized (
    select p.dialogue_id, lower(p.term) as term_from, upper(p.term) as term_to
    from presidencies p where p.presidency_id = any((within).presidencies)
  ),
  near as (
    select m.meeting_id, min(least(abs(m.ends_on - t.term_from), abs(m.ends_on - t.term_to))) as days_off
    from (
      select o.meeting_id, o.ends_on, o.presidency_id from other o
      union
      select m.meeting_id, m.ends_on, m.presidency_id from mattering x join meetings m on m.meeting_id = x.meeting_id) m
    join presidencies p on p.presidency_id = m.presidency_id
    join terms t on t.dialogue_id = p.dialogue_id
    where m.ends_on between t.term_from - 31 and t.term_from + 31 or m.ends_on between t.term_to - 31 and t.term_to + 31
    group by m.meeting_id
  ),
  citing as (
    select c.meeting_id, c.citation_id, c.position, count(*) over (partition by c.meeting_id) as of_meeting
    from citations c
    join mattering m on m.meeting_id = c.meeting_id
    where c.plan_id = (within).plan_id and c.state = 'published' and c.strength = any((within).strengths)
  ),
  -- The single changes that may explain another figure, in the order in which they are told. kind:
  --   rule       rollup (all), objectives (parts), with_planned, with_drafts, by_date
  --   leave_out  a meeting that counts, or one citation of it: of several, so that the meeting still counts for the others
  --   let_in     a meeting that does not count, for the one reason that is named: planned, draft, mention, or other_presidency
  --              where its last day is near either end of the term
  -- days_off: of a meeting near an end of the term, how near; null: it is not.
  found as (
    select 1 as sort, n.place as by, ''::text as slug, 0 as position, 'rule' as kind, n.name, null::integer as meeting_id,
      null::integer as citation_id, null::integer as days_off, null::varbit as reach
    from (values (1, 'rollup'), (2, 'objectives'), (3, 'with_planned'), (4, 'with_drafts'), (5, 'by_date')) n (place, name)
    where n.name <> 'with_drafts' or may_see_drafts
    union all
    select case when n.days_off is null then 4 else 2 end, coalesce(n.days_off, m.ends_on - date '2000-01-01'), m.slug::text, 0,
      'leave_out', 'meeting', m.meeting_id, null, n.days_off, null
    from mattering x
    join meetings m on m.meeting_id = x.meeting_id
    left join near n on n.meeting_id = x.meeting_id
    union all
    select case o.name when 'other_presidency' then 3 when 'planned' then 6 when 'draft' then 7 else 8 end,
      case when o.name = 'other_presidency' then n.days_off else o.ends_on - date '2000-01-01' end, o.slug, 0,
      'let_in', o.name, o.meeting_id, null, n.days_off, o.reach
    from other o
    left join near n on n.meeting_id = o.meeting_id
    where o.name <> 'other_presidency' or n.days_off is not null
    union all
    select 5, m.ends_on - date '2000-01-01', m.slug::text, c.position, 'leave_out', 'citation', c.meeting_id, c.citation_id, null, null
    from citing c
    join meetings m on m.meeting_id = c.meeting_id
    where c.of_meeting > 1
  ),
  tried as materialized (
    select n.place, n.kind, n.name, n.meeting_id, n.citation_id, n.days_off, n.reach,
      row_number() over (partition by n.kind, n.name order by n.place) as number
    from (
      select row_number() over (order by f.sort, f.by, f.slug, f.position, f.name) as place, f.kind, f.name, f.meeting_id, f.citation_id,
        f.days_off, f.reach
      from found f) n
  ),
  changes as materialized (
    select t.place, t.kind, t.name, t.meeting_id, t.citation_id, t.days_off, t.reach,
      case when t.kind = 'rule' and t.name in (select variant from variants) then t.name else '' end as variant
    from tried t
    where t.number <= 100
  ),
  -- What the meetings that are left out cover, where they count.
  counting as materialized (
    select v.variant, k.meeting_id, bit_or(k.reach) as reach
    from kept k
    join variants v on counts_by(v.variant = 'with_planned', v.variant = 'with_drafts', v.variant = 'by_date',
      k.is_planned, k.is_published, k.is_withdrawn, k.is_named, k.is_dated)
    where k.meeting_id in (select c.meeting_id from changes c where c.kind = 'leave_out')
    group by v.variant, k.meeting_id
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
    join masks r on r.planned = ('with_planned' in (a.name, b.name)) and r.drafts = ('with_drafts' in (a.name, b.name))
      and r.dated = ('by_date' in (a.name, b.name))
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
          'startsOn', m.starts_on, 'endsOn', m.ends_on, 'presidency', p.slug, 'presidencyEn', p.title_en, 'presidencyFr', p.title_fr,
          'daysOff', c.days_off, 'neighbour', beside.slug, 'neighbourEn', beside.title_en, 'neighbourFr', beside.title_fr,
          'citation', q.position, 'text', q.printed,
          'items', (select jsonb_agg(i.code order by i.position) from citation_items named join items i on i.item_id = named.item_id
            where named.citation_id = q.citation_id)) order by c.place)
        from changes c
        left join meetings m on m.meeting_id = c.meeting_id
        left join presidencies p on p.presidency_id = m.presidency_id
        left join citations q on q.citation_id = c.citation_id
        -- Whose it may be instead: the presidency of the dialogue whose own term begins or ends next to that day.
        left join lateral (
          select o.slug, o.title_en, o.title_fr
          from presidencies o
          where c.kind = 'leave_out' and c.days_off is not null
            and o.dialogue_id = p.dialogue_id and o.presidency_id <> all((within).presidencies)
          order by least(abs(m.ends_on - lower(o.term)), abs(m.ends_on - upper(o.term))), lower(o.term)
          limit 1) beside on true
        where c.place = any(t.places)) order by t.number)
      from told t where t.number <= 100), '[]')));
end $$;
