using System.Xml.Linq;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>What Excel opens: the same rows in the same order under the same names, typed, and a sheet that says what they are.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class AnsweringAsAWorkbook(Api api)
{
    public static TheoryData<string> Lists =>
        [
            "/api/v1/presidencies/morocco-2023/coverage/rows",
            "/api/v1/plans/cadiz-2023-2027/coverage/rows",
            "/api/v1/presidencies/morocco-2023/coverage/gaps",
            "/api/v1/quality",
            "/api/v1/meetings",
            "/api/v1/presidencies/morocco-2023/meetings",
        ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task It_has_the_rows_of_the_csv(string address)
    {
        using var book = await DownloadedWorkbook.FromAsync(api.Client, $"{address}?format=xlsx");
        var csv = await api.TextAsync($"{address}?format=csv");
        book.Rows(1).Select(Shown).ShouldBe(Csv(csv));
        book.HasFormula.ShouldBeFalse();
    }

    [Fact]
    public async Task Coverage_itself_is_its_rows()
    {
        using var book = await DownloadedWorkbook.FromAsync(
            api.Client,
            "/api/v1/presidencies/morocco-2023/coverage?format=xlsx"
        );
        book.Names.ShouldBe(["Rows", "About"]);
        book.Rows(1).Length.ShouldBe(1 + 46);
        string.Join(',', book.Rows(1)[0])
            .ShouldBe(
                "plan,presidency,country,level,code,number,title,domain,objective,covered,meetings,firstAddressedOn,lastAddressedOn,newInPresidency"
            );
    }

    [Fact]
    public async Task Numbers_are_numbers_days_are_days_and_all_else_is_text()
    {
        using var book = await DownloadedWorkbook.FromAsync(
            api.Client,
            "/api/v1/presidencies/morocco-2023/coverage/rows?format=xlsx"
        );
        // D1: its row is the second. 1 covered, 1 meeting, first addressed on the day of the meeting in Tunis.
        book.Typed(1, "E2").ShouldBe("inlineStr 3");
        book.Typed(1, "F2").ShouldBe("inlineStr 3"); // 5b is a number as printed, too
        book.Typed(1, "J2").ShouldBe("n 0");
        book.Typed(1, "L2").ShouldBe("n 2");
    }

    [Fact]
    public async Task The_heading_stays_in_sight_and_columns_are_as_wide_as_what_they_hold()
    {
        using var book = await DownloadedWorkbook.FromAsync(
            api.Client,
            "/api/v1/presidencies/morocco-2023/coverage/rows?format=xlsx"
        );
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var pane = book.Sheet(1).Descendants(main + "pane").Single();
        ((string)pane.Attribute("state")!).ShouldBe("frozen");
        ((string)pane.Attribute("ySplit")!).ShouldBe("1");
        book.Sheet(1)
            .Descendants(main + "col")
            .Take(7)
            .Select(column => (int)column.Attribute("width")!)
            .ShouldBe([17, 14, 11, 11, 8, 10, 60]);
    }

    [Fact]
    public async Task Its_second_sheet_says_scope_and_rules_in_the_callers_language()
    {
        using var book = await DownloadedWorkbook.FromAsync(
            api.Client,
            "/api/v1/plans/cadiz-2023-2027/coverage/rows?format=xlsx&lang=fr&presidency=morocco-2023&from=2023-06-01&kind=webinar&objectives=parts"
        );
        book.Names.ShouldBe(["Lignes", "À propos"]);
        var said = book.Rows(2).Select(row => $"{row[0]}|{row[1]}").ToArray();
        said[..12]
            .ShouldBe([
                "CadizTracker|Ce que sont ces lignes",
                "Titre|Couverture par présidence et par élément",
                "En bref|Aucun des 11 objectifs et aucune des 29 actions du Plan d'action de Cadix 2023-2027 abordé lors de réunions",
                "Données|complete\u00A0: chaque réunion tenue est rattachée au plan, ou il n'y a rien à y rattacher",
                "Plan|Plan d'action de Cadix 2023-2027 (cadiz-2023-2027)",
                "Présidences|morocco-2023",
                "Premier jour|2023-06-01",
                "Lendemain du dernier jour|sans restriction",
                "Types de réunions|webinar",
                "Lieu (pays)|sans restriction",
                "Coprésidées par l'un de|sans restriction",
                "Règle\u00A0: remontée|any\u00A0: un élément est couvert dès que l'est quoi que ce soit au-dessous de lui\u00A0; citer un élément ne couvre rien au-dessous",
            ]);
        said.ShouldContain("Règle\u00A0: état des citations|published");
        said.ShouldContain(
            "Adresse|/api/v1/plans/cadiz-2023-2027/coverage/rows?format=xlsx&lang=fr&presidency=morocco-2023&from=2023-06-01&kind=webinar&objectives=parts"
        );
        said.ShouldContain(line => line.StartsWith("Révision|", StringComparison.Ordinal));
        said[^1].ShouldStartWith("Produit le|2");
        said[^1].ShouldEndWith("Z");
    }

    [Fact]
    public async Task It_is_a_file_that_is_the_same_bytes_at_the_same_revision()
    {
        const string Address = "/api/v1/presidencies/morocco-2023/coverage/gaps?format=xlsx";
        using var answer = await api.GetAsync(Address, ("Accept-Encoding", "br, gzip"));
        answer
            .Content.Headers.ContentType!.ToString()
            .ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        answer
            .Content.Headers.ContentDisposition!.FileName!.Trim('"')
            .ShouldMatch(@"^presidencies-morocco-2023-coverage-gaps-r\d+\.xlsx$");
        using var again = await api.GetAsync(
            Address,
            ("Accept-Language", "en"), // so that nothing is kept for it
            ("If-None-Match", answer.Headers.ETag!.ToString())
        );
        again.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task By_accept_it_is_a_workbook_too()
    {
        using var answer = await api.GetAsync(
            "/api/v1/quality",
            ("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        );
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]
            .ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task What_a_sheet_would_calculate_is_text_as_it_is()
    {
        await api.LoadAsync(
            """
            { "plans": [{ "code": "formula-plan-2", "dialogue": "formula-2", "titles": { "en": "F" }, "items": [
                { "code": "D1", "titles": { "en": "=1+1" }, "titleSources": { "en": { "status": "stated", "source": "x" } }, "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "formula-2-2023", "country": "PT", "plan": "formula-plan-2", "from": "2023-01-01", "to": null, "titles": { "en": "P" } }] }
            """
        );
        using var book = await DownloadedWorkbook.FromAsync(
            api.Client,
            "/api/v1/presidencies/formula-2-2023/coverage?format=xlsx"
        );
        book.Rows(1)[1][6].ShouldBe("=1+1");
        book.Typed(1, "G2").ShouldBe("inlineStr 3");
        book.HasFormula.ShouldBeFalse();
    }

    private static string Shown(string?[] cells) => string.Join('|', cells);

    // The cells of a csv without line breaks in them; an apostrophe of ours is taken away.
    private static IEnumerable<string> Csv(string text)
    {
        using var reader = new CsvHelper.CsvReader(
            new StringReader(text.TrimStart('\uFEFF')),
            System.Globalization.CultureInfo.InvariantCulture
        );
        while (reader.Read())
        {
            yield return string.Join('|', reader.Parser.Record!);
        }
    }
}
