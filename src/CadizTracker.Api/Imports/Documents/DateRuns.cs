namespace CadizTracker.Imports.Documents;

/// <summary>
/// A column of a table that was pulled out of its layout: nothing but days and co-chairs. They are read two by two, whichever of the two comes
/// first, and not at all where that does not come out even.
/// </summary>
internal static class DateRuns
{
    public static IReadOnlyList<Fragment> Of(Chunk chunk)
    {
        var days = chunk.Days.Select(day =>
            (day.Span, Day: (PrintedDate?)day, Chairs: (PrintedCoChairs?)null)
        );
        var chairs = chunk
            .In(chunk.Found.CoChairs, each => each.Span)
            .Select(each => (each.Span, Day: (PrintedDate?)null, Chairs: (PrintedCoChairs?)each));
        var all = days.Concat(chairs).OrderBy(each => each.Span.At).ToArray();
        if (
            all.Length % 2 != 0
            || all.Length == 0
            || chunk.Days.Count * 2 != all.Length
            || !IsNothingElse(chunk, all.Select(each => each.Span))
        )
        {
            return [];
        }
        var pairs = all.Chunk(2).ToArray();
        if (pairs.Any(pair => pair[0].Day is null == pair[1].Day is null))
        {
            return [];
        }
        var isRegular = pairs.Select(pair => pair[0].Day is null).Distinct().Count() == 1;
        return
        [
            .. pairs.Select(pair => new Fragment
            {
                Found = chunk.Found,
                Core = Span.To(pair[0].Span.At, pair[1].Span.End),
                Body = Span.To(pair[0].Span.At, pair[1].Span.End),
                Date = pair[0].Day ?? pair[1].Day,
                CoChairs = pair[0].Chairs ?? pair[1].Chairs,
                IsRun = true,
                RunReason = isRegular ? null : Reason.TwoByTwo,
            }),
        ];
    }

    private static bool IsNothingElse(Chunk chunk, IEnumerable<Span> spans)
    {
        var at = chunk.Span.At;
        foreach (var span in spans)
        {
            if (
                span.At > at
                && chunk.Found.Document.Text.AsSpan(at, span.At - at).ContainsAnyLetter()
            )
            {
                return false;
            }
            at = Math.Max(at, span.End);
        }
        return at >= chunk.Span.End
            || !chunk.Found.Document.Text.AsSpan(at, chunk.Span.End - at).ContainsAnyLetter();
    }

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var glyph in text)
        {
            if (char.IsLetterOrDigit(glyph))
            {
                return true;
            }
        }
        return false;
    }
}
