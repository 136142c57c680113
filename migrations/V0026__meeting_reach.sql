-- What each meeting's citations reach, kept as a mask of items: the links stay the truth, and this is what they come to.
-- A row for each plan, state and strength, with what narrows a scope beside it, so that counting reads nothing else.

create table meeting_reach (
  plan_id integer not null,
  presidency_id integer not null,
  meeting_id integer not null,
  slug text collate "C" not null,
  kind meeting_kind not null,
  status meeting_status not null,
  ends_on date not null,
  state citation_state not null,
  strength citation_strength not null,
  is_withdrawn boolean not null,
  reach varbit not null, -- bit n: the item at position n, cited or certainly above a cited one
  constraint a_reach_is_kept_once primary key (meeting_id, plan_id, state, strength, is_withdrawn)
);

create index meeting_reach_by_plan on meeting_reach (plan_id, presidency_id, ends_on);

create view meeting_reach_computed as
  select c.plan_id, m.presidency_id, m.meeting_id, m.slug::text collate "C" as slug, m.kind, m.status, m.ends_on,
    c.state, c.strength, c.is_withdrawn, bit_or(i.reach) as reach
  from meetings m
  join citations c on c.meeting_id = m.meeting_id
  join citation_items cited on cited.citation_id = c.citation_id
  join items i on i.item_id = cited.item_id
  group by c.plan_id, m.presidency_id, m.meeting_id, m.slug, m.kind, m.status, m.ends_on, c.state, c.strength, c.is_withdrawn;

create function refresh_reach(of_meetings integer[]) returns void language sql as $$
  delete from meeting_reach where meeting_id = any(of_meetings);
  insert into meeting_reach
  select r.* from meeting_reach_computed r where r.meeting_id = any(of_meetings);
$$;

-- By the owner: nobody else writes what the database keeps for itself.
create function keep_reach() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  touched integer[];
begin
  case tg_table_name
    when 'citation_items' then
      touched := array(select distinct c.meeting_id from changed join citations c using (citation_id));
    when 'items' then
      touched := array(
        select distinct c.meeting_id
        from before_it o
        join changed n using (item_id)
        join citation_items cited using (item_id)
        join citations c using (citation_id)
        where o.reach is distinct from n.reach);
    when 'meetings' then
      touched := array(
        select n.meeting_id
        from before_it o
        join changed n using (meeting_id)
        where (o.presidency_id, o.slug, o.kind, o.status, o.ends_on) is distinct from (n.presidency_id, n.slug, n.kind, n.status, n.ends_on));
    else
      touched := array(select distinct meeting_id from changed);
  end case;
  if cardinality(touched) > 0 then
    perform refresh_reach(touched);
  end if;
  return null;
end $$;

-- A citation reaches nothing before its items are there; a meeting has no citations before it is there.
create trigger what_meetings_reach_is_kept_by_a_link after insert on citation_items
  referencing new table as changed for each statement execute function keep_reach();
create trigger what_meetings_reach_is_kept_without_a_link after delete on citation_items
  referencing old table as changed for each statement execute function keep_reach();
create trigger what_meetings_reach_is_kept_by_an_update after update on citations
  referencing new table as changed for each statement execute function keep_reach();
create trigger what_meetings_reach_is_kept_by_a_delete after delete on citations
  referencing old table as changed for each statement execute function keep_reach();
create trigger what_meetings_reach_is_kept_by_an_update after update on meetings
  referencing old table as before_it new table as changed for each statement execute function keep_reach();
create trigger what_meetings_reach_is_kept_by_an_item after update on items
  referencing old table as before_it new table as changed for each statement execute function keep_reach();

insert into meeting_reach select * from meeting_reach_computed;
