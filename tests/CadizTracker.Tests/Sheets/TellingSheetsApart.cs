using CadizTracker.Imports;

namespace CadizTracker.Sheets;

/// <summary>Which sheet a table is, where a heading or a name in it is misspelt: what is told is told of that sheet, and only what is so.</summary>
public sealed class TellingSheetsApart
{
    private const string Row = "2023-05-05-x-webinar,morocco-2023,webinar,held,T,2023-05-05\n";
    private const string Headings = "Meeting,Presidency,Kind,Status,Title (English),First day\n";

    // Told of the documents of presidencies, which have a "Presidency" too: none of it was the one that is misspelt.
    [Theory]
    [InlineData("Meetng,Presidency,Kind,Status,Title (English),First day\n", "Meetng")]
    [InlineData("\0Meeting,Presidency,Kind,Status,Title (English),First day\n", "\0Meeting")]
    [InlineData("Réunoin,Présidence,Type,Statut,Titre (anglais),Premier jour\n", "Réunoin")]
    public async Task A_misspelt_first_heading_is_told_of_the_sheet_that_has_the_others(
        string headings,
        string misspelt
    )
    {
        var problems = (await WrittenSheets.ReadAsync(headings + Row)).Problems;
        problems
            .Select(problem => $"{problem.Path} {problem.Row} {problem.Column} {problem.Code}")
            .ShouldBe([$"/meetings 1 {misspelt} unknown_column", "/meetings 1  missing_column"]);
    }

    [Theory]
    [InlineData("Meetng,Language,Result\n", "/results")]
    [InlineData("Plan,Cod,Level,Number,Parent,Title (English)\n", "/items")]
    [InlineData("Presidency,Kind,Title (English),Title (French)\n", "/presidency_documents")]
    public async Task Any_other_sheet_is_known_by_most_of_its_headings(
        string headings,
        string sheet
    ) =>
        (await WrittenSheets.ReadAsync(headings + "a,b,c,d\n"))
            .Problems[0]
            .Path.ShouldStartWith(sheet);

    [Theory]
    [InlineData("Name,Country,Amount\n")]
    [InlineData("A,B,Kind\n")]
    public async Task A_table_with_hardly_a_heading_of_ours_is_no_sheet(string headings) =>
        (await WrittenSheets.ReadAsync(headings + "a,b,c\n"))
            .Problems.ShouldHaveSingleItem()
            .Code.ShouldBe("unknown_sheet");

    [Theory]
    [InlineData("Meetng,Presidency,Kind\n", "unknown_column,missing_column")]
    [InlineData("Meeting,Presidency,Kind\n\"a\" b", "misplaced_quote")]
    public async Task Of_parts_nothing_is_told_while_their_records_cannot_be_read(
        string meetings,
        string codes
    )
    {
        var zip = ReadingAWorkbook.Zip(
            ("meetings.csv", meetings + "\n"),
            ("results.csv", "Meeting,Language,Result\n2023-05-05-x-webinar,en,R\n")
        );
        (await WrittenSheets.ReadAsync(zip))
            .Problems.Select(problem => problem.Code)
            .ShouldBe(codes.Split(','));
    }

    [Theory]
    [InlineData("data.json", "{}", "data.json")]
    [InlineData("sheets/meetings.xlsx", "PK", "meetings.xlsx")]
    [InlineData("inner.zip", "PK", "inner.zip")]
    [InlineData("logo.png", "\u0089PNG", "logo.png")]
    public async Task What_is_no_csv_in_a_zip_is_named(string name, string text, string told)
    {
        var zip = ReadingAWorkbook.Zip(("meetings.csv", Headings + Row), (name, text));
        var problem = (await WrittenSheets.ReadAsync(zip)).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("not_csv");
        problem.Message.En.ShouldContain($"\"{told}\"");
        problem.Message.Fr.ShouldContain($"«\u00A0{told}\u00A0»");
    }

    [Theory]
    [InlineData("xl/workbook.bin", "[Content_Types].xml")]
    [InlineData("content.xml", "mimetype")]
    [InlineData("word/document.xml", "[Content_Types].xml")]
    public async Task A_workbook_of_another_format_is_to_be_saved_as_xlsx(params string[] parts)
    {
        var zip = ReadingAWorkbook.Zip([.. parts.Select(part => (part, "<x/>"))]);
        var problem = (await WrittenSheets.ReadAsync(zip)).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("not_a_workbook");
        problem.Message.En.ShouldContain("save it as .xlsx");
    }

    [Theory]
    [InlineData("folder\\meetings.csv", "meetings")]
    [InlineData("../../etc/meetings.csv", "meetings")]
    [InlineData("folder/meet\0\u0007ings.csv", "meet??ings")]
    public async Task A_table_in_a_zip_is_called_by_its_name_and_nothing_more(
        string path,
        string called
    )
    {
        var zip = ReadingAWorkbook.Zip((path, Headings + "x,morocco-2023,webinar,held,T,never\n"));
        var problem = (await WrittenSheets.ReadAsync(zip, "")).Problems.ShouldHaveSingleItem();
        (problem.File, problem.Code).ShouldBe((called, "date"));
    }

    [Fact]
    public async Task What_ends_the_reading_of_one_of_several_tables_names_it()
    {
        var zip = ReadingAWorkbook.Zip(("meetings.csv", Headings + "\"a\" b\n"));
        var problem = (await WrittenSheets.ReadAsync(zip, "")).Problems.ShouldHaveSingleItem();
        (problem.File, problem.Row, problem.Code).ShouldBe(("meetings", 2, "misplaced_quote"));
    }
}
