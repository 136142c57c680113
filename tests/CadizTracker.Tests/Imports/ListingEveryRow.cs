using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;

namespace CadizTracker.Imports;

/// <summary>However long an import is: what became of each of its records can be read, page by page and as one csv.</summary>
[Collection("The record keeps still")] // imports take turns
public sealed class ListingEveryRow(Api api)
{
    private const int Many = 1203;
    private readonly Importer importer = new(api);
    private readonly HttpClient editor = api.As(AccessRole.Editor);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dry_run_lists_a_thousand_rows_and_says_where_all_of_them_are(bool isLater)
    {
        var dossier = await Dossier.NewAsync(api);
        await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "n7"),
                Importer.Meeting(dossier, "n8", """ "city": "Rabat" """)
            )
        );
        var before = await importer.RevisionAsync();
        var report = await ReportAsync(dossier, isLater, "?dryRun=true");
        report["rows"]!.AsArray().Count.ShouldBe(1000);
        ((int)report["rowsLeftOut"]!).ShouldBe(Many - 1000);
        var address = report["allRows"]!.ToString();
        report["note"]!.ToString().ShouldContain($"{Many - 1000} more rows");
        report["note"]!.ToString().ShouldContain(address);
        (await importer.RevisionAsync()).ShouldBe(before);

        var rows = await PagesAsync($"{address}?limit=500");
        rows.Count.ShouldBe(Many);
        rows[..3]
            .Select(row => $"{row["fate"]} {row["record"]}")
            .ShouldBe([
                $"refused {Importer.Slug(dossier, "n3")}",
                $"updated {Importer.Slug(dossier, "n8")}",
                $"created {Importer.Slug(dossier, "n0")}",
            ]);
        rows[1]["differences"]![0]!["member"]!.ToString().ShouldBe("city");
        $"{rows[^1]["fate"]} {rows[^1]["record"]}".ShouldBe(
            $"unchanged {Importer.Slug(dossier, "n7")}"
        );
        rows.Select(row => $"{row["record"]}")
            .ShouldBe(
                Enumerable.Range(0, Many).Select(i => Importer.Slug(dossier, $"n{i}")),
                ignoreOrder: true
            );
        // and as one sheet, from either address
        foreach (var csv in new[] { $"{address}?format=csv", $"{address[..^5]}?format=csv" })
        {
            var lines = (await editor.GetStringAsync(csv)).TrimEnd().Split("\r\n");
            lines.Length.ShouldBe(Many + 1);
            lines[0].TrimStart('\uFEFF').ShouldStartWith("fate,kind,record");
            lines.Count(line => line.Contains("fate", StringComparison.Ordinal)).ShouldBe(1);
            lines[^1].ShouldStartWith("unchanged,");
        }
    }

    [Fact]
    public async Task A_dry_run_as_csv_has_a_line_for_each()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(Body(dossier), "?dryRun=true&format=csv");
        told.Json!.ToString().TrimEnd().Split("\r\n").Length.ShouldBe(Many + 1);
    }

    [Fact]
    public async Task What_was_imported_is_listed_too_and_a_repeat_says_where()
    {
        var dossier = await Dossier.NewAsync(api);
        (string, string) key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var body = Body(dossier).Replace("2023-06-21", "2023-06-23", StringComparison.Ordinal);
        var told = await importer.SendAsync(body, headers: key);
        told.Status.ShouldBe(200, $"{told.Json}");
        Importer.Counts(told).ShouldBe((Many, 0, 0, 0));
        (await PagesAsync($"{told.Json!["allRows"]}?limit=1000")).Count.ShouldBe(Many);
        var again = await importer.SendAsync(body, headers: key);
        again.Json!["allRows"]!.ToString().ShouldBe($"{told.Json["allRows"]}");
    }

    [Fact]
    public async Task A_short_one_has_all_rows_at_both_addresses()
    {
        var dossier = await Dossier.NewAsync(api);
        var ended = await ImportingByAndBy.EndedAsync(
            api,
            await importer.SendAsync(
                Importer.Meetings(
                    Importer.Meeting(dossier, "one"),
                    Importer.Meeting(dossier, "early", """ "endsOn": "2023-06-21" """)
                ),
                headers: ("Prefer", "respond-async")
            )
        );
        ended.Json!["report"]!["allRows"].ShouldBeNull();
        var rows = await PagesAsync($"/api/v1/imports/{ended.Json["id"]}/rows?lang=fr");
        // nothing was kept of it, so only what is refused is told
        var row = rows.ShouldHaveSingleItem();
        $"{row["fate"]}: {row["message"]}".ShouldBe(
            "refused: Une réunion ne peut pas se terminer avant de commencer."
        );
    }

    [Fact]
    public async Task Before_it_ends_nobody_knows_and_after_an_interruption_there_are_none()
    {
        var id = Guid.NewGuid();
        await using var connection = await api.OpenAsync();
        await connection.DoAsync(
            """
            insert into imports (import_id, actor, program, state, is_dry_run, media_type, bytes)
            values (@id, 'x', 7, 'running', false, 'application/json', 1)
            """,
            new { id },
            TestContext.Current.CancellationToken
        );
        var address = $"/api/v1/imports/{id}/rows";
        (await PagesAsync(address)).ShouldBeEmpty(); // the program that ran it is no more
        await connection.DoAsync(
            "select pg_advisory_lock(7024, 7)::text",
            null,
            TestContext.Current.CancellationToken
        );
        var told = await Dossier.SendAsync(editor, "GET", address, null);
        (told.Status, told.Code).ShouldBe((409, "import_not_ended"));
        told.Response.Headers.RetryAfter.ShouldNotBeNull();
        (await Dossier.SendAsync(editor, "GET", "/api/v1/imports/never/rows", null)).Code.ShouldBe(
            "unknown_import"
        );
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=1001")]
    [InlineData("?after=5")]
    [InlineData("?fate=refused")]
    public async Task A_page_that_there_cannot_be_is_refused(string query) =>
        (
            await Dossier.SendAsync(
                editor,
                "GET",
                $"/api/v1/imports/{Guid.NewGuid()}/rows{query}",
                null
            )
        ).Status.ShouldBe(400);

    // More than anybody would read is not read either; that must not pass for all there is.
    [Theory]
    [InlineData("?dryRun=true")]
    [InlineData("?onError=skip")]
    public async Task Where_too_much_is_wrong_it_says_that_the_rest_was_not_looked_at(string query)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings([
                .. Enumerable.Repeat("0", 10_001),
                Importer.Meeting(dossier, "good"),
            ]),
            query
        );
        if (query == "?dryRun=true")
        {
            var rows = await PagesAsync($"{told.Json!["allRows"]}?limit=1000");
            rows.Count.ShouldBe(10_001);
            rows[^1]["code"]!.ToString().ShouldBe("too_many_problems");
        }
        else
        {
            (told.Status, told.Code).ShouldBe((422, "import_refused"));
            told.Json!["detail"]!.ToString().ShouldContain("the rest was not looked at");
        }
        (
            await api.GetAsync($"/api/v1/meetings/{Importer.Slug(dossier, "good")}")
        ).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_sheet_with_many_faults_is_read_to_its_end()
    {
        var dossier = await Dossier.NewAsync(api);
        var csv = new StringBuilder("Meeting,Presidency,Kind,Status,Title (English),First day\n");
        for (var i = 0; i < 250; i++)
        {
            var day = i % 2 == 0 ? "soon" : "2023-06-22";
            csv.Append(
                $"{Importer.Slug(dossier, $"n{i}")},{dossier.Presidency},webinar,held,T,{day}\n"
            );
        }
        var told = await Importer.SendAsync(
            editor,
            Encoding.UTF8.GetBytes(csv.ToString()),
            "?onError=skip",
            "text/csv"
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        Importer.Counts(told).ShouldBe((125, 0, 0, 125));
    }

    private static string Body(Dossier dossier) =>
        Importer.Meetings([
            .. Enumerable
                .Range(0, Many)
                .Select(i =>
                    Importer.Meeting(dossier, $"n{i}", i == 3 ? """ "endsOn": "2023-06-21" """ : "")
                ),
        ]);

    private async Task<JsonNode> ReportAsync(Dossier dossier, bool isLater, string query)
    {
        (string, string)[] headers = isLater ? [("Prefer", "respond-async")] : [];
        var told = await importer.SendAsync(Body(dossier), query, headers: headers);
        return isLater
            ? (await ImportingByAndBy.EndedAsync(api, told)).Json!["report"]!
            : told.Json!;
    }

    // Every row, from one page to the next.
    private async Task<List<JsonNode>> PagesAsync(string address)
    {
        List<JsonNode> rows = [];
        var total = "";
        for (string? next = address; next is not null; )
        {
            using var answer = await editor.GetAsync(next);
            var text = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(200, text);
            rows.AddRange(JsonNode.Parse(text)!.AsArray()!);
            total = answer.Headers.GetValues("X-Total-Count").Single();
            next = answer.Headers.TryGetValues("Link", out var links)
                ? links.Single().Split('<', '>')[1]
                : null;
        }
        total.ShouldBe($"{rows.Count}");
        return rows;
    }
}
