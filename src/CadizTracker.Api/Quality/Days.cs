using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>Days as the sentences about findings write them.</summary>
internal static class Days
{
    /// <summary>When a meeting was held.</summary>
    public static Bilingual Of(Facts facts) =>
        facts.StartsOn == facts.EndsOn
            ? new($"on {facts.StartsOn:yyyy-MM-dd}", $"le {facts.StartsOn:yyyy-MM-dd}")
            : new(
                $"from {facts.StartsOn:yyyy-MM-dd} to {facts.EndsOn:yyyy-MM-dd}",
                $"du {facts.StartsOn:yyyy-MM-dd} au {facts.EndsOn:yyyy-MM-dd}"
            );

    /// <summary>The same days where they are in question.</summary>
    public static Bilingual Dated(Facts facts) =>
        facts.StartsOn == facts.EndsOn
            ? new($"Dated {facts.StartsOn:yyyy-MM-dd}", $"Datée du {facts.StartsOn:yyyy-MM-dd}")
            : new(
                $"Dated {facts.StartsOn:yyyy-MM-dd} to {facts.EndsOn:yyyy-MM-dd}",
                $"Datée du {facts.StartsOn:yyyy-MM-dd} au {facts.EndsOn:yyyy-MM-dd}"
            );

    /// <summary>A term, whose last day is the one before it is over.</summary>
    public static Bilingual Term(Facts facts) =>
        facts.TermTo is { } over
            ? new(
                $"from {facts.TermFrom:yyyy-MM-dd} until {over:yyyy-MM-dd}, that day not included",
                $"du {facts.TermFrom:yyyy-MM-dd} au {over:yyyy-MM-dd}, ce jour non compris"
            )
            : new($"since {facts.TermFrom:yyyy-MM-dd}", $"depuis le {facts.TermFrom:yyyy-MM-dd}");
}
