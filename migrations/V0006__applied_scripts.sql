-- Every script that a migration of this database has applied, by its content: a program asks whether all of its own are here.
create table applied_scripts (
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default clock_timestamp(),
  primary key (name, sha256)
);
