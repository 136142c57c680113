namespace CadizTracker.Http.OpenApi;

/// <summary>What the document says beyond what endpoints say of themselves. The domain writes it: nothing here knows a noun.</summary>
internal sealed record ApiText
{
    /// <summary>What the API is and how it behaves everywhere, as Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>The groups of operations in the order they are shown, each with what it is about.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; }

    /// <summary>Parameters by name; one that another noun also has, by the segment before it or, where it is not in the path, by the last: meetings/slug, quality/after.</summary>
    public required IReadOnlyDictionary<string, ParameterText> Parameters { get; init; }

    /// <summary>An example of each answer, by its type.</summary>
    public required IReadOnlyDictionary<Type, object> Answers { get; init; }

    /// <summary>The rows that an answer is as csv, by its type, where they are not the answer itself.</summary>
    public IReadOnlyDictionary<Type, Type> Rows { get; init; } = new Dictionary<Type, Type>();

    public ParameterText? Parameter(string path, string name)
    {
        var segments = path.Split('/');
        var place = Array.IndexOf(segments, $"{{{name}}}");
        var before = place > 0 ? segments[place - 1] : segments[^1];
        return Parameters.GetValueOrDefault($"{before}/{name}")
            ?? Parameters.GetValueOrDefault(name);
    }
}

/// <summary>What is said of a parameter wherever it stands.</summary>
/// <param name="Example">A value of it from the real record; null: that has none, and whoever tries the address would be told so.</param>
/// <param name="Unknown">What is answered where it names nothing; null where it names no record.</param>
/// <param name="Means">What it is in the path of a write, where that does not name the record itself; null: it does.</param>
internal sealed record ParameterText(
    string? Example,
    Refused? Unknown = null,
    string? Means = null
);
