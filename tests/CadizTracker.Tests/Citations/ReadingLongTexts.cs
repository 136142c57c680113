namespace CadizTracker.Citations;

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
    [InlineData("5 (a) and (b), ")]
    [InlineData("Objective 5 (a, b ")]
    [InlineData("a) ")]
    [InlineData("not ")]
    [InlineData("Action 3 is ")]
    [InlineData("sans l'action 3, ")]
    [InlineData("ne ")]
    [InlineData("etc., ")]
    [InlineData("as well as ")]
    [InlineData("Strategy of ")]
    [InlineData("Dakar strategy objective 1 ")]
    [InlineData("Objective 3 of the GCM and ")]
    [InlineData("(JVAP domain 4")]
    [InlineData("JVAP domain 4 and Objective 7 of the Cadiz Action Plan ")]
    [InlineData("Cadiz 2023-2027 ")]
    public void Work_grows_with_the_length_of_the_text_alone(string unit)
    {
        // One text against eight of an eighth of its length: as much work if it is linear, eight times as much if it is quadratic. What is
        // allocated stands for the work: it is the same on a busy machine.
        var (eighth, whole) = (Repeated(unit, 2_500), Repeated(unit, 20_000));
        AllocatedBy(1, whole).ShouldBeLessThan(2 * AllocatedBy(8, eighth), unit);
    }

    private static long AllocatedBy(int times, string text)
    {
        CitationAssertions.Read(text); // what is made once for all is not of this text
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
        {
            CitationAssertions.Read(text);
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeated(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}
