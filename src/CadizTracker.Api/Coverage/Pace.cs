using System.Globalization;
using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>What was covered by a day, beside the days of the plan's period that had passed. Arithmetic, and no forecast.</summary>
internal sealed record Pace
{
    /// <summary>The plan's period, half-open.</summary>
    public required PlanPeriod Period { get; init; }

    /// <summary>The day, at its end, that all of this is worked out for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Days of the period that had passed by then, that day included.</summary>
    public required int DaysElapsed { get; init; }

    /// <summary>Days of the period that were left.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>daysElapsed / all days of the period, with four decimals.</summary>
    public required decimal? Elapsed { get; init; }

    /// <summary>Objectives, counted as rules.objectives says.</summary>
    public required PaceOf Objectives { get; init; }

    /// <summary>Actions.</summary>
    public required PaceOf Actions { get; init; }

    /// <summary>Works it out: from the first day of the period up to the end of a day.</summary>
    public static Pace Of(PlanPeriod period, DateOnly on, Totals covered)
    {
        var all = period.To.DayNumber - period.From.DayNumber;
        var elapsed = Math.Clamp(on.DayNumber + 1 - period.From.DayNumber, 0, all);
        return new()
        {
            Period = period,
            On = on,
            DaysElapsed = elapsed,
            DaysLeft = all - elapsed,
            Elapsed = Totals.Ratio(elapsed, all),
            Objectives = PaceOf.Of(covered.Objectives, PaceWords.Objectives, elapsed, all),
            Actions = PaceOf.Of(covered.Actions, PaceWords.Actions, elapsed, all),
        };
    }
}

/// <summary>A plan's period: the first day, and the day after the last.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
internal sealed record PlanPeriod(DateOnly From, DateOnly To);

/// <summary>The pace of one level.</summary>
/// <param name="Covered">Covered by that day.</param>
/// <param name="Total">Items of the plan.</param>
/// <param name="Ratio">covered / total with four decimals; null where the total is 0.</param>
/// <param name="Left">total - covered.</param>
/// <param name="SoFar">What was covered in the days that had passed, as one sentence: "11 actions in 396 days: one every 36 days".</param>
/// <param name="ToComplete">What would complete it in the days that were left: "18 actions in 1,430 days: one every 79 days".</param>
internal sealed record PaceOf(
    int Covered,
    int Total,
    decimal? Ratio,
    int Left,
    string SoFar,
    string ToComplete
)
{
    public static PaceOf Of(Count count, PaceNoun noun, int elapsed, int all) =>
        Of(count.Covered, count.Total, count.Ratio, noun, elapsed, all);

    public static PaceOf Of(CountWithFull count, PaceNoun noun, int elapsed, int all) =>
        Of(count.Covered, count.Total, count.Ratio, noun, elapsed, all);

    private static PaceOf Of(
        int covered,
        int total,
        decimal? ratio,
        PaceNoun noun,
        int elapsed,
        int all
    ) =>
        new(
            covered,
            total,
            ratio,
            total - covered,
            PaceWords.SoFar(covered, elapsed, noun).Here,
            PaceWords.ToComplete(total - covered, all - elapsed, noun).Here
        );
}

/// <summary>What is counted, in both languages, one and several; and how "one" is said of it in French.</summary>
internal sealed record PaceNoun(Bilingual One, Bilingual Several, string Un);

/// <summary>The sentences of a pace.</summary>
internal static class PaceWords
{
    public static readonly PaceNoun Objectives = new(
        new("objective", "objectif"),
        new("objectives", "objectifs"),
        "un"
    );
    public static readonly PaceNoun Actions = new(
        new("action", "action"),
        new("actions", "actions"),
        "une"
    );

    public static Bilingual SoFar(int items, int days, PaceNoun noun) =>
        days == 0
            ? new("The period has not begun", "La période n'a pas commencé")
            : Sentence(items, days, noun, (days + items - 1) / Math.Max(items, 1), items / days);

    // What was is rounded so that it is never said to have been faster; what would complete it so that whoever keeps to it is not late: down for the days between, up for the items a day.
    public static Bilingual ToComplete(int items, int days, PaceNoun noun) =>
        items == 0 ? new("Nothing is left", "Il ne reste rien")
        : days == 0
            ? new(
                $"The period is over: {English(items, noun)} left",
                $"La période est terminée\u00A0: il reste {French(items, noun)}"
            )
        : Sentence(items, days, noun, days / items, (items + days - 1) / days);

    private static Bilingual Sentence(int items, int days, PaceNoun noun, int every, int aDay)
    {
        var span = new Bilingual(
            $"{English(items, noun)} in {EnglishDays(days)}",
            $"{French(items, noun)} en {FrenchDays(days)}"
        );
        return items == 0 ? span
            : items > days
                ? new(
                    $"{span.En}: {Number(aDay).En} a day",
                    $"{span.Fr}\u00A0: {Number(aDay).Fr} par jour"
                )
            : every == 1 ? new($"{span.En}: one a day", $"{span.Fr}\u00A0: {noun.Un} par jour")
            : new(
                $"{span.En}: one every {EnglishDays(every)}",
                $"{span.Fr}\u00A0: {noun.Un} tous les {FrenchDays(every)}"
            );
    }

    private static string English(int n, PaceNoun noun) =>
        $"{Number(n).En} {(n == 1 ? noun.One.En : noun.Several.En)}";

    // In French 0 and 1 are singular.
    private static string French(int n, PaceNoun noun) =>
        $"{Number(n).Fr} {(n < 2 ? noun.One.Fr : noun.Several.Fr)}";

    private static string EnglishDays(int n) => n == 1 ? "1 day" : $"{Number(n).En} days";

    private static string FrenchDays(int n) => n < 2 ? $"{n} jour" : $"{Number(n).Fr} jours";

    // 1,067 in English; French sets a no-break space there.
    private static Bilingual Number(int n)
    {
        var english = n.ToString("N0", CultureInfo.InvariantCulture);
        return new(english, english.Replace(',', '\u00A0'));
    }
}
