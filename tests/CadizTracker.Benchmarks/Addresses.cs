namespace CadizTracker.Benchmarks;

/// <summary>What is asked for.</summary>
internal static class Addresses
{
    public const string PlanCode = "cadiz-2023-2027";
    public const string PresidencySlug = "morocco-2023";
    public const string OfPresidency = $"{Presidency}/coverage";
    public const string OfPlan = $"/api/v1/plans/{PlanCode}/coverage";
    public const string Rows = $"/api/v1/plans/{PlanCode}/coverage/rows?format=csv";

    /// <summary>What is asked of an analysis, at the door of a presidency and at that of the plan, by its name in the table.</summary>
    public static readonly IReadOnlyList<(string Name, string Path)> Analyses =
    [
        .. AtBothDoors("gaps", "gaps"),
        .. AtBothDoors("matrix", "matrix"),
        .. AtBothDoors("matrix by meeting, a page of 100", "matrix?by=meeting"),
        .. AtBothDoors("timeline, a page of 100", "timeline"),
        ("compare, two presidencies", $"{OfPresidency}/compare?with=portugal-2024"),
        ("compare, two spans of the plan", $"{OfPlan}/compare?from=2025-01-01&withTo=2025-01-01"),
        .. AtBothDoors("explain an item, a page of 100", "explain?item=A20"),
        .. AtBothDoors("rules", "rules"),
        .. AtBothDoors("what-if", "what-if?cite=A4,A18&cite=O6"),
        .. AtBothDoors("plan-ahead, two meetings", "plan-ahead?meetings=2"),
        ("reconcile, nothing explains it", $"{Presidency}/reconcile?objectives=6/10&actions=11/29"),
        ("programme", $"{Presidency}/programme"),
        ("inheritance", "/api/v1/presidencies/portugal-2024/inheritance"),
    ];

    private static (string, string)[] AtBothDoors(string name, string analysis) =>
        [
            ($"{name}, a presidency", $"{OfPresidency}/{analysis}"),
            ($"{name}, the plan", $"{OfPlan}/{analysis}"),
        ];

    private const string Presidency = $"/api/v1/presidencies/{PresidencySlug}";
}
