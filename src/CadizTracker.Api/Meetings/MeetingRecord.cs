using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Meetings;

/// <summary>Anything held or planned under a presidency, as it is written and imported.</summary>
internal record MeetingRecord
{
    /// <summary>Its name in addresses, for ever. Imports find a meeting by it and must give it; null over HTTP, where the server names it.</summary>
    public string? Slug { get; init; }

    /// <summary>The presidency it belongs to, whatever its date. Imports must give it; null over HTTP, where the address says it.</summary>
    public string? Presidency { get; init; }

    /// <summary>What was held.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>Whether it was held; only meetings held are counted.</summary>
    public MeetingStatus? Status { get; init; }

    /// <summary>Its title; at least one language.</summary>
    public Titles Titles { get; init; } = new();

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day, on which it counts; null: the first.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>In English; null: none, or not known.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null: none, or not known.</summary>
    public string? Country { get; init; }

    /// <summary>Countries, ISO 3166-1 alpha-2.</summary>
    public string[] CoChairs { get; init; } = [];

    /// <summary>Whether its citations have been recorded; null: mapped if it has any, not applicable to governance meetings, else pending.</summary>
    public Mapping? Mapping { get; init; }

    /// <summary>What it addressed, as its sources say.</summary>
    public CitationRecord[] Citations { get; init; } = [];

    /// <summary>What it produced.</summary>
    public Outcomes Outcomes { get; init; } = new();

    /// <summary>Its results in words.</summary>
    public Texts Results { get; init; } = new();

    /// <summary>Its agenda.</summary>
    public Texts Agenda { get; init; } = new();

    /// <summary>How many took part; null: not known.</summary>
    public Participants? Participants { get; init; }

    /// <summary>The meetings it follows up.</summary>
    public MeetingReference[] FollowUpOf { get; init; } = [];

    /// <summary>The follow-ups it promised.</summary>
    public MeetingReference[] FollowUpPlanned { get; init; } = [];

    /// <summary>The meetings or dialogues it was held with.</summary>
    public MeetingReference[] JointWith { get; init; } = [];

    /// <summary>What it left behind.</summary>
    public DocumentRecord[] Documents { get; init; } = [];

    /// <summary>Addresses, or titles of documents.</summary>
    public string[] Sources { get; init; } = [];

    /// <summary>What a reader should know about the meeting; null: nothing.</summary>
    public string? Note { get; init; }
}
