using CadizTracker.Citations;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>Puts figures that stand together into one claim.</summary>
internal static class ClaimReading
{
    private const int Together = 300;

    public static IReadOnlyList<ProposedClaim> Of(
        DocumentReading reading,
        DocumentHints hints,
        List<OpenQuestion> open
    )
    {
        var document = reading.Found.Document;
        List<List<PrintedClaim>> groups = [];
        foreach (var printed in reading.Found.Claims.Where(claim => IsAll(reading, claim, open)))
        {
            if (
                groups.Count == 0
                || printed.Span.At - groups[^1][^1].Span.End > Together
                || groups[^1]
                    .Exists(other => other.Level == printed.Level && other.Kind == printed.Kind)
            )
            {
                groups.Add([]);
            }
            groups[^1].Add(printed);
        }
        return
        [
            .. groups
                .Where(group => group.Exists(each => each.Level is not null))
                .Select(group => new ProposedClaim(
                    Write(group, document, hints),
                    group.Exists(each => each.IsAll) ? Confidence.Inferred : Confidence.Stated,
                    [.. group.Select(each => document.Quote(each.Span))]
                )),
        ];
    }

    // "The five domains" is all of them where the plan has five.
    private static bool IsAll(DocumentReading reading, PrintedClaim claim, List<OpenQuestion> open)
    {
        if (
            !claim.IsAll
            || reading.Plan is not { } plan
            || plan.Items.Count(item => item.Level == claim.Level) == claim.Total
        )
        {
            return true;
        }
        open.Add(
            new(
                "claim",
                "total_differs",
                OpenWords.NotAll.Here,
                null,
                reading.Found.Document.Quote(claim.Span),
                []
            )
        );
        return false;
    }

    private static Claim Write(
        List<PrintedClaim> group,
        DocumentText document,
        DocumentHints hints
    ) =>
        new()
        {
            Domains = Counted(group, ItemLevel.Domain),
            Objectives = Counted(group, ItemLevel.Objective),
            Actions = Counted(group, ItemLevel.Action),
            Meetings = group
                .Where(each => each.Kind is not null)
                .ToDictionary(each => each.Kind!.Value, each => each.Covered),
            Source = hints.Title is { } title
                ? new Source
                {
                    Title = title,
                    Page = document.Page(group[0].Span.At),
                    Quote = document.Squeezed(group[0].Span.At, group[^1].Span.End),
                }
                : null,
        };

    private static CountedOf? Counted(List<PrintedClaim> group, ItemLevel level) =>
        group.Find(each => each.Level == level) is { } claim
            ? new() { Covered = claim.Covered, Total = claim.Total }
            : null;
}
