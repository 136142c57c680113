-- Citations: the statements, backed by a source, that a meeting addresses items of a plan. Links are the truth;
-- every figure is counted from them.

create type citation_strength as enum ('primary', 'secondary', 'mention');
create type citation_state as enum ('draft', 'reviewed', 'published');

create table citations (
  citation_id integer generated always as identity primary key,
  meeting_id integer not null constraint citations_belong_to_a_meeting references meetings on delete cascade,
  plan_id integer not null constraint a_citation_names_one_plan references plans,
  position integer not null,
  strength citation_strength not null default 'primary',
  state citation_state not null default 'draft',
  printed text, -- as the source prints it; null where the items were given as codes
  source_title text,
  source_url text constraint a_source_url_is_a_web_address check (source_url ~* '^https?://'),
  source_page integer constraint pages_are_counted_from_one check (source_page >= 1),
  quote text,
  constraint citations_of_a_meeting_are_in_order unique (meeting_id, position),
  constraint a_citation_is_known_by_its_plan unique (citation_id, plan_id)
);

create index citations_by_plan on citations (plan_id, meeting_id);

create table citation_items (
  citation_id integer not null,
  plan_id integer not null,
  item_id integer not null,
  level item_level not null,
  constraint a_citation_names_an_item_once primary key (citation_id, item_id),
  constraint a_citation_names_items_of_its_own_plan
    foreign key (citation_id, plan_id) references citations (citation_id, plan_id) on delete cascade,
  constraint a_cited_item_is_in_the_plan
    foreign key (plan_id, item_id, level) references items (plan_id, item_id, level)
);

create index citation_items_by_item on citation_items (item_id);
