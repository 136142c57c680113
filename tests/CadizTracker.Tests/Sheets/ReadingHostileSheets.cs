using System.Text;
using CadizTracker.Imports;
using CsCheck;

namespace CadizTracker.Sheets;

/// <summary>What is sent to do harm is refused with a reason: no exception, and little memory.</summary>
public sealed class ReadingHostileSheets
{
    private const string External = """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>""";

    [Fact]
    public async Task A_million_columns() =>
        (await RefusedAsync(Encoding.UTF8.GetBytes(new string(',', 1_000_000)))).ShouldBe(
            "too_many_columns"
        );

    [Fact]
    public async Task A_cell_of_ten_megabytes() =>
        (
            await RefusedAsync(
                Encoding.UTF8.GetBytes(
                    "Meeting,Presidency\na,\"" + new string('x', 10_000_000) + "\"\n"
                )
            )
        ).ShouldBe("cell_too_long");

    [Fact]
    public async Task A_quotation_mark_that_never_ends() =>
        (
            await RefusedAsync(
                Encoding.UTF8.GetBytes(
                    "Meeting,Presidency\na,\""
                        + string.Concat(Enumerable.Repeat("b,c\n", 2_000_000))
                )
            )
        ).ShouldBe("cell_too_long");

    [Fact]
    public async Task A_workbook_that_unpacks_a_thousandfold() =>
        (await RefusedAsync(ReadingAWorkbook.Book(new string(' ', 60_000_000)))).ShouldBe(
            "unpacks_too_large"
        );

    [Fact]
    public async Task A_workbook_in_a_thousand_and_one_pieces() =>
        (
            await RefusedAsync(
                ReadingAWorkbook.Zip([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.csv", "a"))])
            )
        ).ShouldBe("unpacks_too_large");

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/workbook.xml")]
    public async Task A_workbook_that_asks_for_a_file_of_ours(string part)
    {
        var book = ReadingAWorkbook.Book(
            "<row/>",
            prefix: part == "xl/workbook.xml" ? "" : External
        );
        if (part == "xl/workbook.xml")
        {
            book = ReadingAWorkbook.Zip((part, External + "<workbook>&e;</workbook>"));
        }
        (await RefusedAsync(book)).ShouldBeOneOf("damaged", "not_a_workbook");
    }

    [Fact]
    public async Task A_sheet_of_elements_within_elements() =>
        (await RefusedAsync(ReadingAWorkbook.Book(Nested()))).ShouldBe("unpacks_too_large");

    [Fact]
    public async Task A_word_that_is_endless()
    {
        var word = Noise(12_000_000);
        (await RefusedAsync(ReadingAWorkbook.Book($"<row r=\"2\" x=\"{word}\"/>"))).ShouldBe(
            "cell_too_long"
        );
    }

    // Each cell names one text that all share: a file of a megabyte had seventeen gigabytes of reasons made, and ended the program.
    [Fact]
    public async Task One_long_text_that_many_cells_share()
    {
        var rows = string.Concat(
            Enumerable
                .Range(2, 20_000)
                .Select(row => $"<row r=\"{row}\"><c r=\"E{row}\" t=\"s\"><v>0</v></c></row>")
        );
        (
            await RefusedAsync(
                ReadingAWorkbook.Book(rows, shared: $"<si><t>{Noise(700_000)}</t></si>")
            )
        ).ShouldBe("unpacks_too_large");
    }

    [Fact]
    public async Task What_many_rows_say_is_told_in_short()
    {
        var key = Noise(60_000);
        var rows = string.Concat(Enumerable.Repeat($"{key},a\n", 300));
        var told = await WrittenSheets.ReadAsync($"Meeting,Presidency\n{rows}");
        told.Problems.Count.ShouldBeGreaterThan(299);
        told.Problems.Sum(p => p.Message.En.Length + p.Message.Fr.Length + p.Path.Length)
            .ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public async Task A_heading_that_is_wide_is_told_in_short()
    {
        var wide = $"First{new string(' ', 500_000)}day";
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"m{i},morocco-2023,never\n"));
        (await WrittenSheets.ReadAsync($"Meeting,Presidency,{wide}\n{rows}"))
            .Problems.Max(problem => (problem.Column ?? "").Length + problem.Message.En.Length)
            .ShouldBeLessThan(1_000);
    }

    // Took minutes: each piece was joined to all before it.
    [Fact]
    public async Task A_value_in_hundreds_of_thousands_of_pieces()
    {
        var pieces = string.Concat(Enumerable.Repeat("abcdefgh<?x?>", 700_000));
        (
            await RefusedAsync(
                ReadingAWorkbook.Book(
                    $"<row r=\"2\"><c r=\"A2\" t=\"str\"><v>{pieces}</v></c></row>"
                )
            )
        ).ShouldBeOneOf("cell_too_long", "unpacks_too_large");
    }

    [Fact]
    public async Task An_element_of_attributes_by_the_hundred_thousand()
    {
        var attributes = string.Concat(Enumerable.Range(0, 300_000).Select(i => $"a{i}=\">\" "));
        (
            await RefusedAsync(
                ReadingAWorkbook.Book($"<row r=\"2\"><c r=\"A2\" {attributes}/></row>")
            )
        ).ShouldBe("cell_too_long");
    }

    [Fact]
    public async Task A_row_of_long_texts()
    {
        var text = Noise(900_000);
        var cells = string.Concat(
            "ABCDEF".Select(column => $"<c r=\"{column}2\" t=\"s\"><v>0</v></c>")
        );
        (
            await RefusedAsync(
                ReadingAWorkbook.Book(
                    $"<row r=\"2\">{cells}</row>",
                    shared: $"<si><t>{text}</t></si>"
                )
            )
        ).ShouldBe("cell_too_long");
    }

    [Fact]
    public async Task A_workbook_of_thousands_of_sheets()
    {
        var sheets = string.Concat(
            Enumerable.Range(0, 5000).Select(i => $"<sheet name=\"S{i}\" r:id=\"rId1\"/>")
        );
        (await RefusedAsync(ReadingAWorkbook.Book("<row/>", sheets: sheets))).ShouldBe(
            "too_many_tables"
        );
    }

    [Fact]
    public async Task More_rows_than_a_sheet_can_have() =>
        (
            await RefusedAsync(
                Encoding.UTF8.GetBytes("Meeting,Presidency,Kind\n" + Enumerated(1_100_000)),
                most: 700_000_000
            )
        ).ShouldBe("too_many_rows");

    // Read as far as it says to be long, it was imported without its end.
    [Fact]
    public async Task A_zip_whose_table_is_longer_than_it_says()
    {
        const string Rows =
            "Meeting,Presidency,Kind,Status,Title (English),First day\na,b,webinar,held,x,2023-06-22\n";
        var zip = ReadingAWorkbook.Zip(("meetings.csv", $"{Rows}c,b,webinar,held,x,2023-06-22\n"));
        var size = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24; // where the directory says it
        BitConverter.GetBytes(Rows.Length).CopyTo(zip, size);
        (await RefusedAsync(zip)).ShouldBe("damaged");
    }

    [Fact]
    public async Task A_record_of_more_parts_than_any_has()
    {
        var results = string.Concat(Enumerable.Repeat("a,en,R\n", 100_000));
        var zip = ReadingAWorkbook.Zip(
            (
                "meetings.csv",
                "Meeting,Presidency,Kind,Status,Title (English),First day\na,b,webinar,held,x,2023-06-22\n"
            ),
            ("results.csv", $"Meeting,Language,Result\n{results}")
        );
        (await RefusedAsync(zip, most: 250_000_000)).ShouldBe("too_many");
    }

    [Fact]
    public async Task So_much_out_of_order_that_it_had_to_be_kept()
    {
        var text = Noise(900_000);
        var cells = string.Concat(
            Enumerable.Range(0, 90).Select(i => $"{(i % 2 == 0 ? "b" : "a")},en,\"{text}\"\n")
        );
        var zip = ReadingAWorkbook.Zip(
            ("meetings.csv", "Meeting,Presidency\na,morocco-2023\nb,morocco-2023\n"),
            ("results.csv", $"Meeting,Language,Result\n{cells}")
        );
        (await WrittenSheets.ReadAsync(zip))
            .Problems.Select(p => p.Code)
            .ShouldContain("out_of_order");
    }

    private static string Enumerated(int rows)
    {
        var all = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            all.Append(row).Append('\n');
        }
        return all.ToString();
    }

