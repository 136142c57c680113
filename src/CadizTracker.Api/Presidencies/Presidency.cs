using CadizTracker.Http;

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
}
