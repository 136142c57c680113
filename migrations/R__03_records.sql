-- Each record as one document in the public import format: what a read shows, what an import compares with, what is written.

-- {"en": …, "fr": …}, or null where neither language is known and a null is meant.
-- Stable, as what they call is: what promises more than that is not planned as if it stood there.
create or replace function in_two_languages(en anyelement, fr anyelement) returns jsonb
language sql stable parallel safe as $$
  select jsonb_build_object('en', en, 'fr', fr);
$$;

create or replace function in_two_languages_or_null(en text, fr text) returns jsonb
language sql stable parallel safe as $$
  select case when num_nonnulls(en, fr) > 0 then in_two_languages(en, fr) end;
$$;

create or replace function source_record(title text, url text, page integer, quote text) returns jsonb
language sql stable parallel safe as $$
  select case when num_nonnulls(title, url, page, quote) > 0
    then jsonb_build_object('title', title, 'url', url, 'page', page, 'quote', quote) end;
$$;

create or replace view plan_items as
  select i.plan_id, i.item_id, i.code, i.level, i.number, parent.code as parent, i.position, i.placement,
    en.title as title_en, fr.title as title_fr,
    jsonb_build_object(
      'code', i.code,
      'parent', parent.code,
      'titles', in_two_languages(en.title, fr.title),
      'titleSources', in_two_languages(
        case when en.title is not null then jsonb_build_object('status', en.status, 'source', en.source) end,
        case when fr.title is not null then jsonb_build_object('status', fr.status, 'source', fr.source) end),
      'placement', jsonb_build_object(
        'status', i.placement,
        'source', i.placement_source,
        'candidates', coalesce((
          select jsonb_agg(may.code order by may.position)
          from item_candidates c join items may on may.item_id = c.candidate_id
          where c.item_id = i.item_id), '[]')),
      'note', i.note) as record
  from items i
  left join items parent on parent.item_id = i.parent_id
  left join item_titles en on en.item_id = i.item_id and en.lang = 'en'
  left join item_titles fr on fr.item_id = i.item_id and fr.lang = 'fr';

create or replace view plan_records as
  select p.plan_id, p.code, p.version,
    jsonb_build_object(
      'code', p.code,
      'dialogue', d.slug,
      'titles', in_two_languages(p.title_en, p.title_fr),
      'adoptedOn', p.adopted_on,
      'period', case when p.period is not null
        then jsonb_build_object('from', lower(p.period), 'to', upper(p.period)) end,
      'levelLabels', case when p.level_labels_en is not null or p.level_labels_fr is not null
        then in_two_languages(coalesce(p.level_labels_en, '{}'), coalesce(p.level_labels_fr, '{}')) end,
      'sources', p.sources,
      'note', in_two_languages_or_null(p.note_en, p.note_fr),
      'items', coalesce((select jsonb_agg(i.record order by i.position) from plan_items i where i.plan_id = p.plan_id), '[]')
    ) as record,
    p.revision
  from plans p
  join dialogues d using (dialogue_id);

create or replace view document_records as
  select presidency_id, meeting_id, position,
    jsonb_build_object('kind', kind, 'date', dated, 'titles', in_two_languages(title_en, title_fr), 'url', url) as record
  from documents;

create or replace view announcement_records as
  select a.presidency_id, a.position,
    jsonb_build_object(
      'titles', in_two_languages(a.title_en, a.title_fr),
      'text', a.printed,
      'items', coalesce((
        select jsonb_agg(i.code order by i.position)
        from announced_items ai join items i using (item_id) where ai.announcement_id = a.announcement_id), '[]'),
      'announcedFor', a.announced_for,
      'source', source_record(a.source_title, a.source_url, a.source_page, a.quote)) as record
  from announcements a;

create or replace view presidency_records as
  select p.presidency_id, p.slug, p.version,
    jsonb_build_object(
      'slug', p.slug,
      'country', p.country,
      'plan', plan.code,
      'from', lower(p.term),
      'to', upper(p.term),
      'titles', in_two_languages(p.title_en, p.title_fr),
      'slogan', in_two_languages_or_null(p.slogan_en, p.slogan_fr),
      'priorities', in_two_languages(p.priorities_en, p.priorities_fr),
      'programme', coalesce((
        select jsonb_agg(a.record order by a.position) from announcement_records a where a.presidency_id = p.presidency_id), '[]'),
      'claims', coalesce((
        select jsonb_agg(jsonb_build_object(
          'domains', case when num_nonnulls(c.domains_covered, c.domains_total) > 0
            then jsonb_build_object('covered', c.domains_covered, 'total', c.domains_total) end,
          'objectives', case when num_nonnulls(c.objectives_covered, c.objectives_total) > 0
            then jsonb_build_object('covered', c.objectives_covered, 'total', c.objectives_total) end,
          'actions', case when num_nonnulls(c.actions_covered, c.actions_total) > 0
            then jsonb_build_object('covered', c.actions_covered, 'total', c.actions_total) end,
          'meetings', coalesce((
            select jsonb_object_agg(m.kind, m.count) from claim_meetings m
            where m.presidency_id = c.presidency_id and m.position = c.position), '{}'),
          'publishedOn', c.published_on,
          'source', source_record(c.source_title, c.source_url, c.source_page, c.quote)) order by c.position)
        from claims c where c.presidency_id = p.presidency_id), '[]'),
      'documents', coalesce((
        select jsonb_agg(d.record order by d.position) from document_records d where d.presidency_id = p.presidency_id), '[]'),
      'note', in_two_languages_or_null(p.note_en, p.note_fr),
      'sources', p.sources
    ) as record,
    p.revision
  from presidencies p
  join plans plan using (plan_id);

