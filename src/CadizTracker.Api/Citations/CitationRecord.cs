namespace CadizTracker.Citations;

/// <summary>The statement that a meeting addresses items of a plan: its words as printed, or the codes of the items; never both.</summary>
internal record CitationRecord
{
    /// <summary>The words as printed (<c>Domaine 4 | Objectif 7 | Actions 20-22</c>), at most 10,000 characters; null: given as codes.</summary>
    public string? Text { get; init; }

    /// <summary>Codes of items; null: given in words.</summary>
    public string[]? Items { get; init; }

    /// <summary>The code of the plan whose items these are; null: the presidency's.</summary>
    public string? Plan { get; init; }

    /// <summary>How much the meeting was about it; a mention is kept and never counts.</summary>
    public CitationStrength Strength { get; init; }

    /// <summary>How far it has been reviewed, as an export says it; null: not said. For files: over HTTP a citation is reviewed and published at addresses of its own, and a state that is sent may only say what is stored.</summary>
    public CitationState? State { get; init; }

    /// <summary>Where it is printed; null: not recorded.</summary>
    public Source? Source { get; init; }
}

/// <summary>How much a meeting was about what it cites.</summary>
internal enum CitationStrength
{
    Primary,
    Secondary,
    Mention,
}

/// <summary>Where something is printed: a title or an address at least.</summary>
internal sealed record Source
{
    /// <summary>The document's title; null: known by its address.</summary>
    public string? Title { get; init; }

    /// <summary>Its address, absolute; null: none known.</summary>
    public string? Url { get; init; }

    /// <summary>The page, from 1; null: not known.</summary>
    public int? Page { get; init; }

    /// <summary>The words as printed; null: not recorded.</summary>
    public string? Quote { get; init; }
}
