-- Imports of any length: what was read and judged waits in a table of the transaction's own, staged_meetings, so that other
-- writers wait only while it is written. Written in spans of places, so that no statement holds more than it can.

create or replace function stage_meetings() returns void language plpgsql as $$
begin
  create temporary table staged_meetings (
    place integer not null,  -- in the order in which they were read
    slug text collate "C" not null,
    file text not null,      -- where it stands, for people
    path text not null,
    sheet_row integer,
    slug_column text,
    record jsonb not null,   -- complete and checked, as record_meetings takes it
    is_awaited boolean not null default false, -- one before it is linked to it
    before jsonb,            -- what the record has of it; null: nothing
    withdrawn integer not null default 0,      -- how many citations of that, the last ones, are to go when the set is published
    fate text                -- created, updated, unchanged; null: not written yet
  ) on commit drop;
end $$;

-- What staged meetings are linked to.
create or replace function staged_links() returns table (place integer, slug text) language plpgsql stable as $$
begin
  return query
    select s.place, l.link ->> 'meeting'
    from staged_meetings s
    cross join lateral jsonb_array_elements(
      (s.record -> 'followUpOf') || (s.record -> 'followUpPlanned') || (s.record -> 'jointWith')) as l (link)
    where l.link ->> 'meeting' is not null;
end $$;

create or replace function without_states(citations jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_agg(c.r - 'state' order by c.place), '[]') from jsonb_array_elements(citations) with ordinality as c (r, place);
$$;

-- Looks at what the record has of the staged meetings of a span. As drafts, a set that is exactly what is published proposes
-- nothing: what others drafted beside it stays, so that what was exported may always be sent back.
create or replace function compare_meetings(after integer, up_to integer, as_drafts boolean) returns void language plpgsql as $$
begin
  update staged_meetings s set before = r.record,
    withdrawn = (select count(*) from citations c where c.meeting_id = r.meeting_id and c.is_withdrawn)
  from meeting_records r
  where r.slug = s.slug and s.place > after and s.place <= up_to;

  update staged_meetings s set record = jsonb_set(s.record, '{citations}', (
    select coalesce(jsonb_agg(c.r order by c.place), '[]')
    from jsonb_array_elements(s.before -> 'citations') with ordinality as c (r, place)
    where c.place <= jsonb_array_length(s.before -> 'citations') - s.withdrawn))
  where as_drafts and s.before is not null and s.place > after and s.place <= up_to
    and without_states(s.record -> 'citations')
      = without_states(jsonb_path_query_array(s.before -> 'citations', '$[*] ? (@.state == "published")'));

  update staged_meetings s set fate = 'unchanged'
  where s.fate is null and s.before is not null and s.place > after and s.place <= up_to
    and case when as_drafts then s.withdrawn = 0 and s.before - 'citations' = s.record - 'citations'
        and without_states(s.before -> 'citations') = without_states(s.record -> 'citations')
      else s.before = s.record end;
end $$;

-- Writes what is to be written of a span. Without links: so that what others are linked to is there when they are written.
create or replace function record_staged(after integer, up_to integer, as_drafts boolean, without_links boolean default false)
returns void language plpgsql as $$
begin
  update staged_meetings s set fate = coalesce(nullif(s.fate, 'updated'), w.fate)
  from record_meetings((
    select coalesce(jsonb_agg(case when without_links
      then i.record || '{"followUpOf": [], "followUpPlanned": [], "jointWith": []}' else i.record end order by i.place), '[]')
    from staged_meetings i
    where i.place > after and i.place <= up_to and i.fate is distinct from 'unchanged'
      and (not without_links or i.is_awaited and not exists (select from meetings m where m.slug = i.slug))), as_drafts) w
  where s.slug = w.slug;
end $$;

-- Within one transaction nobody else counts what it wrote, and a plan made for few rows is slow for many.
create or replace function count_anew() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze meetings, citations, citation_items, outcomes, meeting_links, documents, history.meetings, history.citations,
    history.citation_items, history.changes;
end $$;
