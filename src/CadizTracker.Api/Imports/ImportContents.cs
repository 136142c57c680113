using System.Text.Json.Serialization;
using CadizTracker.Crosswalks;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>What a file of the import format holds; any member may be absent.</summary>
internal sealed record ImportContents
{
    /// <summary>The path of the format's schema, for editors; the program uses its own copy.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Action plans.</summary>
    public PlanRecord[] Plans { get; init; } = [];

    /// <summary>Presidencies.</summary>
    public PresidencyRecord[] Presidencies { get; init; } = [];

    /// <summary>Relations between items of two plans.</summary>
    public CrosswalkRecord[] Crosswalks { get; init; } = [];

    /// <summary>Meetings.</summary>
    public MeetingRecord[] Meetings { get; init; } = [];
}