create or replace view meeting_link_records as
  select l.meeting_id, l.relation,
    jsonb_agg(jsonb_build_object('meeting', linked.slug, 'text', l.linked_text) order by l.position) as record
  from meeting_links l
  left join meetings linked on linked.meeting_id = l.linked_meeting_id
  group by l.meeting_id, l.relation;

create or replace view citation_records as
  select c.meeting_id, c.plan_id, c.position, c.state, c.strength,
    jsonb_build_object(
      'text', c.printed,
      'items', coalesce((
        select jsonb_agg(i.code order by i.position)
        from citation_items ci join items i using (item_id) where ci.citation_id = c.citation_id), '[]'),
      'plan', p.code,
      'strength', c.strength,
      'state', c.state,
      'withdrawal', case when c.is_withdrawn then 'proposed' end,
      'source', source_record(c.source_title, c.source_url, c.source_page, c.quote)) as record,
    c.citation_id, c.is_withdrawn
  from citations c
  join plans p using (plan_id);

create or replace view meeting_records as
  select m.meeting_id, m.slug, m.version,
    jsonb_build_object(
      'slug', m.slug,
      'presidency', p.slug,
      'kind', m.kind,
      'status', m.status,
      'titles', in_two_languages(m.title_en, m.title_fr),
      'startsOn', m.starts_on,
      'endsOn', m.ends_on,
      'city', m.city,
      'country', m.country,
      'coChairs', m.co_chairs,
      'mapping', jsonb_build_object('state', m.mapping, 'reason', m.mapping_reason),
      'citations', coalesce((
        select jsonb_agg(c.record order by c.position) from citation_records c where c.meeting_id = m.meeting_id), '[]'),
      'outcomes', (
        select jsonb_build_object(
          'recommendations', max(o.count) filter (where o.unit = 'recommendations'),
          'conclusions', max(o.count) filter (where o.unit = 'conclusions'),
          'panels', max(o.count) filter (where o.unit = 'panels'))
        from outcomes o where o.meeting_id = m.meeting_id),
      'results', in_two_languages(m.results_en, m.results_fr),
      'agenda', in_two_languages(m.agenda_en, m.agenda_fr),
      'participants', case when num_nonnulls(m.participants_count, m.participants_countries, m.participants_source) > 0
        then jsonb_build_object('count', m.participants_count, 'countries', m.participants_countries,
          'source', m.participants_source) end,
      'followUpOf', coalesce((select l.record from meeting_link_records l
        where l.meeting_id = m.meeting_id and l.relation = 'follow_up_of'), '[]'),
      'followUpPlanned', coalesce((select l.record from meeting_link_records l
        where l.meeting_id = m.meeting_id and l.relation = 'follow_up_planned'), '[]'),
      'jointWith', coalesce((select l.record from meeting_link_records l
        where l.meeting_id = m.meeting_id and l.relation = 'joint_with'), '[]'),
      'documents', coalesce((
        select jsonb_agg(d.record order by d.position) from document_records d where d.meeting_id = m.meeting_id), '[]'),
      'sources', m.sources,
      'note', m.note
    ) as record,
    m.revision,
    (select plan.code from plans plan where plan.plan_id = p.plan_id) as plan
  from meetings m
  join presidencies p using (presidency_id);

create or replace view crosswalk_records as
  select c.crosswalk_id, c.code, c.version,
    jsonb_build_object(
      'code', c.code,
      'from', from_plan.code,
      'to', to_plan.code,
      'titles', in_two_languages(c.title_en, c.title_fr),
      'relations', coalesce((
        select jsonb_agg(jsonb_build_object(
          'from', one.code,
          'to', other.code,
          'relation', r.relation,
          'rationale', in_two_languages_or_null(r.rationale_en, r.rationale_fr),
          'source', source_record(r.source_title, r.source_url, r.source_page, r.quote),
          'review', jsonb_build_object('state', r.review, 'by', r.reviewed_by)) order by r.position)
        from crosswalk_relations r
        join items one on one.item_id = r.from_item_id
        join items other on other.item_id = r.to_item_id
        where r.crosswalk_id = c.crosswalk_id), '[]'),
      'note', in_two_languages_or_null(c.note_en, c.note_fr),
      'sources', c.sources
    ) as record,
    c.revision
  from crosswalks c
  join plans from_plan on from_plan.plan_id = c.from_plan_id
  join plans to_plan on to_plan.plan_id = c.to_plan_id;
