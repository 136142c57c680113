-- Coverage of a plan through a crosswalk: what the meetings addressed of one plan, seen on the items of another.

create or replace function record_crosswalks(documents jsonb) returns table (code text, fate text) language plpgsql as $$
#variable_conflict use_column
declare
  changed slug[];
begin
  create temporary table incoming_crosswalks on commit drop as
  select d ->> 'code' as code, d as record,
    case when known.code is null then 'created' when known.record = d then 'unchanged' else 'updated' end as fate
  from jsonb_array_elements(documents) as d
  left join crosswalk_records known on known.code = d ->> 'code';
  changed := array(select i.code from incoming_crosswalks i where i.fate <> 'unchanged');

  -- Before the crosswalk may change its plans: the relations are of those that it had.
  delete from crosswalk_relations where crosswalk_id in (select crosswalk_id from crosswalks where code = any(changed));

  insert into crosswalks (code, from_plan_id, to_plan_id, title_en, title_fr, note_en, note_fr, sources)
  select i.code, from_plan.plan_id, to_plan.plan_id, r #>> '{titles,en}', r #>> '{titles,fr}', r #>> '{note,en}', r #>> '{note,fr}', texts(r -> 'sources')
  from incoming_crosswalks i
  cross join lateral (select i.record as r) x
  join plans from_plan on from_plan.code = r ->> 'from'
  join plans to_plan on to_plan.code = r ->> 'to'
  where i.code = any(changed)
  order by i.code
  on conflict on constraint crosswalk_codes_are_unique do update set
    from_plan_id = excluded.from_plan_id, to_plan_id = excluded.to_plan_id, title_en = excluded.title_en, title_fr = excluded.title_fr,
    note_en = excluded.note_en, note_fr = excluded.note_fr, sources = excluded.sources;

  insert into crosswalk_relations (crosswalk_id, position, from_plan_id, from_item_id, from_level, to_plan_id, to_item_id, to_level,
    relation, rationale_en, rationale_fr, source_title, source_url, source_page, quote, review, reviewed_by)
  select c.crosswalk_id, l.position, c.from_plan_id, one.item_id, one.level, c.to_plan_id, other.item_id, other.level,
    (l.r ->> 'relation')::crosswalk_relation, l.r #>> '{rationale,en}', l.r #>> '{rationale,fr}',
    l.r #>> '{source,title}', l.r #>> '{source,url}', (l.r #>> '{source,page}')::integer, l.r #>> '{source,quote}',
    (l.r #>> '{review,state}')::relation_review, l.r #>> '{review,by}'
  from incoming_crosswalks i
  join crosswalks c on c.code = i.code
  cross join lateral jsonb_array_elements(i.record -> 'relations') with ordinality as l (r, position)
  join items one on one.plan_id = c.from_plan_id and one.code = l.r ->> 'from'
  join items other on other.plan_id = c.to_plan_id and other.code = l.r ->> 'to'
  where i.code = any(changed);

  return query select i.code, i.fate from incoming_crosswalks i;
  drop table incoming_crosswalks;
end $$;

-- The relations that count: somebody has reviewed them, and they are printed somewhere.
create or replace function counting_relations(of_crosswalk integer)
returns table (from_item_id integer, to_item_id integer, relation crosswalk_relation)
language sql stable as $$
  select r.from_item_id, r.to_item_id, r.relation
  from crosswalk_relations r
  where r.crosswalk_id = of_crosswalk and r.review = 'reviewed' and num_nonnulls(r.source_title, r.source_url) > 0;
$$;

-- What the scope's meetings addressed of the one plan, carried over: the masks of what is addressed of the other plan, and of what is
-- addressed or possibly is. An item equal to what was addressed, or of which that is a part, is addressed, and with it all above it;
-- of a wider item, or one that only overlaps, nobody knows whether just this part of it was meant.
create or replace function carried_over(of_crosswalk integer, within scope) returns table (addressed varbit, touched varbit)
language sql stable as $$
  select bit_or(i.reach) filter (where r.relation in ('equal', 'subset')), bit_or(i.reach)
  from coverage(within) c
  join counting_relations(of_crosswalk) r on r.from_item_id = c.item_id
  join items i on i.item_id = r.to_item_id
  where c.covered;
$$;

-- Every item of the plan that the crosswalk leads to: addressed, else possible, else not; unmapped where no counting relation leads
-- to it, nor to anything that lies or may lie in it.
create or replace function crosswalk_states(of_crosswalk integer, within scope) returns table (item_id integer, state text)
language sql stable as $$
  with masks as materialized (
    select m.addressed, m.touched, c.to_plan_id
    from crosswalks c
    cross join lateral carried_over(of_crosswalk, within) m
    where c.crosswalk_id = of_crosswalk
  ),
  open as materialized (
    select o.item_id from masks m cross join lateral open_items(m.to_plan_id, m.touched) o
  ),
  named as materialized (
    select distinct a.ancestor_id as item_id
    from counting_relations(of_crosswalk) r
    join item_ancestry a on a.item_id = r.to_item_id
  )
  select i.item_id,
    case
      when get_bit(m.addressed, i.position - 1) = 1 then 'addressed'
      when get_bit(m.touched, i.position - 1) = 1 or i.item_id in (select o.item_id from open o) then 'possible'
      when i.item_id in (select n.item_id from named n) then 'not'
      else 'unmapped'
    end
  from masks m
  join items i on i.plan_id = m.to_plan_id;
$$;

-- The items of the plan that the crosswalk leads from which it carries nowhere: no counting relation names them, nor anything in which they lie.
create or replace function uncarried_items(of_crosswalk integer) returns table (item_id integer) language sql stable as $$
  select i.item_id
  from crosswalks c
  join items i on i.plan_id = c.from_plan_id
  where c.crosswalk_id = of_crosswalk
    and not exists (
      select
      from item_ancestry a
      join counting_relations(of_crosswalk) r on r.from_item_id = a.ancestor_id
      where a.item_id = i.item_id and a.is_certain);
$$;

-- What one scope covers beside another of the plan that the crosswalk leads from, as compared (R__11) has it, item by item of the plan
-- that it leads to. unknown: through the crosswalk the item is unmapped there, or only possible.
create or replace function compared_through(here scope, there scope, of_crosswalk integer)
returns table (item_id integer, change text, level item_level, has_parts boolean, covered boolean, is_full boolean, other_state text)
language sql stable as $$
  select c.item_id,
    case
      when s.state in ('possible', 'unmapped') then 'unknown'
      when c.covered and s.state = 'addressed' then 'repeated'
      when c.covered then 'gained'
      when s.state = 'addressed' then 'dropped'
      else 'neither'
    end,
    c.level, c.has_parts, c.covered, c.is_full, s.state
  from (select reached(here) as reach offset 0) h
  cross join lateral covered_cells((here).plan_id, h.reach, (here).rollup) c
  join crosswalk_states(of_crosswalk, there) s on s.item_id = c.item_id;
$$;
