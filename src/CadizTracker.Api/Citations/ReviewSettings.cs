namespace CadizTracker.Citations;

/// <summary>What an operator may set about review, under <c>Review</c>.</summary>
internal sealed record ReviewSettings
{
    /// <summary>Whether somebody may publish what they drafted themselves; for a secretariat of one.</summary>
    public bool OwnDrafts { get; init; }

    /// <summary>
    /// The names of each person who has several: <c>key:Ana</c> and <c>token:8f3…</c>. The program cannot know that a key and a
    /// token, or two keys, are in one hand; what one of them drafted, another of the same person's publishes unless it is said here.
    /// </summary>
    public string[][] People { get; init; } = [];

    /// <summary>All names of the person of that name.</summary>
    public string[] NamesOf(string actor) =>
        [.. People.Where(names => names.Contains(actor)).SelectMany(names => names).Append(actor)];

    /// <summary>Reads them, and refuses in one sentence what cannot be.</summary>
    public static ReviewSettings From(IConfiguration configuration)
    {
        var settings = Read(configuration.GetSection("Review"));
        return
            settings.People.SelectMany(names => names).FirstOrDefault(name => !IsName(name))
                is { } wrong
            ? throw new FormatException(
                $"Review__People names somebody as /changes does, key:Ana or token:8f3; \"{wrong}\" is neither."
            )
            : settings;
    }

    private static ReviewSettings Read(IConfigurationSection section)
    {
        try
        {
            return section.Get<ReviewSettings>() ?? new();
        }
        catch (InvalidOperationException e) // "maybe" is no truth value
        {
            throw new FormatException($"A setting of Review makes no sense. {e.Message}", e);
        }
    }

    private static bool IsName(string name) =>
        name.StartsWith("key:", StringComparison.Ordinal)
        || name.StartsWith("token:", StringComparison.Ordinal);
}
