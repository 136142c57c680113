-- As before, but planned once a session, within the plans asked for alone, and not at all where a statement touched nothing.

create or replace function rebuild_item_order(of_plans integer[]) returns void language plpgsql as $$
begin
  delete from item_ancestry where item_id in (select item_id from items where plan_id = any(of_plans));

  insert into item_ancestry (item_id, ancestor_id, is_certain)
  with recursive above as materialized (
    select item_id, parent_id, true as is_certain from items where plan_id = any(of_plans) and parent_id is not null
    union all
    select c.item_id, c.candidate_id, false from item_candidates c join items i using (item_id) where i.plan_id = any(of_plans)
  ), up (item_id, ancestor_id, is_certain) as (
    select item_id, item_id, true from items where plan_id = any(of_plans)
    union
    select up.item_id, above.parent_id, up.is_certain and above.is_certain
    from up
    join above on above.item_id = up.ancestor_id
  )
  select item_id, ancestor_id, bool_or(is_certain) from up group by item_id, ancestor_id;

  with recursive placed (item_id, path) as (
    select item_id, array[case when level = 'domain' then 0 else 1 + array_position(enum_range(null::item_level), level) end,
                          substring(number from '^\d+')::integer, ascii(substring(number from '[a-z]$'))]
    from items where plan_id = any(of_plans) and parent_id is null
    union all
    select i.item_id, p.path || array[array_position(enum_range(null::item_level), i.level),
                                      substring(i.number from '^\d+')::integer, ascii(substring(i.number from '[a-z]$'))]
    from items i join placed p on i.parent_id = p.item_id
    where i.plan_id = any(of_plans)
  )
  update items set position = o.position
  from (select p.item_id, row_number() over (partition by i.plan_id order by p.path) as position
        from placed p join items i using (item_id)) o
  where items.item_id = o.item_id and items.position <> o.position;

  -- What citing an item covers, as bits: many meetings cite the same, and counting those once is what keeps coverage fast.
  update items set reach = r.reach
  from (
    select i.item_id, string_agg(case when a.is_certain then '1' else '0' end, '' order by above.position)::varbit as reach
    from items i
    join items above on above.plan_id = i.plan_id
    left join item_ancestry a on a.item_id = i.item_id and a.ancestor_id = above.item_id
    where i.plan_id = any(of_plans)
    group by i.item_id
  ) r
  where items.item_id = r.item_id and items.reach is distinct from r.reach;
end $$;

create or replace function keep_items_in_order() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 then
    return null; -- the order itself is being written
  end if;
  if exists (select from touched) then
    perform rebuild_item_order(array(select distinct plan_id from items where item_id in (select item_id from touched)));
  end if;
  return null;
end $$;
