using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CadizTracker.Imports;

namespace CadizTracker.Sheets;

/// <summary>Excel holds 32,767 characters in a cell and calls a workbook with more damaged.</summary>
public sealed class HoldingLongTexts
{
    [Theory]
    [InlineData(9_999, "x")]
    [InlineData(32_768, "x")]
    [InlineData(100_000, "x")]
    [InlineData(40_000, "𝄞")]
    public async Task A_longer_one_is_cut_says_so_and_is_not_imported_in_its_place(
        int length,
        string letter
    )
    {
        var text = string.Concat(Enumerable.Repeat(letter, length / letter.Length));
        var book = await WrittenSheets.PackAsync(With(text), WrittenSheets.Xlsx);
        LongestCell(book).ShouldBeLessThanOrEqualTo(32_767);

        var read = await WrittenSheets.ReadAsync(book);
        if (length <= 32_767)
        {
            read.Problems.ShouldBeEmpty();
            read.Meetings[0].Record.Results.En.ShouldBe([text]);
            return;
        }
        read.Refusals.ShouldHaveSingleItem()
            .ShouldStartWith(
                "2 Résultat cut_text xx".Replace("xx", letter, StringComparison.Ordinal)
            );
        read.Meetings.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_csv_it_is_whole()
    {
        var text = new string('x', 100_000);
        var packed = await WrittenSheets.PackAsync(With(text), WrittenSheets.Zip);
        using var zip = new ZipArchive(new MemoryStream(packed));
        using var csv = new StreamReader(await zip.GetEntry("results.csv")!.OpenAsync());
        (await csv.ReadToEndAsync()).ShouldContain(text);
    }

    [Theory]
    [InlineData(32_767, false)]
    [InlineData(32_768, true)]
    public void It_is_cut_where_Excel_holds_no_more(int length, bool isCut)
    {
        var text = new string('x', length);
        var written = CutText.Write(text, Http.Lang.En);
        (written != text).ShouldBe(isCut);
        CutText.Is(written).ShouldBe(isCut);
        written.Length.ShouldBe(32_767);
    }

    // Longer than what is taken today: it is in a record from before there was a bound.
    private static JsonNode With(string text)
    {
        var document = WrittenSheets.Document(
            Sample.With("/meetings/0/results/en/0", JsonSerializer.Serialize("x"))
        );
        document["meetings"]![0]!["results"]!["en"]![0] = text;
        return document;
    }

    private static int LongestCell(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return zip
            .Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal))
            .SelectMany(entry => XDocument.Load(entry.Open()).Descendants())
            .Where(element => element.Name.LocalName == "t")
            .Max(cell => cell.Value.Length);
    }
}
