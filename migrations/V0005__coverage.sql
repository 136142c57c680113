-- The shape of a coverage answer: one item, under one presidency or (presidency_id null) under all that were asked for.
create type coverage_cell as (
  presidency_id integer,
  item_id integer,
  level item_level,
  has_parts boolean, -- an objective that is printed as its parts
  covered boolean,
  is_full boolean,   -- null: cannot be said
  meeting_count bigint,
  first_addressed_on date,
  last_addressed_on date,
  newest text[]      -- slugs of the newest meetings, as many as were asked for; null: none were
);
