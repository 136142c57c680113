using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>Which plan a name means.</summary>
internal enum PlanVerdict
{
    /// <summary>An ordinary "plan": no plan's name at all.</summary>
    NoPlan,
    This,
    Misspelt,
    YearDiffers,
    Other,
}

/// <summary>What a text says about a plan: the words of its name, nearest to "plan" first, and its years.</summary>
internal sealed record PlanSaid
{
    public required IReadOnlyList<string> Words { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    public bool IsJoint { get; init; }

    /// <summary>"plan" without "action": a name only if the place beside it is one that plans are named after.</summary>
    public bool IsBare { get; init; }
}

/// <summary>Tells this plan's name from another's. What it does not know is another's: an unknown plan must not count for this one.</summary>
internal sealed class PlanJudge(PlanOutline plan, IEnumerable<PlanName> others)
{
    private readonly PlanNaming _own = PlanNaming.Of(plan);
    private readonly List<PlanNaming> _others =
    [
        .. others.Where(other => other.Code != plan.Code).Select(PlanNaming.Of),
    ];

    /// <summary>The years of this plan, ascending.</summary>
    public IReadOnlyList<int> Years => [.. _own.Years.Order()];

    public PlanVerdict Of(PlanSaid said)
    {
        var words = said.IsBare ? said.Words.Take(1) : said.Words;
        var known = words.FirstOrDefault(word => IsOwn(word) || IsOther(word));
        return known is null ? Unknown(said)
            : !IsOwn(known) ? PlanVerdict.Other
            : OfItsYears(said.Years, known);
    }

    /// <summary>Whether a word is the place that this plan is named after.</summary>
    public bool IsOwn(string word) => _own.Places.Contains(word);

    /// <summary>Whether a word is one that another plan on record, or a well-known instrument of others, is named after.</summary>
    public bool IsOther(string word) =>
        !IsOwn(word)
        && (_others.Exists(other => other.Places.Contains(word)) || PlanNaming.IsElsewhere(word));

    private PlanVerdict Unknown(PlanSaid said) =>
        said.IsBare ? PlanVerdict.NoPlan
        : said.Words.Any(_own.IsMisprint) ? PlanVerdict.Misspelt
        : said.Words.Count > 0 || (said.IsJoint && !_own.IsJoint) ? PlanVerdict.Other
        : OfItsYears(said.Years, known: null);

    /// <summary>Two plans may be named after one place; then the years decide.</summary>
    private PlanVerdict OfItsYears(IReadOnlyList<int> years, string? known) =>
        _own.Years.Count == 0 || years.All(_own.Years.Contains) ? PlanVerdict.This
        : _others.Exists(other => IsNamed(other, known) && years.All(other.Years.Contains))
            ? PlanVerdict.Other
        : PlanVerdict.YearDiffers;

    private static bool IsNamed(PlanNaming plan, string? known) =>
        known is null || plan.Places.Contains(known);
}
