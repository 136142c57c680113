using CadizTracker.Coverage;

namespace CadizTracker.Quality;

/// <summary>What is found in published citations: what they rest on, and what backs them.</summary>
public sealed class FindingInCitations(TestDatabases databases)
{
    private const string Plan = "D1 O1<D1 A1<O1 A2<O1 D2 O2<D2 A3<O2 A4?O1,O2";

    [Theory]
    [InlineData("A1", "")]
    [InlineData("D2", "")]
    [InlineData("A4", "")]
    [InlineData("O2", "m warning O2")]
    [InlineData("A3", "m warning A3")]
    [InlineData("A1 D2 O2 A3", "m warning O2 A3")]
    public async Task An_inferred_placement_is_told_of_the_item_and_of_all_below_it(
        string items,
        string found
    )
    {
        await using var record = await OneTermAsync();
        await record.DoAsync("update items set placement = 'inferred' where code = 'O2'");
        await record.MeetingAsync(new("m", "first", "p", items));
        (await record.FindAsync("inferred_placement")).ShouldBe(found);
        await record.DoAsync("update items set placement = 'stated' where code = 'O2'");
        (await record.FindAsync("inferred_placement")).ShouldBe("");
    }

    [Fact]
    public async Task A_placement_that_only_may_be_is_not_rested_on()
    {
        await using var record = await OneTermAsync();
        await record.DoAsync("update items set placement = 'inferred' where code = 'O2'");
        await record.MeetingAsync(new("m", "first", "p", "A4"));
        (await record.FindAsync("inferred_placement")).ShouldBe("");
    }

    [Theory]
    [InlineData("published", "primary", "held", "m warning A3")]
    [InlineData("published", "secondary", "planned", "m warning A3")]
    [InlineData("published", "mention", "held", "")]
    [InlineData("published", "primary", "cancelled", "")]
    [InlineData("published", "primary", "postponed", "")]
    [InlineData("draft", "primary", "held", "")]
    [InlineData("reviewed", "primary", "held", "")]
    public async Task Only_what_counts_or_will_count_rests_on_a_placement(
        string state,
        string strength,
        string status,
        string found
    )
    {
        await using var record = await OneTermAsync();
        await record.DoAsync("update items set placement = 'inferred' where code = 'O2'");
        await record.MeetingAsync(
            new("m", "first", "p", "A3")
            {
                State = state,
                Strength = strength,
                Status = status,
            }
        );
        (await record.FindAsync("inferred_placement")).ShouldBe(found);
    }

    [Fact]
    public async Task Each_inferred_placement_on_the_way_up_is_told()
    {
        await using var record = await OneTermAsync();
        await record.DoAsync("update items set placement = 'inferred' where code in ('O2', 'A3')");
        await record.MeetingAsync(new("m", "first", "p", "A3"));
        (await record.FindAsync("inferred_placement")).ShouldBe("m warning A3");
        (await record.FactAsync("inferred_placement", "placements")).ShouldBe(
            """[{"item": "O2", "parent": "D2"}, {"item": "A3", "parent": "O2"}]"""
        );
    }

    [Theory]
    [InlineData("published", "primary", "held", "m warning A1")]
    [InlineData("published", "secondary", "held", "m warning A1")]
    [InlineData("published", "mention", "held", "m information A1")]
    [InlineData("published", "primary", "cancelled", "")]
    [InlineData("draft", "primary", "held", "")]
    [InlineData("reviewed", "primary", "held", "")]
    public async Task One_without_a_source_lacks_its_backing(
        string state,
        string strength,
        string status,
        string found
    )
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(
            new("m", "first", "p", "A1")
            {
                State = state,
                Strength = strength,
                Status = status,
            }
        );
        (await record.FindAsync("missing_source")).ShouldBe(found);
    }

    [Theory]
    [InlineData("source_title = 'Brochure'", "")]
    [InlineData("source_url = 'https://example.org'", "")]
    [InlineData("source_page = 3, quote = 'Action 1'", "m warning A1")]
    [InlineData("source_title = ''", "m warning A1")]
    public async Task A_title_or_an_address_is_a_source(string source, string found)
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.DoAsync($"update citations set {source}");
        (await record.FindAsync("missing_source")).ShouldBe(found);
    }

    /// <summary>The number of a finding must not tell how many drafts lie before the citation.</summary>
    [Fact]
    public async Task Published_ones_are_numbered_without_the_drafts_between()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.DoAsync(
            """
            update citations set position = 5;
            insert into citations (meeting_id, plan_id, position, state) select meeting_id, plan_id, 1, 'draft' from citations;
            insert into citations (meeting_id, plan_id, position, state) select meeting_id, plan_id, 7, 'published' from citations where position = 5
            """
        );
        (
            await record.ValueAsync<string>(
                """select string_agg(place, '; ' order by place collate "C") from quality_findings() where finding = 'missing_source'"""
            )
        ).ShouldBe(
            "p first m meeting missing_source 0000000001; p first m meeting missing_source 0000000002"
        );
    }

    private Task<TestRecord> OneTermAsync() => SmallRecord.OneTermAsync(databases, Plan);
}
