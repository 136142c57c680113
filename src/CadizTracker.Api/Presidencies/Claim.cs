using CadizTracker.Citations;
using CadizTracker.Meetings;

namespace CadizTracker.Presidencies;

/// <summary>Figures that a presidency printed about itself. They are never an input of the count.</summary>
internal sealed record Claim
{
    /// <summary>Domains; null: not printed.</summary>
    public CountedOf? Domains { get; init; }

    /// <summary>Objectives; null: not printed.</summary>
    public CountedOf? Objectives { get; init; }

    /// <summary>Actions; null: not printed.</summary>
    public CountedOf? Actions { get; init; }

    /// <summary>Number of meetings by kind; a kind that was not printed is absent.</summary>
    public Dictionary<MeetingKind, int> Meetings { get; init; } = [];

    /// <summary>The day of publication; null: not known.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where the figures are printed, with the printed words.</summary>
    public Source? Source { get; init; }
}

/// <summary>A printed "6 of 10".</summary>
internal sealed record CountedOf
{
    /// <summary>The 6.</summary>
    public int? Covered { get; init; }

    /// <summary>The 10.</summary>
    public int? Total { get; init; }
}
