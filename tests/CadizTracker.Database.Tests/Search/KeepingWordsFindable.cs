using System.Text.Json.Nodes;
using CadizTracker.Database;
using CsCheck;
using Npgsql;

namespace CadizTracker.Search;

/// <summary>What can be found is what the record says, whatever was written and by whatever way.</summary>
public sealed class KeepingWordsFindable(TestDatabases databases)
{
    // What differs from what the same functions make of the record from scratch.
    private const string Begin =
        "create temporary table kept as table search_entries; select rebuild_search()";
    private const string Differences = """
        select count(*) from (
          (table kept except all table search_entries) union all (table search_entries except all table kept)) x
        """;
    private const string Entries = "select count(*) from kept";
    private const string Expected = """
        select (select count(*) + count(*) filter (where cardinality(results_en) + cardinality(results_fr) > 0) from meetings)
          + (select count(*) from documents)
        """;

    private static readonly string[] Words =
    [
        "Réunion",
        "frontières",
        "border",
        "meetings",
        "migration",
        "été",
        "the EU",
    ];

    private static readonly Gen<string> Text =
        from words in Gen.Int[0, Words.Length - 1].Array[1, 3]
        select string.Join(' ', words.Select(i => Words[i]));

    private static readonly Gen<string?> Perhaps = Gen.Frequency(
        (1, Gen.Const((string?)null)),
        (2, Text.Select(text => (string?)text))
    );

    // Through the functions that every write uses: new meetings and other contents of those that are there.
    private static readonly Gen<Func<TestRecord, Task>> Recorded =
        from number in Gen.Int[0, 4]
        from titles in Gen.Select(Text, Perhaps)
        from city in Perhaps
        from results in Text.Array[0, 2]
        from note in Perhaps
        from documents in Text.Array[0, 2]
        select (Func<TestRecord, Task>)(
            record =>
                record.RecordAsync(
                    "record_meetings",
                    Meeting(number, titles, city, results, note, documents)
                )
        );

    // And past them.
    private static readonly Gen<Func<TestRecord, Task>> Written = Of(
            "update meetings set title_fr = 'Titre' || meeting_id where meeting_id % 2 = 0",
            "update meetings set note = 'Noted'",
            "update meetings set city = 'Rabat'",
            "update meetings set title_en = 'Renamed'",
            "update meetings set agenda_fr = '{Ordre}'",
            "update meetings set results_en = '{Agreed}'",
            "update documents set title_fr = 'Rapport'",
            "update meetings set note = note, status = 'planned'",
            "update meetings set results_fr = '{}', agenda_en = '{Border}'",
            "update documents set title_en = 'Report'",
            "update documents set meeting_id = (select min(meeting_id) from meetings), position = 100 + document_id where meeting_id is not null",
            "delete from documents where document_id % 2 = 0",
            "delete from meetings where meeting_id % 3 = 0",
            "insert into documents (presidency_id, position, kind, title_fr) select presidency_id, (select count(*) from documents d) + 1, 'video', 'Vidéo' from presidencies where slug = 'first' on conflict do nothing",
            "delete from documents where presidency_id is not null",
            "begin; update meetings set title_en = 'Taken back'; delete from documents; rollback"
        )
        .Select(sql => (Func<TestRecord, Task>)(record => record.DoAsync(sql)));

    [Fact]
    public async Task After_any_writes_it_is_what_it_would_be_made_anew() =>
        await Gen.OneOf(Recorded, Written)
            .Array[1, 20]
            .SampleAsync(
                async writes =>
                {
                    await using var record = await SmallAsync();
                    foreach (var write in writes)
                    {
                        await write(record);
                    }
                    (await CountDifferencesAsync(record)).ShouldBe(0);
                },
                iter: 25,
                threads: 2
            );

    [Theory]
    [InlineData("update search_entries set words = ''")]
    [InlineData("delete from search_entries")]
    [InlineData("insert into search_entries (type, record_id, words) values ('document', 1, '')")]
    [InlineData("truncate search_entries")]
    [InlineData("select rebuild_search()")]
    public async Task The_applications_role_reads_it_and_cannot(string write)
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.DoAsync("set role cadiztracker_application; table search_entries; reset role");
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            record.DoAsync($"set role cadiztracker_application; {write}")
        );
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task What_the_applications_role_writes_is_found()
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await record.DoAsync(
            "set role cadiztracker_application; update meetings set title_en = 'Elephants'; reset role"
        );
        (
            await record.ValueAsync<long>(
                "select count(*) from search_entries where words @@ to_tsquery('english', 'elephant')"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_no_part_of_the_record_and_raises_no_revision()
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        var before = await record.RevisionAsync();
        await record.DoAsync("select rebuild_search()");
        (await record.RevisionAsync()).ShouldBe(before);
        (
            await record.ValueAsync<long>(
                "select count(*) from pg_class where relname = 'search_entries' and relnamespace <> 'public'::regnamespace"
            )
        ).ShouldBe(0);
    }

    private static async Task<long> CountDifferencesAsync(TestRecord record)
    {
        await using var connection = await record.Source.OpenConnectionAsync();
        await connection.DoAsync(Begin, null, default);
        var entries = await connection.ValueAsync<long>(Entries, null, default);
        entries.ShouldBe(await connection.ValueAsync<long>(Expected, null, default));
        return await connection.ValueAsync<long>(Differences, null, default);
    }

    private async Task<TestRecord> SmallAsync()
    {
        var record = await TestRecord.EmptyAsync(databases);
        await record.PlanAsync("p", "D1 O1<D1 A1<O1");
        await record.PresidencyAsync("first", "p", "2023-01-01", "2024-01-01");
        return record;
    }

    private static JsonObject Meeting(
        int number,
        (string En, string? Fr) titles,
        string? city,
        string[] results,
        string? note,
        string[] documents
    )
    {
        var meeting = new TestMeeting($"m{number}", "first", "p", "").ToJson();
        meeting["titles"] = new JsonObject { ["en"] = titles.En, ["fr"] = titles.Fr };
        meeting["city"] = city;
        meeting["note"] = note;
        meeting["results"] = new JsonObject
        {
            ["en"] = new JsonArray(),
            ["fr"] = new JsonArray([.. results.Select(text => JsonValue.Create(text))]),
        };
        meeting["documents"] = new JsonArray([
            .. documents.Select(title => new JsonObject
            {
                ["kind"] = "report",
                ["titles"] = TestRecord.Titles(title),
            }),
        ]);
        return meeting;
    }

    private static Gen<T> Of<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
