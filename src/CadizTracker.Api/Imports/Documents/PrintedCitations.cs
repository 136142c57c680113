using System.Text.RegularExpressions;
using CadizTracker.Citations;
using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>Finds the chains of level words with numbers that citations are, with the name of the plan where it stands beside them.</summary>
internal static class PrintedCitations
{
    // 5b, 5 (b), 5 b)
    private const string Number =
        @"\d{1,3}(?: ?\([a-d]\)(?: *(?:,|/|&|\b(?:and|et|or|ou)\b) *\([a-d]\))*| ?[a-d]\)|[a-z]?\b)";

    // Of a sentence that goes on in the next line, never across a gap.
    private const string Space = @" *\n? *";
    private const string List =
        $@"{Number}(?:(?: *[-/] *|{Space}[,&]{Space}|,?{Space}\b(?:to|and|et|a)\b{Space}){Number})*";
    private const string Item =
        $@"\b(?:domaines?|domains?|areas?|objectifs?|objectives?|actions?) *(?::|n[o°]\.?|nos\.?|numbers?)? *{List}";
    private const string Between =
        @" *\)?(?: *[|¦,;/:(>›→-] *\n? *| *\n *[|¦(>›→] *| *\n? *\b(?:of|under|within|in|from|de|du|des|dans|sous|and|et)\b *\n? *)(?:(?:the|la|le|les|its) *\n? *|l' *)?";

    // Of one line in front of the items; behind them, the sentence may go on in the next.
    private static string PlanName(string space) =>
        $@"(?:[\p{{L}}'-]+{space}){{0,4}}(?:action{space}plan|plan{space}d'{space}?action|plan)(?:{space}conjoint)?(?:{space}(?:of|de|du|d'){space}?(?:the{space}|la{space}|le{space})?[\p{{L}}'-]+(?:{space}valett[ae])?)?(?:,?{space}\(?\d{{4}}(?: *- *\d{{4}})?\)?)?";

    private static readonly Regex Pattern = Patterns.Of(
        $@"(?<before>{PlanName(" +")} *[:,(-]{Space}|(?:jvap|pacv) +)?(?<items>{Item}(?:{Between}{Item})*)(?<after> *\)?,?{Space}\b(?:of|du|de|in|dans|from|under|sous)\b{Space}(?:\b(?:the|le|la)\b{Space})?(?:{PlanName(@"(?: *\n *| +)")}|jvap|pacv))?"
    );
    private static readonly Regex Mention = Patterns.Of(
        @"\b(?:reference\s+countr(?:y|ies)|lead\s+countr(?:y|ies)|pays\s+(?:de\s+reference|chefs?\s+de\s+file|referents?))\b"
    );
    private static readonly Regex Ending = Patterns.Of($"{Item}$");

    public static IEnumerable<PrintedCitation> Of(
        DocumentText document,
        PlanOutline plan,
        IReadOnlyList<PlanOutline> plans,
        IReadOnlyList<PrintedDate> dates
    ) =>
        CitedLines
            .Joined(
                document,
                plan,
                Pattern
                    .In(document)
                    .Where(match => !IsCounted(document, match.Groups["items"].Index))
                    .Select(match => CitedWords.Of(document, match, dates))
            )
            .Select(words => Read(document, words.Span, words.IsUnclear, plan, plans));

    /// <summary>What ends here on its line is a citation, whatever the next line begins with.</summary>
    public static bool EndsLine(DocumentText document, int end)
    {
        var line = document.Lines[document.LineAt(end - 1)];
        return line.End == end && Ending.IsMatch(document.Folded[line.At..end]);
    }

    /// <summary>A line that is a citation, and little else beside a label.</summary>
    public static bool IsLine(DocumentText document, DocumentLine line)
    {
        if (line.End - line.At > LongestLine)
        {
            return false;
        }
        var text = document.Folded[line.At..line.End];
        var match = Pattern.Match(text);
        return match.Success
            && !IsCounted(document, line.At + match.Groups["items"].Index)
            && (
                match.Length * 2 >= text.Length
                || text.LastIndexOf(':', match.Index) is >= 0 and < LongestLabel
            );
    }

    private const int LongestLabel = 40;
    private const int LongestLine = 300;

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
        Span span,
        bool isUnclear,
        PlanOutline plan,
        IReadOnlyList<PlanOutline> plans
    )
    {
        var text = document.Squeezed(span.At, span.End);
        var (named, parsed) = PlanOfCitation.Parse(text, plan, plans);
        var sentence = CitedWords.Around(document, span);
        var isMention = Mention.IsMatch(document.Folded[sentence.At..span.At]);
        var around = document.Folded[sentence.At..sentence.End];
        var judged =
            isUnclear ? CountedUnits.Doubted(parsed, text)
            : isMention ? parsed
            : NegatedCitations.Judged(
                PlanOfCitation.Doubted(
                    parsed,
                    named,
                    text,
                    around,
                    CitedWords.Beside(document, span, sentence)
                ),
                text,
                around
            );
        return new(span, text, named, judged) { IsMention = isMention };
    }
}
