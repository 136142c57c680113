using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Coverage;

/// <summary>Published figures of a presidency beside what the record gives, and what would explain the difference.</summary>
internal sealed record Reconciliation
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>What the record gives.</summary>
    public required ComputedFigures Computed { get; init; }

    /// <summary>The figures that were given, else every claim that the presidency has recorded, in their order.</summary>
    public required IReadOnlyList<ReconciledClaim> Claims { get; init; }

    /// <summary>Said where there is nothing to reconcile or where drafts were not tried, in the caller's language; null: nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>What the record gives.</summary>
/// <param name="Summary">The sum in one line, in the caller's language.</param>
/// <param name="Domains">Domains.</param>
/// <param name="Objectives">Objectives, each counted once.</param>
/// <param name="Actions">Actions.</param>
internal sealed record ComputedFigures(
    string Summary,
    Count Domains,
    Count Objectives,
    Count Actions
);

/// <summary>A claim and whether the record gives it.</summary>
internal sealed record ReconciledClaim
{
    /// <summary>Domains; null: not said.</summary>
    public CountedOf? Domains { get; init; }

    /// <summary>Objectives; null: not said.</summary>
    public CountedOf? Objectives { get; init; }

    /// <summary>Actions; null: not said.</summary>
    public CountedOf? Actions { get; init; }

    /// <summary>The day of publication; null: not known, or the figures were given in the address.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where the figures are printed; null: they were given in the address.</summary>
    public Source? Source { get; init; }

    /// <summary>Whether the record gives every figure of it.</summary>
    public required bool Matches { get; init; }

    /// <summary>The same as a sentence, in the caller's language.</summary>
    public required string Verdict { get; init; }

    /// <summary>The smallest changes, all of one size, that give the claim, at most 100 of them; empty where it matches; null where neither one change nor two give it.</summary>
    public IReadOnlyList<Reconciling>? Explanations { get; init; }

    /// <summary>How many such explanations there are in all.</summary>
    public required int ExplanationCount { get; init; }

    /// <summary>False where so many meetings could matter that only the first 100 of each kind of change were tried.</summary>
    public required bool IsExhaustive { get; init; }
}

/// <summary>One change, or two together, that would give a claim.</summary>
/// <param name="Changes">What would be counted otherwise.</param>
/// <param name="Text">As a sentence, in the caller's language.</param>
/// <param name="Texts">The same in both languages.</param>
internal sealed record Reconciling(
    IReadOnlyList<ReconcilingChange> Changes,
    string Text,
    Titles Texts
);

/// <summary>One thing that would be counted otherwise.</summary>
internal sealed record ReconcilingChange
{
    /// <summary>What kind of change.</summary>
    public required ReconcilingKind Kind { get; init; }

    /// <summary>The rule that would be chosen otherwise; null: no rule.</summary>
    public VariedRule? Rule { get; init; }

    /// <summary>The slug of the meeting that would count or not; null: it is about a rule.</summary>
    public string? Meeting { get; init; }

    /// <summary>Of a citation that would be left out, its number in the meeting, from 1; null: the whole meeting, or a rule.</summary>
    public int? Citation { get; init; }

    /// <summary>Of a meeting that would be let in, why it does not count now: planned, draft, mention, other_presidency; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a meeting near an end of the term that would be left out, the slug of the presidency that it may belong to instead; null otherwise.</summary>
    public string? OtherPresidency { get; init; }

    /// <summary>Of a meeting whose last day is at most 31 days from an end of the term, how many days; null: further away, or not of weight.</summary>
    public int? DaysFromTermEnd { get; init; }
}

/// <summary>Kinds of changes.</summary>
internal enum ReconcilingKind
{
    /// <summary>A rule of counting is chosen otherwise.</summary>
    Rule,

    /// <summary>A meeting that counts, or one citation of it, does not.</summary>
    LeaveOut,

    /// <summary>A meeting that does not count does.</summary>
    LetIn,
}

/// <summary>A claim and one of its explanations in one row.</summary>
/// <param name="Plan">The plan's code.</param>
/// <param name="Claim">The claim's number, from 1.</param>
/// <param name="Domains">As claimed, e.g. 5/5.</param>
/// <param name="Objectives">As claimed.</param>
/// <param name="Actions">As claimed.</param>
/// <param name="Matches">1: the record gives it.</param>
/// <param name="Explanation">What would give it, in the caller's language; null: none is needed, or none was found.</param>
internal sealed record ReconciledRow(
    string Plan,
    int Claim,
    string? Domains,
    string? Objectives,
    string? Actions,
    int Matches,
    string? Explanation
)
{
    public static IEnumerable<ReconciledRow> Of(string plan, ReconciledClaim claim, int number) =>
        Texts(claim)
            .Select(text => new ReconciledRow(
                plan,
                number,
                Written(claim.Domains),
                Written(claim.Objectives),
                Written(claim.Actions),
                claim.Matches ? 1 : 0,
                text
            ));

    private static IEnumerable<string?> Texts(ReconciledClaim claim) =>
        claim.Explanations is { Count: > 0 } found
            ? found.Select(explanation => (string?)explanation.Text)
            : [null];

    public static string? Written(CountedOf? count) =>
        count is null ? null
        : count.Total is null ? $"{count.Covered}"
        : $"{count.Covered}/{count.Total}";
}
