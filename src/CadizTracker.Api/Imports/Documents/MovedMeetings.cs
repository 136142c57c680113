using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>
/// Sentences that move a meeting from one day to another, or name one day or another: which of the two is meant, and whether it was held, they leave to the reader.
/// </summary>
internal static class MovedMeetings
{
    private static readonly Regex Moved = Patterns.Of(
        @"\b(?:postponed|moved|rescheduled|brought\s+forward|reportee?s?|deplacee?s?|avancee?s?|decalee?s?)\s+(?:from|to|until|au|aux|du|a|jusqu'au|pour)\b"
    );

    // 26 or 27 February: one of the two, nobody knows which.
    private static readonly Regex Either = Patterns.Of(
        $@"\b\d{{1,2}}(?:er|st|nd|rd|th)?(?:\s+{MonthNames.Pattern}(?:\s+\d{{4}})?)?,?\s+(?:or|ou)\s+(?:(?:on|the|le)\s+)*\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:of\s+)?{MonthNames.Pattern}\b"
    );

    public static IReadOnlyList<Span> Of(DocumentText document) =>
        [
            .. Moved
                .In(document)
                .Concat(Either.In(document))
                .OrderBy(match => match.Index)
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
            var isMoved = Moved.IsMatch(found.Document.Folded.AsSpan(sentence.At, sentence.Length));
            if (days.Length > 0)
            {
                open.Add(
                    new(
                        "date",
                        isMoved ? "day_moved" : "day_either",
                        isMoved ? OpenWords.Moved.Here : OpenWords.WhichOfTheDays.Here,
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
