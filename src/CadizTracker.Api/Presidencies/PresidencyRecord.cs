using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>A country's term in the chair, as it is written and imported.</summary>
internal record PresidencyRecord
{
    /// <summary>Its name in addresses, for ever: <c>morocco-2023</c>.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The chair, ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "";

    /// <summary>The code of the plan it works under.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The first day of the term.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last, which may be the successor's first; null: not over.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Its label; at least one language.</summary>
    public Titles Titles { get; init; } = new();

    /// <summary>Its slogan as printed; null: none known.</summary>
    public Titles? Slogan { get; init; }

    /// <summary>Its priorities as printed.</summary>
    public Texts Priorities { get; init; } = new();

    /// <summary>What its chair announced that it would address, to compare with what was held; empty: none recorded.</summary>
    public AnnouncementRecord[] Programme { get; init; } = [];

    /// <summary>The same as it is written: what is printed says which items are meant, so that they are not named beside it.</summary>
    public PresidencyRecord AsPrinted() =>
        this with
        {
            Programme = [.. Programme.Select(a => a.Text is null ? a : a with { Items = null })],
        };

    /// <summary>What it printed about its own coverage, to compare with what is counted.</summary>
    public Claim[] Claims { get; init; } = [];

    /// <summary>What it published.</summary>
    public DocumentRecord[] Documents { get; init; } = [];

    /// <summary>What a reader should know about the presidency; null: nothing.</summary>
    public Titles? Note { get; init; }

    /// <summary>Addresses, or titles of documents.</summary>
    public string[] Sources { get; init; } = [];
}
