namespace CadizTracker.Web.Editing;

/// <summary>One field of a form: a member of the record, with its label, and a place where its faults are told.</summary>
/// <param name="Id">Unlike any other of the page.</param>
/// <param name="Member">Where it stands in the record: titles.en.</param>
/// <param name="Label">What it is called, in the reader's language.</param>
internal sealed record Field(string Id, string Member, string Label)
{
    public object? Value { get; init; }

    /// <summary>text, number, lines (one thing a line), codes (with commas between) or links (meetings by slug, or words).</summary>
    public string Kind { get; init; } = "text";

    /// <summary>The type of the input: text, date, number, url.</summary>
    public string Input { get; init; } = "text";

    /// <summary>More than one: several lines.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>What helps to fill it in; null: nothing is needed.</summary>
    public string? Hint { get; init; }

    /// <summary>The id of a list of what can be chosen; null: none.</summary>
    public string? List { get; init; }

    /// <summary>The language that it is written in; null: none in particular.</summary>
    public string? Lang { get; init; }

    public bool IsNeeded { get; init; }

    /// <summary>What there is to choose from; null: anything is written.</summary>
    public IReadOnlyList<(string Value, string Label)>? Choices { get; init; }

    /// <summary>Lines of it, joined.</summary>
    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
