using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>What analysts have in sheets goes the way of every import; what was taken out goes in again and changes nothing.</summary>
[Collection("The record keeps still")] // all of it is taken out, and compared with what there is
public sealed class ImportingSheets(Api api)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private readonly HttpClient editor = api.As(AccessRole.Editor);

    [Fact]
    public async Task A_csv_as_a_french_excel_saves_it_becomes_meetings_with_drafts()
    {
        var dossier = await Dossier.NewAsync(api);
        var slug = Importer.Slug(dossier, "sheet");
        var told = await SendAsync(
            $"""
            Réunion;Présidence;Type;Statut;Titre (français);Premier jour;Ville;Pays;Coprésidences;Citation
            {slug};{dossier.Presidency};webinar;held;Café à Yaoundé;22/06/2023;Yaoundé;CM;CM BE;"Action 1{'\n'}Action 2"
            """
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        Importer.Counts(told).ShouldBe((1, 0, 0, 0));
        var meeting = await api.As(AccessRole.Reader).GetStringAsync($"/api/v1/meetings/{slug}");
        var read = JsonNode.Parse(meeting)!;
        read["titles"]!["fr"]!.ToString().ShouldBe("Café à Yaoundé");
        read["startsOn"]!.ToString().ShouldBe("2023-06-22");
        read["coChairs"]!.ToJsonString().ShouldBe("""["CM","BE"]""");
        read["citations"]!
            .AsArray()
            .Select(citation => $"{citation!["text"]}, {citation["state"]}")
            .ShouldBe(["Action 1, draft", "Action 2, draft"]);
    }

    [Fact]
    public async Task A_bad_cell_is_told_by_its_row_its_heading_and_what_stands_there()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await SendAsync(
            $"""
            Réunion;Présidence;Type;Statut;Titre (français);Premier jour
            {Importer.Slug(dossier, "a")};{dossier.Presidency};webinar;held;Une;22/06/2023
            {Importer.Slug(dossier, "b")};{dossier.Presidency};webinar;tenue;Deux;06/22/2023
            """,
            "?dryRun=true&lang=fr"
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        var refused = told.Json!["rows"]!
            .AsArray()
            .Where(row => row!["fate"]!.ToString() == "refused")
            .Select(row => $"{row!["row"]} {row["column"]} {row["value"]}")
            .ToArray();
        refused.ShouldContain("3 Statut tenue");
        refused.ShouldContain("3 Premier jour 06/22/2023");
        (await api.GetAsync($"/api/v1/meetings/{Importer.Slug(dossier, "a")}")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_sheet_alone_says_nothing_of_the_parts_that_it_has_no_place_for()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"] }], "results": { "en": ["A result"] }, "sources": ["A source"], "jointWith": [{ "text": "Others" }] """
            )
        );
        var told = await SendAsync(
            $"""
            Meeting,Presidency,Kind,Status,Title (English),First day,City,Country
            {meeting.Json![
                "slug"
            ]},{dossier.Presidency},thematic_meeting,held,A meeting,2023-06-22,Salé,MA
            """
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        told.Json!["rows"]![0]!["differences"]!
            .AsArray()
            .Select(d => $"{d!["member"]}")
            .ShouldBe(["city"]);
        var read = (await dossier.SendAsync("GET", Dossier.AddressOf(meeting), null)).Json!;
        foreach (var part in new[] { "citations", "results", "sources", "jointWith", "mapping" })
        {
            read[part]!.ToJsonString().ShouldBe(meeting.Json[part]!.ToJsonString());
        }
        read["city"]!.ToString().ShouldBe("Salé");
    }

    [Fact]
    public async Task What_is_to_go_is_still_to_go_when_an_export_is_sent_back()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"] }, { "items": ["A2"] }] """
            )
        );
        var address = Dossier.AddressOf(meeting);
        var marked = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A2"] }, { "items": ["A3"] }]""",
            ifMatch: meeting.ETag
        );
        foreach (var client in new[] { editor, api.Client })
        {
            var export = await client.GetStringAsync("/api/v1/export?format=json");
            var one = JsonNode.Parse(export)!["meetings"]!
                .AsArray()
                .Single(m => m!["slug"]!.ToString() == meeting.Json!["slug"]!.ToString())!;
            one["citations"]!.AsArray().Count.ShouldBe(client == editor ? 3 : 2);
            foreach (var (city, counts) in new[] { ("Rabat", (0, 0, 1, 0)), ("Fez", (0, 1, 0, 0)) })
            {
                one["city"] = city;
                var told = await Importer.SendAsync(
                    editor,
                    Encoding.UTF8.GetBytes(Importer.Meetings(one.ToJsonString())),
                    city == "Fez" ? "?dryRun=true" : ""
                );
                Importer.Counts(told).ShouldBe(counts, $"{told.Json}");
                $"{told.Json}".ShouldNotContain("withdrawal");
            }
            var read = await dossier.SendAsync("GET", address, null);
            read.Json!["citations"]!
                .ToJsonString()
                .ShouldBe(marked.Json!["citations"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task What_is_refused_stands_in_the_order_of_its_rows()
    {
        // Cells are judged before citations and names are, and were told after them.
        var dossier = await Dossier.NewAsync(api);
        var (a, b, c) = (
            Importer.Slug(dossier, "a"),
            Importer.Slug(dossier, "b"),
            Importer.Slug(dossier, "c")
        );
        var told = await SendAsync(
            "Meeting,Presidency,Kind,Status,Title (English),First day\n"
                + $"{a},nobody-2024,webinar,held,T,2023-06-22\n"
                + $"{b},{dossier.Presidency},nothing,held,T,the day\n"
                + $"{c},nobody-2024,webinar,held,T,2023-06-22\n",
            "?dryRun=true"
        );
        told.Json!["rows"]!
            .AsArray()
            .Select(row => ((int)row!["row"]!, $"{row["record"]}"))
            .ShouldBe([(2, a), (3, b), (3, b), (4, c)]);
    }

    [Theory]
    [InlineData("utf-8", 400)]
    [InlineData("windows-1252", 200)]
    [InlineData("koi8-r", 415)]
    public async Task A_declared_charset_is_obeyed(string charset, int status)
    {
        var dossier = await Dossier.NewAsync(api);
        var csv =
            $"Meeting,Presidency,Kind,Status,Title (French),First day\n{Importer.Slug(dossier, "a")},{dossier.Presidency},webinar,held,Caf\u00E9,2023-06-22\n";
        var bytes = Encoding.Latin1.GetBytes(csv);
        var told = await Importer.SendAsync(
            editor,
            bytes,
            "?dryRun=true",
            $"text/csv; charset={charset}"
        );
        told.Status.ShouldBe(status, $"{told.Json}");
        if (status == 400)
        {
            told.Json!["detail"]!
                .ToString()
                .ShouldContain($"byte {Array.IndexOf(bytes, (byte)0xE9) + 1}, in line 2");
        }
    }

    [Theory]
    [InlineData("utf-8", 200)]
    [InlineData("UTF-8", 200)]
    [InlineData("\"utf-8\"", 200)]
    [InlineData("utf8", 200)]
    [InlineData("utf-16", 415)]
    [InlineData("windows-1252", 415)]
    public async Task Json_is_utf_8_and_any_other_charset_is_refused(string charset, int status)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await Importer.SendAsync(
            editor,
            Encoding.UTF8.GetBytes(Importer.Meetings(Importer.Meeting(dossier, "one"))),
            "?dryRun=true",
            $"application/json; charset={charset}"
        );
        told.Status.ShouldBe(status, $"{told.Json}");
        if (status == 415)
        {
            told.Json!["detail"]!
                .ToString()
                .ShouldBe("JSON is read as UTF-8 alone: send it so, with charset=utf-8 or none.");
        }
    }

    [Theory]
    [InlineData("utf-8", 201)]
    [InlineData("utf-16", 415)]
    public async Task So_is_the_json_of_every_other_write(string charset, int status)
    {
        var dossier = await Dossier.NewAsync(api);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Dossier.MeetingJson()));
        body.Headers.TryAddWithoutValidation(
            "Content-Type",
            $"application/json; charset={charset}"
        );
        using var told = await editor.PostAsync(
            dossier.Meetings,
            body,
            TestContext.Current.CancellationToken
        );
        ((int)told.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task What_it_cannot_read_is_told_with_what_it_can()
    {
        var told = await Importer.SendAsync(editor, [1], "", "text/plain");
        told.Status.ShouldBe(415);
        foreach (var type in new[] { "application/json", "text/csv", "application/zip", Xlsx })
        {
            told.Json!["detail"]!.ToString().ShouldContain(type);
        }
    }

    [Theory]
    [InlineData("json", "application/json", true)]
    [InlineData("xlsx", Xlsx, true)]
    [InlineData("zip", "application/zip", true)]
    [InlineData("json", "application/json", false)]
    [InlineData("xlsx", Xlsx, false)]
    [InlineData("zip", "application/zip", false)]
    public async Task What_was_taken_out_goes_in_again_and_changes_nothing(
        string format,
        string type,
        bool isWhole
    )
    {
        var client = isWhole ? editor : api.Client;
        var export = await client.GetByteArrayAsync($"/api/v1/export?format={format}");
        var told = await Importer.SendAsync(editor, export, "?dryRun=true", type);
        if (told.Status == 202) // the other tests wrote more than is answered at once
        {
            told = await ImportingByAndBy.EndedAsync(api, told);
            told = told with { Json = told.Json!["report"] };
        }
        told.Status.ShouldBe(200, $"{told.Json}");
        var (created, updated, unchanged, refused) = Importer.Counts(told);
        (created, updated, refused).ShouldBe((0, 0, 0), $"{told.Json!["rows"]![0]}");
        unchanged.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData(Xlsx)]
    [InlineData("application/zip")]
    [InlineData("text/csv")]
    public async Task What_is_no_such_file_is_refused(string type)
    {
        foreach (var body in new[] { "", "PK\u0003\u0004 not one", "\0\0\0\0", "{ }" })
        {
            var told = await Importer.SendAsync(editor, Encoding.UTF8.GetBytes(body), "", type);
            told.Status.ShouldBeInRange(400, 422, $"{type} {body}: {told.Json}");
        }
    }

    private Task<Told> SendAsync(string csv, string query = "") =>
        Importer.SendAsync(
            editor,
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(csv),
            query,
            "text/csv"
        );
}
