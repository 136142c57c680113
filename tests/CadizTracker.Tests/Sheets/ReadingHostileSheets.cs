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
        var noise = new Random(1);
        var word = string.Create(
            12_000_000,
            noise,
            (letters, random) =>
            {
                foreach (ref var letter in letters)
                {
                    letter = (char)('a' + random.Next(26));
                }
            }
        );
        (await RefusedAsync(ReadingAWorkbook.Book($"<row r=\"2\" x=\"{word}\"/>"))).ShouldBe(
            "cell_too_long"
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

    // All of it happens while the file is opened, by this thread.
    private static async Task<string> RefusedAsync(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, bytes);
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var source = SheetSource.Open("hostile", () => File.OpenRead(path));
            var taken = GC.GetAllocatedBytesForCurrentThread() - before;
            taken.ShouldBeLessThan(100_000_000);
            (await source.MeetingsAsync(default).ToListAsync()).ShouldBeEmpty();
            return source.Problems.ShouldHaveSingleItem().Code;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
