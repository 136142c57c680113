namespace CadizTracker.Citations;

/// <summary>Reads a text against the Cadiz plan, the other plan being on record, and says what must come of it.</summary>
internal static class CitationAssertions
{
    public static ParsedCitation Read(string text) =>
        CitationText.Parse(text, SamplePlans.Cadiz, SamplePlans.Names);

    /// <summary>Accepted, without so much as a notice.</summary>
    public static void ShouldCite(this string text, string items)
    {
        var read = Read(text);
        read.Problems.ShouldBeEmpty($"in \"{text}\"");
        string.Join(' ', read.Items).ShouldBe(items, $"in \"{text}\"");
    }

    /// <summary>Refused for exactly these reasons, each at its place: <c>range_open "20-"</c>.</summary>
    public static ParsedCitation ShouldBeRefused(this string text, params string[] problems)
    {
        var read = Read(text);
        read.Problems.Select(problem => problem.Described(text))
            .ShouldBe(problems, $"in \"{text}\"");
        read.IsRefused.ShouldBeTrue();
        return read;
    }

    /// <summary>Accepted with these notices.</summary>
    public static void ShouldCiteWith(this string text, string items, params string[] notices)
    {
        var read = Read(text);
        read.Problems.Select(problem => problem.Described(text))
            .ShouldBe(notices, $"in \"{text}\"");
        read.IsRefused.ShouldBeFalse();
        string.Join(' ', read.Items).ShouldBe(items, $"in \"{text}\"");
    }

    private static string Described(this CitationProblem problem, string text) =>
        $"{problem.Code} \"{text.Substring(problem.At, problem.Length)}\"";
}
