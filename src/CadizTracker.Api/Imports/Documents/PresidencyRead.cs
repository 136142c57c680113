namespace CadizTracker.Imports.Documents;

/// <summary>Writes the presidency down, or the question which it is.</summary>
internal static class PresidencyRead
{
    public static Found<string>? Of(
        DocumentReading reading,
        DocumentHints hints,
        List<OpenQuestion> open
    )
    {
        if (reading.Presidency is not { } presidency)
        {
            open.Add(
                new(
                    "presidency",
                    "presidency_open",
                    OpenWords.WhichPresidency.Here,
                    null,
                    null,
                    [
                        .. reading
                            .Presidencies.Take(5)
                            .Select(each => new Candidate(each.Presidency.Slug, each.Reasons)),
                    ]
                )
            );
            return null;
        }
        var weighed = reading.Presidencies.FirstOrDefault(each =>
            each.Presidency.Slug == presidency.Slug
        );
        var isSaid =
            hints.Presidency is not null || reading.Presidencies.Count(each => each.Named > 0) == 1;
        return new(
            presidency.Slug,
            isSaid ? Confidence.Stated : Confidence.Inferred,
            weighed?.Passages ?? [],
            weighed?.Reasons ?? []
        );
    }
}
