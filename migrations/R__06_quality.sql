-- What somebody should look at in the record, a row a finding.
--   warning      a figure, or a line that a report prints, may be wrong, incomplete or without its backing.
--   information  nothing that is printed is wrong; the record could be fuller, or a reader will want to know.
-- number tells findings apart that have all else in common; facts are what the sentence about it needs. Drafts are never
-- read but as what has not been published, and the clock is not read at all: the same record has the same findings.

create or replace function quality_of_meetings() returns table (
  finding text, severity text, record text, slug text, presidency text, plan text, items text[], number integer, facts jsonb)
language sql stable as $$
  -- The presidency's own `pending`, as its coverage counts it.
  select 'pending_mapping', 'warning', 'meeting', m.slug::text, p.slug::text, plan.code::text, '{}'::text[], 0,
    jsonb_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on)
  from presidencies p
  join plans plan on plan.plan_id = p.plan_id
  cross join lateral meeting_standings(scope(p.plan_id, array[p.presidency_id])) s
  join meetings m on m.meeting_id = s.meeting_id
  where s.standing = 'pending'
  union all
  -- On the very day the term ends, officials meet to hand over; any other day outside is a doubt about the day or the chair.
  select 'outside_term',
    case when m.starts_on >= lower(p.term) and upper(p.term) in (m.starts_on, m.ends_on) then 'information' else 'warning' end,
    'meeting', m.slug::text, p.slug::text, plan.code::text, '{}', 0,
    jsonb_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on, 'termFrom', lower(p.term), 'termTo', upper(p.term))
  from meetings m
  join presidencies p on p.presidency_id = m.presidency_id
  join plans plan on plan.plan_id = p.plan_id
  where m.status in ('held', 'planned') and not daterange(m.starts_on, m.ends_on, '[]') <@ p.term
  union all
  -- The other language serves and says so, whatever the kind: information.
  select 'missing_language', 'information', 'meeting', m.slug::text, p.slug::text, plan.code::text, '{}', 0,
    jsonb_build_object('language', t.lang, 'title', t.other)
  from meetings m
  join presidencies p on p.presidency_id = m.presidency_id
  join plans plan on plan.plan_id = p.plan_id
  cross join lateral (values ('en', m.title_en, m.title_fr), ('fr', m.title_fr, m.title_en)) t (lang, title, other)
  where coalesce(t.title, '') = ''
  union all
  -- A thematic meeting is co-chaired, and reports print by whom. Steering committees, ministerial conferences and what
  -- others organise have co-chairs or not. What is only planned may have nobody yet; what was called off needs nobody.
  select 'missing_co_chair', case m.kind when 'thematic_meeting' then 'warning' else 'information' end,
    'meeting', m.slug::text, p.slug::text, plan.code::text, '{}', 0,
    jsonb_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on)
  from meetings m
  join presidencies p on p.presidency_id = m.presidency_id
  join plans plan on plan.plan_id = p.plan_id
  where m.status = 'held' and m.co_chairs = '{}'
    and m.kind not in ('steering_committee', 'ministerial_conference', 'external_event', 'other')
  union all
  -- A webinar has no place. These kinds gather people somewhere, and reports print where; the rest often meet at a distance.
  select 'missing_place',
    case when m.kind in ('thematic_meeting', 'special_event', 'senior_officials_meeting', 'ministerial_conference')
      then 'warning' else 'information' end,
    'meeting', m.slug::text, p.slug::text, plan.code::text, '{}', 0,
    jsonb_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on, 'city', nullif(m.city, ''), 'country', m.country)
  from meetings m
  join presidencies p on p.presidency_id = m.presidency_id
  join plans plan on plan.plan_id = p.plan_id
  where m.status = 'held' and m.kind <> 'webinar' and (coalesce(m.city, '') = '' or m.country is null);
$$;

-- Published citations of what was held or is planned, each numbered among the published ones of its meeting.
create or replace function quality_of_citations() returns table (
  finding text, severity text, record text, slug text, presidency text, plan text, items text[], number integer, facts jsonb)
