using System.Text;
using CadizTracker.Database;
using CadizTracker.Imports;
using Npgsql;

namespace CadizTracker.Record;

/// <summary>Loading files into the database: idempotent, and all or nothing.</summary>
public sealed class LoadingTheRecord(TestDatabases databases)
{
    private const string Now = "select revision from revision_counter";

    private const string Meeting = """
        { "slug": "2024-05-01-lisbon-thematic-meeting", "presidency": "portugal-2024", "kind": "thematic_meeting", "status": "held",
          "titles": { "en": "A meeting" }, "startsOn": "2024-05-01", "city": "Lisbon", "country": "PT",
          "citations": [{ "text": "Domain 2 | Objective 3 | Action 6" }] }
        """;

    [Fact]
    public async Task Twice_changes_nothing()
    {
        await using var source = await RecordAsync();
        var before = await ValueAsync<long>(source, Now);
        var again = await LoadAsync(source, ImportFiles.ReadAll(Configured.Data));
        (again.Created, again.Updated, again.Unchanged).ShouldBe((0, 0, 15));
        (await ValueAsync<long>(source, Now)).ShouldBe(before);
    }

    [Fact]
    public async Task Gives_back_what_was_loaded()
    {
        await using var source = await RecordAsync();
        var printed = await ValueAsync<string>(
            source,
            "select string_agg(record #>> '{text}', '; ' order by record #>> '{text}') from citation_records"
        );
        printed.ShouldBe(
            "Domaine 1 | Objectifs 1-2 | Actions 1-3, 5; Domaine 2 | Objectif 3 | Action 9; Domaine 3 | Objectif 5 | Actions 16-17; "
                + "Domaine 4 | Objectif 7 | Actions 20-22; Domaine 5 | Objectif 10 | Action 29"
        );
        (
            await ValueAsync<long>(
                source,
                "select sum(count) from outcomes where unit = 'recommendations'"
            )
        ).ShouldBe(20 + 32 + 53 + 14);
    }

    [Fact]
    public async Task Fills_in_what_a_file_may_leave_out()
    {
        await using var source = await RecordAsync();
        (await LoadAsync(source, Files(Meeting))).Created.ShouldBe(1);
        var stored = await ValueAsync<string>(
            source,
            """
            select concat_ws(' ', ends_on, mapping, (select string_agg(concat_ws(' ', c.state, i.code), ', ' order by i.position)
              from citations c join citation_items using (citation_id) join items i using (item_id) where c.meeting_id = m.meeting_id))
            from meetings m where city = 'Lisbon'
            """
        );
        stored.ShouldBe("2024-05-01 mapped published D2, published O3, published A6");
        (await LoadAsync(source, Files(Meeting))).Unchanged.ShouldBe(1);
    }

    [Theory]
    [InlineData(
        "\"portugal-2024\"",
        "\"atlantis-1999\"",
        "/meetings/0/presidency",
        "unknown_presidency"
    )]
    [InlineData(
        "Objective 3",
        "Objective 4",
        "/meetings/0/citations/0/text",
        "action_outside_objective"
    )]
    [InlineData(
        "\"text\": \"Domain 2 | Objective 3 | Action 6\"",
        "\"items\": [\"A99\"]",
        "/meetings/0/citations/0/items",
        "not_in_plan"
    )]
    [InlineData(
        "\"text\":",
        "\"plan\": \"atlantis\", \"text\":",
        "/meetings/0/citations/0/plan",
        "unknown_plan"
    )]
    [InlineData(
        "\"citations\":",
        "\"followUpOf\": [{ \"meeting\": \"never-held\" }], \"citations\":",
        "/meetings/0",
        "unknown_meeting"
    )]
    public async Task A_bad_row_is_refused_with_its_place_and_nothing_is_loaded(
        string good,
        string bad,
        string path,
        string code
    )
    {
        await using var source = await RecordAsync();
        var before = await ValueAsync<long>(source, Now);
        var other = Meeting.Replace("lisbon", "porto", StringComparison.Ordinal);
        var loaded = await LoadAsync(
            source,
            Files(Meeting.Replace(good, bad, StringComparison.Ordinal) + "," + other)
        );

        var problem = loaded.Problems.ShouldHaveSingleItem();
        (problem.File, problem.Path, problem.Code).ShouldBe(("test.json", path, code));
        (await ValueAsync<long>(source, Now)).ShouldBe(before);
    }

    [Theory]
    [InlineData("\"text\": \"Domain 2 | Objective 3 | Action 6\"", null)]
    [InlineData("\"items\": [\"A6\"]", null)]
    [InlineData("\"titles\": { \"en\": \"A webinar\" }", null)]
    [InlineData(
        "\"text\": \"Objective 2 | Action 9\"",
        "/presidencies/0/programme/1/text action_outside_objective"
    )]
    [InlineData("\"items\": [\"A99\"]", "/presidencies/0/programme/1/items not_in_plan")]
    public async Task A_programme_is_read_against_the_plan(string announced, string? refusal)
    {
        await using var source = await RecordAsync();
        var files = ImportFiles.Of([
            ImportFile.Read(
                "programme.json",
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "presidencies": [
                      { "slug": "ghana-2027", "country": "GH", "plan": "cadiz-2023-2027", "from": "2020-06-01", "to": "2020-07-01", "titles": { "en": "Ghana 2027" },
                        "programme": [{ "items": ["A1"] }, { {{announced}} }] } ] }
                    """
                )
            ),
        ]);
        var loaded = await LoadAsync(source, files);
        loaded
            .Problems.Select(problem => $"{problem.Path} {problem.Code}")
            .ShouldBe(refusal is null ? [] : [refusal]);
        if (refusal is null)
        {
            (await LoadAsync(source, files)).Unchanged.ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_only_the_database_can_refuse_names_its_place_and_the_rule()
    {
        await using var source = await RecordAsync();
        var files = ImportFiles.Of([
            ImportFile.Read(
                "terms.json",
                Encoding.UTF8.GetBytes(
                    """
                    { "presidencies": [
                      { "slug": "ghana-2027", "country": "GH", "plan": "cadiz-2023-2027", "from": "2023-06-01", "to": "2023-07-01", "titles": { "en": "Ghana 2027" } } ] }
                    """
                )
            ),
        ]);
        var problem = (await LoadAsync(source, files)).Problems.ShouldHaveSingleItem();
        (problem.Path, problem.Code).ShouldBe(
            ("/presidencies/0", "presidency_terms_do_not_overlap")
        );
    }

    private async Task<NpgsqlDataSource> RecordAsync() =>
        DatabaseHosting.Open(await databases.WithRecordAsync());

    private static ImportFiles Files(string meetings) =>
        ImportFiles.Of([
            ImportFile.Read(
                "test.json",
                Encoding.UTF8.GetBytes($$"""{ "meetings": [{{meetings}}] }""")
            ),
        ]);

    private static async Task<Loaded> LoadAsync(NpgsqlDataSource source, ImportFiles files)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await Loading.LoadAsync(connection, files, default);
    }

    private static async Task<T> ValueAsync<T>(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ValueAsync<T>(sql, null, default);
    }
}
