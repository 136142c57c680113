using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Crosswalks;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;
using CadizTracker.Sheets;
using CsCheck;
using Npgsql;

namespace CadizTracker.Exports;

/// <summary>What is exported, in any format, and loaded into an empty database gives the same answers and the same export; and changes nothing where it came from.</summary>
public sealed class RoundTrips(TestDatabases databases)
{
    private const string Answers = """
        select coalesce(jsonb_agg(x order by x::text), '[]')::text
        from (
          select jsonb_build_array(p.code, pr.slug, i.code, r.covered, r.meeting_count, r.first_addressed_on, r.last_addressed_on, r.is_new_in_presidency)
          from plans p
          cross join lateral coverage_rows(scope(p.plan_id, array(select presidency_id from presidencies))) r
          join presidencies pr using (presidency_id)
          join items i using (item_id)
          union all
          select jsonb_build_array(p.code, m.slug, s.standing)
          from plans p
          cross join lateral meeting_standings(scope(p.plan_id)) s
          join meetings m using (meeting_id)
          union all
          select to_jsonb(t) - 'presidency_id' from presidency_totals t
          union all
          select jsonb_build_array(p.code, rollup, objectives, t.totals)
          from plans p
          cross join unnest(array['any', 'all']) rollup
          cross join unnest(array['numbered', 'parts']) objectives
          cross join lateral (
            select to_jsonb(t) - 'presidency_id'
            from coverage_totals(array(select c from coverage(scope(p.plan_id, rollup => rollup)) c), objectives) t) t (totals)
        ) as answers (x)
        """;

    private const string Findings = """
        select coalesce(jsonb_agg(to_jsonb(f) order by f.place), '[]')::text from quality_findings() f
        """;

    private static readonly Format[] Formats = [Format.Json, Format.Xlsx, Format.Zip];

    [Fact]
    public async Task Of_the_record_that_comes_with_the_program()
    {
        await using var source = DatabaseHosting.Open(await databases.WithRecordAsync());
        foreach (var format in Formats)
        {
            await CheckAsync(source, format, isWhole: format != Format.Xlsx);
        }
    }

    [Fact]
    public async Task Of_crosswalks_between_its_plans()
    {
        await using var source = DatabaseHosting.Open(await databases.WithRecordAsync());
        await LoadAsync(
            source,
            new()
            {
                Crosswalks =
                [
                    new()
                    {
                        Code = "marrakesh-to-cadiz",
                        From = "marrakesh-2018-2022",
                        To = "cadiz-2023-2027",
                        Titles = new() { En = "Between them", Fr = "Entre eux" },
                        Note = new() { Fr = "Une note" },
                        Sources = ["A table"],
                        Relations =
                        [
                            new()
                            {
                                From = "D2",
                                To = "O3",
                                Relation = CrosswalkRelation.Superset,
                                Rationale = new() { En = "Line 1\nLine 2" },
                                Source = new()
                                {
                                    Title = "A table",
                                    Page = 2,
                                    Quote = "…",
                                },
                                Review = new() { State = RelationState.Reviewed, By = "Ana" },
                            },
                            new()
                            {
                                From = "D1",
                                To = "D1",
                                Relation = CrosswalkRelation.Equal,
                            },
                        ],
                    },
                    new()
                    {
                        Code = "cadiz-to-marrakesh",
                        From = "cadiz-2023-2027",
                        To = "marrakesh-2018-2022",
                        Titles = new() { En = "Empty" },
                    },
                ],
            }
        );
        foreach (var format in Formats)
        {
            await CheckAsync(source, format, isWhole: true);
        }
    }

    [Fact]
    public async Task Of_any_record()
    {
        var turn = 0;
        await GeneratedContents.All.SampleAsync(
            async contents =>
            {
                await using var source = DatabaseHosting.Open(await databases.EmptyAsync());
                await LoadAsync(source, contents);
                // Each of the six ways in its turn: a database for each of them is what takes the time.
                var way = Interlocked.Increment(ref turn);
                await CheckAsync(source, Formats[way % 3], isWhole: way % 2 == 0);
            },
            iter: 8,
            threads: 2
        );
    }

    [Fact]
    public async Task Longer_than_a_page()
    {
        await using var source = DatabaseHosting.Open(await databases.WithRecordAsync());
        await LoadAsync(
            source,
            new()
            {
                Meetings =
                [
                    .. Enumerable
                        .Range(0, 603)
                        .Select(i => new Meetings.MeetingRecord
                        {
                            Slug = $"meeting-{i}",
                            Presidency = "portugal-2024",
                            Kind = Meetings.MeetingKind.Webinar,
                            Status = Meetings.MeetingStatus.Held,
                            Titles = new() { En = "A webinar" },
                            StartsOn = new DateOnly(2024, 3, 1).AddDays(i % 7),
                            Sources = ["A page"],
                        }),
                ],
            }
        );
        var whole = Contents(await ExportAsync(source, Format.Json, isWhole: true));
        whole.Meetings.Length.ShouldBe(611);
        whole.Meetings.Select(m => m.Slug).Distinct().Count().ShouldBe(611);
        (await InSheetsAsync(source, Format.Xlsx, true)).ShouldBe(Text(whole));
    }

