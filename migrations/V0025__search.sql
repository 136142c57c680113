-- Search: for every meeting, outcome and document the words that it can be found by, kept by the database itself. Derived
-- from the record, so no part of its history. Everything here is public: citations, drafts and actors are not.
--
-- What is stored was made by these functions. To change one is to make every row anew: a new script that ends with
-- "select rebuild_search()".

create type search_type as enum ('meeting', 'outcome', 'document');

-- A text as it is compared: lower case, without accents and ligatures, and a blank for each sign that is no letter or digit,
-- French spaces and quotation marks among them. The same on every server, so no dictionary of an extension is needed.
-- Character by character, so that what matched can be marked in the text as recorded: each becomes none, one or more by itself.
create function search_text(words text) returns text language sql immutable parallel safe as $$
  select case when octet_length(words) = length(words) then lower(regexp_replace(words, '[^A-Za-z0-9]', ' ', 'g'))
    else regexp_replace(regexp_replace(lower(normalize(
        translate(replace(replace(replace(replace(replace(words, 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'), 'ß', 'ss'),
          'øØłŁđĐı', 'oOlLdDi'), nfkd)),
      '[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]+', '', 'g'),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufe30-\ufe4f\ufff0-\uffff]', ' ', 'g') end;
$$;

-- The stems of a text of each language. The labels tell the languages apart: A and B are English, C and D French; A and C are
-- titles. Nobody reads beyond the first 20,000 characters of a field; a row of any length can be kept.
create function search_stems(en text, fr text, label_en "char", label_fr "char") returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.english', left(search_text(left(coalesce(en, ''), 20000)), 20000)), label_en)
    || setweight(to_tsvector('pg_catalog.french', left(search_text(left(coalesce(fr, ''), 20000)), 20000)), label_fr);
$$;

create table search_entries (
  type search_type not null,
  record_id integer not null, -- the document's; of a meeting and of its outcome the meeting's
  meeting_id integer, -- null: the document is a presidency's
  words tsvector not null,
  constraint everything_is_found_once primary key (type, record_id)
);

create index search_entries_by_word on search_entries using gin (words);

-- The statements that enter rows, given where these are. The city and the note are in no language: they are read as both.
create function entering_meetings(rows text) returns text language sql immutable as $$
  select format('insert into search_entries (type, record_id, meeting_id, words)
    select ''meeting''::search_type, meeting_id, meeting_id,
      search_stems(title_en, title_fr, ''A'', ''C'')
      || search_stems(city, city, ''B'', ''D'')
      || search_stems(array_to_string(agenda_en, E''\n''), array_to_string(agenda_fr, E''\n''), ''B'', ''D'')
      || search_stems(array_to_string(results_en, E''\n''), array_to_string(results_fr, E''\n''), ''B'', ''D'')
      || search_stems(note, note, ''B'', ''D'')
    from %1$s m
    union all
    select ''outcome'', meeting_id, meeting_id,
      search_stems(array_to_string(results_en, E''\n''), array_to_string(results_fr, E''\n''), ''B'', ''D'')
    from %1$s m
    where cardinality(results_en) + cardinality(results_fr) > 0', rows);
$$;

create function entering_documents(rows text) returns text language sql immutable as $$
  select format('insert into search_entries (type, record_id, meeting_id, words)
    select ''document'', document_id, meeting_id, search_stems(title_en, title_fr, ''A'', ''C'')
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
