using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Presidencies;

/// <summary>A presidency as it is read: what was written, and what the server knows of it.</summary>
internal sealed record Presidency : PresidencyRecord
{
    /// <summary>Its label in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>The chair's name in the caller's language.</summary>
    public string CountryName => Countries.Name(Country).Here;

    /// <summary>What its chair announced that it would address, to compare with what was held; never counted. Empty: none recorded.</summary>
    public new Announcement[] Programme { get; init; } = [];

    /// <summary>Where to go on from here.</summary>
    public PresidencyLinks Links => new(this);

    /// <summary>Its slogan in the caller's language, else in the other; null: none known.</summary>
    public string? SloganText => Slogan?.Here;

    /// <summary>The language that the slogan fell back to; null where it is the caller's.</summary>
    public string? SloganLang => Slogan?.FellBackTo;

    /// <summary>Its priorities in the caller's language, else in the other.</summary>
    public string[] PriorityTexts => Priorities.Here;

    /// <summary>The language that the priorities fell back to; null where it is the caller's.</summary>
    public string? PrioritiesLang => Priorities.FellBackTo;

    /// <summary>What it published.</summary>
    public new NamedDocument[] Documents { get; init; } = [];

    /// <summary>Raised by every change of the presidency; If-Match compares it.</summary>
    public int Version { get; init; }

    /// <summary>The revision of the whole record that changed it last.</summary>
    public long Revision { get; init; }

    /// <summary>With what the server knows of it.</summary>
    public Presidency Known(int version, long revision, PlanOutlines plans) =>
        this with
        {
            Programme = [.. Programme.Select(announced => announced.Of(plans[Plan]!))],
            Version = version,
            Revision = revision,
        };
}

/// <summary>Addresses on this server.</summary>
/// <param name="Self">The presidency itself.</param>
/// <param name="Plan">The plan it works under.</param>
/// <param name="Meetings">Its meetings.</param>
/// <param name="Documents">What it published.</param>
/// <param name="Coverage">How much its meetings have addressed.</param>
/// <param name="Gaps">What they have left.</param>
/// <param name="Handover">What it hands over, as a report.</param>
/// <param name="Changes">What was changed of it; needs a key.</param>
internal sealed record PresidencyLinks(
    string Self,
    string Plan,
    string Meetings,
    string Documents,
    string Coverage,
    string Gaps,
    string Handover,
    string Changes
)
{
    public PresidencyLinks(PresidencyRecord of)
        : this(
            $"/api/v1/presidencies/{of.Slug}",
            $"/api/v1/plans/{of.Plan}",
            $"/api/v1/presidencies/{of.Slug}/meetings",
            $"/api/v1/presidencies/{of.Slug}/documents",
            $"/api/v1/presidencies/{of.Slug}/coverage",
            $"/api/v1/presidencies/{of.Slug}/coverage/gaps",
            $"/api/v1/presidencies/{of.Slug}/handover",
            $"/api/v1/changes?kind=presidency&record={of.Slug}"
        ) { }
}
