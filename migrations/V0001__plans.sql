-- Plans and their items. An item is a node of a plan: a domain, an objective, a part of an objective, an action.
-- What nobody knows stays null: an action of unknown placement has no parent and lists where it may lie.

create domain country_code as text collate "C" constraint a_country_is_two_capital_letters check (value ~ '^[A-Z]{2}$');
create domain slug as text collate "C" constraint a_slug_is_lower_case_ascii check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 200);

create type item_level as enum ('domain', 'objective', 'part', 'action');
create type knowledge as enum ('stated', 'derived', 'inferred', 'unknown');

create table dialogues (
  dialogue_id integer generated always as identity primary key,
  slug slug not null constraint dialogue_slugs_are_unique unique
);

create table plans (
  plan_id integer generated always as identity primary key,
  code slug not null constraint plan_codes_are_unique unique,
  dialogue_id integer not null constraint plans_belong_to_a_dialogue references dialogues,
  title_en text,
  title_fr text,
  adopted_on date,
  period daterange,
  level_labels_en text[],
  level_labels_fr text[],
  sources text[] not null default '{}',
  note_en text,
  note_fr text,
  version integer not null default 1,
  constraint plans_and_dialogues_go_together unique (plan_id, dialogue_id),
  constraint a_plan_has_a_title_in_one_language check (coalesce(title_en, '') <> '' or coalesce(title_fr, '') <> ''),
  constraint a_plan_period_starts_and_ends check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  constraint level_labels_name_domain_objective_and_action
    check (cardinality(level_labels_en) = 3 and cardinality(level_labels_fr) = 3)
);

create table items (
  item_id integer generated always as identity primary key,
  plan_id integer not null constraint items_belong_to_a_plan references plans,
  level item_level not null,
  number text collate "C" not null,
  code text collate "C" not null,
  parent_id integer,
  parent_level item_level,
  placement knowledge not null,
  placement_source text,
  note text,
  position integer not null default 0, -- plan order, depth first, kept by the triggers below
  reach varbit, -- bit n is set for the item at position n that is certainly covered with this one; kept by the triggers too
  constraint item_codes_are_unique_in_a_plan unique (plan_id, code),
  constraint an_item_is_known_by_its_level unique (plan_id, item_id, level),
  constraint an_item_is_known_by_its_placement unique (item_id, placement),
  constraint a_parent_is_an_item_of_the_same_plan
    foreign key (plan_id, parent_id, parent_level) references items (plan_id, item_id, level),
  constraint a_number_has_the_form_of_its_level check (
    case level when 'part' then number ~ '^[1-9][0-9]{0,3}[a-z]$' else number ~ '^[1-9][0-9]{0,3}$' end),
  constraint a_code_is_the_letter_of_its_level_and_the_number check (
    code = case level when 'domain' then 'D' when 'action' then 'A' else 'O' end || number),
  constraint a_parent_is_of_the_level_above check (
    case level
      when 'domain' then parent_id is null
      when 'objective' then parent_level = 'domain' or parent_id is null
      when 'part' then parent_level = 'objective' or parent_id is null
      when 'action' then parent_level in ('objective', 'part') or parent_id is null
    end),
  constraint a_parent_and_its_level_come_together check ((parent_id is null) = (parent_level is null)),
  constraint only_an_item_of_unknown_placement_lacks_a_parent check (
    level = 'domain' or (parent_id is null) = (placement = 'unknown'))
);

create index items_by_parent on items (parent_id);

create table item_titles (
  item_id integer not null constraint item_titles_belong_to_an_item references items on delete cascade,
  lang text collate "C" not null constraint a_title_is_in_english_or_french check (lang in ('en', 'fr')),
  title text not null constraint a_title_is_not_empty check (title <> ''),
  status knowledge not null constraint a_known_title_says_how_it_is_known check (status <> 'unknown'),
  source text,
  constraint an_item_has_one_title_a_language primary key (item_id, lang)
);

-- Where an item of unknown placement may lie. Placing the item means deleting these first.
create table item_candidates (
  item_id integer not null,
  placement knowledge not null default 'unknown' constraint candidates_are_for_unknown_placements check (placement = 'unknown'),
  candidate_id integer not null constraint a_candidate_is_an_item references items,
  constraint a_candidate_is_named_once primary key (item_id, candidate_id),
  constraint candidates_are_kept_only_while_the_placement_is_unknown
    foreign key (item_id, placement) references items (item_id, placement) on delete cascade
);

create index item_candidates_by_candidate on item_candidates (candidate_id);

-- Every item with everything above it, itself included. is_certain: the whole way up is known; otherwise it leads
-- through a candidate, so the item *may* lie there. Coverage rolls up along certain ways only.
create table item_ancestry (
  item_id integer not null references items on delete cascade,
  ancestor_id integer not null references items on delete cascade,
  is_certain boolean not null,
  primary key (item_id, ancestor_id)
);

create index item_ancestry_by_ancestor on item_ancestry (ancestor_id);

create function rebuild_item_order(of_plans integer[]) returns void language sql as $$
  delete from item_ancestry where item_id in (select item_id from items where plan_id = any(of_plans));

  insert into item_ancestry (item_id, ancestor_id, is_certain)
  with recursive up (item_id, ancestor_id, is_certain) as (
    select item_id, item_id, true from items where plan_id = any(of_plans)
    union
    select up.item_id, above.parent_id, up.is_certain and above.is_certain
    from up
    join (
      select item_id, parent_id, true as is_certain from items where parent_id is not null
      union all
      select item_id, candidate_id, false from item_candidates
    ) above on above.item_id = up.ancestor_id
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
$$;

create function keep_items_in_order() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 then
    return null; -- the order itself is being written
  end if;
  perform rebuild_item_order(array(select distinct plan_id from items where item_id in (select item_id from touched)));
  return null;
end $$;

create trigger items_are_kept_in_order_when_added after insert on items
  referencing new table as touched for each statement execute function keep_items_in_order();
create trigger items_are_kept_in_order_when_changed after update on items
  referencing new table as touched for each statement execute function keep_items_in_order();
create trigger candidates_are_kept_in_order_when_added after insert on item_candidates
  referencing new table as touched for each statement execute function keep_items_in_order();
create trigger candidates_are_kept_in_order_when_removed after delete on item_candidates
  referencing old table as touched for each statement execute function keep_items_in_order();
