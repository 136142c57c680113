using System.Text.RegularExpressions;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>A document or video that a document names, with its month and address where they stand beside it.</summary>
internal sealed record PrintedDocument(
    Span Span,
    DocumentKind Kind,
    string Title,
    string? Date,
    string? Url
)
{
    private const int Beside = 160;

    private const string Kinds =
        @"(?:(?<video>videos?|films?)|(?<brochure>brochures?|leaflets?|depliants?|factsheets?)|(?<report>reports?|rapports?|study|etude)|(?<declaration>declarations?)"
        + @"|(?<outcome>outcome\s+documents?|documents?\s+final|documents?\s+de\s+resultats?)|(?<agenda>agenda|ordre\s+du\s+jour)"
        + @"|(?<other>infographics?|infographies?|guides?|handbooks?|manuels?|manuals?|toolkits?|policy\s+briefs?|podcasts?|newsletters?|posters?|affiches?|compendiums?))";

    // The kind, then a title in quotation marks; or, at the beginning of a line, words up to a comma and a month.
    private static readonly Regex Quoted = Patterns.Of(
        $@"\b{Kinds}\s*:?\s+[«“""„]\s*(?<title>[^»”""«“]{{3,200}}[^»”""«“\s])\s*[»”""]"
    );

    // "Children first", a guide published in March 2024.
    private static readonly Regex Named = Patterns.Of(
        $@"[«“""„]\s*(?<title>[^»”""«“]{{3,200}}[^»”""«“\s])\s*[»”""],?\s*\(?(?:an?|the|une?|le|la|l')\s*(?:new\s+|short\s+|nouve(?:au|lle)\s+)?{Kinds}\b"
    );
    private static readonly Regex Plain = Patterns.Of(
        $@"(?:^|\n) *(?:[•*-] *)?(?<title>{Kinds}\s+[^.,;:«»“”""]{{3,160}}),\s*(?<month>{MonthNames.Pattern})\.?\s+(?<y>\d{{4}})"
    );
    private static readonly Regex Address = Patterns.Of(@"https?://[^\s<>""»)\]]+");

    public static IReadOnlyList<PrintedDocument> Of(
        DocumentText document,
        IReadOnlyList<PrintedDate> dates
    )
    {
        IReadOnlyList<Span> addresses = [.. Address.In(document).Select(match => match.Span())];
        return
        [
            .. Quoted
                .In(document)
                .Concat(Named.In(document))
                .Concat(Plain.In(document))
                .DistinctBy(match => match.Groups["title"].Index)
                .Select(match => Read(document, match, dates, addresses))
                .OrderBy(found => found.Span.At),
        ];
    }

    private static PrintedDocument Read(
        DocumentText document,
        Match match,
        IReadOnlyList<PrintedDate> dates,
        IReadOnlyList<Span> addresses
    )
    {
        var title = match.Groups["title"];
        var start =
            document.Folded.AsSpan(match.Index, match.Length).IndexOfAnyInRange('a', 'z')
            + match.Index;
        var reach = Span.To(
            title.Index + title.Length,
            Math.Min(
                match.Index + match.Length + Beside,
                EndOfEntry(document, match.Index + match.Length)
            )
        );
        var date = Nearby.Within(dates, reach, each => each.Span).FirstOrDefault();
        var address = Nearby.Within(addresses, reach, each => each).Cast<Span?>().FirstOrDefault();
        var end = Math.Max(
            match.Index + match.Length,
            Math.Max(date?.Span.End ?? 0, address?.End ?? 0)
        );
        return new(
            Span.To(start, end),
            KindOf(match),
            document.Squeezed(title.Index, title.Index + title.Length),
            date is null
                ? null
                : date.Month
                    ?? (
                        date.Starts == date.Ends
                            ? date.Starts?.ToString(
                                "yyyy-MM-dd",
                                System.Globalization.CultureInfo.InvariantCulture
                            )
                            : null
                    ),
            address is { } url
                ? document.Text.Substring(url.At, url.Length).TrimEnd('.', ',', ';')
                : null
        );
    }

    // What follows after a gap, or as another entry, is about something else.
    private static int EndOfEntry(DocumentText document, int at)
    {
        var line = document.LineAt(at);
        while (
            line + 1 < document.Lines.Count
            && document.Lines[line + 1].Block == document.Lines[line].Block
            && !document.Lines[line + 1].IsEntry
        )
        {
            line++;
        }
        return document.Lines[line].End;
    }

    private static DocumentKind KindOf(Match match) =>
        match.Groups["video"].Success ? DocumentKind.Video
        : match.Groups["brochure"].Success ? DocumentKind.Brochure
        : match.Groups["report"].Success ? DocumentKind.Report
        : match.Groups["declaration"].Success ? DocumentKind.Declaration
        : match.Groups["outcome"].Success ? DocumentKind.Outcome
        : match.Groups["other"].Success ? DocumentKind.Other
        : DocumentKind.Agenda;
}
