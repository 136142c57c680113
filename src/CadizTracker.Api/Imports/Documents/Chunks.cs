using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Lines that belong together: a paragraph, a heading, or one entry of a list with the lines that go on with it.</summary>
internal sealed record Chunk(Findings Found, int FirstLine, int LastLine)
{
    private const int LongestHead = 160;
    private const int LeastCapitals = 6;

    // A date of something else than a meeting.
    private static readonly Regex NoMeeting = Patterns.Of(
        @"(?:updated|updat|published|publication|posted|adopted\s+(?:in|at|on)|adoptee?\s+(?:le|a|en)|publiee?s?|mise?s?\s+a\s+jour|copyright|©|before|avant|deadline|closes?|cloture|until|jusqu'au|signed|depuis|since|dated|datee)(?:\s+(?:on|le|the|du|la|date|limite))*\s*:?\s*$"
    );

    public Span Span { get; } =
        Span.To(Found.Document.Lines[FirstLine].At, Found.Document.Lines[LastLine].End);

    public int Lines => LastLine - FirstLine + 1;

    public bool IsEntry => Found.Document.Lines[FirstLine].IsEntry;

    /// <summary>The days of meetings in it.</summary>
    public IReadOnlyList<PrintedDate> Days =>
        field ??= [
            .. In(Found.Dates, date => date.Span).Where(date => date.IsDay && IsOfAMeeting(date)),
        ];

    public PrintedPlace? Place => In(Found.Places, place => place.Span).FirstOrDefault();

    public PrintedCoChairs? CoChairs => In(Found.CoChairs, chairs => chairs.Span).FirstOrDefault();

    /// <summary>It looks like a heading: short, no sentence.</summary>
    public bool IsHead =>
        LastLine - FirstLine < 4
        && Span.Length <= LongestHead
        && Text[Span.End - 1] is not ('.' or ',' or ';' or '!' or '?')
        && !In(Found.Statuses, status => status.Span).Any()
        && !In(Found.Units, unit => unit.Span).Any()
        && !In(Found.FollowUps, follow => follow.Span).Any();

    /// <summary>What a heading says of the kinds of meetings that come under it, if it says little else.</summary>
    public IReadOnlyList<PrintedKind> Sections =>
        Days.Count == 0
        && Place is null
        && !Bulleted
        && IsHead
        && In(Found.Kinds, kind => kind.Span).ToArray() is var kinds
        && kinds.Sum(kind => kind.Span.Length) * 2 >= Span.Length
            ? kinds
            : [];

    /// <summary>A heading that ends in a place: what stands over the results of one meeting.</summary>
    public bool IsPlaceHead =>
        Days.Count == 0
        && !Bulleted
        && IsHead
        && Place is { } place
        && Found.Document.Lines[Found.Document.LineAt(place.Span.At)].End <= place.Span.End + 1;

    /// <summary>"February 2024 - January 2025": a term, not the name of anything.</summary>
    public bool IsOfMonths =>
        In(Found.Dates, date => date.Span).Sum(date => date.IsDay ? 0 : date.Span.Length) * 2
        >= Span.Length;

    private bool Bulleted => Found.Document.Lines[FirstLine] is { IsEntry: true, Numbering: 0 };

    private string Text => Found.Document.Text;

    public IEnumerable<T> In<T>(IReadOnlyList<T> found, Func<T, Span> where) =>
        Nearby.Within(found, Span, where);

    public static IReadOnlyList<Chunk> Of(Findings found) => Of(found, FrozenSet<int>.Empty);

    /// <summary>Cut at these lines too.</summary>
    public static IReadOnlyList<Chunk> Of(Findings found, IReadOnlySet<int> edges)
    {
        var lines = found.Document.Lines;
        List<Chunk> chunks = [];
        var first = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (
                i == lines.Count
                || lines[i].Block != lines[i - 1].Block
                || lines[i].IsEntry
                || edges.Contains(i)
                || BeginsCapitals(found, i)
            )
            {
                chunks.Add(new(found, first, i - 1));
                first = i;
            }
        }
        return lines.Count == 0 ? [] : chunks;
    }

    // A heading in capitals begins something, however little space the layout has left above it.
    private static bool BeginsCapitals(Findings found, int i) =>
        IsInCapitals(found, i) && !IsInCapitals(found, i - 1);

    private static bool IsInCapitals(Findings found, int i)
    {
        var line = found.Document.Lines[i];
        var letters = found.Document.Text[line.At..line.End].Where(char.IsLetter).ToArray();
        return letters.Length >= LeastCapitals
            && letters.Count(char.IsUpper) * 5 >= letters.Length * 4
            && !Nearby.Within(found.Dates, line.Span, date => date.Span).Any();
    }

    private bool IsOfAMeeting(PrintedDate date)
    {
        if (MovedMeetings.Holds(Found, date))
        {
            return false; // on one day or on the other
        }
        var from = Math.Max(0, date.Span.At - 40);
        return !NoMeeting.IsMatch(Found.Document.Folded[from..date.Span.At])
            && !Nearby
                .Within(
                    Found.FollowUps,
                    Documents.Span.To(Math.Max(0, date.Span.At - 300), date.Span.At),
                    follow => follow.Span
                )
                .Any(follow => follow.Span.End >= date.Span.End && !follow.IsPlanned);
    }
}
