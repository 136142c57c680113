namespace CadizTracker.Http;

/// <summary>One text in the languages it is known in: a name, a slogan, a note. Null: not known in that language.</summary>
internal sealed record Titles
{
    /// <summary>In English; null: not known.</summary>
    public string? En { get; init; }

    /// <summary>In French; null: not known.</summary>
    public string? Fr { get; init; }
}

/// <summary>Lines of text in the languages they are known in, in printed order. Empty: not known in that language.</summary>
internal sealed record Texts
{
    /// <summary>In English.</summary>
    public string[] En { get; init; } = [];

    /// <summary>In French.</summary>
    public string[] Fr { get; init; } = [];
}
