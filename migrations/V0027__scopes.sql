-- What an answer looks at: whose meetings, of which days, kinds and places, and by which rules they count. One value instead of
-- as many arguments, so that every function of the arithmetic is asked in the same way. Null: any.
create type scope as (
  plan_id integer,
  presidencies integer[],
  days daterange,          -- half-open; a meeting counts on its last day
  kinds meeting_kind[],
  statuses meeting_status[],
  states citation_state[],
  strengths citation_strength[],
  countries text[],        -- where it was held
  co_chairs text[],        -- of which one co-chaired it
  rollup text              -- any: an item is covered as soon as anything below it is; all: when every action below it is
);

-- Asked with arguments until now; made anew in R__02 and R__06.
drop schema past cascade;
create schema past;
drop function if exists coverage_rows(integer, integer[], daterange, meeting_kind[], citation_state[]) cascade;
drop function if exists meeting_standings(integer, integer[], daterange, meeting_kind[], boolean, citation_state[]) cascade;
drop function if exists first_terms(integer) cascade;
drop function if exists coverage(integer, integer[], daterange, meeting_kind[], meeting_status[], citation_state[], citation_strength[], boolean, integer) cascade;
drop function if exists counted_meetings(integer, integer[], daterange, meeting_kind[], meeting_status[], citation_state[], citation_strength[]) cascade;