language sql stable as $$
  with published as (
    select c.citation_id, c.strength, c.printed, c.source_title, c.source_url, m.slug, p.slug as presidency, plan.code as plan,
      (select count(*)::integer from citations b
       where b.meeting_id = c.meeting_id and b.state = 'published' and b.position <= c.position) as number
    from citations c
    join plans plan on plan.plan_id = c.plan_id
    join meetings m on m.meeting_id = c.meeting_id
    join presidencies p on p.presidency_id = m.presidency_id
    where c.state = 'published' and m.status in ('held', 'planned')
  ),
  -- A mention counts for nothing, so nothing rests on where its items lie.
  resting as (
    select named.citation_id, array_agg(named.item_id) as items, array_agg(i.item_id) as inferred
    from items i
    join item_ancestry way on way.ancestor_id = i.item_id and way.is_certain
    join citation_items named on named.item_id = way.item_id
    where i.placement = 'inferred'
    group by named.citation_id
  )
  select 'inferred_placement', 'warning', 'meeting', c.slug::text, c.presidency::text, c.plan::text,
    array(select i.code::text from items i where i.item_id = any(r.items) order by i.position), c.number,
    jsonb_build_object('printed', c.printed, 'placements', (
      select jsonb_agg(jsonb_build_object('item', i.code, 'parent', parent.code) order by i.position)
      from items i
      left join items parent on parent.item_id = i.parent_id
      where i.item_id = any(r.inferred)))
  from resting r
  join published c on c.citation_id = r.citation_id
  where c.strength in ('primary', 'secondary')
  union all
  -- Page and quote alone do not say of which document.
  select 'missing_source', case c.strength when 'mention' then 'information' else 'warning' end,
    'meeting', c.slug::text, c.presidency::text, c.plan::text,
    array(select i.code::text from citation_items named join items i on i.item_id = named.item_id
      where named.citation_id = c.citation_id order by i.position), c.number,
    jsonb_build_object('printed', c.printed)
  from published c
  where coalesce(c.source_title, '') = '' and coalesce(c.source_url, '') = '';
$$;

create or replace function quality_of_presidencies() returns table (
  finding text, severity text, record text, slug text, presidency text, plan text, items text[], number integer, facts jsonb)
