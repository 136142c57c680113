using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Search;

/// <summary>Something in which the words occur.</summary>
internal sealed record SearchHit
{
    /// <summary>What it is: meeting, outcome (the results of a meeting) or document.</summary>
    public required SearchType Type { get; init; }

    /// <summary>How well it matches: higher is better; it orders the hits of one question and means nothing beside another's.</summary>
    public required double Rank { get; init; }

    /// <summary>The meeting's title, or the document's, in the caller's language, else in the other.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>The slug of the presidency that it belongs to.</summary>
    public required string Presidency { get; init; }

    /// <summary>The meeting, or the one that it belongs to; null where a document is the presidency's own.</summary>
    public FoundMeeting? Meeting { get; init; }

    /// <summary>The document; null where it is none.</summary>
    public FoundDocument? Document { get; init; }

    /// <summary>Where the words occur, at most ten passages; empty where they only stand in a part that is too long to show.</summary>
    public Highlight[] Highlights { get; init; } = [];

    public static SearchHit Of(FoundEntry entry, IEnumerable<Highlight> highlights) =>
        new()
        {
            Type = entry.Type,
            Rank = entry.Score / 1_000_000d,
            Title = entry.DocumentTitle ?? entry.MeetingTitle,
            TitleLang = entry.DocumentKind is null
                ? entry.MeetingTitleLang
                : entry.DocumentTitleLang,
            Presidency = entry.Presidency!,
            Meeting = FoundMeeting.Of(entry),
            Document = FoundDocument.Of(entry),
            Highlights = [.. highlights],
        };
}

/// <summary>A meeting that was found, or that something found belongs to.</summary>
internal sealed record FoundMeeting
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>What was held.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Whether it was held.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>The city; null: none, or not known.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null: none, or not known.</summary>
    public string? Country { get; init; }

    public static FoundMeeting? Of(FoundEntry entry) =>
        entry.Slug is null
            ? null
            : new()
            {
                Slug = entry.Slug,
                Title = entry.MeetingTitle,
                TitleLang = entry.MeetingTitleLang,
                Kind = entry.Kind,
                Status = entry.Status,
                StartsOn = entry.StartsOn,
                EndsOn = entry.EndsOn,
                City = entry.City,
                Country = entry.Country,
            };
}

/// <summary>A document that was found.</summary>
internal sealed record FoundDocument
{
    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>A year, a month or a day: 2023, 2023-02, 2023-02-21; null: not known.</summary>
    public string? Date { get; init; }

    /// <summary>Its address, absolute; null: not known.</summary>
    public string? Url { get; init; }

    public static FoundDocument? Of(FoundEntry entry) =>
        entry.DocumentKind is null
            ? null
            : new()
            {
                Kind = Enum.Parse<DocumentKind>(entry.DocumentKind, ignoreCase: true),
                Date = entry.Dated,
                Url = entry.Url,
            };
}

/// <summary>What can be found.</summary>
internal enum SearchType
{
    Meeting,
    Outcome,
    Document,
}
