using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
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

/// <summary>Shows what a presidency's meetings have not addressed, grouped by domain and objective.</summary>
internal sealed class ShowGapsOfPresidency(NpgsqlDataSource source)
    : Endpoint<CoverageOfPresidency, Gaps>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/coverage/gaps");
        Group<Reads>();
    }

    public override async Task HandleAsync(CoverageOfPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadCoverageAsync(source, r, ct);
        var scope = await CoverageScope.OfAsync(read, r, ct);
        await HttpContext.AnswerAsync(
            read,
            Gaps.Of(await CoverageAnswer.ReadAsync(read, scope, ct))
        );
    }
}

/// <summary>Shows what of a plan has not been addressed, grouped by domain and objective.</summary>
internal sealed class ShowGapsOfPlan(NpgsqlDataSource source) : Endpoint<CoverageOfPlan, Gaps>
{
    public override void Configure()
    {
        Get("/plans/{plan}/coverage/gaps");
        Group<Reads>();
    }

    public override async Task HandleAsync(CoverageOfPlan r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadCoverageAsync(source, r, ct);
        var scope = await CoverageScope.OfAsync(read, r, ct);
        await HttpContext.AnswerAsync(
            read,
            Gaps.Of(await CoverageAnswer.ReadAsync(read, scope, ct))
        );
    }
}