language sql stable as $$
  select 'missing_language', 'information', 'presidency', p.slug::text, p.slug::text, plan.code::text, '{}'::text[], 0,
    jsonb_build_object('language', t.lang, 'title', t.other)
  from presidencies p
  join plans plan on plan.plan_id = p.plan_id
  cross join lateral (values ('en', p.title_en, p.title_fr), ('fr', p.title_fr, p.title_en)) t (lang, title, other)
  where coalesce(t.title, '') = ''
  union all
  -- Told of the later of the two terms. They cannot overlap: presidency_terms_do_not_overlap refuses it.
  select 'gap_between_terms', 'warning', 'presidency', p.slug::text, p.slug::text, plan.code::text, '{}', 0,
    jsonb_build_object('termFrom', p.starts_on, 'earlier', p.earlier, 'earlierTo', p.earlier_to)
  from (
    select slug, plan_id, lower(term) as starts_on,
      lag(slug) over of_the_dialogue as earlier, lag(upper(term)) over of_the_dialogue as earlier_to
    from presidencies
    window of_the_dialogue as (partition by dialogue_id order by lower(term))
  ) p
  join plans plan on plan.plan_id = p.plan_id
  where p.earlier_to < p.starts_on
  union all
  -- Each printed number beside the one that coverage gives; what was not printed cannot differ. Claims number objectives whole.
  select 'claim_differs', 'warning', 'presidency', p.slug::text, p.slug::text, plan.code::text, '{}', 100 * c.position + n.place,
    jsonb_build_object('unit', n.unit, 'printedCovered', n.printed_covered, 'printedTotal', n.printed_total,
      'covered', n.covered, 'total', n.total, 'source', c.source_title, 'publishedOn', c.published_on)
  from claims c
  join presidencies p on p.presidency_id = c.presidency_id
  join plans plan on plan.plan_id = p.plan_id
  cross join lateral coverage_totals(array(select x from coverage(scope(p.plan_id, array[p.presidency_id])) x)) t
  cross join lateral (values
    (1, 'domains', c.domains_covered, c.domains_total, t.domains_covered, t.domains_total),
    (2, 'objectives', c.objectives_covered, c.objectives_total, t.objectives_covered, t.objectives_total),
    (3, 'actions', c.actions_covered, c.actions_total, t.actions_covered, t.actions_total)
  ) n (place, unit, printed_covered, printed_total, covered, total)
  where n.printed_covered <> n.covered or n.printed_total <> n.total
  union all
  -- Meetings of a kind: those that count, as coverage has them by kind. Claims also print governance meetings, which never
  -- count: a number that is right once those are added is no difference.
  select 'claim_differs', 'warning', 'presidency', p.slug::text, p.slug::text, plan.code::text, '{}',
    100 * k.position + 10 + array_position(enum_range(null::meeting_kind), k.kind),
    jsonb_build_object('unit', k.kind, 'printedCovered', k.count, 'covered', s.counted,
      'source', c.source_title, 'publishedOn', c.published_on)
  from claim_meetings k
  join claims c on c.presidency_id = k.presidency_id and c.position = k.position
  join presidencies p on p.presidency_id = k.presidency_id
  join plans plan on plan.plan_id = p.plan_id
  cross join lateral (
    select count(*) filter (where m.standing = 'counted') as counted,
      count(*) filter (where m.standing in ('counted', 'not_applicable')) as with_governance
    from meeting_standings(scope(p.plan_id, array[p.presidency_id])) m
    where m.kind = k.kind
  ) s
  where k.count not in (s.counted, s.with_governance);
$$;

-- A plan's own title, and the wording of its items: one finding a language, naming the items, as hundreds may lack it.
create or replace function quality_of_plans() returns table (
  finding text, severity text, record text, slug text, presidency text, plan text, items text[], number integer, facts jsonb)
language sql stable as $$
  select 'missing_language', 'information', 'plan', p.code::text, null::text, p.code::text, '{}'::text[], 0,
    jsonb_build_object('language', t.lang, 'title', t.other)
  from plans p
  cross join lateral (values ('en', p.title_en, p.title_fr), ('fr', p.title_fr, p.title_en)) t (lang, title, other)
  where coalesce(t.title, '') = ''
  union all
  select 'missing_wording', 'information', 'plan', p.code::text, null, p.code::text,
    array_agg(i.code::text order by i.position) filter (where t.title is null), l.number,
    jsonb_build_object('language', l.lang, 'total', count(*))
  from plans p
  join items i on i.plan_id = p.plan_id
  cross join (values (1, 'en'), (2, 'fr')) l (number, lang)
  left join item_titles t on t.item_id = i.item_id and t.lang = l.lang
  group by p.code, l.number, l.lang
  having bool_or(t.title is null);
$$;

-- Every finding. place is its own and sorts them: by plan, presidency, slug, record, finding, number. Codes and slugs have no
-- space, and a space sorts before all that they have.
create or replace function quality_findings() returns table (
  place text, finding text, severity text, record text, slug text, presidency text, plan text, items text[], facts jsonb)
language sql stable as $$
  select concat(f.plan, ' ', f.presidency, ' ', f.slug, ' ', f.record, ' ', f.finding, ' ', lpad(f.number::text, 10, '0')),
    f.finding, f.severity, f.record, f.slug, f.presidency, f.plan, f.items, f.facts
  from (
    select finding, severity, record, slug, presidency, plan, items, number, facts from quality_of_meetings()
    union all
    select finding, severity, record, slug, presidency, plan, items, number, facts from quality_of_citations()
    union all
    select finding, severity, record, slug, presidency, plan, items, number, facts from quality_of_presidencies()
    union all
    select finding, severity, record, slug, presidency, plan, items, number, facts from quality_of_plans()
  ) f;
$$;
