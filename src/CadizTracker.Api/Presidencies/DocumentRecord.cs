using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>A document or a video of a presidency or of a meeting.</summary>
internal record DocumentRecord
{
    /// <summary>What it is.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>A year, a month or a day: <c>2023</c>, <c>2023-02</c>, <c>2023-02-21</c>; null: not known.</summary>
    public string? Date { get; init; }

    /// <summary>Its title; at least one language.</summary>
    public Titles Titles { get; init; } = new();

    /// <summary>Its address, absolute; null: not known.</summary>
    public string? Url { get; init; }
}

/// <summary>What a document is.</summary>
internal enum DocumentKind
{
    Video,
    Brochure,
    Report,
    Declaration,
    Agenda,
    Outcome,
    Other,
}
