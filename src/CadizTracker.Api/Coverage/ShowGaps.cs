using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>What the meetings in scope have not addressed.</summary>
internal sealed record Gaps
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>What has been addressed, in one line: the gaps are the rest.</summary>
    public required string Summary { get; init; }

    /// <summary>How many items of each level are not covered; objectives as rules.objectives counts them, so that they are the rest of the summary.</summary>
    public required PlanTotals NotCovered { get; init; }

    /// <summary>The domains that are not covered or have something below them that is not, with what that is.</summary>
    public required IReadOnlyList<Gap> Domains { get; init; }

    /// <summary>Items that are not covered and of which nobody knows where they lie.</summary>
    public required IReadOnlyList<Gap> Unplaced { get; init; }

    /// <summary>empty, partial or complete, as in coverage.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    public static Gaps Of(Coverage coverage)
    {
        var below = coverage.Items.ToLookup(item => item.Parent);
        var uncovered = coverage
            .Items.Where(item => !item.Covered)
            .Select(item => new PlanItem { Code = item.Code });
        return new()
        {
            Plan = coverage.Plan,
            Scope = coverage.Scope,
            Rules = coverage.Rules,
            Summary = coverage.Summary,
            NotCovered = PlanTotals.Of([.. uncovered]) with
            {
                Objectives = coverage.Objectives.Total - coverage.Objectives.Covered,
            },
            Domains = Gap.Under(below[null].Where(item => item.Level == ItemLevel.Domain), below),
            Unplaced = Gap.Under(below[null].Where(item => item.Level != ItemLevel.Domain), below),
            Record = coverage.Record,
            Revision = coverage.Revision,
            GeneratedAt = coverage.GeneratedAt,
        };
    }
}

/// <summary>An item that is not covered, or below which something is not.</summary>
/// <param name="Code">The item's code.</param>
/// <param name="Level">Its level.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Title">Its wording in the caller's language, else in the other; null where it is known in neither.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="Covered">Whether the item itself is covered; false is a gap.</param>
/// <param name="Items">What below it is not covered, or has gaps of its own, in plan order.</param>
internal sealed record Gap(
    string Code,
    ItemLevel Level,
    string Number,
    string? Title,
    string? TitleLang,
    bool Covered,
    IReadOnlyList<Gap> Items
)
{
    public static IReadOnlyList<Gap> Under(
        IEnumerable<CoverageItem> items,
        ILookup<string?, CoverageItem> below
    ) =>
        [
            .. items
                .Select(item => Of(item, below))
                .Where(gap => !gap.Covered || gap.Items.Count > 0),
        ];

    private static Gap Of(CoverageItem item, ILookup<string?, CoverageItem> below) =>
        new(
            item.Code,
            item.Level,
            item.Number,
            item.Title,
            item.TitleLang,
            item.Covered,
            Under(below[item.Code], below)
        );
}

/// <summary>One row per item of the plan, covered or not.</summary>
internal sealed record GapRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>domain, objective, part or action.</summary>
    public required ItemLevel Level { get; init; }

    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The code of its domain, a domain's own included; null where nobody knows.</summary>
    public string? Domain { get; init; }

    /// <summary>The code of its numbered objective (O5 for action 16), an objective's own included; null for domains and where nobody knows.</summary>
    public string? Objective { get; init; }

    /// <summary>1: addressed by at least one counted meeting in scope; 0: a gap.</summary>
    public int Covered { get; init; }

    public static IReadOnlyList<GapRow> Of(Coverage coverage)
    {
        var items = coverage.Items.ToDictionary(item => item.Code);
        string? Above(CoverageItem item, ItemLevel level) =>
            item.Level == level ? item.Code
            : item.Parent is null ? null
            : Above(items[item.Parent], level);
        return
        [
            .. coverage.Items.Select(item => new GapRow
            {
                Plan = coverage.Plan.Code,
                Level = item.Level,
                Code = item.Code,
                Number = item.Number,
                Title = item.Title,
                Domain = Above(item, ItemLevel.Domain),
                Objective = Above(item, ItemLevel.Objective),
                Covered = item.Covered ? 1 : 0,
            }),
        ];
    }
}

/// <summary>Shows what a presidency's meetings have not addressed, grouped by domain and objective. As csv or xlsx: every item of the plan.</summary>
internal sealed class ShowGapsOfPresidency(NpgsqlDataSource source)
    : Analysis<CoverageOfPresidency, Gaps>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/gaps";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerGapsAsync(read, scope, ct);
}

/// <summary>Shows what of a plan has not been addressed, grouped by domain and objective. As csv or xlsx: every item of the plan.</summary>
internal sealed class ShowGapsOfPlan(NpgsqlDataSource source)
    : Analysis<CoverageOfPlan, Gaps>(source)
{
    protected override string Address => "/plans/{plan}/coverage/gaps";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerGapsAsync(read, scope, ct);
}

internal static class AnsweringGaps
{
    private static readonly Bilingual Title = new("Gaps", "Lacunes");

    public static async Task AnswerGapsAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var coverage = await CoverageAnswer.ReadAsync(read, scope, ct);
        await http.AnswerAnalysisAsync(read, Gaps.Of(coverage), GapRow.Of(coverage), scope, Title);
    }
}
