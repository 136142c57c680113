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
