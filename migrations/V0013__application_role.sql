-- What the program may do while it serves: write the record, and neither the history nor the schema. A role that serves is
-- made a member of this one; its rights are given anew after every migration (R__05). One for all databases of a server.
do $$
begin
  create role cadiztracker_application nologin;
exception
  when duplicate_object or unique_violation or insufficient_privilege then
    null; -- it is there already, or a server's administrator makes it
end $$;
