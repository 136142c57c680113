-- What a question of the search asks for: terms of one or more words, each with whether it is excluded and whether it is an
-- abbreviation (written in capitals among small letters), and the number of the alternative that it belongs to.

-- Stop words of French that its dictionary knows with accents only, and some that its list forgot.
create or replace function is_said_too_often(word text) returns boolean language sql immutable parallel safe as $$
  select word = any('{a,les,cet,cette,ils,elles,meme,ete,etee,etees,etes,etant,etante,etants,etantes,etais,etait,etions,etiez,etaient,fumes,futes,eumes,eutes}'::text[]);
$$;

-- A query with every word bound to the texts of one language by their labels (V0025).
create or replace function labelled(query tsquery, labels text) returns text language sql immutable parallel safe as $$
  select '(' || regexp_replace(query::text, '(''[^'']+'')', '\1:' || labels, 'g') || ')';
$$;

-- wanted: what a found text answers to, null where nothing but words said too often is asked. english and french: what is
-- marked in a text of that language; null: nothing.
-- A word that one language says too often is left out, since texts of that language cannot be found by it: "un", "on", "sur".
-- Unless it is an abbreviation ("EU", "UN"), or no other word is left.
create or replace function search_query(texts text[], excluded boolean[], abbreviations boolean[], alternatives integer[])
returns table (wanted tsquery, english tsquery, french tsquery) language sql stable as $$
  with terms as (
    select t.excluded, t.alternative, t.abbreviation, en, fr,
      numnode(en) > 0 and numnode(fr) > 0 and not is_said_too_often(folded) as in_both,
      case when numnode(en) > 0 then labelled(en, 'AB') end as english,
      case when numnode(fr) > 0 then labelled(fr, 'CD') end as french
    from unnest(texts, excluded, abbreviations, alternatives) as t (text, excluded, abbreviation, alternative)
    cross join lateral (select btrim(search_text(t.text)) as folded) f
    cross join lateral (select phraseto_tsquery('pg_catalog.english', folded) as en, phraseto_tsquery('pg_catalog.french', folded) as fr) q
    where (numnode(en) > 0 or numnode(fr) > 0) and not (is_said_too_often(folded) and numnode(en) = 0)
  ),
  kept as (
    select k.excluded, k.alternative, concat_ws(' | ', k.english, k.french) as term, k.english, k.french
    from terms k
    where k.in_both or k.abbreviation or not exists (select from terms other where other.in_both and not other.excluded)
  ),
  together as (
    select string_agg(case when k.excluded then '!' else '' end || '(' || k.term || ')', ' & ') as terms
    from kept k
    group by k.alternative
    having not bool_and(k.excluded)
  )
  select (select string_agg('(' || terms || ')', ' | ')::tsquery from together),
    (select string_agg(k.english, ' | ')::tsquery from kept k where not k.excluded),
    (select string_agg(k.french, ' | ')::tsquery from kept k where not k.excluded);
$$;

-- What a document is, as people ask for it: a video need not say so in its title. Null: nothing that anybody would ask for.
create or replace function document_kind_in(kind document_kind, lang text) returns text language sql immutable parallel safe as $$
  select case lang when 'fr' then n.french else n.english end
  from (values ('video', 'Video', 'Vidéo'), ('brochure', 'Brochure', 'Brochure'), ('report', 'Report', 'Rapport'),
    ('declaration', 'Declaration', 'Déclaration'), ('agenda', 'Agenda', 'Ordre du jour'), ('outcome', 'Outcome document', 'Document final')
  ) as n (kind, english, french)
  where n.kind = document_kind_in.kind::text;
$$;

create or replace function entering_documents(rows text) returns text language sql immutable as $$
  select format('insert into search_entries (type, record_id, meeting_id, words)
    select ''document'', document_id, meeting_id, search_stems(search_field(title_en), search_field(title_fr),
      search_field(document_kind_in(kind, ''en'')), search_field(document_kind_in(kind, ''fr'')))
    from %s d', rows);
$$;

create or replace function keep_documents_searchable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed text := '(select n.* from before_it o join after_it n using (document_id)
    where (o.title_en, o.title_fr, o.kind, o.meeting_id) is distinct from (n.title_en, n.title_fr, n.kind, n.meeting_id))';
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

-- The documents' words are made by these functions: whoever changes them makes all of them anew.
do $$
begin
  delete from search_entries where type = 'document';
  execute entering_documents('documents');
end $$;
