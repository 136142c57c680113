using CadizTracker.Citations;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>A document, read against what the record knows.</summary>
internal sealed record DocumentReading
{
    public required Findings Found { get; init; }
    public required Drafts Drafts { get; init; }
    public required IReadOnlyList<PresidencyReading.Weighed> Presidencies { get; init; }
    public required PresidencyRecord? Presidency { get; init; }
    public required PlanOutline? Plan { get; init; }
    public required IReadOnlyList<Paired> Citations { get; init; }

    public static DocumentReading Of(DocumentText document, Known known, DocumentHints hints)
    {
        var found = Findings.Of(document);
        var drafts = Drafts.Of(found);
        var candidates = PresidencyReading.Candidates(found, known.Presidencies);
        var presidency = hints.Presidency is { } slug
            ? known.Presidencies.Single(each => each.Slug == slug)
            : PresidencyReading.Chosen(candidates)?.Presidency;
        var plan =
            known.Plans.SingleOrDefault(each => each.Code == (hints.Plan ?? presidency?.Plan))
            ?? Likely(document, candidates, known.Plans);
        var citations = plan is null ? [] : found.Citations(plan, known.Plans);
        return new()
        {
            Found = found,
            Drafts = drafts,
            Presidencies = candidates,
            Presidency = presidency,
            Plan = plan,
            Citations = new Pairing(found, drafts, new(found, known.ItemTitles), plan).Of(
                citations
            ),
        };
    }

    // Without a presidency: the one plan that the document names, or that every presidency it may be about works under.
    private static PlanOutline? Likely(
        DocumentText document,
        IReadOnlyList<PresidencyReading.Weighed> presidencies,
        IReadOnlyList<PlanOutline> plans
    )
    {
        var named = plans
            .Where(plan => PlanNaming.Of(plan).Places.Any(place => IsNamed(document.Folded, place)))
            .ToArray();
        string[] theirs =
        [
            .. presidencies.Select(each => each.Presidency.Plan).OfType<string>().Distinct(),
        ];
        // A plan that none of them works under may be named for one sentence alone.
        var codes =
            named.Length > 0
                ? named
                    .Select(plan => plan.Code)
                    .Where(code => theirs.Length == 0 || theirs.Contains(code))
                : theirs;
        return codes.ToArray() is [{ } code] ? plans.Single(plan => plan.Code == code) : null;
    }

    private static bool IsNamed(string folded, string place) =>
        folded.Contains($"{place} action plan", StringComparison.Ordinal)
        || folded.Contains($"plan d'action de {place}", StringComparison.Ordinal)
        || folded.Contains($"action plan of {place}", StringComparison.Ordinal);
}
