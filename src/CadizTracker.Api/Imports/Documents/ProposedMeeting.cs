using System.Text.Json.Serialization;
using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>A meeting as far as the document states it; null: not stated.</summary>
internal sealed record ProposedMeeting
{
    /// <summary>Its name in this answer: m1, m2 …</summary>
    public required string Id { get; init; }

    /// <summary>Its slug, as the record has or would have it; null where too little is known.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether the record has a meeting of this slug already, which importing would change.</summary>
    public bool Recorded { get; init; }

    /// <summary>Whether contents has it.</summary>
    public bool InContents { get; init; }

    /// <summary>The kind of meeting.</summary>
    public required Found<MeetingKind>? Kind { get; init; }

    /// <summary>Its title as printed.</summary>
    public required Found<string>? Title { get; init; }

    /// <summary>Its days.</summary>
    public required Found<ProposedDays>? Days { get; init; }

    /// <summary>Where it is held.</summary>
    public required Found<ProposedPlace>? Place { get; init; }

    /// <summary>The co-chairs, ISO 3166-1 alpha-2.</summary>
    public required Found<string[]>? CoChairs { get; init; }

    /// <summary>Whether it was held.</summary>
    public required Found<MeetingStatus>? Status { get; init; }

    /// <summary>The words below its heading by which a meeting is postponed or cancelled: contents then has no citation of it.</summary>
    [JsonIgnore]
    public Passage? CalledOff { get; init; }

    /// <summary>Its results, by unit; units are never added together.</summary>
    public required IReadOnlyList<ProposedResult> Results { get; init; }
}

/// <summary>The days of a meeting.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
internal sealed record ProposedDays(DateOnly StartsOn, DateOnly EndsOn);

/// <summary>A place.</summary>
/// <param name="City">In English where its English name is known, else as printed.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record ProposedPlace(string City, string Country);

/// <summary>A number of recommendations, conclusions or panels.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Number">How many.</param>
/// <param name="Passage">The words that say so.</param>
internal sealed record ProposedResult(OutcomeUnit Unit, int Number, Passage Passage);
