-- Crosswalks: how the items of one plan relate to those of another, each relation with its reason, its source and how far somebody
-- has looked at it. What is only proposed, or printed nowhere, is kept and never counts.

create type crosswalk_relation as enum ('equal', 'subset', 'superset', 'intersects');
create type relation_review as enum ('proposed', 'reviewed');

create table crosswalks (
  crosswalk_id integer generated always as identity primary key,
  code slug not null constraint crosswalk_codes_are_unique unique,
  from_plan_id integer not null constraint a_crosswalk_leads_from_a_plan references plans,
  to_plan_id integer not null constraint a_crosswalk_leads_to_a_plan references plans,
  title_en text,
  title_fr text,
  note_en text,
  note_fr text,
  sources text[] not null default '{}',
  version integer not null default 1,
  revision bigint not null default this_revision(),
  constraint a_crosswalk_is_known_by_its_plans unique (crosswalk_id, from_plan_id, to_plan_id),
  constraint a_crosswalk_leads_from_one_plan_to_another check (from_plan_id <> to_plan_id),
  constraint a_crosswalk_has_a_title_in_one_language check (coalesce(title_en, '') <> '' or coalesce(title_fr, '') <> ''),
  constraint texts_of_a_crosswalk_are_not_too_long check (
    greatest(length(title_en), length(title_fr), length(note_en), length(note_fr)) <= 2000 and are_within(sources, 2048, 500))
);

create table crosswalk_relations (
  crosswalk_id integer not null,
  position integer not null,
  from_plan_id integer not null,
  from_item_id integer not null,
  from_level item_level not null,
  to_plan_id integer not null,
  to_item_id integer not null,
  to_level item_level not null,
  relation crosswalk_relation not null, -- what the one is to the other: subset is "from lies within to"
  rationale_en text,
  rationale_fr text,
  source_title text,
  source_url text constraint a_source_url_is_a_web_address check (source_url ~* '^https?://'),
  source_page integer constraint pages_are_counted_from_one check (source_page >= 1),
  quote text,
  review relation_review not null,
  reviewed_by text,
  constraint relations_of_a_crosswalk_are_in_order primary key (crosswalk_id, position),
  constraint two_items_are_related_once unique (crosswalk_id, from_item_id, to_item_id),
  constraint a_relation_is_of_the_plans_of_its_crosswalk
    foreign key (crosswalk_id, from_plan_id, to_plan_id) references crosswalks (crosswalk_id, from_plan_id, to_plan_id) on delete cascade,
  constraint a_relation_leads_from_an_item_of_the_plan
    foreign key (from_plan_id, from_item_id, from_level) references items (plan_id, item_id, level),
  constraint a_relation_leads_to_an_item_of_the_plan
    foreign key (to_plan_id, to_item_id, to_level) references items (plan_id, item_id, level),
  constraint a_reviewed_relation_says_by_whom check (review = 'proposed' or coalesce(reviewed_by, '') <> ''),
  constraint relations_of_a_crosswalk_are_not_too_many check (position <= 1000),
  constraint texts_of_a_relation_are_not_too_long check (
    greatest(length(source_title), length(reviewed_by)) <= 2000 and length(source_url) <= 2048
    and greatest(length(rationale_en), length(rationale_fr), length(quote)) <= 10000)
);

create index crosswalk_relations_by_to_item on crosswalk_relations (to_item_id);
create index crosswalk_relations_by_from_item on crosswalk_relations (from_item_id);

-- A change may be of one of these, too.
alter table history.changes
  drop constraint a_change_is_of_a_plan_a_presidency_or_a_meeting,
  add constraint a_change_is_of_a_kind_of_record check (kind in ('plan', 'presidency', 'meeting', 'crosswalk'));

create trigger the_version_is_raised before update on crosswalks
  for each row when (old.* is distinct from new.*) execute function raise_version();

-- The revision (V0004) and the history (V0010), as of every table of the record.
do $$
declare
  kept record;
begin
  for kept in
    select t.name, t.keys from (values
      ('crosswalks', 'crosswalk_id'),
      ('crosswalk_relations', 'crosswalk_id, position')
    ) as t (name, keys)
  loop
    execute format('create trigger the_revision_is_raised_by_an_insert after insert on %I
      referencing new table as touched for each statement execute function raise_revision()', kept.name);
    execute format('create trigger the_revision_is_raised_by_an_update after update on %I
      referencing new table as touched for each statement execute function raise_revision()', kept.name);
    execute format('create trigger the_revision_is_raised_by_a_delete after delete on %I
      referencing old table as touched for each statement execute function raise_revision()', kept.name);

    execute format('create trigger the_record_is_never_emptied_at_one_stroke before truncate on %I
      for each statement execute function refuse_emptying()', kept.name);

    execute format('create table history.%1$I (since bigint not null, until bigint, like public.%1$I)', kept.name);
    execute format('create index on history.%I (%s, since)', kept.name, kept.keys);
    execute format('create trigger history_is_never_changed before update or delete on history.%I
      for each row execute function history.refuse_changes()', kept.name);
    execute format('create trigger history_is_never_emptied before truncate on history.%I
      for each statement execute function history.refuse_every_change()', kept.name);
    execute format('create trigger the_states_are_kept_by_an_insert after insert on %I
      referencing new table as after_it for each statement execute function keep_history(%L, ''select crosswalk_id from %%s r'', ''crosswalk'', ''crosswalks'')',
      kept.name, kept.keys);
    execute format('create trigger the_states_are_kept_by_an_update after update on %I
      referencing old table as before_it new table as after_it for each statement execute function keep_history(%L, ''select crosswalk_id from %%s r'', ''crosswalk'', ''crosswalks'')',
      kept.name, kept.keys);
    execute format('create trigger the_states_are_kept_by_a_delete after delete on %I
      referencing old table as before_it for each statement execute function keep_history(%L, ''select crosswalk_id from %%s r'', ''crosswalk'', ''crosswalks'')',
      kept.name, kept.keys);
  end loop;
end $$;

create index on history.crosswalks (code, since);
