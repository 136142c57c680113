using System.Diagnostics;

namespace CadizTracker.Citations;

[Collection(nameof(Alone))]
public sealed class ReadingLongTexts
{
    [Theory]
    [InlineData("9 ")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("Action 1-29, ")]
    [InlineData("Objectives 1-10 Actions 1-29;")]
    [InlineData("Objective 1 Actions 1-29;")]
    [InlineData("A1,")]
    [InlineData("Action ")]
    [InlineData("act ")]
    [InlineData("x action plan ")]
    [InlineData("plan d'action de la Valette ")]
    [InlineData("action of ")]
    [InlineData("of the ")]
    [InlineData("(((")]
    [InlineData(" ")]
    [InlineData("é\u0301")]
    [InlineData("\uD800")]
    [InlineData("5a and b, ")]
    public void Work_grows_with_the_length_of_the_text_alone(string unit)
    {
        // One text against eight of an eighth of its length: as much work if it is linear, eight times as much if it is quadratic. The best
        // of several runs counts, so that a busy machine does not decide.
        var (eighth, whole) = (Repeated(unit, 2_500), Repeated(unit, 20_000));
        BestOf(1, whole).ShouldBeLessThan(4 * BestOf(8, eighth), unit);
    }

    private static TimeSpan BestOf(int times, string text) =>
        Enumerable
            .Range(0, 9)
            .Select(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                for (var i = 0; i < times; i++)
                {
                    CitationAssertions.Read(text);
                }

                return Stopwatch.GetElapsedTime(start);
            })
            .Min();

    private static string Repeated(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}

/// <summary>Tests that measure time share the machine with no other test.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
