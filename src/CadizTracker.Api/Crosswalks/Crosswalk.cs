using CadizTracker.Http;

namespace CadizTracker.Crosswalks;

/// <summary>A crosswalk as it is read: what was written, and what the server knows of it.</summary>
internal sealed record Crosswalk : CrosswalkRecord
{
    /// <summary>Its name in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>Where to go on from here.</summary>
    public CrosswalkLinks Links => new(Code, From, To);

    /// <summary>Raised by every change of the crosswalk.</summary>
    public int Version { get; init; }

    /// <summary>The revision of the whole record that changed it last.</summary>
    public long Revision { get; init; }
}

/// <summary>Addresses on this server.</summary>
/// <param name="Self">The crosswalk itself.</param>
/// <param name="From">The plan that it leads from.</param>
/// <param name="To">The plan that it leads to.</param>
/// <param name="Coverage">What was addressed of the one plan, seen on the other.</param>
internal sealed record CrosswalkLinks(string Self, string From, string To, string Coverage)
{
    public CrosswalkLinks(string code, string from, string to)
        : this(
            $"/api/v1/crosswalks/{code}",
            $"/api/v1/plans/{from}",
            $"/api/v1/plans/{to}",
            $"/api/v1/crosswalks/{code}/coverage"
        ) { }
}

/// <summary>A crosswalk in a list: its names, and how many relations it has.</summary>
internal sealed record CrosswalkSummary
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>Its name in both languages.</summary>
    public required Titles Titles { get; init; }

    /// <summary>The code of the plan that it leads from.</summary>
    public required string From { get; init; }

    /// <summary>The code of the plan that it leads to.</summary>
    public required string To { get; init; }

    /// <summary>How many relations it has.</summary>
    public required int Relations { get; init; }

    /// <summary>How many of them count: reviewed, and with a source.</summary>
    public required int Counting { get; init; }

    public static CrosswalkSummary Of(Crosswalk crosswalk) =>
        new()
        {
            Code = crosswalk.Code,
            Titles = crosswalk.Titles,
            From = crosswalk.From,
            To = crosswalk.To,
            Relations = crosswalk.Relations.Length,
            Counting = crosswalk.Relations.Count(relation =>
                relation is { Review.State: RelationState.Reviewed, Source: not null }
            ),
        };
}
