using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>Everything that was found in a document, each kind in the order of the text.</summary>
internal sealed record Findings
{
    private const int Most = 2_000;

    public required DocumentText Document { get; init; }
    public required IReadOnlyList<PrintedDate> Dates { get; init; }
    public required IReadOnlyList<PrintedCountry> Countries { get; init; }
    public required IReadOnlyList<PrintedPlace> Places { get; init; }
    public required IReadOnlyList<PrintedCoChairs> CoChairs { get; init; }
    public required IReadOnlyList<PrintedKind> Kinds { get; init; }
    public required IReadOnlyList<PrintedUnit> Units { get; init; }
    public required IReadOnlyList<PrintedClaim> Claims { get; init; }
    public required IReadOnlyList<PrintedDocument> Documents { get; init; }
    public required IReadOnlyList<PrintedFollowUp> FollowUps { get; init; }
    public required IReadOnlyList<PrintedStatus> Statuses { get; init; }

    /// <summary>The sentences that move a meeting to another day.</summary>
    public required IReadOnlyList<Span> Moved { get; init; }

    public static Findings Of(DocumentText document)
    {
        var words = PrintedWords.Of(document);
        var countries = PrintedCountries.Of(words, document.Folded);
        var dates = PrintedYears.Completed(document, Few(PrintedDates.Of(document)));
        var kinds = Few(PrintedKind.Of(document));
        return new()
        {
            Document = document,
            Dates = dates,
            Countries = countries,
            Kinds = kinds,
            Places = Few<PrintedPlace>([
                .. PrintedPlaces
                    .Of(document, countries)
                    .Concat(KnownCities.Of(document, dates, countries, kinds))
                    .OrderBy(place => place.Span.At),
            ]),
            CoChairs = Few<PrintedCoChairs>([
                .. PrintedCoChairs
                    .Of(document, words, countries)
                    .Concat(TableCoChairs.Of(document, countries))
                    .Concat(TableCoChairs.OfLines(document, countries))
                    .OrderBy(chairs => chairs.Span.At),
            ]),
            Units = Few(PrintedUnit.Of(document)),
            Claims = Few(PrintedClaim.Of(document, kinds)),
            Documents = Few(PrintedDocument.Of(document, dates)),
            FollowUps = Few(PrintedFollowUp.Of(document)),
            Statuses = PrintedStatus.Of(document),
            Moved = Few(MovedMeetings.Of(document)),
        };
    }

    public IReadOnlyList<PrintedCitation> Citations(
        PlanOutline plan,
        IReadOnlyList<PlanOutline> plans
    ) =>
        Few<PrintedCitation>([.. PrintedCitations.Of(Document, plan, plans, Dates).Take(Most + 1)]);

    // No brochure has so many; a text that does would buy an answer far larger than itself.
    private static IReadOnlyList<T> Few<T>(IReadOnlyList<T> found) =>
        found.Count <= Most ? found : throw new Refused(DocumentProblems.TooMuch);
}
