-- The revision that freezing made. It is not always the one after what was frozen: others may write while a report is printed.

alter table snapshots add column revision bigint;

-- Of those that were frozen before: the first revision since that its author made and that changed no record. A database that has
-- snapshots has change_log, too; a new one has neither yet.
do $$ begin
  if exists (select from snapshots) then
    alter table snapshots disable trigger a_snapshot_is_never_changed;
    update snapshots s
    set revision = coalesce(
      (select min(r.revision)
       from revisions r
       where r.revision > s.record_revision and r.committed_at >= s.frozen_at and r.actor = s.actor
         and not exists (select from change_log c where c.revision = r.revision)),
      s.record_revision + 1);
    alter table snapshots enable trigger a_snapshot_is_never_changed;
  end if;
end $$;

alter table snapshots alter column revision set not null, alter column revision set default this_revision();
