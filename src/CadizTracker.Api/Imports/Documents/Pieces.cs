using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Cuts a chunk that has several days into what belongs to each of them.</summary>
internal static class Pieces
{
    private const int NearTheLinesStart = 24;
    private const int LongLine = 60;

    private static readonly Regex Article = Patterns.Of(
        @"\b(?:the|an?|its|their|this|la|le|une?|cette|ce|cet|sa|son|l')(?:\s+(?:first|second|third|fourth|fifth|last|next|new|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|derniere?|prochaine?|nouvelle|nouveau))?\s*$"
    );

    public static IEnumerable<Fragment> Of(Chunk chunk, int start)
    {
        var days = chunk.Days;
        if (days.Count == 1)
        {
            return [Fragment(chunk, days[0], Span.To(start, chunk.Span.End))];
        }
        var begins =
            LineStarts(chunk, days)
            ?? [.. days.Select(day => Sentences.Start(chunk.Found.Document, day.Span.At))];
        var own = days.Zip(begins).GroupBy(each => each.Second, each => each.First).ToArray();
        return own.SelectMany(
            (each, i) =>
                OfASentence(
                    chunk,
                    [.. each],
                    Span.To(
                        i == 0 ? Math.Min(start, each.Key) : each.Key,
                        i + 1 < own.Length ? own[i + 1].Key : chunk.Span.End
                    )
                )
        );
    }

    /// <summary>A second day is said of something else, unless it has a kind or a place of its own: then nobody knows what the rest is said of.</summary>
    private static IEnumerable<Fragment> OfASentence(Chunk chunk, PrintedDate[] days, Span core)
    {
        var found = chunk.Found;
        var parts = days.Select(
                (day, i) => Span.To(i == 0 ? core.At : days[i - 1].Span.End, day.Span.End)
            )
            .ToArray();
        var isShared = parts
            .Skip(1)
            .Any(part =>
                Nearby.Within(found.Kinds, part, kind => kind.Span).Any()
                || Nearby.Within(found.Places, part, place => place.Span).Any()
            );
        return isShared
            ? days.Select(
                (day, i) =>
                    Fragment(chunk, day, parts[i]) with
                    {
                        Body = i + 1 < days.Length ? parts[i] : Span.To(parts[i].At, core.End),
                        Place = Nearby
                            .Within(found.Places, parts[i], place => place.Span)
                            .FirstOrDefault(),
                        IsProse = true,
                        Sharing = core,
                    }
            )
            : [Fragment(chunk, days[0], core)];
    }

    /// <summary>Whether a day is part of a sentence, and not of a heading or of an entry that begins with it.</summary>
    public static bool IsProse(Chunk chunk, PrintedDate day, int start)
    {
        var document = chunk.Found.Document;
        var from = Math.Max(start, Sentences.Start(document, day.Span.At));
        var before = Span.To(from, day.Span.At);
        if (SaysTheMeeting(chunk, before))
        {
            return true;
        }
        return (before.Length > NearTheLinesStart && HasVerb(chunk, before))
            || TellsOfTheDay(chunk, day);
    }

    private static bool HasVerb(Chunk chunk, Span within) =>
        Nearby
            .Within(chunk.Found.Statuses, within, status => status.Span)
            .Any(status =>
                status.Span.At == 0 || chunk.Found.Document.Text[status.Span.At - 1] != '(' // (cancelled) beside a title
            );

    // "On 21 May 2024, Bissau (Guinea-Bissau) hosted the thematic meeting …": the sentence goes on from the day to the verb and to the kind.
    private static bool TellsOfTheDay(Chunk chunk, PrintedDate day)
    {
        var document = chunk.Found.Document;
        var end = Sentences.End(document, Math.Max(day.Span.At, day.Span.End - 1));
        var kind = Nearby
            .Within(chunk.Found.Kinds, Span.To(day.Span.End, end), kind => kind.Span)
            .FirstOrDefault();
        return end < document.Text.Length
            && document.Text[end] == '.'
            && kind is not null
            && Article.IsMatch(document.Folded[day.Span.End..kind.Span.At])
            && !document.Text.AsSpan(day.Span.End, kind.Span.At - day.Span.End).Contains(':')
            && HasVerb(chunk, Span.To(day.Span.End, kind.Span.At));
    }

    // "the workshop on climate, in Nairobi on …": an article before the kind, in a long line, is a sentence.
    private static bool SaysTheMeeting(Chunk chunk, Span before) =>
        Nearby
            .Within(chunk.Found.Kinds, before, kind => kind.Span)
            .Any(kind =>
            {
                var document = chunk.Found.Document;
                var line = document.Lines[document.LineAt(kind.Span.At)];
                return line.End - line.At >= LongLine
                    && Article.IsMatch(document.Folded[Math.Min(line.At, before.At)..kind.Span.At]);
            });

    /// <summary>Whether its own first line says more than a day, a place and labels, so that no heading above is needed.</summary>
    public static bool HasTitle(Chunk chunk) =>
        FragmentTitles.Of(
            new Fragment
            {
                Found = chunk.Found,
                Core = chunk.Span,
                Body = chunk.Span,
                Date = chunk.Days[0],
                Place = chunk.Place,
            }
        )
            is not null;

    private static Fragment Fragment(Chunk chunk, PrintedDate day, Span core)
    {
        var prose = IsProse(chunk, day, Math.Max(core.At, chunk.Span.At));
        return new()
        {
            Found = chunk.Found,
            Core = core,
            Body = core,
            Date = day,
            Place = PlaceOf(chunk, day, core, prose),
            CoChairs = Nearby
                .Within(chunk.Found.CoChairs, core, each => each.Span)
                .FirstOrDefault(),
            IsProse = prose,
        };
    }

    // In prose, the place of the same sentence; else the first.
    private static PrintedPlace? PlaceOf(Chunk chunk, PrintedDate day, Span core, bool prose)
    {
        var document = chunk.Found.Document;
        var within = prose
            ? Span.To(Sentences.Start(document, day.Span.At), Sentences.End(document, day.Span.At))
            : core;
        return Nearby.Within(chunk.Found.Places, within, place => place.Span).FirstOrDefault();
    }

    /// <summary>Where each piece begins, if the days stand on lines of their own: as many lines above each as above the first.</summary>
    private static int[]? LineStarts(Chunk chunk, IReadOnlyList<PrintedDate> days)
    {
        var lines = chunk.Found.Document.Lines;
        var at = days.Select(day => chunk.Found.Document.LineAt(day.Span.At)).ToArray();
        var above = at[0] - chunk.FirstLine;
        var isRegular = at.Zip(at.Skip(1)).All(pair => pair.Second - pair.First > above);
        var isOfLines = days.Zip(at)
            .All(day =>
                day.First.Span.At - lines[day.Second].At < NearTheLinesStart
                || lines[day.Second].End - day.First.Span.End < 4
            );
        return isRegular && isOfLines ? [.. at.Select(line => lines[line - above].At)] : null;
    }
}
