-- Search: for every meeting, outcome and document the words that it can be found by, kept by the database itself. Derived
-- from the record, so no part of its history. Everything here is public: citations, drafts and actors are not.
--
-- What is stored was made by these functions. To change one is to make every row anew: a new script that ends with
-- "select rebuild_search()".

create type search_type as enum ('meeting', 'outcome', 'document');

-- A text as it is compared: lower case, without accents and ligatures, and a blank for each sign that is no letter or digit,
-- French spaces and quotation marks among them. The same on every server, so no dictionary of an extension is needed.
-- Character by character, so that what matched can be marked in the text as recorded: each becomes none, one or more by itself.
-- In steps, of which most texts need only the first ones: it is the dearest part of keeping a meeting findable.
create function search_text(words text) returns text language plpgsql immutable parallel safe strict as $$
begin
  if octet_length(words) > length(words) then
    words := regexp_replace(normalize(words, nfkd), '[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]+', '', 'g');
    if octet_length(words) > length(words) then
      words := translate(replace(replace(replace(replace(replace(words, 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'), 'ß', 'ss'),
        'øØłŁđĐı', 'oOlLdDi');
      words := regexp_replace(words,
        '[\u0080-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufe30-\ufe4f\ufff0-\uffff]', ' ', 'g');
    end if;
  end if;
  return lower(regexp_replace(words, '[\u0001-\u001f\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]', ' ', 'g'));
end $$;

-- Nobody reads beyond the first 20,000 characters of a field, so that a row of any length can be kept. Null where there is nothing.
create function search_field(words text) returns text language sql immutable parallel safe as $$
  select left(search_text(left(nullif(words, ''), 20000)), 20000);
$$;

-- The stems of a title and of all else in each language, as search_field gives them. The labels tell the languages apart: A
-- and B are English, C and D French; A and C are titles.
create function search_stems(title_en text, title_fr text, rest_en text, rest_fr text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.english', coalesce(title_en, '')), 'A')
    || setweight(to_tsvector('pg_catalog.french', coalesce(title_fr, '')), 'C')
    || setweight(to_tsvector('pg_catalog.english', coalesce(rest_en, '')), 'B')
    || setweight(to_tsvector('pg_catalog.french', coalesce(rest_fr, '')), 'D');
$$;

create table search_entries (
  type search_type not null,
  record_id integer not null, -- the document's; of a meeting and of its outcome the meeting's
  meeting_id integer, -- null: the document is a presidency's
  words tsvector not null,
  constraint everything_is_found_once primary key (type, record_id)
);

create index search_entries_by_word on search_entries using gin (words);

-- The statements that enter rows, given where these are. Each text is compared once ("offset 0"), whatever it is used for.
-- The city and the note are in no language: they are read as both.
create function entering_meetings(rows text) returns text language sql immutable as $$
  select format('insert into search_entries (type, record_id, meeting_id, words)
    select e.type::search_type, m.meeting_id, m.meeting_id, e.words
    from %s m
    cross join lateral (
      select search_field(m.title_en) as title_en, search_field(m.title_fr) as title_fr,
        search_field(m.city) as city, search_field(m.note) as note,
        search_field(array_to_string(m.agenda_en, E''\n'')) as agenda_en, search_field(array_to_string(m.agenda_fr, E''\n'')) as agenda_fr,
        search_field(array_to_string(m.results_en, E''\n'')) as results_en, search_field(array_to_string(m.results_fr, E''\n'')) as results_fr
      offset 0) f
    cross join lateral (values
      (''meeting'', search_stems(f.title_en, f.title_fr,
        concat_ws(E''\n'', f.city, f.agenda_en, f.results_en, f.note), concat_ws(E''\n'', f.city, f.agenda_fr, f.results_fr, f.note))),
      (''outcome'', case when num_nonnulls(f.results_en, f.results_fr) > 0 then search_stems(null, null, f.results_en, f.results_fr) end)
    ) as e (type, words)
    where e.words is not null', rows);
$$;

create function entering_documents(rows text) returns text language sql immutable as $$
  select format('insert into search_entries (type, record_id, meeting_id, words)
    select ''document'', document_id, meeting_id, search_stems(search_field(title_en), search_field(title_fr), null, null)
    from %s d', rows);
$$;

-- The statements are planned each time: a table may hold ten rows or a million, and so may what is written.
create function keep_meetings_searchable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed text := '(select n.* from before_it o join after_it n using (meeting_id)
    where (o.title_en, o.title_fr, o.city, o.agenda_en, o.agenda_fr, o.results_en, o.results_fr, o.note)
      is distinct from (n.title_en, n.title_fr, n.city, n.agenda_en, n.agenda_fr, n.results_en, n.results_fr, n.note))';
begin
  if tg_op <> 'INSERT' then
    execute format('delete from search_entries where type in (''meeting'', ''outcome'') and record_id in (select meeting_id from %s x)',
      case tg_op when 'UPDATE' then changed else 'before_it' end);
  end if;
  if tg_op <> 'DELETE' then
    execute entering_meetings(case tg_op when 'UPDATE' then changed else 'after_it' end);
  end if;
  return null;
end $$;

create function keep_documents_searchable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed text := '(select n.* from before_it o join after_it n using (document_id)
    where (o.title_en, o.title_fr, o.meeting_id) is distinct from (n.title_en, n.title_fr, n.meeting_id))';
begin
  if tg_op <> 'INSERT' then
    execute format('delete from search_entries where type = ''document'' and record_id in (select document_id from %s x)',
      case tg_op when 'UPDATE' then changed else 'before_it' end);
  end if;
  if tg_op <> 'DELETE' then
    execute entering_documents(case tg_op when 'UPDATE' then changed else 'after_it' end);
  end if;
  return null;
end $$;

create function rebuild_search() returns void language plpgsql as $$
begin
  delete from search_entries;
  execute entering_meetings('meetings');
  execute entering_documents('documents');
end $$;

do $$
declare
  record_table text;
begin
  foreach record_table in array array['meetings', 'documents'] loop
    execute format('create trigger the_words_are_kept_by_an_insert after insert on %1$I
      referencing new table as after_it for each statement execute function keep_%1$s_searchable()', record_table);
    execute format('create trigger the_words_are_kept_by_an_update after update on %1$I
      referencing old table as before_it new table as after_it for each statement execute function keep_%1$s_searchable()', record_table);
    execute format('create trigger the_words_are_kept_by_a_delete after delete on %1$I
      referencing old table as before_it for each statement execute function keep_%1$s_searchable()', record_table);
  end loop;
end $$;

select rebuild_search();
