using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Finds the columns of days of a torn table, and the columns that stand right above and below them.</summary>
internal sealed class TornTables(Findings found, IReadOnlyList<Chunk> chunks)
{
    private const int LongestTitle = 160;

    // What may stand beside a day without saying anything of the meeting: its label, the day of the week, the hour.
    private static readonly Regex Beside = Patterns.Of(
        @"^(?:[\W\d_]|\b(?:dates?|days?|jours?|when|quand|le|les|du|au|de|from|to|on|the|held|am|pm|h|hrs|gmt|cet|utc|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)*$"
    );

    // Of a line that says several things, the first of these is what its column is of.
    private static readonly Says[] Sorts =
    [
        Says.Citation,
        Says.Kind,
        Says.Place,
        Says.CoChairs,
        Says.Results,
        Says.Title,
    ];

    private readonly IReadOnlyList<DocumentLine> _lines = found.Document.Lines;
    private readonly Dictionary<int, Says> _says = [];
    private bool _areTitled; // the lines of the days say what the meetings are

    public static IReadOnlyList<TornTable> Of(Findings found, IReadOnlyList<Chunk> chunks) =>
        [.. new TornTables(found, chunks).Read()];

    private IEnumerable<TornTable> Read()
    {
        var paired = chunks
            .Where(chunk => chunk.Days.Count > 0 && DateRuns.Of(chunk).Count > 0)
            .SelectMany(chunk => Enumerable.Range(chunk.FirstLine, chunk.Lines))
            .ToHashSet();
        var low = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            var first = i;
            List<DayCell> days = [];
            while (i < _lines.Count && !paired.Contains(i) && Cells(i) is { Count: > 0 } cells)
            {
                days.AddRange(cells);
                i++;
            }
            if (days.Count < 2)
            {
                continue;
            }
            var table = Around(low, first, i, days);
            i--;
            if (table.Others.Count > 0 || days.TrueForAll(day => day.IsAlone) || IsList(days))
            {
                yield return table;
                low = table.End;
                i = table.End - 1;
            }
        }
    }

    /// <summary>A line for each meeting, with its kind, and space after the last: what stands below is not the last one's alone.</summary>
    private bool IsList(List<DayCell> days)
    {
        var (first, last) = (
            found.Document.LineAt(days[0].Span.At),
            found.Document.LineAt(days[^1].Span.At)
        );
        return _lines[first].Block == _lines[last].Block
            && (last + 1 == _lines.Count || _lines[last + 1].Block != _lines[last].Block)
            && days.TrueForAll(day =>
                Nearby.Within(found.Kinds, day.Span, kind => kind.Span).Any()
            );
    }

    private IEnumerable<PrintedDate> Days(Span within) =>
        Nearby.Within(found.Dates, within, date => date.Span).Where(date => date.IsDay);

    /// <summary>The days of a line that prints nothing else, or its one day with what is said of the meeting; none of a sentence.</summary>
    private List<DayCell> Cells(int line)
    {
        var span = _lines[line].Span;
        PrintedDate[] days = [.. Days(span)];
        var at = span.At;
        var isAlone = true;
        foreach (var day in days)
        {
            isAlone &= Beside.IsMatch(found.Document.Folded[at..Math.Max(at, day.Span.At)]);
            at = Math.Min(day.Span.End, span.End);
        }
        return isAlone && Beside.IsMatch(found.Document.Folded[at..span.End])
                ? [.. days.Select(day => new DayCell(day.Span, day, IsAlone: true))]
            : days is [var only] && only.Span.End <= span.End && !IsSentence(line)
                ? [new(span, only, IsAlone: false)]
            : [];
    }

    private bool IsSentence(int line) =>
        _lines[line].Span.Length > LongestTitle
        || IsInTheMiddle(line)
        || found.Document.Text[_lines[line].End - 1] == '.'
        || Nearby
            .Within(found.Statuses, _lines[line].Span, status => status.Span)
            .Any(status => status.Span.At == 0 || found.Document.Text[status.Span.At - 1] != '(');

    private TornTable Around(int low, int first, int end, List<DayCell> days)
    {
        _areTitled = days.Exists(day =>
            Nearby.Within(found.Kinds, day.Span, kind => kind.Span).Any()
        );
        List<Column> others = [];
        var top = first;
        while (Above(low, top, days.Count) is { } column)
        {
            others.Insert(0, column);
            top = column.First;
        }
        var bottom = end;
        while (Below(bottom, days.Count) is { } column)
        {
            others.Add(column);
            bottom = column.End;
        }
        return new(top, bottom, days, new(first, end, [.. days.Select(day => day.Span)]), others);
    }

    // A line between two columns may be the heading of the next.
    private Column? Above(int low, int end, int days) =>
        ColumnAbove(low, end, days)
        ?? (
            !_areTitled
            && ColumnAbove(low, end - 1, days) is { } column
            && column.Rows.Count == days
                ? column
                : null
        );

    private Column? Below(int first, int days) =>
        ColumnBelow(first, days)
        ?? (
            !_areTitled && ColumnBelow(first + 1, days) is { } column && column.Rows.Count == days
                ? column
                : null
        );

    private IEnumerable<Says> Wanted =>
        Sorts.Where(sort => !_areTitled || sort is not (Says.Kind or Says.Title));

    private Column? ColumnAbove(int low, int end, int days)
    {
        foreach (var sort in Wanted)
        {
            var first = end;
            while (first > low && Goes(first - 1, first < end ? first - 1 : -1, sort))
            {
                first--;
            }
            if (first < end && ColumnOf(first, end, sort, days) is { } column)
            {
                return column;
            }
        }
        return null;
    }

    private Column? ColumnBelow(int first, int days)
    {
        foreach (var sort in Wanted)
        {
            var end = first;
            while (end < _lines.Count && Goes(end, end > first ? end - 1 : -1, sort))
            {
                end++;
            }
            if (end > first && ColumnOf(first, end, sort, days) is { } column)
            {
                return column;
            }
        }
        return null;
    }

    /// <summary>Whether a line is of the column. Words that may be a title are only where no space stands between them.</summary>
    private bool Goes(int line, int upper, Says sort) =>
        (
            sort == Says.Title
                ? Said(line) == sort
                : (Said(line) & sort) != Says.Nothing || (upper >= 0 && IsInTheMiddle(line))
        ) && (sort != Says.Title || upper < 0 || _lines[upper].Block == _lines[upper + 1].Block);

    private Column? ColumnOf(int first, int end, Says sort, int days)
    {
        List<Span> rows = [];
        for (var i = first; i < end; i++)
        {
            if (IsInTheMiddle(i) && rows.Count > 0)
            {
                rows[^1] = Span.To(rows[^1].At, _lines[i].End);
            }
            else
            {
                rows.Add(_lines[i].Span);
            }
        }
        // Two lines at the top of a document are its own headings.
        return rows.Count > 1 && (sort != Says.Title || (rows.Count == days && first > 0))
            ? new(first, end, rows)
            : null;
    }

    private bool IsInTheMiddle(int line) => char.IsLower(found.Document.Text[_lines[line].At]);

    private Says Said(int line)
    {
        if (!_says.TryGetValue(line, out var says))
        {
            _says[line] = says = Read(_lines[line]);
        }
        return says;
    }

    private Says Read(DocumentLine line)
    {
        var kinds = Nearby.Within(found.Kinds, line.Span, kind => kind.Span).ToArray();
        if (
            line.Span.Length > LongestTitle
            || kinds.Any(kind => kind.IsPlural)
            || Days(line.Span).Any()
        )
        {
            return Says.Nothing; // a sentence, a heading, or a meeting with its day
        }
        var says =
            (PrintedCitations.IsLine(found.Document, line) ? Says.Citation : Says.Nothing)
            | (kinds.Length > 0 ? Says.Kind : Says.Nothing)
            | Any(found.Places, place => place.Span, Says.Place)
            | Any(found.CoChairs, chairs => chairs.Span, Says.CoChairs)
            | Any(found.Units, unit => unit.Span, Says.Results);
        return
            says == Says.Nothing
            && TitleEdges.Trimmed(found.Document, line.At, line.End) is not null
            ? Says.Title
            : says;

        Says Any<T>(IReadOnlyList<T> all, Func<T, Span> where, Says what) =>
            Nearby.Within(all, line.Span, where).Any() ? what : Says.Nothing;
    }
}
