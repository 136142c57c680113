using System.IO.Compression;
using System.Text;

namespace CadizTracker.Sheets;

/// <summary>What analysts save as csv, on whatever computer.</summary>
public sealed class ReadingCsv
{
    private const string Headings =
        "Meeting,Presidency,Kind,Status,Title (English),Title (French),First day,Last day,City,Co-chairs,Participants,Citation\r\n";
    private const string Row =
        "2023-06-22-rabat-webinar,morocco-2023,webinar,held,A title,Un été à Rabat,2023-06-22,,Rabat,MA ES,90,Action 1\r\n";

    static ReadingCsv() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public async Task In_any_letters(string name, bool marked)
    {
        var letters = Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. marked ? letters.GetPreamble() : [],
            .. letters.GetBytes(Headings + Row),
        ];
        var read = await WrittenSheets.ReadAsync(bytes);
        read.Problems.ShouldBeEmpty();
        read.Meetings[0].Record.Titles.Fr.ShouldBe("Un été à Rabat");
    }

    [Theory]
    [InlineData("MOBILIT\u00C9\u00A0\u00BB caf\u00E9")]
    [InlineData(
        "\u00AB\u00A0LIBERT\u00C9\u00A0: \u00C9GALIT\u00C9\u00A0; \u0152UVRE\u00A0\u00BB \u2013 l\u2019\u00E9t\u00E9"
    )]
    public async Task Capitals_before_french_signs_are_still_an_older_Windows(string title)
    {
        var letters = Encoding.GetEncoding(1252);
        var read = await WrittenSheets.ReadAsync(
            letters.GetBytes(Headings + Row.Replace("Un été à Rabat", title))
        );
        read.Problems.ShouldBeEmpty();
        read.Meetings[0].Record.Titles.Fr.ShouldBe(title);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task With_any_delimiter(char delimiter)
    {
        var read = await WrittenSheets.ReadAsync((Headings + Row).Replace(',', delimiter));
        read.Problems.ShouldBeEmpty();
        var meeting = read.Meetings[0].Record;
        meeting.CoChairs.ShouldBe(["MA", "ES"]);
        meeting.Participants!.Count.ShouldBe(90);
        meeting.Citations.ShouldHaveSingleItem().Text.ShouldBe("Action 1");
    }

    [Fact]
    public async Task With_french_headings_in_any_order_and_any_case()
    {
        var read = await WrittenSheets.ReadAsync(
            "titre (francais);RÉUNION;type;Statut;premier  jour;présidence\nUn titre;2023-06-22-rabat-webinar;Webinar;held;22/06/2023;morocco-2023\n"
        );
        read.Problems.ShouldBeEmpty();
        read.Meetings[0].Record.StartsOn.ShouldBe(new DateOnly(2023, 6, 22));
    }

    [Theory]
    [InlineData("Réunion;Présidence;Type;Statut;Titre (anglais);Premier jour", "2024-05-06", "")]
    [InlineData(
        "Réunion;Présidence;Type;Statut;Titre (anglais);First day",
        null,
        "2 First day ambiguous_date 06/05/2024"
    )]
    public async Task The_day_comes_first_where_all_headings_are_french(
        string headings,
        string? day,
        string refusal
    )
    {
        var read = await WrittenSheets.ReadAsync(
            headings + "\na-webinar;morocco-2023;webinar;held;A title;06/05/2024\n"
        );
        string.Join(' ', read.Refusals).ShouldBe(refusal);
        read.Meetings.Select(m => m.Record.StartsOn!.Value.ToString("O"))
            .ShouldBe(day is null ? [] : [day]);
    }

    [Theory]
    [InlineData("2023-06-22", "2023-06-22")]
    [InlineData("22/06/2023", "2023-06-22")]
    [InlineData("6/22/2023", "2023-06-22")]
    [InlineData("22.6.2023", "2023-06-22")]
    [InlineData("05/05/2023", "2023-05-05")]
    [InlineData("2023-06-22T00:00:00", "2023-06-22")]
    public async Task A_day_that_can_only_be_one(string written, string day)
    {
        var read = await WrittenSheets.ReadAsync(
            Headings + Row.Replace("2023-06-22,", written + ",", StringComparison.Ordinal)
        );
        read.Problems.ShouldBeEmpty();
        read.Meetings[0].Record.StartsOn!.Value.ToString("O").ShouldBe(day);
    }

    [Theory]
    [InlineData("2023-06-22,,", "05/06/2023,,", "2 First day ambiguous_date 05/06/2023")]
    [InlineData("2023-06-22,,", "45099,,", "2 First day date 45099")]
    [InlineData("2023-06-22,,", "soon,,", "2 First day date soon")]
    [InlineData(",90,", ",many,", "2 Participants not_whole many")]
    [InlineData(",90,", ",-1,", "2 Participants too_small -1")]
    [InlineData(",webinar,", ",party,", "2 Kind not_in_list party")]
    [InlineData(",A title,Un été à Rabat,", ",,,", "2 Title (English) missing")]
    [InlineData("MA ES", "MA XX", "2 Co-chairs country MA XX")]
    [InlineData("morocco-2023,webinar", ",webinar", "2 Presidency missing")]
    [InlineData("2023-06-22-rabat-webinar,", ",", "2 Meeting missing")]
    [InlineData(",Action 1", ",Actions 1,2 and 3", "2  surplus 2 and 3")]
    [InlineData(",Citation", ",", "2  surplus Action 1")]
    [InlineData("City", "Town", "1 Town unknown_column")]
    [InlineData("Last day", "First  DAY", "1 First  DAY repeated_column")]
    public async Task What_is_wrong_is_told_at_its_cell(string good, string bad, string refusal)
    {
        var read = await WrittenSheets.ReadAsync(
            (Headings + Row).Replace(good, bad, StringComparison.Ordinal)
        );
        read.Refusals.ShouldBe([refusal]);
        read.Meetings.ShouldBeEmpty();
        read.Problems[0].Message.Fr.ShouldNotBe(read.Problems[0].Message.En);
    }

    [Fact]
    public async Task Every_fault_is_told_and_after_ten_thousand_that_the_rest_was_not_looked_at()
    {
        var rows = Enumerable
            .Range(0, 150)
            .Select(i =>
                Row.Replace("22-rabat", $"22-{i}", StringComparison.Ordinal)
                    .Replace(",90,", ",many,", StringComparison.Ordinal)
            );
        (await WrittenSheets.ReadAsync(Headings + string.Concat(rows.Take(3)))).Refusals.ShouldBe([
            "2 Participants not_whole many",
            "3 Participants not_whole many",
            "4 Participants not_whole many",
        ]);
        (await WrittenSheets.ReadAsync(Headings + string.Concat(rows))).Problems.Count.ShouldBe(
            150
        );
        var parts = string.Concat(Enumerable.Range(0, 10_100).Select(i => $"m{i},Action 1\n"));
        var many = (await WrittenSheets.ReadAsync("Meeting,Text\n" + parts)).Problems;
        many.Count.ShouldBe(10_001);
        many[^1].Code.ShouldBe("too_many_problems");
    }

    [Fact]
    public async Task Two_rows_of_one_name_are_one_too_many()
    {
        var read = await WrittenSheets.ReadAsync(Headings + Row + Row);
        read.Refusals.ShouldBe(["3 Meeting repeated_record 2023-06-22-rabat-webinar"]);
    }

    [Fact]
    public async Task Rows_are_numbered_as_a_spreadsheet_does_line_breaks_in_a_cell_and_blank_lines_counted()
    {
        var twoLines = Row.Replace("Action 1", "\"Action 1\nAction 2\"", StringComparison.Ordinal);
        var bad = Row.Replace("22-rabat", "22-fes", StringComparison.Ordinal)
            .Replace(",90,", ",many,", StringComparison.Ordinal);
        (await WrittenSheets.ReadAsync(Headings + twoLines + "\r\n" + bad)).Refusals.ShouldBe([
            "4 Participants not_whole many",
        ]);
    }

    [Theory]
    [InlineData(
        "\"Domaine 4 | Objectif 7\nAction 1\"",
        new[] { "Domaine 4 | Objectif 7", "Action 1" }
    )]
    [InlineData(
        "Domain 4 | Objective 7 | Actions 20; 22; Domain 1",
        new[] { "Domain 4 | Objective 7 | Actions 20; 22", " Domain 1" }
    )]
    public async Task A_meeting_may_cite_in_its_own_row(string cell, string[] citations)
    {
        var read = await WrittenSheets.ReadAsync(
            Headings + Row.Replace("Action 1", cell, StringComparison.Ordinal)
        );
        read.Meetings[0].Record.Citations.Select(c => c.Text).ShouldBe(citations);
        var origin = read.Meetings[0].Origin.Problem("/citations/1/text", new("", ""), "later");
        (origin.Row, origin.Column).ShouldBe((2, "Citation"));
    }

    [Fact]
    public async Task Letters_of_sixteen_bits_are_read_in_a_zip_too()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var part = await zip.CreateEntry("meetings.txt").OpenAsync();
            await part.WriteAsync(
                (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Headings + Row)]
            );
        }
        var read = await WrittenSheets.ReadAsync(bytes.ToArray());
        read.Problems.ShouldBeEmpty();
        read.Meetings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Parts_alone_belong_to_nothing()
    {
        var read = await WrittenSheets.ReadAsync("Meeting,Text\nnever-held,Action 1\n");
        read.Refusals.ShouldBe(["2 Meeting no_such_record never-held"]);
    }

    [Theory]
    [InlineData("One,Two\na,b\n", "1  unknown_sheet")]
    [InlineData("", "empty_file")]
    [InlineData("\n\n", "no_rows")]
    [InlineData("Meeting,Title (English)\na,\"b\" c\n", "misplaced_quote")]
    public async Task What_is_no_sheet_is_refused(string text, string refusal) =>
        (await WrittenSheets.ReadAsync(text)).Refusals.Single().ShouldContain(refusal);
}
