-- Why a figure is what it is.

-- Why each meeting counts for an item (null: for the plan as a whole) or does not. reason null: it counts; else the first of these
-- that holds, so that each meeting has exactly one:
--   other_presidency    its presidency is not in scope
--   planned, postponed, cancelled
--   outside_dates, other_kind, other_country, other_co_chair    the scope is narrower than that
--   not_applicable      it counts for nothing, and there is nothing to map
--   withdrawal_proposed only a citation that is to go reaches the item, where drafts are asked for
--   published_only, reviewed_only, draft_only    the citations that reach the item are of a state that was not asked for
--   pending_mapping     it counts for nothing: nobody has mapped it, or nothing of that is published
--   mention_only        only mentions reach the item
--   other_strength      only citations of a strength that was not asked for reach it
--   other_items         it cites the plan, and not this item
--   other_plan          it cites other plans only
-- visible: the states of citations that the asker may know of; what is not visible is as if it were not there.
-- Of presidencies that are not in scope, only the meetings that visibly cite the item.
create or replace function explained(
  within scope, of_item integer, presidencies_are_named boolean default false, visible citation_state[] default '{published}')
returns table (meeting_id integer, slug text, ends_on date, reason text) language sql stable as $$
  with cited as (
    select r.meeting_id,
      bool_or(r.is_here) as cites,
      bool_or(r.is_asked) as has_any,
      bool_or(r.is_asked and r.is_strong) as counts_at_all,
      bool_or(r.reaches) as reaches,
      bool_or(r.reaches and r.is_asked and r.is_strong) as counts,
      bool_or(r.reaches and r.is_gone and r.is_strong) as is_withdrawn,
      max(r.other_state) filter (where r.reaches and r.is_strong) as other_state,
      bool_or(r.reaches and r.is_asked and r.strength = 'mention') as mentions,
      bool_or(r.reaches and r.is_asked and r.strength <> 'mention') as is_otherwise_cited
    from (
      select r.meeting_id, r.strength, g.is_gone,
        r.plan_id = (within).plan_id as is_here,
        r.plan_id = (within).plan_id and r.strength = any((within).strengths) as is_strong,
        r.plan_id = (within).plan_id and (of_item is null or get_bit(r.reach, i.position - 1) = 1) as reaches,
        r.state = any((within).states) and not g.is_gone as is_asked,
        case when r.state <> all((within).states) and not g.is_gone then r.state end as other_state
      from meeting_reach r
      left join items i on i.item_id = of_item
      cross join lateral (select r.is_withdrawn and 'draft' = any((within).states) as is_gone) g
      where r.state = any(visible)
      offset 0) r -- each is told once, however often it is asked for
    group by r.meeting_id
  )
  select m.meeting_id, m.slug::text, m.ends_on,
    case
      when not s.is_in_scope then 'other_presidency'
      when m.status <> all((within).statuses) then m.status::text
      when (within).days is not null and not m.ends_on <@ (within).days then 'outside_dates'
      when (within).kinds is not null and m.kind <> all((within).kinds) then 'other_kind'
      when (within).countries is not null
        and not exists (select from meetings w where w.meeting_id = m.meeting_id and w.country = any((within).countries)) then 'other_country'
      when (within).co_chairs is not null
        and not exists (select from meetings w where w.meeting_id = m.meeting_id and w.co_chairs::text[] && (within).co_chairs) then 'other_co_chair'
      when c.counts then null
      when m.mapping = 'not_applicable' and not coalesce(c.counts_at_all, false) then 'not_applicable'
      when c.is_withdrawn then 'withdrawal_proposed'
      when c.other_state is not null then c.other_state::text || '_only'
      when not coalesce(c.counts_at_all, false) and (m.mapping = 'pending' or not coalesce(c.has_any, false)) then 'pending_mapping'
      when c.mentions and not c.is_otherwise_cited then 'mention_only'
      when c.is_otherwise_cited then 'other_strength'
      when c.cites then 'other_items'
      else 'other_plan'
    end
  from meetings m
  join presidencies p on p.presidency_id = m.presidency_id
  left join cited c on c.meeting_id = m.meeting_id
  cross join lateral (
    select (within).presidencies is null or m.presidency_id = any((within).presidencies) as is_in_scope) s
  where case
    when s.is_in_scope then p.plan_id = (within).plan_id or presidencies_are_named or coalesce(c.cites, false)
    else coalesce(c.reaches, false)
  end;
$$;
