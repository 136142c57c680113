using System.IO.Compression;
using System.Text;
using CadizTracker.Imports;

namespace CadizTracker.Sheets;

/// <summary>What Excel writes.</summary>
public sealed class ReadingAWorkbook
{
    private const string Headings =
        """<row r="1"><c r="A1" t="inlineStr"><is><t>Meeting</t></is></c><c r="B1" t="inlineStr"><is><t>Presidency</t></is></c><c r="C1" t="inlineStr"><is><t>Kind</t></is></c><c r="D1" t="inlineStr"><is><t>Status</t></is></c><c r="E1" t="inlineStr"><is><t>Title (English)</t></is></c><c r="F1" t="inlineStr"><is><t>First day</t></is></c><c r="G1" t="inlineStr"><is><t>Participants</t></is></c></row>""";

    private const string Row =
        """<row r="5"><c r="A5" t="inlineStr"><is><t>a-webinar</t></is></c><c r="B5" t="inlineStr"><is><t>morocco-2023</t></is></c><c r="C5" t="inlineStr"><is><t>webinar</t></is></c><c r="D5" t="inlineStr"><is><t>held</t></is></c><c r="E5" t="s"><v>0</v></c><c r="F5" s="1"><v>45099</v></c><c r="G5"><v>90</v></c></row>""";

    private const string Styles =
        """<styleSheet xmlns="x"><numFmts><numFmt numFmtId="170" formatCode="dd\/mm\/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="17"/><xf numFmtId="4"/></cellXfs></styleSheet>""";

    [Fact]
    public async Task Shared_texts_numbers_and_days_are_what_they_show()
    {
        var read = await WrittenSheets.ReadAsync(Book(Row));
        read.Problems.ShouldBeEmpty();
        var meeting = read.Meetings[0].Record;
        meeting.Titles.En.ShouldBe("Rich text");
        meeting.StartsOn.ShouldBe(new DateOnly(2023, 6, 22));
        meeting.Participants!.Count.ShouldBe(90);
    }

    [Theory]
    [InlineData(
        """<c r="F5" s="1"><v>45099</v></c>""",
        """<c r="F5" s="2"><v>45099.75</v></c>""",
        "2023-06-22"
    )]
    [InlineData(
        """<c r="F5" s="1"><v>45099</v></c>""",
        """<c r="F5" t="str"><v>2023-06-22</v></c>""",
        "2023-06-22"
    )]
    [InlineData(
        """<c r="F5" s="1"><v>45099</v></c>""",
        """<c r="F5" t="d"><v>2023-06-22T00:00:00</v></c>""",
        "2023-06-22"
    )]
    [InlineData(
        """<c r="F5" s="1"><v>45099</v></c>""",
        """<c r="F5" s="1"><v>59</v></c>""",
        "1900-02-28"
    )]
    [InlineData(
        """<c r="F5" s="1"><v>45099</v></c>""",
        """<c r="F5" s="1"><v>61</v></c>""",
        "1900-03-01"
    )]
    public async Task A_day_in_any_of_its_forms(string usual, string other, string day) =>
        (await WrittenSheets.ReadAsync(Book(Row.Replace(usual, other, StringComparison.Ordinal))))
            .Meetings[0]
            .Record.StartsOn!.Value.ToString("O")
            .ShouldBe(day);

    [Theory]
    [InlineData(
        """<c r="G5"><v>90</v></c>""",
        """<c r="G5"><f>80+10</f><v>90</v></c>""",
        "5 Participants formula =80+10"
    )]
    [InlineData(
        """<c r="G5"><v>90</v></c>""",
        """<c r="G5" t="e"><v>#N/A</v></c>""",
        "5 Participants error_cell #N/A"
    )]
    [InlineData(
        """<c r="G5"><v>90</v></c>""",
        """<c r="G5"><v>90.5</v></c>""",
        "5 Participants not_whole 90.5"
    )]
    [InlineData("""<c r="F5" s="1">""", """<c r="F5" s="4">""", "5 First day date 45099")]
    [InlineData(
        """<c r="F5" s="1"><v>45099</v>""",
        """<c r="F5" s="1"><v>60</v>""",
        "5 First day date 60"
    )]
    [InlineData(
        """<c r="F5" s="1"><v>45099</v>""",
        """<c r="F5" s="3"><v>45099</v>""",
        "5 First day date 2023-06"
    )]
    public async Task What_is_wrong_is_told_at_its_cell(string good, string bad, string refusal) =>
        (
            await WrittenSheets.ReadAsync(Book(Row.Replace(good, bad, StringComparison.Ordinal)))
        ).Refusals.ShouldBe([refusal]);

    [Fact]
    public async Task Numbers_stored_as_text_are_numbers() =>
        (
            await WrittenSheets.ReadAsync(
                Book(
                    Row.Replace(
                        """<c r="G5"><v>90</v></c>""",
                        """<c r="G5" t="str"><v> 90 </v></c>""",
                        StringComparison.Ordinal
                    )
                )
            )
        )
            .Meetings[0]
            .Record.Participants!.Count.ShouldBe(90);

    [Fact]
    public async Task A_sheet_of_another_name_is_known_by_its_headings()
    {
        var read = await WrittenSheets.ReadAsync(Book(Row, sheet: "Feuil1"));
        read.Problems.ShouldBeEmpty();
        read.Meetings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Parts_in_another_order_find_their_records()
    {
        var json = Sample.Text;
        var bytes = await WrittenSheets.PackAsync(json, WrittenSheets.Zip);
        var swapped = Swap(bytes, "items.csv");
        var read = await WrittenSheets.ReadAsync(swapped);
        read.Problems.ShouldBeEmpty();
        read.Plans[0]
            .Record.Items.Select(item => item.Code)
            .Order()
            .ShouldBe(["A1", "A2", "D1", "O1", "O1a"]);
    }

    // Reverses the rows of a table.
    private static byte[] Swap(byte[] package, string name)
    {
        using var bytes = new MemoryStream();
        bytes.Write(package);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(name)!;
            string[] lines;
            using (var reader = new StreamReader(entry.Open()))
            {
                lines = reader.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            }
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(string.Join("\r\n", [lines[0], .. lines[1..].Reverse()]));
        }
        return bytes.ToArray();
    }

    internal static byte[] Book(
        string rows,
        string sheet = "Meetings",
        string prefix = "",
        string shared = "<si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si>",
        string sheets = ""
    ) =>
        Zip(
            ("[Content_Types].xml", "<Types/>"),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="x" xmlns:r="y"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/>{sheets}</sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"""
            ),
            ("xl/styles.xml", Styles),
            ("xl/sharedStrings.xml", $"<sst>{shared}</sst>"),
            (
                "xl/worksheets/sheet1.xml",
                $"{prefix}<worksheet><sheetData>{Headings}{rows}</sheetData></worksheet>"
            )
        );

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
