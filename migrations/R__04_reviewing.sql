-- The way of a meeting's citations: proposed, reviewed, published.

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
