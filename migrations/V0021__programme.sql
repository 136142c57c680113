-- The programme of a presidency: what its chair announced that it would address. It is compared with what was held, and is
-- never an input of the count.

-- So that an announcement can say whose plan its items are of.
alter table presidencies add constraint a_presidency_is_known_by_its_plan unique (presidency_id, plan_id);

create table announcements (
  announcement_id integer generated always as identity primary key,
  presidency_id integer not null,
  plan_id integer not null,
  position integer not null,
  title_en text constraint announced_words_are_not_blank_in_english check (title_en <> ''),
  title_fr text constraint announced_words_are_not_blank_in_french check (title_fr <> ''),
  printed text, -- the items as the source prints them; null where they were given as codes, or none is named
  announced_for text collate "C"
    constraint an_announcement_is_for_a_year_month_or_day check (announced_for ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  source_title text,
  source_url text constraint a_source_url_is_a_web_address check (source_url ~* '^https?://'),
  source_page integer constraint pages_are_counted_from_one check (source_page >= 1),
  quote text,
  constraint announcements_of_a_presidency_are_in_order unique (presidency_id, position),
  constraint an_announcement_is_known_by_its_plan unique (announcement_id, plan_id),
  constraint announcements_are_of_the_plan_of_their_presidency
    foreign key (presidency_id, plan_id) references presidencies (presidency_id, plan_id) on delete cascade
);

create table announced_items (
  announcement_id integer not null,
  plan_id integer not null,
  item_id integer not null,
  level item_level not null,
  constraint an_announcement_names_an_item_once primary key (announcement_id, item_id),
  constraint an_announcement_names_items_of_its_own_plan
    foreign key (announcement_id, plan_id) references announcements (announcement_id, plan_id) on delete cascade,
  constraint an_announced_item_is_in_the_plan
    foreign key (plan_id, item_id, level) references items (plan_id, item_id, level)
);

create index announced_items_by_item on announced_items (item_id);

-- The revision (V0004) and the history (V0010), as of every table of the record.
do $$
declare
  kept record;
begin
  for kept in
    select * from (values
      ('announcements', 'announcement_id', 'select presidency_id from %s r'),
      ('announced_items', 'announcement_id, item_id', 'select a.presidency_id from %s r join announcements a using (announcement_id)')
    ) as t (name, keys, leads_to)
  loop
    execute format('create trigger the_revision_is_raised_by_an_insert after insert on %I
      referencing new table as touched for each statement execute function raise_revision()', kept.name);
    execute format('create trigger the_revision_is_raised_by_an_update after update on %I
      referencing new table as touched for each statement execute function raise_revision()', kept.name);
    execute format('create trigger the_revision_is_raised_by_a_delete after delete on %I
      referencing old table as touched for each statement execute function raise_revision()', kept.name);

    execute format('create table history.%1$I (since bigint not null, until bigint, like public.%1$I)', kept.name);
    execute format('create index on history.%I (%s, since)', kept.name, kept.keys);
    execute format('create trigger history_is_never_changed before update or delete on history.%I
      for each row execute function history.refuse_changes()', kept.name);
    execute format('create trigger history_is_never_emptied before truncate on history.%I
      for each statement execute function history.refuse_every_change()', kept.name);
    execute format('create trigger the_states_are_kept_by_an_insert after insert on %I
      referencing new table as after_it for each statement execute function keep_history(%L, %L, ''presidency'', ''presidencies'')', kept.name, kept.keys, kept.leads_to);
    execute format('create trigger the_states_are_kept_by_an_update after update on %I
      referencing old table as before_it new table as after_it for each statement execute function keep_history(%L, %L, ''presidency'', ''presidencies'')', kept.name, kept.keys, kept.leads_to);
    execute format('create trigger the_states_are_kept_by_a_delete after delete on %I
      referencing old table as before_it for each statement execute function keep_history(%L, %L, ''presidency'', ''presidencies'')', kept.name, kept.keys, kept.leads_to);
  end loop;
end $$;

create index on history.announcements (presidency_id, since);
