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
