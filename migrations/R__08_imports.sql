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
    unsaid text[] not null,  -- the members that its file says nothing of: what the record has of them stays
    says_mapping boolean not null,
    is_awaited boolean not null default false, -- one before it is linked to it
    before jsonb,            -- what the record has of it; null: nothing
    kept integer not null default 0, -- how many drafts the record has that its file does not list
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
  select coalesce(jsonb_agg(c.r - array['state', 'withdrawal'] order by c.place), '[]')
  from jsonb_array_elements(citations) with ordinality as c (r, place);
$$;

-- Those that nobody proposes to take away.
create or replace function staying(citations jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_agg(c.r order by c.place), '[]')
  from jsonb_array_elements(citations) with ordinality as c (r, place)
  where c.r ->> 'withdrawal' is null;
$$;

-- A file cannot say that a citation is to go, so neither does it say that one is not: those that are to go, and are in it, are left out.
create or replace function without_withdrawn(citations jsonb, stored jsonb) returns jsonb language sql immutable parallel safe as $$
  with given as (
    select c.r, c.place, c.r - array['state', 'withdrawal'] as content,
      row_number() over (partition by c.r - array['state', 'withdrawal'] order by c.place) as nth
    from jsonb_array_elements(citations) with ordinality as c (r, place)
  ),
  known as (
    select c.r - array['state', 'withdrawal'] as content, count(*) as total,
      count(*) filter (where c.r ->> 'withdrawal' is null) as staying
    from jsonb_array_elements(stored) as c (r)
    group by 1
  )
  select coalesce(jsonb_agg(g.r order by g.place), '[]')
  from given g
  left join known k using (content)
  where k.total is null or g.nth <= k.staying or g.nth > k.total;
$$;

-- What a file lists, and with it the drafts of the record that it does not list: an import takes none of them away. Each stays behind
-- the one that it followed. What is published, and proposed to go, is still so where the file lists it.
create or replace function with_drafts(citations jsonb, stored jsonb) returns jsonb language sql immutable parallel safe as $$
  with given as (
    select c.r, c.place, c.r - array['state', 'withdrawal'] as content,
      row_number() over (partition by c.r - array['state', 'withdrawal'] order by c.r ->> 'state' <> 'published', c.place) as nth
    from jsonb_array_elements(citations) with ordinality as c (r, place)
  ),
  known as (
    select c.r as stored, c.place as old_place, c.r - array['state', 'withdrawal'] as content,
      row_number() over (
        partition by c.r - array['state', 'withdrawal']
        order by c.r ->> 'withdrawal' is not null, c.r ->> 'state' <> 'published', c.place) as nth
    from jsonb_array_elements(stored) with ordinality as c (r, place)
  ),
  matched as (
    select g.r, g.place, k.stored, k.old_place, count(g.place) over (order by k.old_place) as kept_before
    from given g
    full join known k using (content, nth)
  ),
  followed as (
    select m.r, m.place, m.stored, m.old_place,
      coalesce(m.place, first_value(m.place) over (partition by m.kept_before order by m.old_place), 0) as behind
    from matched m
  )
  select coalesce(jsonb_agg(
    case when f.r is null then f.stored
      when f.r ->> 'state' = 'published' and f.stored ->> 'state' = 'published' then f.r || jsonb_build_object('withdrawal', f.stored -> 'withdrawal')
      else f.r end
    order by f.behind, f.place is null, f.old_place), '[]')
  from followed f
  where f.place is not null or f.stored ->> 'state' <> 'published';
$$;

-- Looks at what the record has of the staged meetings of a span. A file lists what is published of a meeting: what others drafted
-- beside it stays, and what they propose to take away is still proposed; what was exported may always be sent back.
create or replace function compare_meetings(after integer, up_to integer, as_drafts boolean) returns void language plpgsql as $$
begin
  update staged_meetings s set before = r.record
  from meeting_records r
  where r.slug = s.slug and s.place > after and s.place <= up_to;

  update staged_meetings s set record = s.record || (
    select jsonb_object_agg(u.member, s.before -> u.member) from unnest(s.unsaid) as u (member))
  where s.before is not null and s.unsaid <> '{}' and s.place > after and s.place <= up_to;

  update staged_meetings s set (record, kept) = (
    select jsonb_set(s.record, '{citations}', w.citations), jsonb_array_length(w.citations) - jsonb_array_length(g.citations)
    from (select case when as_drafts then without_withdrawn(s.record -> 'citations', s.before -> 'citations')
      else s.record -> 'citations' end as citations) g
    cross join lateral (select with_drafts(g.citations, s.before -> 'citations') as citations) w)
  where s.before @? '$.citations[*] ? (@.state != "published" || @.withdrawal != null)' and not 'citations' = any(s.unsaid)
    and s.place > after and s.place <= up_to;

  -- What the public is told of the mapping changes as citations are published, unless it is said here. That it is pending is what
  -- the public is told of a meeting with drafts alone: sent back with no other citations, it takes nothing of them back.
  update staged_meetings s set record = jsonb_set(s.record, '{mapping}', s.before -> 'mapping')
  from (
    select i.place, i.before @> '{"citations": [{"state": "published"}]}' as is_published, i.before #>> '{mapping,state}' as mapping
    from staged_meetings i
    where i.before is not null and i.place > after and i.place <= up_to) known
  where s.place = known.place
    and (as_drafts and not s.says_mapping and (known.is_published or known.mapping = 'not_applicable')
      or known.mapping = 'mapped' and not known.is_published and s.record #>> '{mapping,state}' = 'pending'
        and without_states(staying(s.before -> 'citations')) = without_states(s.record -> 'citations'));

  update staged_meetings s set fate = 'unchanged'
  where s.fate is null and s.before is not null and s.place > after and s.place <= up_to
    and case when as_drafts then s.before - 'citations' = s.record - 'citations'
        and without_states(staying(s.before -> 'citations')) = without_states(s.record -> 'citations')
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
