-- History knows who wrote by the name of a key alone. A key of a name that another one had would be taken for that one: a
-- revoked key keeps its name. Several that have the same one from before stay as they are.

create function refuse_used_name() returns trigger language plpgsql as $$
begin
  if exists (select from api_keys k where k.name = new.name and k.revoked_at is not null) then
    raise exception 'a name is not given again' using errcode = 'unique_violation', constraint = 'a_name_is_not_given_again';
  end if;
  return new;
end $$;

create trigger a_name_is_not_given_again before insert or update of name on api_keys
  for each row execute function refuse_used_name();
