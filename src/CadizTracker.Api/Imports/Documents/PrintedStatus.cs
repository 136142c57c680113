using System.Text.RegularExpressions;
using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>Words that say whether a meeting was held.</summary>
internal sealed record PrintedStatus(Span Span, MeetingStatus Status)
{
    private static readonly Regex Pattern = Patterns.Of(
        @"\b(?:(?<held>(?:was|were)\s+(?:held|organi[sz]ed|co-?chaired)|(?:has|have)\s+(?:held|hosted|organi[sz]ed)|(?:held|hosted|organi[sz]ed|convened)\s+(?:its|their|an?|the)\b|(?<said>(?:held|tenue?)\s+(?:in|at|on|from|online|a|au|aux|le|les|du|dans))\b|took\s+place|brought\s+together|gathered|s'est\s+(?:tenue?|deroulee?)|se\s+sont\s+tenue?s"
            + @"|a\s+eu\s+lieu|a\s+ete\s+consacree?|ont\s+eu\s+lieu|(?:a|ont)\s+(?:tenu|organise|accueilli)|a\s+(?:rassemble|reuni|adopte|formule|permis)|ont\s+(?:adopte|formule|permis)|(?:produced|adopted|concluded)\b|met\s+in)"
            + @"|(?<planned>will\s+(?:be|take|gather|focus|address|host|hold|organi[sz]e|convene|meet)|to\s+be\s+held|is\s+(?:planned|scheduled)|planned\b|scheduled\s+for|aura\s+lieu|auront\s+lieu|se\s+tiendra|se\s+tiendront|(?:tiendra|organisera|accueillera)\b"
            + @"|prevue?s?\b|sera\b|seront\b|a\s+venir|upcoming)"
            + @"|(?<postponed>postponed|reportee?s?|ajournee?s?)|(?<cancelled>cancell?ed|called\s+off|annulee?s?|(?:did\s+not|didn't)\s+take\s+place|(?:was|were)\s+not\s+held|n'(?:a|ont)\s+pas\s+eu\s+lieu|ne\s+s'est\s+pas\s+tenue?))\b"
    );

    // "No recommendations were adopted" does not say that it was held.
    private static readonly Regex Nothing = Patterns.Of(
        @"\b(?:no|none|aucune?)\s+[^.;:,\n]{0,40}$"
    );

    // "… should be held in", "devait être tenue à".
    private static readonly Regex NotYet = Patterns.Of(
        @"\b(?:be|being|is|are|sera|seront|serait|seraient|etre|est|sont|not|pas)\s+$"
    );

    private static readonly Regex Year = Patterns.Of(@"^\s+(?:the\s+year\s+|l'annee\s+)?\d{4}");

    // "Meetings held in 2025" heads a list, and says it of none alone.
    private static bool IsOtherwise(DocumentText document, Match match) =>
        NotYet.IsMatch(document.Folded[Math.Max(0, match.Index - 20)..match.Index])
        || Year.IsMatch(
            document.Folded[
                (match.Index + match.Length)..Math.Min(
                    document.Folded.Length,
                    match.Index + match.Length + 20
                )
            ]
        );

    public static IReadOnlyList<PrintedStatus> Of(DocumentText document) =>
        [
            .. Pattern
                .In(document)
                .Where(match =>
                    !(match.Groups["said"].Success && IsOtherwise(document, match))
                    && !Nothing.IsMatch(document.Folded[Math.Max(0, match.Index - 60)..match.Index])
                )
                .Select(match => new PrintedStatus(
                    match.Span(),
                    match.Groups["held"].Success ? MeetingStatus.Held
                        : match.Groups["planned"].Success ? MeetingStatus.Planned
                        : match.Groups["postponed"].Success ? MeetingStatus.Postponed
                        : MeetingStatus.Cancelled
                )),
        ];
}
