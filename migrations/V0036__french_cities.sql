-- Cities are recorded in English; they are found by their French names too. Null: the same in both languages, or not known here.
create function city_in_french(city text) returns text language sql immutable parallel safe as $$
  select n.french
  from (values ('Marrakesh', 'Marrakech'), ('Tangier', 'Tanger'), ('Algiers', 'Alger'), ('Cairo', 'Le Caire'),
    ('Addis Ababa', 'Addis-Abeba'), ('The Hague', 'La Haye'), ('Brussels', 'Bruxelles'), ('Antwerp', 'Anvers'), ('Ghent', 'Gand'),
    ('Geneva', 'Genève'), ('Bern', 'Berne'), ('Basel', 'Bâle'), ('Lisbon', 'Lisbonne'), ('Cadiz', 'Cadix'),
    ('Seville', 'Séville'), ('Barcelona', 'Barcelone'), ('Valencia', 'Valence'), ('Granada', 'Grenade'), ('London', 'Londres'),
    ('Edinburgh', 'Édimbourg'), ('Vienna', 'Vienne'), ('Valletta', 'La Valette'), ('Athens', 'Athènes'),
    ('Thessaloniki', 'Thessalonique'), ('Nicosia', 'Nicosie'), ('Venice', 'Venise'), ('Genoa', 'Gênes'), ('Warsaw', 'Varsovie'),
    ('Krakow', 'Cracovie'), ('Copenhagen', 'Copenhague'), ('Bucharest', 'Bucarest'), ('Frankfurt', 'Francfort'),
    ('Hamburg', 'Hambourg'), ('Luxembourg City', 'Luxembourg'), ('Kyiv', 'Kiev'), ('Moscow', 'Moscou'), ('Beirut', 'Beyrouth'),
    ('Jerusalem', 'Jérusalem'), ('Damascus', 'Damas')
  ) as n (english, french)
  where n.english = city;
$$;

create or replace function entering_meetings(rows text) returns text language sql immutable as $$
  select format('insert into search_entries (type, record_id, meeting_id, words)
    select e.type::search_type, m.meeting_id, m.meeting_id, e.words
    from %s m
    cross join lateral (
      select search_field(m.title_en) as title_en, search_field(m.title_fr) as title_fr,
        search_field(concat_ws(E''\n'', m.city, city_in_french(m.city))) as city, search_field(m.note) as note,
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

select rebuild_search();
