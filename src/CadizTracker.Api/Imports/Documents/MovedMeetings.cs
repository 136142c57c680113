using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Sentences that move a meeting from one day to another: which of the two is meant, and whether it was held, they leave to the reader.</summary>
internal static class MovedMeetings
{
    private static readonly Regex Moved = Patterns.Of(
        @"\b(?:postponed|moved|rescheduled|brought\s+forward|reportee?s?|deplacee?s?|avancee?s?|decalee?s?)\s+(?:from|to|until|au|aux|du|a|jusqu'au|pour)\b"
    );

    public static IReadOnlyList<Span> Of(DocumentText document) =>
        [
            .. Moved
                .In(document)
                .Select(match =>
                    Span.To(
                        Sentences.Start(document, match.Index, 300),
                        Sentences.End(document, match.Index + match.Length, 300)
                    )
                ),
        ];

    public static bool Holds(Findings found, PrintedDate date) =>
        found.Moved.Any(sentence => sentence.Holds(date.Span));

    /// <summary>Asks which of the days is meant.</summary>
    public static void Ask(Findings found, List<OpenQuestion> open)
    {
        foreach (var sentence in found.Moved)
        {
            var days = Nearby
                .Within(found.Dates, sentence, date => date.Span)
                .Where(date => date.IsDay)
                .ToArray();
            if (days.Length > 0)
            {
                open.Add(
                    new(
                        "date",
                        "day_moved",
                        OpenWords.Moved.Here,
                        null,
                        found.Document.Quote(sentence),
                        [
                            .. days.Select(day => new Candidate(
                                found.Document.Quote(day.Span).Quote,
                                []
                            )),
                        ]
                    )
                );
            }
        }
    }
}
