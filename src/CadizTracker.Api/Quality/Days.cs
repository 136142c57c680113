using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>Days as the sentences about findings write them.</summary>
internal static class Days
{
    /// <summary>When a meeting was held.</summary>
    public static Bilingual Of(Facts facts)
    {
        var days = Printed(facts);
        return facts.StartsOn == facts.EndsOn
            ? new($"on {days.En}", $"le {days.Fr}")
            : new($"from {days.En}", $"du {days.Fr}");
    }

    /// <summary>The same days where they are in question.</summary>
    public static Bilingual Dated(Facts facts)
    {
        var days = Printed(facts);
        return new($"Dated {days.En}", $"Datée du {days.Fr}");
    }

    /// <summary>A term, whose last day is the one before it is over.</summary>
    public static Bilingual Term(Facts facts)
    {
        var from = PrintedDays.Of(facts.TermFrom!.Value);
        if (facts.TermTo is not { } to)
        {
            return new($"since {from.En}", $"depuis le {from.Fr}");
        }
        var over = PrintedDays.Of(to);
        return new(
            $"from {from.En} until {over.En}, that day not included",
            $"du {from.Fr} au {over.Fr}, ce jour non compris"
        );
    }

    private static Bilingual Printed(Facts facts) =>
        facts.StartsOn == facts.EndsOn
            ? PrintedDays.Of(facts.StartsOn!.Value)
            : PrintedDays.FromTo(facts.StartsOn!.Value, facts.EndsOn!.Value);
}
