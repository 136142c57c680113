using System.Text.RegularExpressions;
using CadizTracker.Citations;
using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>Finds the chains of level words with numbers that citations are, with the name of the plan where it stands beside them.</summary>
internal static class PrintedCitations
{
    private const string Number = @"\d{1,3}[a-z]?\b";
    private const string List =
        $@"{Number}(?:(?: *[-/] *|\s*[,&]\s*|,?\s+(?:to|and|et|a)\s+){Number})*";
    private const string Item =
        $@"\b(?:domaines?|domains?|areas?|objectifs?|objectives?|actions?) *(?::|n[o°]\.?|nos\.?|numbers?)? *{List}";
    private const string Between =
        @" *\)?(?: *[|¦,;/:(-]\s*| *\n? *\b(?:of|under|within|in|from|de|du|des|dans|sous|and|et)\b\s*)(?:(?:the|la|le|les|its)\s+|l'\s*)?";
    private const string PlanName =
        @"(?:[\p{L}'-]+\s+){0,4}(?:action\s+plan|plan\s+d'\s*action|plan)(?:\s+conjoint)?(?:\s+(?:of|de|du|d')\s*(?:the\s+|la\s+|le\s+)?[\p{L}'-]+(?:\s+valett[ae])?)?(?:,?\s+\(?\d{4}(?:\s*-\s*\d{4})?\)?)?";

    private static readonly Regex Pattern = Patterns.Of(
        $@"(?:{PlanName}\s*[:,(-]\s*|(?:jvap|pacv)\s+)?{Item}(?:{Between}{Item})*(?: *\)?,?\s+(?:of|du|de|in|dans|from|under|sous)\s+(?:(?:the|le|la)\s+)?(?:{PlanName}|jvap|pacv))?"
    );
    private static readonly Regex Mention = Patterns.Of(
        @"\b(?:reference\s+countr(?:y|ies)|lead\s+countr(?:y|ies)|pays\s+(?:de\s+reference|chefs?\s+de\s+file|referents?))\b"
    );
    private static readonly Regex Ending = Patterns.Of($"{Item}$");

    public static IEnumerable<PrintedCitation> Of(
        DocumentText document,
        PlanOutline plan,
        IReadOnlyList<PlanOutline> plans
    ) =>
        Pattern
            .In(document)
            .Where(match => !IsCounted(document, match.Index))
            .Select(match => Read(document, CountedUnits.Of(document, match.Span()), plan, plans));

    /// <summary>What ends here on its line is a citation, whatever the next line begins with.</summary>
    public static bool EndsLine(DocumentText document, int end)
    {
        var line = document.Lines[document.LineAt(end - 1)];
        return line.End == end && Ending.IsMatch(document.Folded[line.At..end]);
    }

    // "3 of the 5 domains, 3 of …" counts them; only digits stand before what is counted.
    private static bool IsCounted(DocumentText document, int at)
    {
        while (at > 0 && document.Folded[at - 1] == ' ')
        {
            at--;
        }
        return at > 0 && char.IsAsciiDigit(document.Folded[at - 1]);
    }

    private static PrintedCitation Read(
        DocumentText document,
        (Span Span, bool IsUnclear) cited,
        PlanOutline plan,
        IReadOnlyList<PlanOutline> plans
    )
    {
        var span = cited.Span;
        var text = document.Squeezed(span.At, span.End);
        var (named, parsed) = PlanOfCitation.Parse(text, plan, plans);
        var start = Sentences.Start(document, span.At, 200);
        var isMention = Mention.IsMatch(document.Folded[start..span.At]);
        var around = document.Folded[start..Sentences.End(document, span.End, 200)];
        var judged =
            cited.IsUnclear ? CountedUnits.Doubted(parsed, text)
            : isMention ? parsed
            : NegatedCitations.Judged(
                PlanOfCitation.Doubted(parsed, named, text, around),
                text,
                around
            );
        return new(span, text, named, judged) { IsMention = isMention };
    }
}
