using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using CadizTracker.Sheets;

namespace CadizTracker.Imports;

/// <summary>Empty forms: what an analyst fills in is what the program reads.</summary>
public sealed class ShowingATemplate(Api api)
{
    private const string Template = "/api/v1/imports/template";

    [Theory]
    [InlineData(
        "?format=csv&lang=en",
        "Meeting,Presidency,Kind,Status,Title (English),Title (French),First day,"
    )]
    [InlineData(
        "?format=csv&lang=fr&delimiter=semicolon",
        "Réunion;Présidence;Type;Statut;Titre (anglais);Titre (français);Premier jour;"
    )]
    [InlineData("?format=csv&sheet=citations", "Meeting,Text,Items,Plan,Strength,State,Source,")]
    public async Task A_csv_has_the_headings_of_one_sheet(string query, string headings)
    {
        var bytes = await api.Client.GetByteArrayAsync(Template + query);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)).ShouldStartWith(headings);
    }

    [Theory]
    [InlineData("en", "Meetings", "Explanation")]
    [InlineData("fr", "Réunions", "Explications")]
    public async Task A_workbook_explains_its_columns_and_offers_what_may_be_chosen(
        string lang,
        string first,
        string last
    )
    {
        using var answer = await api.GetAsync($"{Template}?lang={lang}");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(
            $"cadiz-tracker-template-{lang}.xlsx"
        );
        answer.Content.Headers.ContentLanguage.ShouldBe([lang]);
        using var book = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var names = (await PartAsync(book, "xl/workbook.xml"))
            .Descendants()
            .Where(e => e.Name.LocalName == "sheet")
            .Select(e => (string)e.Attribute("name")!)
            .ToArray();
        names[0].ShouldBe(first);
        names[^1].ShouldBe(last);
        var meetings = await PartAsync(book, "xl/worksheets/sheet1.xml");
        meetings
            .Descendants()
            .Single(e => e.Name.LocalName == "pane")
            .Attribute("state")!
            .Value.ShouldBe("frozen");
        meetings
            .Descendants()
            .Where(e => e.Name.LocalName == "formula1")
            .Select(e => e.Value)
            .ShouldContain("\"planned,held,postponed,cancelled\"");
        var explained = (await PartAsync(book, $"xl/worksheets/sheet{names.Length}.xml"))
            .Descendants()
            .Count(e => e.Name.LocalName == "row");
        explained.ShouldBe(1 + AllSheets.InOrder.Sum(sheet => sheet.Columns.Count));
    }

    [Fact]
    public async Task It_is_read_as_empty()
    {
        foreach (var format in new[] { "xlsx", "zip" })
        {
            var read = await WrittenSheets.ReadAsync(
                await api.Client.GetByteArrayAsync($"{Template}?format={format}&lang=fr")
            );
            read.Problems.ShouldBeEmpty(format);
            read.Meetings.ShouldBeEmpty(format);
        }
    }

    [Fact]
    public async Task It_is_not_sent_twice()
    {
        using var first = await api.GetAsync(Template);
        using var second = await api.GetAsync(Template, ("If-None-Match", first.Headers.ETag!.Tag));
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("?format=json")]
    [InlineData("?sheet=meeting")]
    [InlineData("?asOf=2024-01-01")]
    public async Task What_there_is_not_is_refused(string query)
    {
        using var answer = await api.GetAsync(Template + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<XElement> PartAsync(ZipArchive book, string name)
    {
        await using var part = await book.GetEntry(name)!.OpenAsync();
        return await XElement.LoadAsync(part, LoadOptions.None, default);
    }
}
