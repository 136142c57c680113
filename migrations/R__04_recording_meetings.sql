-- Writing meetings as R__04_recording writes plans and presidencies.

-- as_drafts: the citations are a proposal (see propose_citations), as everything is that does not come from the operator.
create or replace function record_meetings(documents jsonb, as_drafts boolean default false)
returns table (slug text, fate text) language plpgsql as $$
#variable_conflict use_column
declare
  changed integer[];
  proposed integer[];
begin
  create temporary table incoming_meetings on commit drop as
  select d ->> 'slug' as slug, d as record, known.meeting_id,
    case
      when known.slug is null then 'created'
      when known.record = d or (as_drafts and known.record - 'citations' = d - 'citations') then 'unchanged'
      else 'updated'
    end as fate
  from jsonb_array_elements(documents) as d
  left join meeting_records known on known.slug = d ->> 'slug';

  insert into meetings (slug, presidency_id, kind, status, title_en, title_fr, starts_on, ends_on, city, country, co_chairs,
    agenda_en, agenda_fr, results_en, results_fr, participants_count, participants_countries, participants_source,
    mapping, mapping_reason, sources, note)
  select i.slug, p.presidency_id, (r ->> 'kind')::meeting_kind, (r ->> 'status')::meeting_status,
    r #>> '{titles,en}', r #>> '{titles,fr}', (r ->> 'startsOn')::date, (r ->> 'endsOn')::date, r ->> 'city', r ->> 'country',
    texts(r -> 'coChairs'), texts(r #> '{agenda,en}'), texts(r #> '{agenda,fr}'), texts(r #> '{results,en}'), texts(r #> '{results,fr}'),
    (r #>> '{participants,count}')::integer, (r #>> '{participants,countries}')::integer, r #>> '{participants,source}',
    (r #>> '{mapping,state}')::mapping_state, r #>> '{mapping,reason}', texts(r -> 'sources'), r ->> 'note'
  from incoming_meetings i
  cross join lateral (select i.record as r) x
  join presidencies p on p.slug = r ->> 'presidency'
  where i.fate <> 'unchanged'
  order by i.slug
  on conflict on constraint meeting_slugs_are_unique do update set
    presidency_id = excluded.presidency_id, kind = excluded.kind, status = excluded.status, title_en = excluded.title_en,
    title_fr = excluded.title_fr, starts_on = excluded.starts_on, ends_on = excluded.ends_on, city = excluded.city,
    country = excluded.country, co_chairs = excluded.co_chairs, agenda_en = excluded.agenda_en, agenda_fr = excluded.agenda_fr,
    results_en = excluded.results_en, results_fr = excluded.results_fr, participants_count = excluded.participants_count,
    participants_countries = excluded.participants_countries, participants_source = excluded.participants_source,
    mapping = excluded.mapping, mapping_reason = excluded.mapping_reason, sources = excluded.sources, note = excluded.note;

  update incoming_meetings i set meeting_id = m.meeting_id from meetings m where m.slug = i.slug and i.meeting_id is null;
  if as_drafts then
    proposed := (
      select propose_citations(array_agg(i.meeting_id order by i.slug), jsonb_agg(i.record -> 'citations' order by i.slug))
      from incoming_meetings i
      where i.meeting_id is not null);
  end if;
  delete from incoming_meetings i where i.fate = 'unchanged';
  changed := array(select i.meeting_id from incoming_meetings i);

  delete from outcomes where meeting_id = any(changed);
  delete from meeting_links where meeting_id = any(changed);
  delete from documents where meeting_id = any(changed);
  -- Who drafted what stays, or proposed to take it away, is still the one who may not publish it.
  create temporary table proposed_before on commit drop as
  select k.meeting_id, k.record, c.proposed_by, row_number() over (partition by k.meeting_id, k.record order by k.position) as nth
  from citation_records k
  join citations c using (citation_id)
  where k.meeting_id = any(changed) and not as_drafts;
  delete from citations where meeting_id = any(changed) and not as_drafts;

  insert into outcomes (meeting_id, unit, count)
  select i.meeting_id, o.unit::outcome_unit, o.count::integer
  from incoming_meetings i
  cross join lateral jsonb_each_text(i.record -> 'outcomes') as o (unit, count)
  where o.count is not null;

  insert into meeting_links (meeting_id, relation, position, linked_meeting_id, linked_text)
  select i.meeting_id, named.relation, l.position, linked.meeting_id, l.r ->> 'text'
  from incoming_meetings i
  cross join (values ('followUpOf', 'follow_up_of'::link_relation), ('followUpPlanned', 'follow_up_planned'),
    ('jointWith', 'joint_with')) as named (member, relation)
  cross join lateral jsonb_array_elements(i.record -> named.member) with ordinality as l (r, position)
  left join meetings linked on linked.slug = l.r ->> 'meeting';

  insert into documents (meeting_id, position, kind, dated, title_en, title_fr, url)
  select i.meeting_id, d.position, (d.r ->> 'kind')::document_kind, d.r ->> 'date', d.r #>> '{titles,en}', d.r #>> '{titles,fr}', d.r ->> 'url'
  from incoming_meetings i
  cross join lateral jsonb_array_elements(i.record -> 'documents') with ordinality as d (r, position);

  insert into citations (meeting_id, plan_id, position, strength, state, printed, source_title, source_url, source_page, quote,
    is_withdrawn, proposed_by)
  select i.meeting_id, p.plan_id, c.position, (c.r ->> 'strength')::citation_strength, (c.r ->> 'state')::citation_state, c.r ->> 'text',
    c.r #>> '{source,title}', c.r #>> '{source,url}', (c.r #>> '{source,page}')::integer, c.r #>> '{source,quote}',
    c.r ->> 'withdrawal' is not null, b.proposed_by
  from incoming_meetings i
  cross join lateral (
    select l.r, l.position, row_number() over (partition by l.r order by l.position) as nth
    from jsonb_array_elements(i.record -> 'citations') with ordinality as l (r, position)) c
  join plans p on p.code = c.r ->> 'plan'
  left join proposed_before b on b.meeting_id = i.meeting_id and b.record = c.r and b.nth = c.nth
  where not as_drafts;
  drop table proposed_before;

  insert into citation_items (citation_id, plan_id, item_id, level)
  select stored.citation_id, stored.plan_id, item.item_id, item.level
  from incoming_meetings i
  cross join lateral jsonb_array_elements(i.record -> 'citations') with ordinality as c (r, position)
  join citations stored on stored.meeting_id = i.meeting_id and stored.position = c.position
  cross join lateral jsonb_array_elements_text(c.r -> 'items') as cited (code)
  join items item on item.plan_id = stored.plan_id and item.code = cited.code
  where not as_drafts;

  return query
    select d ->> 'slug', case when i.fate is null and m.meeting_id = any(proposed) then 'updated' else coalesce(i.fate, 'unchanged') end
    from jsonb_array_elements(documents) as d
    left join incoming_meetings i on i.slug = d ->> 'slug'
    left join meetings m on m.slug = d ->> 'slug';
  drop table incoming_meetings;
end $$;