    // All formats say the same; and what one of them says, loaded, makes the same record.
    private async Task CheckAsync(NpgsqlDataSource source, Format format, bool isWhole)
    {
        var json = await ExportAsync(source, Format.Json, isWhole);
        var contents = Contents(json);
        (await InSheetsAsync(source, Format.Xlsx, isWhole)).ShouldBe(Text(contents));
        (await InSheetsAsync(source, Format.Zip, isWhole)).ShouldBe(Text(contents));

        var file = await ExportAsync(source, format, isWhole);
        await using var other = DatabaseHosting.Open(await databases.EmptyAsync());
        (await ImportAsync(other, file, format)).Created.ShouldBe(
            contents.Plans.Length
                + contents.Presidencies.Length
                + contents.Crosswalks.Length
                + contents.Meetings.Length
        );
        (await ValueAsync(other, Answers)).ShouldBe(await ValueAsync(source, Answers));
        if (isWhole)
        {
            (await ValueAsync(other, Findings)).ShouldBe(await ValueAsync(source, Findings));
        }
        Encoding
            .UTF8.GetString(await ExportAsync(other, Format.Json, isWhole))
            .ShouldBe(Encoding.UTF8.GetString(json));

        // Where it came from it changes nothing, drafts that are not in it included.
        var whole = await ExportAsync(source, Format.Json, isWhole: true);
        var again = await ImportAsync(source, file, format);
        (again.Created, again.Updated).ShouldBe((0, 0));
        (await ExportAsync(source, Format.Json, isWhole: true)).ShouldBe(whole);
    }

    private static async Task<ImportOutcome> ImportAsync(
        NpgsqlDataSource source,
        byte[] file,
        Format format
    )
    {
        await using var connection = await source.OpenConnectionAsync();
        Func<Stream> open = () => new MemoryStream(file);
        RecordSource records =
            format == Format.Json
                ? new JsonRecords("export", open)
                : SheetSource.Open("export", open);
        var outcome = await new Import(connection, records, new(), new()).RunAsync(null, default);
        outcome.Problems.ShouldBeEmpty();
        outcome.IsApplied.ShouldBeTrue();
        return outcome;
    }

    private static async Task<string> InSheetsAsync(
        NpgsqlDataSource source,
        Format format,
        bool isWhole
    )
    {
        var export = await ExportAsync(source, format, isWhole);
        var sheets = SheetSource.Open("export", () => new MemoryStream(export));
        var contents = new ImportContents
        {
            Plans = await sheets.PlansAsync(default).Select(p => p.Record).ToArrayAsync(),
            Presidencies = await sheets
                .PresidenciesAsync(default)
                .Select(p => p.Record)
                .ToArrayAsync(),
            Crosswalks = await sheets.CrosswalksAsync(default).Select(c => c.Record).ToArrayAsync(),
            Meetings = await sheets.MeetingsAsync(default).Select(m => m.Record).ToArrayAsync(),
        };
        sheets.Problems.ShouldBeEmpty();
        return Text(contents);
    }

    private static async Task<byte[]> ExportAsync(
        NpgsqlDataSource source,
        Format format,
        bool isWhole
    )
    {
        await using var read = await Reading.StartAsync(source, default);
        using var bytes = new MemoryStream();
        await Exporting.WriteAsync(new(read, isWhole), format, bytes, default);
        return bytes.ToArray();
    }

    private static ImportContents Contents(byte[] json)
    {
        var file = ImportFile.Read("export.json", json);
        file.Problems.ShouldBeEmpty();
        return file.Contents;
    }

    private static async Task LoadAsync(NpgsqlDataSource source, ImportContents contents)
    {
        await using var connection = await source.OpenConnectionAsync();
        var file = ImportFile.Read("generated.json", Encoding.UTF8.GetBytes(Text(contents)));
        file.Problems.ShouldBeEmpty();
        (await Loading.LoadAsync(connection, ImportFiles.Of([file]), default)).ThrowIfRefused();
    }

    private static async Task<string> ValueAsync(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ValueAsync<string>(sql, null, default);
    }

    // The format has no null where it names a file's schema, and kinds of meetings stand in any order.
    private static string Text(ImportContents contents)
    {
        var text = JsonSerializer.SerializeToNode(contents, ImportJson.Options)!.AsObject();
        text.Remove("$schema");
        foreach (
            var claim in text["presidencies"]!.AsArray().SelectMany(p => p!["claims"]!.AsArray())
        )
        {
            claim!["meetings"] = new JsonObject(
                claim["meetings"]!
                    .AsObject()
                    .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => KeyValuePair.Create(kind.Key, kind.Value?.DeepClone()))
            );
        }
        return text.ToJsonString();
    }
}
