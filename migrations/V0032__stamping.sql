-- An instant is settled once nobody is between the stamp of a commit and its end, which takes moments. Whoever holds the turn to
-- write, such as a long import, will be stamped later than now, and is not waited for (settled_instant in R__05).

create or replace function stamp_revision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('stamping'));
  update revision_counter set committed_at = greatest(clock_timestamp(), committed_at);
  insert into revisions (revision, committed_at, actor, reason)
  select revision, committed_at,
    coalesce(nullif(current_setting('cadiztracker.actor', true), ''), 'database role ' || session_user),
    nullif(current_setting('cadiztracker.reason', true), '')
  from revision_counter;
  perform pg_notify('revision', new.revision::text);
  return null;
end $$;