    private static string Noise(int length)
    {
        var random = new Random(1);
        return string.Create(
            length,
            random,
            (letters, noise) =>
            {
                foreach (ref var letter in letters)
                {
                    letter = (char)('a' + noise.Next(26));
                }
            }
        );
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and nothing else")]
    [InlineData("PK")]
    public async Task What_calls_itself_a_zip(string text) =>
        (await RefusedAsync(Encoding.UTF8.GetBytes(text))).ShouldBe("not_a_workbook");

    [Fact]
    public async Task A_workbook_of_before_2007() =>
        (await RefusedAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).ShouldBe(
            "old_workbook"
        );

    [Fact]
    public async Task A_column_beyond_all() =>
        (
            await RefusedAsync(
                ReadingAWorkbook.Book("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")
            )
        ).ShouldBe("too_many_columns");

    [Fact]
    public async Task A_text_that_cannot_be_stored() =>
        (
            await RefusedAsync(
                Encoding.UTF8.GetBytes(
                    "Meeting,Presidency,Kind,Status,Title (English),First day\na,b,webinar,held,x\0y,2023-06-22\n"
                )
            )
        ).ShouldBe("not_storable");

    [Fact]
    public async Task Any_bytes_in_a_workbook_are_taken_or_refused()
    {
        var good = await WrittenSheets.PackAsync(Sample.Text, WrittenSheets.Xlsx);
        await Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte)
            .List[1, 6]
            .SampleAsync(
                async changes =>
                {
                    byte[] bytes = [.. good];
                    changes.ForEach(change => bytes[change.Item1] = change.Item2);
                    (await WrittenSheets.ReadAsync(bytes)).Problems.ShouldAllBe(p =>
                        p.Message.En.Length > 0
                    );
                },
                iter: 300
            );
    }

    private static string Nested() =>
        string.Concat(Enumerable.Range(0, 100_000).Select(i => i % 7 == 0 ? "<ab>" : "<row>"));

    // All of it is done by this thread, which waits for nothing.
    private static async Task<string> RefusedAsync(byte[] bytes, long most = 100_000_000)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, bytes);
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var source = SheetSource.Open("hostile", () => File.OpenRead(path));
            (await source.MeetingsAsync(default).ToListAsync()).ShouldBeEmpty();
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(most);
            return source.Problems.ShouldHaveSingleItem().Code;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
