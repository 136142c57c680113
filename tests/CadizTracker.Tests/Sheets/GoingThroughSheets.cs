using System.Text;
using System.Text.Json;
using CadizTracker.Imports;

namespace CadizTracker.Sheets;

/// <summary>What goes into sheets comes out of them.</summary>
public sealed class GoingThroughSheets
{
    public static TheoryData<string, string> Texts =>
        new()
        {
            { "=1+1", "xlsx" },
            { "=1+1", "zip" },
            { "'=1+1", "zip" },
            { "''-5", "zip" },
            { "'plain", "zip" },
            { "- a line", "zip" },
            { " around ", "zip" },
            { " around ", "xlsx" },
            { "two\r\nlines\nand\rmore, \"quoted\"; and\ttabbed", "zip" },
            { "two\r\nlines\nand\rmore, \"quoted\"; and\ttabbed", "xlsx" },
            { "_x000D_ is text, \uFFFE is none", "xlsx" },
            { "2023-02-30", "xlsx" },
            { "TRUE", "xlsx" },
        };

    [Theory]
    [InlineData("xlsx")]
    [InlineData("zip")]
    public async Task Every_kind_of_record_comes_back(string format)
    {
        var read = await WrittenSheets.ReadAsync(await PackAsync(Sample.Text, format));
        read.Problems.ShouldBeEmpty();
        read.Json.ShouldBe(Normal(Sample.Text));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_comes_back(string text, string format)
    {
        var json = Sample.With("/meetings/0/results/en/0", JsonSerializer.Serialize(text));
        var read = await WrittenSheets.ReadAsync(await PackAsync(json, format));
        read.Problems.ShouldBeEmpty();
        read.Meetings[0].Record.Results.En.ShouldBe([text]);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("zip")]
    public async Task The_record_that_comes_with_the_program_comes_back(string format)
    {
        foreach (
            var name in new[]
            {
                "presidencies.json",
                "plans/cadiz-2023-2027.json",
                "meetings/morocco-2023.json",
            }
        )
        {
            var json = await File.ReadAllTextAsync(Path.Combine(Published.Folder, name));
            var read = await WrittenSheets.ReadAsync(await PackAsync(json, format));
            read.Problems.ShouldBeEmpty();
            read.Json.ShouldBe(Normal(json));
        }
    }

    private static Task<byte[]> PackAsync(string json, string format) =>
        WrittenSheets.PackAsync(json, format == "xlsx" ? WrittenSheets.Xlsx : WrittenSheets.Zip);

    // A text in no language is none.
    private static string Normal(string json)
    {
        var contents = ImportFile.Read("sample.json", Encoding.UTF8.GetBytes(json)).Contents;
        return JsonSerializer.Serialize(contents with { Schema = null }, ImportJson.Options);
    }
}
