using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>A domain and what lies in it; or, with no code, what lies nobody knows where.</summary>
internal sealed record ProgressDomain(
    string? Code,
    string Title,
    string? TitleLang,
    IReadOnlyList<ProgressLine> Lines
)
{
    public IReadOnlyList<string> TitleLines(double width) =>
        Lettering.Name.Lines(Title, width, most: 6);

    /// <summary>"Domain 3, Protection and asylum: 2 of 3 objectives, 2 of 7 actions."</summary>
    public string InWords =>
        $"{Title}{ChartWords.Colon}{string.Join(", ", Lines.Select(line => line.InWords))}.";

    public static IReadOnlyList<ProgressDomain> Of(
        Coverage.Coverage coverage,
        IReadOnlyCollection<string>? mayHaveMore = null
    )
    {
        var parents = coverage.Items.ToDictionary(item => item.Code, item => item.Parent);
        var planned = (coverage.Projected?.Added ?? []).ToHashSet();
        var isEmpty = coverage.Record == "empty";
        CellState State(CoverageItem item) =>
            item.Covered ? CellState.Covered
            : planned.Contains(item.Code) ? CellState.Planned
            : isEmpty ? CellState.Unknown
            : CellState.Not;
        string Top(string code)
        {
            while (parents.GetValueOrDefault(code) is { } above)
            {
                code = above;
            }
            return code;
        }
        var counted = coverage.Items.Where(item => IsCounted(item, coverage)).ToArray();
        var inDomains = counted.ToLookup(item =>
            ItemCode.LevelOf(Top(item.Code)) == ItemLevel.Domain ? Top(item.Code) : null
        );
        bool hasUnplacedActions = inDomains[null].Any(item => item.Level == ItemLevel.Action);
        IReadOnlyList<ProgressLine> Lines(string? code, bool? full) =>
            [
                .. inDomains[code]
                    .GroupBy(item =>
                        item.Level == ItemLevel.Part ? ItemLevel.Objective : item.Level
                    )
                    .OrderBy(level => level.Key)
                    .Select(level => new ProgressLine(
                        level.Key,
                        [.. level.Select(item => (item, State(item)))],
                        level.Key == ItemLevel.Action
                            && code is not null
                            && hasUnplacedActions
                            && (mayHaveMore?.Contains(code) ?? full is null)
                    )),
            ];
        return
        [
            .. coverage
                .Items.Where(item => item.Level == ItemLevel.Domain)
                .Select(item => new ProgressDomain(
                    item.Code,
                    ChartWords.Named(item.Code)
                        + (
                            item.Title is { } title
                                ? $". {ChartWords.Titled(title, item.TitleLang)}"
                                : ""
                        ),
                    item.TitleLang,
                    Lines(item.Code, item.Full)
                )),
            .. inDomains[null].Any()
                ? new[]
                {
                    new ProgressDomain(null, ChartWords.UnknownPlace.Here, null, Lines(null, null)),
                }
                : [],
        ];
    }

    // Domains are the rows. An objective counts by itself or as its parts, as rules.objectives says.
    private static bool IsCounted(CoverageItem item, Coverage.Coverage coverage) =>
        item.Level switch
        {
            ItemLevel.Action => true,
            ItemLevel.Part => coverage.Rules.Objectives == "parts",
            ItemLevel.Objective => coverage.Rules.Objectives != "parts"
                || !coverage.Items.Any(part =>
                    part.Level == ItemLevel.Part && part.Parent == item.Code
                ),
            _ => false,
        };
}

/// <summary>The objectives or actions of a domain, each with its state; whether there may be more of them is told beside their count.</summary>
internal sealed record ProgressLine(
    ItemLevel Level,
    IReadOnlyList<(CoverageItem Item, CellState State)> Items,
    bool MayHaveMore
)
{
    /// <summary>"2 of 7 actions", "3 of 3 known actions": as it is read aloud.</summary>
    public string InWords
    {
        get
        {
            var covered = States.Count(state => state == CellState.Covered);
            return (
                MayHaveMore
                    ? ChartWords.OfKnown(covered, Items.Count, Level)
                    : ChartWords.Of(covered, Items.Count, Level)
            ).Here;
        }
    }

    public IEnumerable<CellState> States => Items.Select(item => item.State);

    public string Count
    {
        get
        {
            var covered = States.Count(state => state == CellState.Covered);
            return (
                MayHaveMore
                    ? ChartWords.OfKnown(covered, Items.Count)
                    : ChartWords.Of(covered, Items.Count)
            ).Here;
        }
    }
}
