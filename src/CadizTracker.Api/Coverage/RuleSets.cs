namespace CadizTracker.Coverage;

/// <summary>The same meetings under every set of rules, side by side: what their figures depend on.</summary>
internal sealed record RuleSets
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>Which rules make a difference to any figure, in one sentence, in the caller's language.</summary>
    public required string Summary { get; init; }

    /// <summary>Every set of rules, first the one that coverage counts by, then those that differ from it in one rule, in two, and so on.</summary>
    public required IReadOnlyList<RuleSet> Sets { get; init; }

    /// <summary>What was not computed and why, in the caller's language; null: all was.</summary>
    public string? Note { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>One set of rules and its figures.</summary>
internal sealed record RuleSet
{
    /// <summary>The rules in which it differs from coverage's own; empty: they are those.</summary>
    public required IReadOnlyList<VariedRule> Changes { get; init; }

    /// <summary>The rules, as coverage states them.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>Domains; null: depends on drafts, which only a key shows.</summary>
    public ComparedCount? Domains { get; init; }

    /// <summary>Objectives; null: depends on drafts, which only a key shows.</summary>
    public ComparedCount? Objectives { get; init; }

    /// <summary>Actions; null: depends on drafts, which only a key shows.</summary>
    public ComparedCount? Actions { get; init; }

    /// <summary>The codes that are covered by these rules and not by coverage's own, in plan order; null: depends on drafts.</summary>
    public IReadOnlyList<string>? Gained { get; init; }

    /// <summary>The codes that are covered by coverage's own rules and not by these, in plan order; null: depends on drafts.</summary>
    public IReadOnlyList<string>? Lost { get; init; }
}

/// <summary>How many of how many, beside the figure of coverage's own rules.</summary>
/// <param name="Covered">Items covered by these rules.</param>
/// <param name="Total">Items of the plan, as these rules count them.</param>
/// <param name="Differs">True where either differs from coverage's own.</param>
internal sealed record ComparedCount(int Covered, int Total, bool Differs);

/// <summary>A rule of counting that may be chosen otherwise.</summary>
internal enum VariedRule
{
    /// <summary>all instead of any.</summary>
    Rollup,

    /// <summary>parts instead of numbered.</summary>
    Objectives,

    /// <summary>Planned meetings count as if they had been held.</summary>
    MeetingStatus,

    /// <summary>Drafts count as if they were published.</summary>
    CitationStatus,

    /// <summary>A meeting counts for the presidency in whose term its last day falls.</summary>
    Attribution,
}

/// <summary>One set of rules in one row.</summary>
internal sealed record RuleSetLine
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>any or all.</summary>
    public required string Rollup { get; init; }

    /// <summary>numbered or parts.</summary>
    public required string Objectives { get; init; }

    /// <summary>held, or held and planned.</summary>
    public required string MeetingStatus { get; init; }

    /// <summary>published, or drafts too.</summary>
    public required string CitationStatus { get; init; }

    /// <summary>explicit or by_date.</summary>
    public required string Attribution { get; init; }

    /// <summary>In how many rules it differs from coverage's own.</summary>
    public int Changes { get; init; }

    /// <summary>Domains covered; null: depends on drafts, which only a key shows.</summary>
    public int? DomainsCovered { get; init; }

    /// <summary>Domains in all.</summary>
    public int? DomainsTotal { get; init; }

    /// <summary>1: differs from coverage's own.</summary>
    public int? DomainsDiffer { get; init; }

    /// <summary>Objectives covered.</summary>
    public int? ObjectivesCovered { get; init; }

    /// <summary>Objectives in all.</summary>
    public int? ObjectivesTotal { get; init; }

    /// <summary>1: differs from coverage's own.</summary>
    public int? ObjectivesDiffer { get; init; }

    /// <summary>Actions covered.</summary>
    public int? ActionsCovered { get; init; }

    /// <summary>Actions in all.</summary>
    public int? ActionsTotal { get; init; }

    /// <summary>1: differs from coverage's own.</summary>
    public int? ActionsDiffer { get; init; }

    /// <summary>The codes covered by these rules alone.</summary>
    public IReadOnlyList<string> Gained { get; init; } = [];

    /// <summary>The codes covered by coverage's own rules alone.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    public static RuleSetLine Of(string plan, RuleSet set) =>
        new()
        {
            Plan = plan,
            Rollup = set.Rules.Rollup,
            Objectives = set.Rules.Objectives,
            MeetingStatus = string.Join(' ', set.Rules.MeetingStatus),
            CitationStatus = string.Join(' ', set.Rules.CitationStatus),
            Attribution = set.Rules.Attribution,
            Changes = set.Changes.Count,
            DomainsCovered = set.Domains?.Covered,
            DomainsTotal = set.Domains?.Total,
            DomainsDiffer = Mark(set.Domains),
            ObjectivesCovered = set.Objectives?.Covered,
            ObjectivesTotal = set.Objectives?.Total,
            ObjectivesDiffer = Mark(set.Objectives),
            ActionsCovered = set.Actions?.Covered,
            ActionsTotal = set.Actions?.Total,
            ActionsDiffer = Mark(set.Actions),
            Gained = set.Gained ?? [],
            Lost = set.Lost ?? [],
        };

    private static int? Mark(ComparedCount? count) =>
        count is null ? null
        : count.Differs ? 1
        : 0;
}
