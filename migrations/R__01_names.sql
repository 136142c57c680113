-- How names are compared and made, the same on every server whatever its locale.

-- A text without accents, in lower case: what a search compares.
create or replace function fold(words text) returns text language sql immutable parallel safe as $$
  select lower(regexp_replace(
    normalize(translate(replace(replace(replace(words, 'œ', 'oe'), 'Œ', 'OE'), 'ß', 'ss'), 'øØłŁđĐıæÆ’', 'oOlLdDiaA'''), nfd),
    '[\u0300-\u036f]', '', 'g'));
$$;

-- {startsOn}-{city in ASCII}-{kind}; the city is left out where there is none.
create or replace function meeting_slug(starts_on date, city text, kind meeting_kind) returns text
language sql immutable parallel safe as $$
  select concat_ws('-', to_char(starts_on, 'YYYY-MM-DD'),
    nullif(trim(both '-' from regexp_replace(fold(left(city, 100)), '[^a-z0-9]+', '-', 'g')), ''),
    replace(kind::text, '_', '-'));
$$;

-- The title in the caller's language, else in the other one; and which language that fell back to, null where it did not.
create or replace function title_in(lang text, en text, fr text) returns text language sql immutable parallel safe as $$
  select case when lang = 'fr' then coalesce(fr, en) else coalesce(en, fr) end;
$$;

create or replace function title_fell_back_to(lang text, en text, fr text) returns text language sql immutable parallel safe as $$
  select case when lang = 'fr' and fr is null and en is not null then 'en' when lang = 'en' and en is null and fr is not null then 'fr' end;
$$;
