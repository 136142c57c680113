-- What became of every record of an import whose report is too long to list them, for as long as the import is remembered. No part
-- of the record: nothing here raises its revision.
create table import_rows (
  import_id uuid not null constraint rows_are_of_an_import references imports on delete cascade,
  place bigint not null,  -- in the order of the report, from 1
  outcome jsonb not null, -- one row of it, in both languages
  constraint a_row_has_a_place_in_its_report primary key (import_id, place)
);
