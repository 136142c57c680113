using System.Text.RegularExpressions;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>Which recorded presidency a document is about: by the country that it calls one, and by its dates.</summary>
internal static class PresidencyReading
{
    private const int Near = 60;
    private const int Clear = 2;

    private static readonly Regex Office = Patterns.Of(
        @"\b(?:presidenc(?:y|ies|es?)|chairmanship|chair)\b"
    );

    // Whom it is handed over to is the next.
    private static readonly Regex HandedOver = Patterns.Of(
        @"\b(?:passation|hand-?\s?over|handing\s+over|transmission|transfer)\s+(?:of|de)\s+(?:the|la)\s+$"
    );

    public sealed record Weighed(
        PresidencyRecord Presidency,
        int Score,
        int Named,
        IReadOnlyList<Passage> Passages,
        IReadOnlyList<Reason> Reasons
    );

    /// <summary>Every presidency that anything speaks for, the likeliest first.</summary>
    public static IReadOnlyList<Weighed> Candidates(
        Findings found,
        IReadOnlyList<PresidencyRecord> presidencies
    )
    {
        var named = Office
            .In(found.Document)
            .Select(match => Nearest(found, match.Span()))
            .OfType<PrintedCountry>()
            .ToArray();
        var days = found.Dates.Where(date => date.Starts is not null).ToArray();
        return
        [
            .. presidencies
                .Select(presidency =>
                    Weigh(
                        found,
                        presidency,
                        [.. named.Where(country => country.Code == presidency.Country)],
                        days
                    )
                )
                .Where(weighed => weighed.Score > 0)
                .OrderByDescending(weighed => weighed.Score)
                .ThenBy(weighed => weighed.Presidency.From),
        ];
    }

    /// <summary>The one that the document is about, if it is named and no other is nearly as likely.</summary>
    public static Weighed? Chosen(IReadOnlyList<Weighed> candidates) =>
        candidates is [var first, ..]
        && first.Named > 0
        && (candidates.Count == 1 || first.Score - candidates[1].Score >= Clear)
            ? first
            : null;

    public static bool IsIn(PresidencyRecord presidency, DateOnly day) =>
        day >= presidency.From && (presidency.To is null || day <= presidency.To);

    private static Weighed Weigh(
        Findings found,
        PresidencyRecord presidency,
        PrintedCountry[] named,
        PrintedDate[] days
    )
    {
        var inside = days.Count(date => IsIn(presidency, date.Ends!.Value));
        List<Reason> reasons = [];
        if (named.Length > 0)
        {
            reasons.Add(Reason.NamesPresidency(named.Length));
        }
        if (inside > 0)
        {
            reasons.Add(Reason.DatesInTerm(inside, days.Length));
        }
        var score =
            Math.Min(named.Length, 3) * 2 + (days.Length == 0 ? 0 : 6 * inside / days.Length);
        return new(
            presidency,
            score,
            named.Length,
            [
                .. named
                    .Take(3)
                    .Select(country => found.Document.Quote(Around(found.Document, country.Span))),
            ],
            reasons
        );
    }

    private static Span Around(DocumentText document, Span span)
    {
        var line = document.Lines[document.LineAt(span.At)];
        return line.End - line.At <= 200 ? line.Span : span;
    }

    // "Moroccan Presidency", "Présidence du Royaume du Maroc": the nearest country, of the same sentence.
    private static PrintedCountry? Nearest(Findings found, Span office)
    {
        var document = found.Document;
        if (
            (office.At > 0 && document.Folded[office.At - 1] == '-') // co-chair
            || HandedOver.IsMatch(document.Folded[Math.Max(0, office.At - 40)..office.At])
        )
        {
            return null;
        }
        var from = Math.Max(Math.Max(0, office.At - Near), Sentences.Start(document, office.At));
        var to = Math.Min(
            Math.Min(document.Text.Length, office.End + Near),
            Math.Max(office.End, Sentences.End(document, office.End - 1))
        );
        return Nearby
            .Within(found.Countries, Span.To(from, to), country => country.Span)
            .MinBy(country =>
                country.Span.At >= office.End
                    ? country.Span.At - office.End
                    : office.At - country.Span.End
            );
    }
}
