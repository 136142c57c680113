namespace CadizTracker.Benchmarks;

/// <summary>What is asked for.</summary>
internal static class Addresses
{
    public const string PlanCode = "cadiz-2023-2027";
    public const string PresidencySlug = "morocco-2023";
    public const string OfPresidency = $"/api/v1/presidencies/{PresidencySlug}/coverage";
    public const string OfPlan = $"/api/v1/plans/{PlanCode}/coverage";
    public const string Rows = $"/api/v1/plans/{PlanCode}/coverage/rows?format=csv";
}
