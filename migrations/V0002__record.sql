-- The record: presidencies, their meetings, what came out of them, and what has been published about them.

create type meeting_kind as enum ('thematic_meeting', 'special_event', 'senior_officials_meeting', 'steering_committee',
  'ministerial_conference', 'webinar', 'network_meeting', 'joint_meeting', 'external_event', 'workshop', 'other');
create type meeting_status as enum ('planned', 'held', 'postponed', 'cancelled');
create type mapping_state as enum ('mapped', 'pending', 'not_applicable');
create type outcome_unit as enum ('recommendations', 'conclusions', 'panels');
create type link_relation as enum ('follow_up_of', 'follow_up_planned', 'joint_with');
create type document_kind as enum ('video', 'brochure', 'report', 'declaration', 'agenda', 'outcome', 'other');

create function has_no_repetition(list anyarray) returns boolean language sql immutable as $$
  select count(*) = count(distinct element) from unnest(list) as element;
$$;

create table presidencies (
  presidency_id integer generated always as identity primary key,
  slug slug not null constraint presidency_slugs_are_unique unique,
  country country_code not null,
  plan_id integer not null,
  dialogue_id integer not null,
  term daterange not null,
  title_en text,
  title_fr text,
  slogan_en text,
  slogan_fr text,
  priorities_en text[] not null default '{}',
  priorities_fr text[] not null default '{}',
  sources text[] not null default '{}',
  note_en text,
  note_fr text,
  version integer not null default 1,
  constraint presidencies_belong_to_a_plan_of_their_dialogue
    foreign key (plan_id, dialogue_id) references plans (plan_id, dialogue_id),
  constraint a_presidency_has_a_title_in_one_language check (coalesce(title_en, '') <> '' or coalesce(title_fr, '') <> ''),
  constraint a_presidency_term_starts_and_is_not_empty check (not isempty(term) and not lower_inf(term)),
  -- A range of one integer stands for the dialogue, so that no extension is needed to compare it inside a GiST index.
  constraint presidency_terms_do_not_overlap
    exclude using gist (int4range(dialogue_id, dialogue_id, '[]') with &&, term with &&)
);

create index presidencies_by_plan on presidencies (plan_id);

create table meetings (
  meeting_id integer generated always as identity primary key,
  slug slug not null constraint meeting_slugs_are_unique unique,
  presidency_id integer not null constraint meetings_belong_to_a_presidency references presidencies,
  kind meeting_kind not null,
  status meeting_status not null,
  title_en text,
  title_fr text,
  starts_on date not null,
  ends_on date not null,
  city text,
  country country_code,
  co_chairs country_code[] not null default '{}',
  agenda_en text[] not null default '{}',
  agenda_fr text[] not null default '{}',
  results_en text[] not null default '{}',
  results_fr text[] not null default '{}',
  participants_count integer,
  participants_countries integer,
  participants_source text,
  mapping mapping_state not null default 'pending',
  mapping_reason text,
  sources text[] not null default '{}',
  note text,
  version integer not null default 1,
  constraint a_meeting_has_a_title_in_one_language check (coalesce(title_en, '') <> '' or coalesce(title_fr, '') <> ''),
  constraint a_meeting_ends_on_or_after_the_day_it_starts check (ends_on >= starts_on),
  constraint participants_are_counted_from_zero check (participants_count >= 0 and participants_countries >= 0),
  constraint a_meeting_that_is_not_applicable_says_why check (mapping <> 'not_applicable' or coalesce(mapping_reason, '') <> ''),
  constraint a_co_chair_is_named_once check (has_no_repetition(co_chairs))
);

create index meetings_by_presidency on meetings (presidency_id, ends_on);
create index meetings_in_order on meetings (starts_on, slug);
create index meetings_by_co_chair on meetings using gin (co_chairs);

create table outcomes (
  meeting_id integer not null constraint outcomes_belong_to_a_meeting references meetings on delete cascade,
  unit outcome_unit not null,
  count integer not null constraint outcomes_are_counted_from_zero check (count >= 0),
  constraint a_meeting_counts_each_unit_once primary key (meeting_id, unit)
);

-- What a meeting follows, what follows it, what it was joined with: another meeting of the record, or a text where it has none.
create table meeting_links (
  meeting_id integer not null constraint links_belong_to_a_meeting references meetings on delete cascade,
  relation link_relation not null,
  position integer not null,
  linked_meeting_id integer constraint a_linked_meeting_is_in_the_record references meetings,
  linked_text text,
  constraint links_are_in_order primary key (meeting_id, relation, position),
  constraint a_link_names_a_meeting_or_says_it_in_text check (num_nonnulls(linked_meeting_id, nullif(linked_text, '')) = 1),
  constraint a_meeting_is_not_linked_to_itself check (linked_meeting_id <> meeting_id)
);

create index meeting_links_by_linked_meeting on meeting_links (linked_meeting_id) where linked_meeting_id is not null;

create table documents (
  document_id integer generated always as identity primary key,
  presidency_id integer constraint a_document_belongs_to_a_known_presidency references presidencies on delete cascade,
  meeting_id integer constraint a_document_belongs_to_a_known_meeting references meetings on delete cascade,
  position integer not null,
  kind document_kind not null,
  dated text collate "C" constraint a_document_is_dated_by_year_month_or_day check (dated ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  title_en text,
  title_fr text,
  url text constraint a_url_is_a_web_address check (url ~* '^https?://'),
  constraint a_document_belongs_to_a_presidency_or_a_meeting check (num_nonnulls(presidency_id, meeting_id) = 1),
  constraint a_document_has_a_title_in_one_language check (coalesce(title_en, '') <> '' or coalesce(title_fr, '') <> '')
);

create unique index documents_of_a_presidency_are_in_order on documents (presidency_id, position) where presidency_id is not null;
create unique index documents_of_a_meeting_are_in_order on documents (meeting_id, position) where meeting_id is not null;

-- A figure that somebody printed, exactly as printed. It is never counted: it is compared with what the record gives.
create table claims (
  presidency_id integer not null constraint claims_belong_to_a_presidency references presidencies on delete cascade,
  position integer not null,
  domains_covered integer,
  domains_total integer,
  objectives_covered integer,
  objectives_total integer,
  actions_covered integer,
  actions_total integer,
  published_on date,
  source_title text,
  source_url text constraint a_source_url_is_a_web_address check (source_url ~* '^https?://'),
  source_page integer constraint pages_are_counted_from_one check (source_page >= 1),
  quote text,
  constraint claims_are_in_order primary key (presidency_id, position),
  constraint a_claim_counts_from_zero check (least(domains_covered, objectives_covered, actions_covered, domains_total, objectives_total, actions_total) >= 0),
  constraint a_claim_covers_no_more_than_the_total check (
    domains_covered <= domains_total and objectives_covered <= objectives_total and actions_covered <= actions_total)
);

create table claim_meetings (
  presidency_id integer not null,
  position integer not null,
  kind meeting_kind not null,
  count integer not null constraint claimed_meetings_are_counted_from_zero check (count >= 0),
  constraint a_claim_counts_each_kind_once primary key (presidency_id, position, kind),
  constraint claimed_meetings_belong_to_a_claim
    foreign key (presidency_id, position) references claims on delete cascade
);
