namespace CadizTracker.Coverage;

/// <summary>New means: no earlier term addressed it, whatever is being asked.</summary>
public sealed class NewInPresidency(TestDatabases databases)
{
    [Fact]
    public async Task Compares_with_all_earlier_terms_even_those_that_were_not_asked_for()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1 A2<O1");
        await record.MeetingAsync(new("m1", "first", "p", "A1"));
        await record.MeetingAsync(new("m2", "second", "p", "A1 A2") { From = "2024-03-01" });

        (await NewAsync(record, "second")).ShouldBe("A2");
        (await NewAsync(record, "first")).ShouldBe("D1 O1 A1");
    }

    [Fact]
    public async Task A_later_term_takes_nothing_away()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1");
        await record.MeetingAsync(new("m2", "second", "p", "A1") { From = "2024-03-01" });
        (await NewAsync(record, "first")).ShouldBe("");
        (await NewAsync(record, "second")).ShouldBe("D1 O1 A1");
    }

    /// <summary>What would be, were the drafts published, is compared with what is.</summary>
    [Fact]
    public async Task What_only_drafts_address_is_new_where_no_earlier_term_addressed_it()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1 A2<O1");
        await record.MeetingAsync(new("m1", "first", "p", "A1"));
        await record.MeetingAsync(
            new("m2", "second", "p", "A1 A2") { From = "2024-03-01", State = "draft" }
        );
        (await NewAsync(record, "second")).ShouldBe("");
        (await NewAsync(record, "second", "'{published,draft}'")).ShouldBe("A2");
    }

    [Fact]
    public async Task Another_plans_items_of_the_same_places_are_none_of_its()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1");
        await record.PlanAsync("q", "D1 O1<D1 A1<O1 A2<O1 A3<O1");
        await record.MeetingAsync(new("m1", "first", "q", "A1"));
        await record.MeetingAsync(new("m2", "second", "p", "A1") { From = "2024-03-01" });
        (await NewAsync(record, "second")).ShouldBe("D1 O1 A1");
    }

    private static Task<string> NewAsync(
        TestRecord record,
        string presidency,
        string states = "'{published}'"
    ) =>
        record.ValueAsync<string>(
            $"""
            select coalesce(string_agg(i.code, ' ' order by i.position), '')
            from plans p
            cross join lateral coverage_rows(scope(p.plan_id, array(select presidency_id from presidencies where slug = @presidency), states => {states})) r
            join items i using (item_id)
            where p.code = 'p' and r.is_new_in_presidency
            """,
            new { presidency }
        );
}
