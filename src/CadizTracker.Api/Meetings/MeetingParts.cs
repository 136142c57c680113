using CadizTracker.Http;

namespace CadizTracker.Meetings;

/// <summary>Whether the citations of a meeting have been recorded.</summary>
internal sealed record Mapping
{
    /// <summary>Mapped, pending, or nothing to map.</summary>
    public MappingState? State { get; init; }

    /// <summary>Why there is nothing to map; needed with <c>not_applicable</c>, else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Why there is nothing to map of a steering committee or a senior officials' meeting, where nobody says why.</summary>
    public static readonly Bilingual Governance = new(
        "governance meeting",
        "réunion de gouvernance"
    );

    /// <summary>What holds where nothing is said: mapped with citations, nothing to map for a governance meeting, else pending.</summary>
    public static Mapping Default(MeetingKind? kind, bool isCited) =>
        isCited ? new() { State = MappingState.Mapped }
        : kind is MeetingKind.SteeringCommittee or MeetingKind.SeniorOfficialsMeeting
            ? new() { State = MappingState.NotApplicable, Reason = Governance.En }
        : new() { State = MappingState.Pending };

    /// <summary>As somebody reads it who is shown some of the citations: with drafts alone, which are never public, it is pending.</summary>
    public Mapping Shown(bool isCited, bool citationsAreShown) =>
        State is MappingState.Mapped && isCited && !citationsAreShown
            ? new() { State = MappingState.Pending }
            : this;
}

/// <summary>Three units that are never added together. Null: not known, or not of this meeting; 0: known to be none.</summary>
internal sealed record Outcomes
{
    /// <summary>Number of recommendations.</summary>
    public int? Recommendations { get; init; }

    /// <summary>Number of conclusions.</summary>
    public int? Conclusions { get; init; }

    /// <summary>Number of panels.</summary>
    public int? Panels { get; init; }
}

/// <summary>How many took part.</summary>
internal sealed record Participants
{
    /// <summary>Number of people; null: not known.</summary>
    public int? Count { get; init; }

    /// <summary>Number of countries represented; null: not known.</summary>
    public int? Countries { get; init; }

    /// <summary>An address, or the title of a document; null: not recorded.</summary>
    public string? Source { get; init; }
}

/// <summary>A meeting by its slug, or in words where it is not recorded; never both.</summary>
internal sealed record MeetingReference
{
    /// <summary>The slug of a recorded meeting; null: given in words.</summary>
    public string? Meeting { get; init; }

    /// <summary>In words; null: given by slug.</summary>
    public string? Text { get; init; }
}
