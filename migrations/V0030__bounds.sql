-- Bounds of what a record may hold, as the rules of a request have them (src/CadizTracker.Api/Http/Lengths.cs). A database that
-- holds more from before keeps it until it is changed: "not valid" judges what is written from now on.

-- Every text at most so long, and at most so many.
create function are_within(texts text[], longest integer, most integer) returns boolean language sql immutable parallel safe as $$
  select cardinality(texts) <= most and coalesce((select max(length(t)) from unnest(texts) as t), 0) <= longest;
$$;

create function is_of_the_record(day date) returns boolean language sql immutable parallel safe as $$
  select day >= '1900-01-01' and day < '2200-01-01';
$$;

alter table plans
  add constraint texts_of_a_plan_are_not_too_long check (
    greatest(length(title_en), length(title_fr), length(note_en), length(note_fr)) <= 2000
    and are_within(sources, 2048, 500) and are_within(level_labels_en || level_labels_fr, 10000, 6)) not valid,
  add constraint dates_of_a_plan_are_not_out_of_range check (
    is_of_the_record(adopted_on) and is_of_the_record(lower(period)) and is_of_the_record(upper(period))) not valid;

alter table items
  add constraint texts_of_an_item_are_not_too_long check (length(placement_source) <= 2000 and length(note) <= 10000) not valid;

alter table item_titles
  add constraint the_wording_of_an_item_is_not_too_long check (greatest(length(title), length(source)) <= 2000) not valid;

alter table presidencies
  add constraint texts_of_a_presidency_are_not_too_long check (
    greatest(length(title_en), length(title_fr), length(slogan_en), length(slogan_fr), length(note_en), length(note_fr)) <= 2000
    and are_within(priorities_en, 10000, 500) and are_within(priorities_fr, 10000, 500) and are_within(sources, 2048, 500)) not valid,
  add constraint a_term_is_not_out_of_range check (
    is_of_the_record(lower(term)) and is_of_the_record(upper(term))) not valid;

alter table announcements
  add constraint texts_of_an_announcement_are_not_too_long check (
    greatest(length(title_en), length(title_fr), length(source_title)) <= 2000 and length(source_url) <= 2048
    and greatest(length(printed), length(quote)) <= 10000) not valid,
  add constraint announcements_of_a_presidency_are_not_too_many check (position <= 500) not valid,
  add constraint what_an_announcement_is_for_is_not_out_of_range check (announced_for ~ '^(19|20|21)') not valid;

alter table claims
  add constraint texts_of_a_claim_are_not_too_long check (
    length(source_title) <= 2000 and length(source_url) <= 2048 and length(quote) <= 10000) not valid,
  add constraint claims_of_a_presidency_are_not_too_many check (position <= 100) not valid,
  add constraint the_day_of_a_claim_is_not_out_of_range check (is_of_the_record(published_on)) not valid;

alter table meetings
  add constraint texts_of_a_meeting_are_not_too_long check (
    length(city) <= 200 and greatest(length(title_en), length(title_fr), length(mapping_reason), length(participants_source)) <= 2000
    and length(note) <= 10000 and are_within(sources, 2048, 500)
    and are_within(agenda_en, 10000, 500) and are_within(agenda_fr, 10000, 500)
    and are_within(results_en, 10000, 500) and are_within(results_fr, 10000, 500)) not valid,
  add constraint co_chairs_of_a_meeting_are_not_too_many check (cardinality(co_chairs) <= 100) not valid,
  add constraint days_of_a_meeting_are_not_out_of_range check (is_of_the_record(starts_on) and is_of_the_record(ends_on)) not valid;

alter table meeting_links
  add constraint the_text_of_a_link_is_not_too_long check (length(linked_text) <= 2000) not valid,
  add constraint links_of_a_meeting_are_not_too_many check (position <= 100) not valid;

alter table documents
  add constraint texts_of_a_document_are_not_too_long check (
    greatest(length(title_en), length(title_fr)) <= 2000 and length(url) <= 2048) not valid,
  add constraint documents_of_a_record_are_not_too_many check (position <= 500) not valid,
  add constraint the_date_of_a_document_is_not_out_of_range check (dated ~ '^(19|20|21)') not valid;

-- Published ones that a new set leaves out are among them until it is published.
alter table citations
  add constraint texts_of_a_citation_are_not_too_long check (
    greatest(length(printed), length(quote)) <= 10000 and length(source_title) <= 2000 and length(source_url) <= 2048) not valid,
  add constraint citations_of_a_meeting_are_not_too_many check (position <= 500) not valid;
