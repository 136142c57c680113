-- What counting needs of a meeting and of a citation lies in the index: their texts make the rows ten times as wide.

drop index meetings_by_presidency;
create index meetings_by_presidency on meetings (presidency_id, ends_on) include (meeting_id, slug, kind, status, mapping);

drop index citations_by_plan;
create index citations_by_plan on citations (plan_id, meeting_id) include (citation_id, state, strength);
