using System.Text;
using CadizTracker.Database;
using CsCheck;

namespace CadizTracker.Search;

/// <summary>How a text is compared, and that the program can follow it back to the text as it was recorded.</summary>
public sealed class ComparingTexts(TestDatabases databases)
{
    private static readonly Gen<string> Texts =
        from parts in Gen.OneOf(
            Gen.Char['\u0020', '\u024F'].Select(c => c.ToString()),
            Gen.Int[1, 0x10FFFF].Where(Rune.IsValid).Select(c => new Rune(c).ToString()),
            Of("é", "e\u0301", "œ", "Æ", "ﬁ", "½", "İ", "\u00AD", " ", "ﷺ", "각", "<", "’")
        ).Array[0, 40]
        select string.Concat(parts).Replace("\0", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("Réunion", "reunion")]
    [InlineData("« l’Œuvre »", "  l oeuvre  ")]
    [InlineData("Ærø, Łódź; straße", "aero  lodz  strasse")]
    [InlineData("e\u0301te\u0301 ﬁn mi\u00ADgration", "ete fin migration")]
    [InlineData("2023-2027/5b", "2023 2027 5b")]
    [InlineData("<b>", " b ")]
    [InlineData("", "")]
    public async Task Accents_ligatures_case_and_signs_make_no_difference(
        string text,
        string compared
    )
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        (await record.ValueAsync<string>("select search_text(@text)", new { text })).ShouldBe(
            compared
        );
    }

    [Fact]
    public async Task What_is_marked_in_the_compared_text_is_marked_in_the_text_as_recorded()
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        await using var read = await Reading.StartAsync(record.Source, default);
        await Texts.SampleAsync(
            async text =>
            {
                var folding = await Folding.OfAsync(read, [text], default);
                var compared = await ComparedAsync(read, text);
                var words = compared.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var marked = string.Join(
                    ' ',
                    compared.Split(' ').Select(word => word.Length > 0 ? $"<{word}>" : "")
                );
                var marks = folding.Marks(text, marked);
                marks.Count.ShouldBe(words.Length);
                foreach (var (mark, word) in marks.Zip(words))
                {
                    // A character that becomes several words is marked by each of them.
                    (
                        await ComparedAsync(read, text.Substring(mark.At, mark.Length))
                    ).ShouldContain(word);
                    char.IsLowSurrogate(text[mark.At]).ShouldBeFalse();
                }
                folding.Marks(text, marked + "x").ShouldBeEmpty();
                folding.Marks(text, marked + "<x>").ShouldBeEmpty();
            },
            iter: 500,
            threads: 1
        );
    }

    private static Task<string> ComparedAsync(Reading read, string text) =>
        read.ValueAsync<string>("select search_text(@text)", new { text }, default);

    private static Gen<T> Of<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
