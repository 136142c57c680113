using CadizTracker.Coverage;
using Npgsql;

namespace CadizTracker.Quality;

/// <summary>What is found in presidencies and plans: their terms, their languages, and the figures they printed.</summary>
public sealed class FindingInPresidencies(TestDatabases databases)
{
    private const string Plan = "D1 O1<D1 A1<O1 A2<O1 D2 O2<D2 O2a<O2 A3<O2a O2b<O2 A4<O2b";

    private const string Claim = """
        insert into claims (presidency_id, position, domains_covered, domains_total, objectives_covered, objectives_total,
          actions_covered, actions_total)
        select presidency_id, 1, 2, 2, 2, 2, 3, 4 from presidencies;
        insert into claim_meetings (presidency_id, position, kind, count)
        select presidency_id, 1, 'thematic_meeting', 2 from presidencies
        """;

    [Theory]
    [InlineData("2024-02-01", "")]
    [InlineData("2024-02-02", "second warning")]
    [InlineData("2024-03-01", "second warning")]
    public async Task A_gap_is_told_of_the_later_term(string from, string found)
    {
        await using var record = await OneTermAsync();
        await record.PresidencyAsync("second", "p", from, "2025-02-01");
        await record.PresidencyAsync("third", "p", "2025-02-01", null);
        (await record.FindAsync("gap_between_terms")).ShouldBe(found);
    }

    [Fact]
    public async Task Terms_of_two_dialogues_leave_no_gap()
    {
        await using var record = await OneTermAsync();
        await record.PresidencyAsync("second", "p", "2024-03-01", null);
        await record.DoAsync(
            """
            insert into dialogues (slug) values ('other');
            insert into plans (code, dialogue_id, title_en) select 'q', dialogue_id, 'Q' from dialogues where slug = 'other';
            update presidencies set (plan_id, dialogue_id) = (select plan_id, dialogue_id from plans where code = 'q') where slug = 'second'
            """
        );
        (await record.FindAsync("gap_between_terms")).ShouldBe("");
    }

    [Fact]
    public async Task An_overlap_needs_no_finding_because_it_cannot_be_stored()
    {
        await using var record = await OneTermAsync();
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            record.PresidencyAsync("second", "p", "2024-01-31", "2025-02-01")
        );
        refused.ConstraintName.ShouldBe("presidency_terms_do_not_overlap");
    }

    [Fact]
    public async Task A_claim_that_the_record_bears_out_is_no_finding()
    {
        await using var record = await ClaimedAsync();
        (await record.FindAsync("claim_differs")).ShouldBe("");
    }

    [Theory]
    [InlineData("domains_covered = 1", "domains")]
    [InlineData("objectives_covered = 1", "objectives")]
    [InlineData("objectives_total = 3", "objectives")]
    [InlineData("actions_covered = 4", "actions")]
    [InlineData("actions_total = 5, domains_total = 3", "domains; actions")]
    [InlineData("actions_covered = null, actions_total = 5", "actions")]
    [InlineData("actions_covered = null, actions_total = null", null)]
    public async Task Each_number_that_differs_is_told_and_what_was_not_printed_never(
        string change,
        string? units
    )
    {
        await using var record = await ClaimedAsync();
        await record.DoAsync($"update claims set {change}");
        (await record.FactAsync("claim_differs", "unit")).ShouldBe(units);
    }

    [Fact]
    public async Task A_claim_is_compared_with_what_coverage_gives_today()
    {
        await using var record = await ClaimedAsync();
        await record.DoAsync(
            "update citations set state = 'draft' where meeting_id = (select meeting_id from meetings where slug = 'm2')"
        );
        (await record.FindAsync("claim_differs")).ShouldBe(
            string.Join("; ", Enumerable.Repeat("first warning", 4))
        );
        (await record.FactAsync("claim_differs", "covered")).ShouldBe("1; 1; 2; 1");
        (await record.FactAsync("claim_differs", "printedCovered")).ShouldBe("2; 2; 3; 2");
    }

    [Theory]
    [InlineData("thematic_meeting", 3, "thematic_meeting")]
    [InlineData("thematic_meeting", 0, "thematic_meeting")]
    [InlineData("webinar", 1, "webinar")]
    [InlineData("webinar", 0, null)]
    [InlineData("steering_committee", 0, null)]
    [InlineData("steering_committee", 1, null)]
    [InlineData("steering_committee", 2, "steering_committee")]
    public async Task Meetings_differ_by_kind_and_governance_may_be_printed_too(
        string kind,
        int count,
        string? units
    )
    {
        await using var record = await ClaimedAsync();
        await record.MeetingAsync(
            new("committee", "first", "p", "")
            {
                Kind = "steering_committee",
                Mapping = "not_applicable",
            }
        );
        await record.DoAsync(
            "update claim_meetings set kind = @kind::meeting_kind, count = @count",
            new { kind, count }
        );
        (await record.FactAsync("claim_differs", "unit")).ShouldBe(units);
    }

    [Fact]
    public async Task Titles_and_wordings_that_lack_a_language_are_information()
    {
        await using var record = await OneTermAsync();
        (await record.FindAsync("missing_language")).ShouldBe("p information; first information");
        (await record.FactAsync("missing_language", "language")).ShouldBe("fr; fr");
        await record.DoAsync(
            "update plans set title_fr = 'P'; update presidencies set title_fr = 'P'"
        );
        (await record.FindAsync("missing_language")).ShouldBe("");
        await record.DoAsync(
            "update plans set title_fr = ''; update presidencies set title_fr = ''"
        );
        (await record.FindAsync("missing_language")).ShouldBe("p information; first information");
        await record.DoAsync(
            """
            insert into item_titles (item_id, lang, title, status)
            select item_id, lang, 'x', 'stated' from items cross join (values ('en'), ('fr')) l (lang)
            where code not in ('A1', 'O2b') and not (code = 'A4' and lang = 'en')
            """
        );
        (await record.FindAsync("missing_wording")).ShouldBe(
            "p information A1 O2b A4; p information A1 O2b"
        );
        await record.DoAsync(
            "insert into item_titles (item_id, lang, title, status) select item_id, 'fr', 'x', 'stated' from items where code in ('A1', 'O2b')"
        );
        (await record.FindAsync("missing_wording")).ShouldBe("p information A1 O2b A4");
    }

    [Fact]
    public async Task Every_finding_has_a_place_of_its_own()
    {
        await using var record = await ClaimedAsync();
        await record.DoAsync("update claims set domains_covered = 0, actions_covered = 0");
        (
            await record.ValueAsync<bool>(
                "select count(*) > 10 and count(*) = count(distinct place) from quality_findings()"
            )
        ).ShouldBeTrue();
    }

    private async Task<TestRecord> ClaimedAsync()
    {
        var record = await OneTermAsync();
        await record.MeetingAsync(new("m1", "first", "p", "A1 A2"));
        await record.MeetingAsync(new("m2", "first", "p", "A3"));
        await record.DoAsync(Claim);
        return record;
    }

    private Task<TestRecord> OneTermAsync() => SmallRecord.OneTermAsync(databases, Plan);
}
