-- Writing records from documents in the import format, many at once. What is already as the document says is left alone:
-- recording the same twice raises no version and no revision. Nothing here deletes a record.
-- The documents are complete and checked: citations carry their items, slugs and defaults are filled in.

create or replace function texts(list jsonb) returns text[] language sql immutable parallel safe as $$
  select array(select jsonb_array_elements_text(coalesce(list, '[]')));
$$;

-- The same, whatever order the items are listed in: plan order follows from what they are.
create or replace function same_plan(one jsonb, other jsonb) returns boolean language sql immutable as $$
  select one - 'items' = other - 'items'
    and (select jsonb_agg(i order by i ->> 'code') from jsonb_array_elements(one -> 'items') i)
      = (select jsonb_agg(i order by i ->> 'code') from jsonb_array_elements(other -> 'items') i);
$$;

create or replace function record_plans(documents jsonb) returns table (code text, fate text) language plpgsql as $$
declare
  incoming record;
  known record;
  of_plan integer;
begin
  for incoming in select d ->> 'code' as code, d as record from jsonb_array_elements(documents) as d loop
    select p.plan_id, p.record into known from plan_records p where p.code = incoming.code;
    code := incoming.code;
    fate := case when known.plan_id is null then 'created' when same_plan(known.record, incoming.record) then 'unchanged' else 'updated' end;
    if fate <> 'unchanged' then
      insert into dialogues (slug) values (incoming.record ->> 'dialogue') on conflict do nothing;
      insert into plans (code, dialogue_id, title_en, title_fr, adopted_on, period, level_labels_en, level_labels_fr, sources, note_en, note_fr)
      select incoming.code, d.dialogue_id, r #>> '{titles,en}', r #>> '{titles,fr}', (r ->> 'adoptedOn')::date,
        case when jsonb_typeof(r -> 'period') = 'object'
          then daterange((r #>> '{period,from}')::date, (r #>> '{period,to}')::date) end,
        nullif(texts(r #> '{levelLabels,en}'), '{}'), nullif(texts(r #> '{levelLabels,fr}'), '{}'),
        texts(r -> 'sources'), r #>> '{note,en}', r #>> '{note,fr}'
      from (select incoming.record as r) x join dialogues d on d.slug = r ->> 'dialogue'
      on conflict on constraint plan_codes_are_unique do update set
        dialogue_id = excluded.dialogue_id, title_en = excluded.title_en, title_fr = excluded.title_fr,
        adopted_on = excluded.adopted_on, period = excluded.period, level_labels_en = excluded.level_labels_en,
        level_labels_fr = excluded.level_labels_fr, sources = excluded.sources, note_en = excluded.note_en, note_fr = excluded.note_fr
      returning plan_id into of_plan;
      perform record_items(of_plan, incoming.record -> 'items');
    end if;
    return next;
  end loop;
end $$;

-- The structure of items that are there stays; what was unknown (placement, wording) is completed. Items are never removed.
create or replace function record_items(of_plan integer, documents jsonb) returns void language plpgsql as $$
begin
  -- New items have their identities before they are inserted, so that children can name their parents in one statement.
  create temporary table incoming_items on commit drop as
  select coalesce(there.item_id, nextval('items_item_id_seq')) as item_id, i.code, i.record,
    case left(i.code, 1) when 'D' then 'domain' when 'A' then 'action'
      else case when i.code ~ '[a-z]$' then 'part' else 'objective' end end::item_level as level
  from (select d ->> 'code' as code, d as record from jsonb_array_elements(documents) as d) i
  left join items there on there.plan_id = of_plan and there.code = i.code
  left join plan_items known on known.item_id = there.item_id
  where known.record is distinct from i.record;

  delete from item_candidates where item_id in (select item_id from incoming_items);

  insert into items (item_id, plan_id, level, number, code, parent_id, parent_level, placement, placement_source, note)
  overriding system value
  select n.item_id, of_plan, n.level, substring(n.code from 2), n.code, coalesce(coming.item_id, there.item_id),
    coalesce(coming.level, there.level), (n.record #>> '{placement,status}')::knowledge, n.record #>> '{placement,source}', n.record ->> 'note'
  from incoming_items n
  left join incoming_items coming on coming.code = n.record ->> 'parent'
  left join items there on there.plan_id = of_plan and there.code = n.record ->> 'parent'
  on conflict on constraint item_codes_are_unique_in_a_plan do update set
    parent_id = excluded.parent_id, parent_level = excluded.parent_level, placement = excluded.placement,
    placement_source = excluded.placement_source, note = excluded.note;

  insert into item_candidates (item_id, candidate_id)
  select n.item_id, may.item_id
  from incoming_items n
  cross join lateral jsonb_array_elements_text(n.record #> '{placement,candidates}') as candidate (code)
  join items may on may.plan_id = of_plan and may.code = candidate.code;

  delete from item_titles where item_id in (select item_id from incoming_items);

  insert into item_titles (item_id, lang, title, status, source)
  select n.item_id, l.lang, n.record -> 'titles' ->> l.lang,
    (n.record #>> array['titleSources', l.lang, 'status'])::knowledge, n.record #>> array['titleSources', l.lang, 'source']
  from incoming_items n
  cross join (values ('en'), ('fr')) as l (lang)
  where n.record -> 'titles' ->> l.lang is not null;

  drop table incoming_items;
end $$;

create or replace function record_presidencies(documents jsonb) returns table (slug text, fate text) language plpgsql as $$
#variable_conflict use_column
declare
  changed slug[];
begin
  create temporary table incoming_presidencies on commit drop as
  select d ->> 'slug' as slug, d as record,
    case when known.slug is null then 'created' when known.record = d then 'unchanged' else 'updated' end as fate
  from jsonb_array_elements(documents) as d
  left join presidency_records known on known.slug = d ->> 'slug';
  changed := array(select i.slug from incoming_presidencies i where i.fate <> 'unchanged');

  -- Before the presidency may change its plan: what was announced is of the plan that it had.
  delete from announcements where presidency_id in (select presidency_id from presidencies where slug = any(changed));

  insert into presidencies (slug, country, plan_id, dialogue_id, term, title_en, title_fr, slogan_en, slogan_fr,
    priorities_en, priorities_fr, sources, note_en, note_fr)
  select i.slug, r ->> 'country', p.plan_id, p.dialogue_id, daterange((r ->> 'from')::date, (r ->> 'to')::date),
    r #>> '{titles,en}', r #>> '{titles,fr}', r #>> '{slogan,en}', r #>> '{slogan,fr}',
    texts(r #> '{priorities,en}'), texts(r #> '{priorities,fr}'), texts(r -> 'sources'), r #>> '{note,en}', r #>> '{note,fr}'
  from incoming_presidencies i
  cross join lateral (select i.record as r) x
  join plans p on p.code = r ->> 'plan'
  where i.slug = any(changed)
  order by i.slug
  on conflict on constraint presidency_slugs_are_unique do update set
    country = excluded.country, plan_id = excluded.plan_id, dialogue_id = excluded.dialogue_id, term = excluded.term,
    title_en = excluded.title_en, title_fr = excluded.title_fr, slogan_en = excluded.slogan_en, slogan_fr = excluded.slogan_fr,
    priorities_en = excluded.priorities_en, priorities_fr = excluded.priorities_fr, sources = excluded.sources,
    note_en = excluded.note_en, note_fr = excluded.note_fr;

  delete from claims where presidency_id in (select presidency_id from presidencies where slug = any(changed));
  delete from documents where presidency_id in (select presidency_id from presidencies where slug = any(changed));

  insert into announcements (presidency_id, plan_id, position, title_en, title_fr, printed, announced_for,
    source_title, source_url, source_page, quote)
  select p.presidency_id, p.plan_id, a.position, a.r #>> '{titles,en}', a.r #>> '{titles,fr}', a.r ->> 'text', a.r ->> 'announcedFor',
    a.r #>> '{source,title}', a.r #>> '{source,url}', (a.r #>> '{source,page}')::integer, a.r #>> '{source,quote}'
  from incoming_presidencies i
  join presidencies p on p.slug = i.slug
  cross join lateral jsonb_array_elements(i.record -> 'programme') with ordinality as a (r, position)
  where i.slug = any(changed);

  insert into announced_items (announcement_id, plan_id, item_id, level)
  select stored.announcement_id, stored.plan_id, item.item_id, item.level
  from incoming_presidencies i
  join presidencies p on p.slug = i.slug
  cross join lateral jsonb_array_elements(i.record -> 'programme') with ordinality as a (r, position)
  join announcements stored on stored.presidency_id = p.presidency_id and stored.position = a.position
  cross join lateral jsonb_array_elements_text(a.r -> 'items') as named (code)
  join items item on item.plan_id = stored.plan_id and item.code = named.code
  where i.slug = any(changed);

  insert into claims (presidency_id, position, domains_covered, domains_total, objectives_covered, objectives_total,
    actions_covered, actions_total, published_on, source_title, source_url, source_page, quote)
  select p.presidency_id, c.position, (c.r #>> '{domains,covered}')::integer, (c.r #>> '{domains,total}')::integer,
    (c.r #>> '{objectives,covered}')::integer, (c.r #>> '{objectives,total}')::integer,
    (c.r #>> '{actions,covered}')::integer, (c.r #>> '{actions,total}')::integer, (c.r ->> 'publishedOn')::date,
    c.r #>> '{source,title}', c.r #>> '{source,url}', (c.r #>> '{source,page}')::integer, c.r #>> '{source,quote}'
  from incoming_presidencies i
  join presidencies p on p.slug = i.slug
  cross join lateral jsonb_array_elements(i.record -> 'claims') with ordinality as c (r, position)
  where i.slug = any(changed);

  insert into claim_meetings (presidency_id, position, kind, count)
  select p.presidency_id, c.position, k.kind::meeting_kind, k.count::integer
  from incoming_presidencies i
  join presidencies p on p.slug = i.slug
  cross join lateral jsonb_array_elements(i.record -> 'claims') with ordinality as c (r, position)
  cross join lateral jsonb_each_text(c.r -> 'meetings') as k (kind, count)
  where i.slug = any(changed);

  insert into documents (presidency_id, position, kind, dated, title_en, title_fr, url)
  select p.presidency_id, d.position, (d.r ->> 'kind')::document_kind, d.r ->> 'date', d.r #>> '{titles,en}', d.r #>> '{titles,fr}', d.r ->> 'url'
  from incoming_presidencies i
  join presidencies p on p.slug = i.slug
  cross join lateral jsonb_array_elements(i.record -> 'documents') with ordinality as d (r, position)
  where i.slug = any(changed);

  return query select i.slug, i.fate from incoming_presidencies i;
  drop table incoming_presidencies;
end $$;

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

-- Proposes whole sets of citations, documents[i] of of_meetings[i]. Those that did not change keep their state; new ones are
-- drafts; published ones that are left out keep their place and go on counting until the set is published. Returns the meetings where anything changed.
create or replace function propose_citations(of_meetings integer[], documents jsonb) returns integer[] language plpgsql as $$
declare
  actor text := nullif(current_setting('cadiztracker.actor', true), '');
  changed integer[];
begin
  create temporary table proposed_citations on commit drop as
  with incoming as (
    select m.meeting_id, c.r - array['state', 'withdrawal'] as content, c.r, c.place,
      row_number() over (partition by m.meeting_id, c.r - array['state', 'withdrawal'] order by c.place) as nth
    from rows from (unnest(of_meetings), jsonb_array_elements(documents)) as m (meeting_id, list)
    cross join lateral jsonb_array_elements(m.list) with ordinality as c (r, place)
  ),
  known as (
    select k.meeting_id, k.citation_id, k.record - array['state', 'withdrawal'] as content, k.is_withdrawn, k.state,
      row_number() over (partition by k.meeting_id order by k.position) as old_place,
      row_number() over (partition by k.meeting_id, k.record - array['state', 'withdrawal'] order by k.is_withdrawn, k.position) as nth
    from citation_records k
    where k.meeting_id = any(of_meetings)
  ),
  matched as (
    select meeting_id, k.citation_id, k.state, k.is_withdrawn, k.old_place, i.r, i.place,
      i.place is null and k.state <> 'published' as is_dropped,
      count(i.place) over (partition by meeting_id order by k.old_place) as kept_before
    from incoming i
    full join known k using (meeting_id, content, nth)
  ),
  -- What is to go stays behind the one that it followed.
  followed as (
    select m.meeting_id, m.citation_id, m.state, m.is_withdrawn, m.old_place, m.r, m.place, m.is_dropped,
      coalesce(m.place, first_value(m.place) over (partition by m.meeting_id, m.kept_before order by m.old_place), 0) as behind
    from matched m
  )
  select f.meeting_id, f.citation_id, f.state, f.is_withdrawn, f.old_place, f.r, f.place, f.is_dropped,
    row_number() over (partition by f.meeting_id, f.is_dropped order by f.behind, f.place is null, f.old_place) as new_place
  from followed f;

  changed := array(
    select distinct meeting_id from proposed_citations
    where citation_id is null or (place is null) <> is_withdrawn or new_place <> old_place);
  delete from proposed_citations where meeting_id <> all(changed);

  delete from citations where citation_id in (select citation_id from proposed_citations where is_dropped);

  update citations c set
    position = p.new_place,
    is_withdrawn = p.place is null,
    proposed_by = case when p.place is null and not c.is_withdrawn then actor when p.place is not null and c.is_withdrawn then null else c.proposed_by end
  from proposed_citations p
  where c.citation_id = p.citation_id and (c.position, c.is_withdrawn) is distinct from (p.new_place::integer, p.place is null);

  insert into citations (meeting_id, plan_id, position, strength, state, printed, source_title, source_url, source_page, quote, proposed_by)
  select p.meeting_id, plan.plan_id, p.new_place, (p.r ->> 'strength')::citation_strength, 'draft', p.r ->> 'text',
    p.r #>> '{source,title}', p.r #>> '{source,url}', (p.r #>> '{source,page}')::integer, p.r #>> '{source,quote}', actor
  from proposed_citations p
  join plans plan on plan.code = p.r ->> 'plan'
  where p.citation_id is null;

  insert into citation_items (citation_id, plan_id, item_id, level)
  select stored.citation_id, stored.plan_id, item.item_id, item.level
  from proposed_citations p
  join citations stored on stored.meeting_id = p.meeting_id and stored.position = p.new_place
  cross join lateral jsonb_array_elements_text(p.r -> 'items') as cited (code)
  join items item on item.plan_id = stored.plan_id and item.code = cited.code
  where p.citation_id is null;

  drop table proposed_citations;
  return changed;
end $$;

-- Publishes what was proposed: drafts and reviewed ones count from now on, withdrawn ones are gone. Nobody publishes their
-- own proposal, unless the operator allows it. names: all that the one who publishes is known by.
create or replace function publish_citations(of_meeting integer, own_are_allowed boolean, names text[]) returns void language plpgsql as $$
begin
  if not own_are_allowed then
    perform refuse_own_proposals(of_meeting, names, 'nobody_publishes_their_own_draft');
  end if;
  delete from citations where meeting_id = of_meeting and is_withdrawn;
  update citations set state = 'published', proposed_by = null where meeting_id = of_meeting and state <> 'published';
  -- What the public is told of the mapping changes here, and not with a draft.
  update meetings m set mapping = 'mapped', mapping_reason = null
  where m.meeting_id = of_meeting and m.mapping <> 'mapped'
    and exists (select from citations c where c.meeting_id = of_meeting and c.strength <> 'mention');
  update meetings m
  set mapping = case when is_governance then 'not_applicable' else 'pending' end::mapping_state,
    mapping_reason = case when is_governance then 'governance meeting' end
  from (select kind in ('steering_committee', 'senior_officials_meeting') as is_governance from meetings where meeting_id = of_meeting) k
  where m.meeting_id = of_meeting and m.mapping = 'mapped'
    and not exists (select from citations c where c.meeting_id = of_meeting);
end $$;

-- Says that somebody else has looked at the drafts.
create or replace function review_citations(of_meeting integer, own_are_allowed boolean, names text[]) returns void language plpgsql as $$
begin
  if not own_are_allowed then
    perform refuse_own_proposals(of_meeting, names, 'nobody_reviews_their_own_draft');
  end if;
  update citations set state = 'reviewed' where meeting_id = of_meeting and state = 'draft';
end $$;

-- A proposal from before keys and tokens were told apart has a bare name: it is the own one of both.
create or replace function refuse_own_proposals(of_meeting integer, names text[], rule text) returns void language plpgsql as $$
begin
  if exists (
    select from citations c join unnest(names) as n (name) on c.proposed_by in (n.name, regexp_replace(n.name, '^(key|token):', ''))
    where c.meeting_id = of_meeting)
  then
    raise exception '%', replace(rule, '_', ' ') using errcode = 'insufficient_privilege', constraint = rule;
  end if;
end $$;
