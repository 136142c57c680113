using System.Globalization;
using System.Text.Json;

namespace CadizTracker.Coverage;

/// <summary>A row of the SQL function coverage_totals. Nothing is counted here.</summary>
internal record Totals
{
    public int DomainsCovered { get; init; }
    public int DomainsTotal { get; init; }
    public int DomainsFull { get; init; }
    public int DomainsFullUnknown { get; init; }
    public int ObjectivesCovered { get; init; }
    public int ObjectivesTotal { get; init; }
    public int ObjectivesFull { get; init; }
    public int ObjectivesFullUnknown { get; init; }
    public int ActionsCovered { get; init; }
    public int ActionsTotal { get; init; }

    public CountWithFull Domains =>
        new(
            DomainsCovered,
            DomainsTotal,
            Ratio(DomainsCovered, DomainsTotal),
            DomainsFull,
            DomainsFullUnknown
        );

    public CountWithFull Objectives =>
        new(
            ObjectivesCovered,
            ObjectivesTotal,
            Ratio(ObjectivesCovered, ObjectivesTotal),
            ObjectivesFull,
            ObjectivesFullUnknown
        );

    public Count Actions => new(ActionsCovered, ActionsTotal, Ratio(ActionsCovered, ActionsTotal));

    /// <summary>What is covered of each level.</summary>
    public LevelCounts ByLevel => new(DomainsCovered, ObjectivesCovered, ActionsCovered);

    /// <summary>Totals as to_json writes a row of them; all 0 where the plan has no items.</summary>
    public static Totals Read(string? json) =>
        json is null ? new() : JsonSerializer.Deserialize<Totals>(json, Columns)!;

    /// <summary>How our SQL names the columns of what it writes as JSON.</summary>
    public static readonly JsonSerializerOptions Columns = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Rows by their names, as SQL gives them in one JSON object; a plan without items has none.</summary>
    public static Func<string, Totals> Named(string json)
    {
        var rows = JsonSerializer.Deserialize<Dictionary<string, Totals>>(json, Columns)!;
        return name => rows.GetValueOrDefault(name) ?? new();
    }

    /// <summary>Four decimals; 1 only where complete, so that nobody reads 100 % too early. Null where the total is 0.</summary>
    public static decimal? Ratio(int covered, int total) =>
        total == 0 ? null
        : covered == total ? 1.0m
        : Shortest(Math.Min((decimal)covered / total, 0.9999m));

    // 0.6 and not 0.6000, 0.0 and not 0: the same figure is always the same text.
    private static decimal Shortest(decimal ratio) =>
        decimal.Parse(
            ratio.ToString("0.0###", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
}
