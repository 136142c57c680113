using Npgsql;

namespace CadizTracker.Record;

/// <summary>Every rule that the database can hold, it holds, under a name that says the rule.</summary>
public sealed class Constraints(TestDatabases databases)
{
    [Theory]
    [InlineData(
        "presidency_terms_do_not_overlap",
        "insert into presidencies (slug, country, plan_id, dialogue_id, term, title_en) select 'x', 'PT', plan_id, dialogue_id, '[2024-01-31,2025-01-01)', 'x' from presidencies where slug = 'first'"
    )]
    [InlineData(
        "a_presidency_term_starts_and_is_not_empty",
        "update presidencies set term = '[2023-01-01,2023-01-01)' where slug = 'first'"
    )]
    [InlineData(
        "a_presidency_has_a_title_in_one_language",
        "update presidencies set title_en = null"
    )]
    [InlineData("presidency_slugs_are_unique", "update presidencies set slug = 'first'")]
    [InlineData(
        "a_slug_is_lower_case_ascii",
        "update presidencies set slug = 'Première' where slug = 'first'"
    )]
    [InlineData("a_country_is_two_capital_letters", "update presidencies set country = 'maroc'")]
    [InlineData(
        "a_meeting_ends_on_or_after_the_day_it_starts",
        "update meetings set ends_on = starts_on - 1"
    )]
    [InlineData("a_meeting_has_a_title_in_one_language", "update meetings set title_en = ''")]
    [InlineData(
        "meeting_slugs_are_unique",
        "insert into meetings (slug, presidency_id, kind, status, title_en, starts_on, ends_on) select slug, presidency_id, kind, status, title_en, starts_on, ends_on from meetings"
    )]
    [InlineData("meetings_belong_to_a_presidency", "update meetings set presidency_id = 0")]
    [InlineData(
        "a_meeting_that_is_not_applicable_says_why",
        "update meetings set mapping = 'not_applicable', mapping_reason = null"
    )]
    [InlineData("a_co_chair_is_named_once", "update meetings set co_chairs = '{MA,MA}'")]
    [InlineData(
        "participants_are_counted_from_zero",
        "update meetings set participants_count = -1"
    )]
    [InlineData(
        "outcomes_are_counted_from_zero",
        "insert into outcomes (meeting_id, unit, count) select meeting_id, 'panels', -1 from meetings"
    )]
    [InlineData(
        "a_link_names_a_meeting_or_says_it_in_text",
        "insert into meeting_links (meeting_id, relation, position) select meeting_id, 'joint_with', 1 from meetings"
    )]
    [InlineData(
        "a_meeting_is_not_linked_to_itself",
        "insert into meeting_links (meeting_id, relation, position, linked_meeting_id) select meeting_id, 'joint_with', 1, meeting_id from meetings"
    )]
    [InlineData(
        "a_document_belongs_to_a_presidency_or_a_meeting",
        "insert into documents (position, kind, title_en) values (1, 'video', 'x')"
    )]
    [InlineData(
        "a_document_is_dated_by_year_month_or_day",
        "insert into documents (presidency_id, position, kind, title_en, dated) select presidency_id, 1, 'video', 'x', '2023-13' from presidencies where slug = 'first'"
    )]
    [InlineData(
        "a_url_is_a_web_address",
        "insert into documents (presidency_id, position, kind, title_en, url) select presidency_id, 1, 'video', 'x', 'javascript:1' from presidencies where slug = 'first'"
    )]
    [InlineData(
        "a_claim_covers_no_more_than_the_total",
        "insert into claims (presidency_id, position, actions_covered, actions_total) select presidency_id, 1, 30, 29 from presidencies where slug = 'first'"
    )]
    [InlineData(
        "an_announcement_is_for_a_year_month_or_day",
        "insert into announcements (presidency_id, plan_id, position, announced_for) select presidency_id, plan_id, 1, '2023-13' from presidencies where slug = 'first'"
    )]
    [InlineData(
        "announcements_are_of_the_plan_of_their_presidency",
        "insert into announcements (presidency_id, plan_id, position) select presidency_id, q.plan_id, 1 from presidencies, plans q where slug = 'first' and q.code = 'q'"
    )]
    [InlineData(
        "an_announcement_names_items_of_its_own_plan",
        "insert into announcements (presidency_id, plan_id, position) select presidency_id, plan_id, 1 from presidencies where slug = 'first'; insert into announced_items (announcement_id, plan_id, item_id, level) select announcement_id, q.plan_id, i.item_id, i.level from announcements, plans q join items i using (plan_id) where q.code = 'q' and i.code = 'A1'"
    )]
    [InlineData(
        "an_announced_item_is_in_the_plan",
        "insert into announcements (presidency_id, plan_id, position) select presidency_id, plan_id, 1 from presidencies where slug = 'first'; insert into announced_items (announcement_id, plan_id, item_id, level) select announcement_id, announcements.plan_id, i.item_id, i.level from announcements, plans q join items i using (plan_id) where q.code = 'q' and i.code = 'A1'"
    )]
    [InlineData(
        "a_citation_names_items_of_its_own_plan",
        "insert into citation_items (citation_id, plan_id, item_id, level) select citation_id, q.plan_id, i.item_id, i.level from citations, plans q join items i using (plan_id) where q.code = 'q' and i.code = 'A1'"
    )]
    [InlineData(
        "a_cited_item_is_in_the_plan",
        "insert into citation_items (citation_id, plan_id, item_id, level) select citation_id, citations.plan_id, i.item_id, i.level from citations, plans q join items i using (plan_id) where q.code = 'q' and i.code = 'A1'"
    )]
    [InlineData(
        "a_citation_names_an_item_once",
        "insert into citation_items (citation_id, plan_id, item_id, level) select citation_id, plan_id, item_id, level from citation_items"
    )]
    [InlineData(
        "item_codes_are_unique_in_a_plan",
        "insert into items (plan_id, level, number, code, placement) select plan_id, level, number, code, placement from items where code = 'D1'"
    )]
    [InlineData(
        "a_number_has_the_form_of_its_level",
        "update items set number = '01', code = 'D01' where code = 'D1'"
    )]
    [InlineData(
        "a_code_is_the_letter_of_its_level_and_the_number",
        "update items set code = 'D7' where code = 'D1'"
    )]
    [InlineData(
        "a_parent_is_of_the_level_above",
        "update items i set parent_id = d.item_id, parent_level = d.level from items d where i.code = 'A1' and d.code = 'D1' and d.plan_id = i.plan_id"
    )]
    [InlineData(
        "a_parent_is_an_item_of_the_same_plan",
        "update items i set parent_id = o.item_id, parent_level = o.level from items o where i.code = 'A1' and o.code = 'O1' and o.plan_id <> i.plan_id"
    )]
    [InlineData(
        "only_an_item_of_unknown_placement_lacks_a_parent",
        "update items set parent_id = null, parent_level = null where code = 'A1'"
    )]
    [InlineData(
        "candidates_are_kept_only_while_the_placement_is_unknown",
        "update items i set placement = 'stated', parent_id = o.item_id, parent_level = o.level from items o where i.code = 'A2' and o.code = 'O1' and o.plan_id = i.plan_id"
    )]
    [InlineData("plan_codes_are_unique", "update plans set code = 'p'")]
    [InlineData(
        "presidencies_belong_to_a_plan_of_their_dialogue",
        "with d as (insert into dialogues (slug) values ('elsewhere') returning dialogue_id) update presidencies set dialogue_id = d.dialogue_id from d"
    )]
    public async Task Are_named_as_the_rule_they_keep(string name, string breaking)
    {
        await using var record = await SmallAsync();
        var refused = await Should.ThrowAsync<PostgresException>(() => record.DoAsync(breaking));
        refused.ConstraintName.ShouldBe(name);
    }

    [Fact]
    public async Task Every_one_of_them_reads_as_words()
    {
        await using var record = await SmallAsync();
        var unnamed = await record.ValueAsync<string>(
            """
            select coalesce(string_agg(c.conname, ' '), '')
            from pg_constraint c
            join pg_namespace n on n.oid = c.connamespace
            left join pg_class t on t.oid = c.conrelid
            where n.nspname = 'public' and c.contype in ('c', 'f', 'u', 'x') and t.relname not in ('migrations', 'item_ancestry')
              and (c.conname ~ '_(key|fkey|check|excl)\d*$' or c.conname !~ '^[a-z]+(_[a-z]+){2,}$')
            """
        );
        unnamed.ShouldBe("");
    }

    private async Task<TestRecord> SmallAsync()
    {
        var record = await Coverage.SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1 A2?O1");
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        return record;
    }
}
