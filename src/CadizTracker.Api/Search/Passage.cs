namespace CadizTracker.Search;

/// <summary>Cuts a long text to what stands around the first word that matched.</summary>
internal static class Passage
{
    private const int Longest = 300;
    private const int Before = 80;
    private const string Cut = "…";

    /// <summary>The passage, and those of the marks that lie in it, at their places in it.</summary>
    public static (string Text, IEnumerable<Mark> Marks) Of(string text, IReadOnlyList<Mark> marks)
    {
        if (text.Length <= Longest)
        {
            return (text, marks);
        }
        var first = marks.Count == 0 ? 0 : marks[0].At;
        var start = first <= Before ? 0 : WordAfter(text, first - Before, first);
        var end =
            text.Length - start <= Longest
                ? text.Length
                : WordBefore(
                    text,
                    start + Longest,
                    marks.Count == 0 ? 0 : marks[0].At + marks[0].Length
                );
        var head = start > 0 ? Cut : "";
        return (
            head + text[start..end] + (end < text.Length ? Cut : ""),
            marks
                .Where(mark => mark.At >= start && mark.At + mark.Length <= end)
                .Select(mark => mark with { At = mark.At - start + head.Length })
        );
    }

    // Where there is no blank, a pair of surrogates is still not torn apart.
    private static int WordAfter(string text, int from, int latest)
    {
        var blank = text.IndexOf(' ', from, latest - from);
        return blank >= 0 ? blank + 1 : from + (char.IsLowSurrogate(text[from]) ? 1 : 0);
    }

    private static int WordBefore(string text, int from, int earliest)
    {
        var end = Math.Max(from, earliest);
        if (end == text.Length)
        {
            return end;
        }
        var blank = text.LastIndexOf(' ', end - 1, end - earliest);
        return blank > 0 ? blank : end - (char.IsLowSurrogate(text[end]) ? 1 : 0);
    }
}
