using System.Text.Json.Serialization;
using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>Coverage in the shape of Open SDG's reporting status: actions as its indicators, domains as its goals. Names are Open SDG's.</summary>
internal sealed record Reporting
{
    /// <summary>The statuses that an action may have: addressed, notaddressed.</summary>
    public required IReadOnlyList<ReportingStatus> Statuses { get; init; }

    /// <summary>Every action of the plan, also those that nobody can place.</summary>
    public required StatusReport Overall { get; init; }

    /// <summary>The actions known to lie in each domain.</summary>
    public required IReadOnlyList<GoalReport> Goals { get; init; }

    /// <summary>The actions by other fields.</summary>
    [JsonPropertyName("extra_fields")]
    public required ExtraFields ExtraFields { get; init; }

    /// <summary>What was counted, and how; Open SDG passes over it.</summary>
    public required ReportingScope About { get; init; }
}

/// <summary>A status that an action may have.</summary>
/// <param name="Value">addressed or notaddressed.</param>
/// <param name="TranslationKey">The status in the caller's language. Open SDG prints a key that it has no translation of.</param>
internal sealed record ReportingStatus(
    string Value,
    [property: JsonPropertyName("translation_key")] string TranslationKey
);

/// <summary>How many actions have each status.</summary>
internal record StatusReport
{
    /// <summary>A count for each status, in their order.</summary>
    public required IReadOnlyList<StatusCount> Statuses { get; init; }

    /// <summary>How many actions there are.</summary>
    public required StatusTotals Totals { get; init; }

    protected static IReadOnlyList<StatusCount> Counted(int covered, int total, bool isStated) =>
        [
            StatusCount.Of(ReportingWords.Addressed, covered, total, isStated),
            StatusCount.Of(ReportingWords.NotAddressed, total - covered, total, isStated),
        ];

    public static StatusReport Of(int covered, int total, bool isStated) =>
        new() { Statuses = Counted(covered, total, isStated), Totals = new(total) };
}

/// <summary>How many actions of a domain have each status.</summary>
internal sealed record GoalReport : StatusReport
{
    /// <summary>The domain's number.</summary>
    public required int Goal { get; init; }

    public static GoalReport Of(int goal, int covered, int total, bool isStated) =>
        new()
        {
            Goal = goal,
            Statuses = Counted(covered, total, isStated),
            Totals = new(total),
        };
}

/// <summary>How many actions of an objective have each status.</summary>
internal sealed record ObjectiveReport : StatusReport
{
    /// <summary>What Open SDG calls a field that an indicator has no value of.</summary>
    public const string Unspecified = "status.not_specified";

    /// <summary>The objective's code; status.not_specified: the actions of which nobody knows where they lie.</summary>
    public required string Objective { get; init; }

    public static ObjectiveReport Of(string objective, int covered, int total, bool isStated) =>
        new()
        {
            Objective = objective,
            Statuses = Counted(covered, total, isStated),
            Totals = new(total),
        };
}

/// <summary>The actions by other fields than their goal.</summary>
/// <param name="Objective">By objective; last, where there are any, those that nobody can place.</param>
internal sealed record ExtraFields(IReadOnlyList<ObjectiveReport> Objective);

/// <summary>How many actions have one status.</summary>
/// <param name="Status">addressed or notaddressed.</param>
/// <param name="TranslationKey">The status in the caller's language.</param>
/// <param name="Count">How many.</param>
/// <param name="Percentage">Of the total, with three decimals; null where the total is 0, where nothing is recorded, and where all of the actions known to lie there are addressed but others may lie there: it is never 100 unless complete.</param>
internal sealed record StatusCount(
    string Status,
    [property: JsonPropertyName("translation_key")] string TranslationKey,
    int Count,
    decimal? Percentage
)
{
    public static StatusCount Of(ReportingStatus status, int count, int total, bool isStated) =>
        new(
            status.Value,
            status.TranslationKey,
            count,
            total == 0 || !isStated ? null : Math.Round(100m * count / total, 3)
        );
}

/// <summary>How many there are.</summary>
internal sealed record StatusTotals(int Total);

/// <summary>What was counted, and how.</summary>
/// <param name="Plan">The plan whose actions are counted.</param>
/// <param name="Scope">Whose meetings were looked at.</param>
/// <param name="Rules">The rules of counting.</param>
/// <param name="Summary">The sum in one line, in the caller's language.</param>
/// <param name="Record">empty, partial or complete, as in coverage.</param>
/// <param name="Revision">The record's revision that this answer was made from.</param>
/// <param name="GeneratedAt">When that revision was committed, UTC.</param>
internal sealed record ReportingScope(
    PlanReference Plan,
    Scope Scope,
    CountingRules Rules,
    string Summary,
    string Record,
    long Revision,
    DateTimeOffset GeneratedAt
);

internal static class ReportingWords
{
    // Never Open SDG's own "complete": an action that meetings addressed is not implemented.
    public static ReportingStatus Addressed =>
        new("addressed", new Bilingual("Addressed in meetings", "Abordée lors de réunions").Here);

    public static ReportingStatus NotAddressed =>
        new("notaddressed", new Bilingual("Not addressed yet", "Pas encore abordée").Here);
}
