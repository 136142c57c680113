using CadizTracker.Citations;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Record;

/// <summary>The scripts of migrations/, applied to a database.</summary>
public sealed class MigratingADatabase(TestDatabases databases)
{
    [Fact]
    public async Task Four_programs_may_start_it_at_once()
    {
        var database = await databases.BareAsync();
        var applied = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(database)))
        );
        applied
            .Sum()
            .ShouldBe(
                Directory
                    .GetFiles(Path.Combine(AppContext.BaseDirectory, "migrations"), "*.sql")
                    .Length
            );
    }

    [Fact]
    public async Task A_database_is_ready_only_when_every_script_is_applied()
    {
        await using var connection = new NpgsqlConnection(await databases.BareAsync());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        (await Migrations.AreAppliedAsync(connection, default)).ShouldBeFalse();
        await Migrations.ApplyAsync(connection, default);
        (await Migrations.AreAppliedAsync(connection, default)).ShouldBeTrue();
        await connection.DoAsync(
            "update applied_scripts set sha256 = 'of an older version' where name = 'R__02_coverage.sql'",
            null,
            default
        );
        (await Migrations.AreAppliedAsync(connection, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_of_other_scripts_is_refused_in_a_sentence_that_names_the_script()
    {
        await using var connection = new NpgsqlConnection(await databases.BareAsync());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await Migrations.ApplyAsync(connection, default);
        await connection.DoAsync(
            "update migrations set checksum = 'another' where name = 'V0001__plans.sql'",
            null,
            default
        );
        var refused = await Should.ThrowAsync<Refused>(() =>
            Migrations.ApplyAsync(connection, default)
        );
        refused.Message.ShouldContain("scripts that this version does not continue");
        refused.Message.ShouldContain("V0001__plans.sql");
    }

    [Fact]
    public async Task The_program_and_the_database_know_the_same_words()
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        async Task<string[]> OfAsync(string type) =>
            await record.ValueAsync<string[]>($"select enum_range(null::{type})::text[]");
        (await OfAsync("item_level")).ShouldBe(Rules.Labels<ItemLevel>());
        (await OfAsync("meeting_kind")).ShouldBe(Rules.Labels<MeetingKind>());
        (await OfAsync("meeting_status")).ShouldBe(Rules.Labels<MeetingStatus>());
        (await OfAsync("mapping_state")).ShouldBe(Rules.Labels<MappingState>());
        (await OfAsync("citation_strength")).ShouldBe(Rules.Labels<CitationStrength>());
        (await OfAsync("citation_state")).ShouldBe(Rules.Labels<CitationState>());
        (await OfAsync("document_kind")).ShouldBe(Rules.Labels<DocumentKind>());
        (await OfAsync("knowledge")).ShouldBe(Rules.Labels<PlacementStatus>());
    }

    [Theory]
    [InlineData("Yaoundé", "2023-04-25-yaounde-thematic-meeting")]
    [InlineData("The Hague", "2023-04-25-the-hague-thematic-meeting")]
    [InlineData("Łódź / Ærø", "2023-04-25-lodz-aro-thematic-meeting")]
    [InlineData("القاهرة", "2023-04-25-thematic-meeting")]
    [InlineData(null, "2023-04-25-thematic-meeting")]
    public async Task A_slug_is_the_day_the_city_in_ascii_and_the_kind(string? city, string slug)
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        (
            await record.ValueAsync<string>(
                "select meeting_slug('2023-04-25', @city, 'thematic_meeting')",
                new { city }
            )
        ).ShouldBe(slug);
    }

    private static async Task<int> MigrateAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return await Migrations.ApplyAsync(connection, default);
    }
}
