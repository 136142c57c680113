using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Says of each line what it is, by what was found in it and by how it looks.</summary>
internal sealed class BlockLines(
    Findings found,
    IReadOnlyList<Chunk> chunks,
    IReadOnlyList<TornTable> torn
)
{
    private const int LongestHead = 160;
    private const int LongestTitle = 120;
    private const int LeastSentence = 60;

    private static readonly Regex Page = Patterns.Of(
        @"^(?:[-\s]*(?:page\s*|p\.\s*)?\d{1,3}(?:\s*(?:/|of|sur|de)\s*\d{1,3})?[-\s]*)$|\bpage\s*\d{1,3}(?:\s*(?:/|of|sur|de)\s*\d{1,3})?$|^page\s*\d{1,3}\b"
    );
    private static readonly Regex Labelled = Patterns.Of(
        @"^(?:[•*-]\s*)?(?<label>\p{L}[\p{L}'’ /-]{0,38})\s*:"
    );
    private static readonly Regex OfATitle = Patterns.Of(
        @"^(?:title|titre|intitule|subject|sujet|objet|theme|topic|name|nom|meeting|reunion|event|evenement)$"
    );

    private static readonly Regex GoesOn = Patterns.Of(
        @"\b(?:on|in|of|for|about|the|and|sur|pour|de|du|des|la|le|les|et|a|au|aux)\s*:?$"
    );
    private static readonly Regex BareKind = Patterns.Of(
        @"^(?:[\W\d_]|\b(?:online|virtual|en\s+ligne|virtuel|an?|une?|the|le|la|in|on|at|du|au)\b)*$"
    );

    private readonly DocumentText _document = found.Document;
    private readonly HashSet<int> _otherwise =
    [
        .. torn.SelectMany(table => Enumerable.Range(table.First, table.End - table.First)),
    ];
    private readonly Dictionary<int, List<PrintedDate>> _days = [];
    private readonly HashSet<int> _sections = [];

    public static IReadOnlyList<BlockLine> Of(
        Findings found,
        IReadOnlyList<Chunk> chunks,
        IReadOnlyList<TornTable> torn
    ) => new BlockLines(found, chunks, torn).Read();

    private BlockLine[] Read()
    {
        foreach (var chunk in chunks)
        {
            Note(chunk);
        }
        var repeated = _document
            .Lines.CountBy(line => WithoutNumbers(line))
            .Where(each => each.Value > 1)
            .Select(each => each.Key)
            .ToHashSet(StringComparer.Ordinal);
        return Spaced([.. _document.Lines.Select((line, i) => Read(line, i, repeated))]);
    }

    private static BlockLine[] Spaced(BlockLine[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i - 1].IsOfThePage
                ? lines[i] with
                {
                    Gap = Math.Max(lines[i].Line.Gap, lines[i - 1].Gap),
                }
                : lines[i];
        }
        return lines;
    }

    private void Note(Chunk chunk)
    {
        if (chunk.Sections.Any(section => section.IsPlural))
        {
            _sections.UnionWith(Enumerable.Range(chunk.FirstLine, chunk.Lines));
        }
        if (chunk.Days.Count > 0 && DateRuns.Of(chunk).Count > 0)
        {
            _otherwise.UnionWith(Enumerable.Range(chunk.FirstLine, chunk.Lines));
            return;
        }
        var start = chunk.Span.At;
        var prose = 0;
        foreach (var day in chunk.Days)
        {
            var line = _document.LineAt(day.Span.At);
            var isProse = Pieces.IsProse(chunk, day, Math.Min(start, day.Span.At));
            start = _document.Lines[line].End;
            if (isProse)
            {
                _otherwise.Add(line);
                prose++;
            }
            (_days.TryGetValue(line, out var days) ? days : _days[line] = []).Add(day);
        }
        if (prose > 0 && prose == chunk.Days.Count)
        {
            // The paragraph goes on; no block below begins in its midst.
            var first = _document.LineAt(chunk.Days[0].Span.At);
            _otherwise.UnionWith(Enumerable.Range(first, chunk.LastLine - first + 1));
        }
    }

    private BlockLine Read(DocumentLine line, int i, HashSet<string> repeated)
    {
        var text = _document.Folded[line.At..line.End];
        var days = _days.GetValueOrDefault(i) ?? [];
        var isText =
            text.Length > LongestHead
            || (text.Length > LeastSentence && text[^1] == '.')
            || IsBulleted(line)
            || Nearby
                .Within(found.Statuses, line.Span, status => status.Span)
                .Any(status => IsAVerb(status) || FragmentStatus.IsAlone(_document, line, status));
        var says = Features(line, isText) | (days.Count == 1 ? Says.Day : Says.Nothing);
        var isOfThePage =
            Page.IsMatch(text)
            || (
                says == Says.Nothing
                && !Labelled.IsMatch(text)
                && repeated.Contains(WithoutNumbers(line))
            );
        var isSection =
            _sections.Contains(i)
            || (days.Count == 0 && (IsSection(line, text) || IsHeadingOfOne(i)));
        return new(
            line,
            says
                | (
                    !isOfThePage && !isSection && !isText && IsTitle(line, text, says)
                        ? Says.Title
                        : Says.Nothing
                )
        )
        {
            Day = days.Count == 1 && !_otherwise.Contains(i) ? days[0] : null,
            IsOtherwise = days.Count > 1 || _otherwise.Contains(i),
            IsSection = isSection,
            IsOfThePage = isOfThePage,
            IsText = isText,
            IsKindAlone = IsKindAlone(line),
            IsInTheMiddle = char.IsLower(_document.Text[line.At]),
        };
    }

    private Says Features(DocumentLine line, bool isText)
    {
        var says = line.Numbering > 0 ? Says.Number : Says.Nothing;
        says |= Any(found.Units, each => each.Span) ? Says.Results : Says.Nothing;
        if (PrintedCitations.IsLine(_document, line))
        {
            says |= Says.Citation;
        }
        if (isText && !line.IsEntry)
        {
            return says;
        }
        says |= Any(found.Places, each => each.Span) ? Says.Place : Says.Nothing;
        says |= Any(found.CoChairs, each => each.Span) ? Says.CoChairs : Says.Nothing;
        return Nearby.Within(found.Kinds, line.Span, each => each.Span).Any(kind => !kind.IsPlural)
            ? says | Says.Kind
            : says;

        bool Any<T>(IReadOnlyList<T> all, Func<T, Span> where) =>
            Nearby.Within(all, line.Span, where).Any();
    }

    /// <summary>It may be what a meeting is called: the kind and more, or words that are nothing else.</summary>
    private bool IsTitle(DocumentLine line, string text, Says says)
    {
        var label = Labelled.Match(text);
        if ((says & (Says.Kind | Says.Citation)) == Says.Kind)
        {
            return !label.Success || IsOfATitle(line, label);
        }
        if (char.IsAsciiDigit(text[0]) && !line.IsEntry)
        {
            return false; // so many participants of so many countries
        }
        return (says & (Says.Day | Says.Place | Says.CoChairs | Says.Citation | Says.Results))
                == Says.Nothing
            && (!label.Success || OfATitle.IsMatch(label.Groups["label"].Value.Trim()))
            && text.Length <= LongestTitle
            && text[^1] is not ('.' or ';' or ':' or '!' or '?')
            && !Nearby.Within(found.FollowUps, line.Span, each => each.Span).Any()
            && !Nearby.Within(found.Claims, line.Span, claim => claim.Span).Any()
            && !text.Contains("://", StringComparison.Ordinal)
            && TitleEdges.Trimmed(_document, line.At, line.End) is not null;
    }

    // "Webinar: remittances", and not "Place: online (webinar)".
    private bool IsOfATitle(DocumentLine line, Match label) =>
        OfATitle.IsMatch(label.Groups["label"].Value.Trim())
        || Nearby.Within(found.Kinds, new(line.At, label.Length), kind => kind.Span).Any();

    private bool IsKindAlone(DocumentLine line)
    {
        PrintedKind[] kinds = [.. Nearby.Within(found.Kinds, line.Span, kind => kind.Span)];
        return kinds is [{ IsPlural: false, IsAName: false }]
            && !GoesOn.IsMatch(_document.Folded[line.At..line.End])
            && BareKind.IsMatch(
                Without(
                    line,
                    [
                        kinds[0].Span,
                        .. Nearby
                            .Within(found.Dates, line.Span, date => date.Span)
                            .Select(date => date.Span),
                        .. Nearby
                            .Within(found.Places, line.Span, place => place.Span)
                            .Select(place => place.Span),
                    ]
                )
            );
    }

    private string Without(DocumentLine line, IEnumerable<Span> spans)
    {
        var text = document(line).ToCharArray();
        foreach (var span in spans)
        {
            Array.Fill(text, ' ', span.At - line.At, Math.Min(span.End, line.End) - span.At);
        }
        return new(text);

        string document(DocumentLine of) => _document.Folded[of.At..of.End];
    }

    private bool IsSection(DocumentLine line, string text)
    {
        var kinds = Nearby.Within(found.Kinds, line.Span, kind => kind.Span).ToArray();
        return kinds.Length > 0
            && kinds.All(kind => kind.IsPlural)
            && !text.Contains(':', StringComparison.Ordinal)
            && kinds.Sum(kind => kind.Span.Length) * 2 >= text.Length;
    }

    // "Webinar", set apart: a heading over the one meeting that follows.
    private bool IsHeadingOfOne(int i) =>
        i > 0
        && i + 1 < _document.Lines.Count
        && _document.Lines[i - 1].Block != _document.Lines[i].Block
        && _document.Lines[i + 1].Block != _document.Lines[i].Block
        && IsKindAlone(_document.Lines[i])
        && !Nearby.Within(found.Places, _document.Lines[i].Span, place => place.Span).Any();

    /// <summary>It begins with a word for the title, and a colon.</summary>
    public static bool IsLabelOfATitle(DocumentText document, DocumentLine line) =>
        Labelled.Match(document.Folded[line.At..line.End]) is { Success: true } label
        && OfATitle.IsMatch(label.Groups["label"].Value.Trim());

    // (cancelled) beside a title is a note, not a sentence.
    private bool IsAVerb(PrintedStatus status) =>
        status.Span.At == 0 || _document.Text[status.Span.At - 1] != '(';

    private static bool IsBulleted(DocumentLine line) => line is { IsEntry: true, Numbering: 0 };

    private string WithoutNumbers(DocumentLine line) =>
        string.Concat(
            _document
                .Folded[line.At..line.End]
                .Where(glyph => !char.IsAsciiDigit(glyph) && glyph != ' ')
        );
}
