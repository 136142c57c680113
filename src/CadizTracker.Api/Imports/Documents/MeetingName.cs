namespace CadizTracker.Imports.Documents;

/// <summary>How a meeting is called in the record.</summary>
internal sealed record MeetingName
{
    public string? Slug { get; init; }
    public bool Recorded { get; init; }
}
