using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>Csv as spreadsheets write it beside what the format says, and files that are no such thing.</summary>
[Collection("The record keeps still")] // imports take turns
public sealed class SendingOddSheets(Api api)
{
    private readonly HttpClient editor = api.As(AccessRole.Editor);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("\"=HYPERLINK(\"\"http://example.org\"\")\"")]
    public async Task A_formula_in_csv_is_refused_as_it_is_in_a_workbook(string cell)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await SendAsync(Csv(dossier, cell), "?dryRun=true");
        var row = told.Json!["rows"]!.AsArray().ShouldHaveSingleItem()!;
        $"{row["fate"]} {row["row"]} {row["column"]} {row["code"]}".ShouldBe(
            "refused 2 Title (English) formula"
        );
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'+33 1", "+33 1")]
    [InlineData("+33 1", "+33 1")]
    [InlineData("=", "=")]
    public async Task What_an_export_wrote_is_the_text_that_it_was(string cell, string title)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await SendAsync(Csv(dossier, cell));
        Importer.Counts(told).ShouldBe((1, 0, 0, 0), $"{told.Json}");
        (await api.JsonAsync($"/api/v1/meetings/{Importer.Slug(dossier, "odd")}"))["titles"]!["en"]!
            .ToString()
            .Trim()
            .ShouldBe(title);
        var exported = await editor.GetByteArrayAsync("/api/v1/export?format=zip");
        var again = await Importer.SendAsync(editor, exported, "?dryRun=true", "application/zip");
        if (again.Status == 202)
        {
            again = await ImportingByAndBy.EndedAsync(api, again);
            again = again with { Json = again.Json!["report"] };
        }
        var (created, updated, _, refused) = Importer.Counts(again);
        (created, updated, refused).ShouldBe((0, 0, 0), $"{again.Json!["rows"]![0]}");
    }

    [Theory]
    [InlineData("sep=;\r\n", ';')]
    [InlineData("\uFEFFsep=;\n", ';')]
    [InlineData("\"sep=,\"\n", ',')]
    [InlineData("SEP=\t\n", '\t')]
    public async Task A_first_line_that_names_the_delimiter_is_no_heading(
        string first,
        char delimiter
    )
    {
        var dossier = await Dossier.NewAsync(api);
        var good = Csv(dossier, "A title").Replace(',', delimiter);
        Importer.Counts(await SendAsync(first + good)).ShouldBe((1, 0, 0, 0));
        var told = await SendAsync(
            first + good.Replace("webinar", "party", StringComparison.Ordinal),
            "?dryRun=true"
        );
        told.Json!["rows"]![0]!["row"]!.ToString().ShouldBe("2"); // as Excel numbers it, which hides that line
    }

    [Theory]
    [InlineData("application/json", "PK\u0003\u0004....", "JSON", "zip")]
    [InlineData("application/json", "%PDF-1.4\n", "JSON", "PDF")]
    [InlineData("text/csv", "%PDF-1.4\n", "csv", "PDF")]
    [InlineData("text/csv", "{ \"meetings\": [] }", "csv", "JSON")]
    [InlineData("text/csv", "<html></html>", "csv", "HTML")]
    public async Task What_was_expected_and_what_came_is_told(
        string type,
        string body,
        string expected,
        string came
    )
    {
        var told = await Importer.SendAsync(
            editor,
            Encoding.Latin1.GetBytes(body),
            "?dryRun=true",
            type
        );
        told.Status.ShouldBe(400, $"{told.Json}");
        var detail = $"{told.Json!["detail"]}";
        detail.ShouldStartWith("Expected here: ");
        detail.Split("What came")[0].ShouldContain(expected);
        detail.Split("What came")[1].ShouldContain(came);
    }

    [Fact]
    public async Task A_document_that_is_another_file_is_told_too()
    {
        using var content = new ByteArrayContent([0x89, .. "PNG\r\n\u001a\n"u8]);
        content.Headers.ContentType = new("text/plain");
        var answer = await editor.PostAsync("/api/v1/imports/document?lang=fr", content);
        $"{JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]}".ShouldBe(
            "Attendu ici\u00A0: du texte brut (text/plain)\u00A0; un PDF s'envoie en application/pdf. Ce qui est arrivé est une image."
        );
    }

    [Theory]
    [InlineData("en", "At least one is needed.")]
    [InlineData("fr", "Il en faut au moins 1.")]
    public async Task One_is_one(string language, string expected)
    {
        var told = await Importer.SendAsync(
            editor,
            """{ "plans": [{ "code": "none-at-all", "dialogue": "d", "titles": { "en": "P" }, "items": [] }] }"""u8.ToArray(),
            $"?dryRun=true&lang={language}"
        );
        told.Json!.ToJsonString(Json).ShouldContain(expected);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // A letter outside of the first 65,536 is two units of UTF-16, and half of it is no letter.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_shown_in_short_is_cut_between_letters(bool isLater)
    {
        var dossier = await Dossier.NewAsync(api);
        var shown = new string('a', 99);
        var csv =
            $"Meeting,Presidency,Kind,Status,Title (English),First day\n{Importer.Slug(dossier, "odd")},{dossier.Presidency},webinar,held,A title,{shown}😀b\n";
        (string, string)[] headers = isLater ? [("Prefer", "respond-async")] : [];
        var told = await Importer.SendAsync(
            editor,
            Encoding.UTF8.GetBytes(csv),
            "?dryRun=true",
            "text/csv",
            headers
        );
        if (told.Status == 202)
        {
            told = await ImportingByAndBy.EndedAsync(api, told);
            told = told with { Json = told.Json!["report"] };
        }
        var row = told.Json!["rows"]!.AsArray().ShouldHaveSingleItem()!;
        $"{row["fate"]} {row["code"]} {row["value"]}".ShouldBe($"refused date {shown}…");
    }

    private static string Csv(Dossier dossier, string title) =>
        $"Meeting,Presidency,Kind,Status,Title (English),First day\n{Importer.Slug(dossier, "odd")},{dossier.Presidency},webinar,held,{title},2023-06-22\n";

    private Task<Told> SendAsync(string csv, string query = "") =>
        Importer.SendAsync(editor, Encoding.UTF8.GetBytes(csv), query, "text/csv");
}
