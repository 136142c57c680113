using CadizTracker.Quality;

namespace CadizTracker.Web;

/// <summary>The handover meeting of February 2024, as the documentation shows what was found in it.</summary>
internal static class FindingExamples
{
    private const string Meeting = "2024-02-01-rabat-senior-officials-meeting";
    private static readonly DateOnly Day = new(2024, 2, 1);

    public static Found Handover =>
        new()
        {
            Place =
                $"{DocumentationNames.Plan} {DocumentationNames.Presidency} {Meeting} meeting outside_term 0000000000",
            Finding = FindingCode.OutsideTerm,
            Severity = FindingSeverity.Information,
            Record = FoundIn.Meeting,
            Slug = Meeting,
            Presidency = DocumentationNames.Presidency,
            Plan = DocumentationNames.Plan,
            Facts = new()
            {
                StartsOn = Day,
                EndsOn = Day,
                TermFrom = new(2022, 12, 14),
                TermTo = Day,
            },
        };
}
