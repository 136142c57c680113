using CadizTracker.Coverage;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>The words of the page of what is left.</summary>
internal static class GapsOnPages
{
    public static Bilingual Headline(Gaps gaps) =>
        (gaps.NotCovered.Objectives, gaps.NotCovered.Actions) switch
        {
            _ when gaps.Record == "empty" => new(
                "No meetings recorded yet",
                "Aucune réunion enregistrée à ce jour"
            ),
            (0, 0) => new("Nothing is left", "Il ne reste rien"),
            var (objectives, actions) => new(
                $"{PageWords.Objectives(objectives).En} and {PageWords.Actions(actions).En} not addressed",
                $"{PageWords.Objectives(objectives).Fr} et {PageWords.Actions(actions).Fr} non abordés"
            ),
        };

    public static Bilingual Of(GapState state) =>
        state switch
        {
            GapState.Never => new("never, by anybody", "jamais, par personne"),
            GapState.Once => new("once, elsewhere", "une fois, ailleurs"),
            _ => new("several times, elsewhere", "plusieurs fois, ailleurs"),
        };

    /// <summary>That the last presidencies did not touch some items; of how many of them nobody can say so.</summary>
    public static Bilingual Of(Untouched untouched) =>
        new(
            $"Not addressed by the last {(untouched.Presidencies == 1 ? "presidency" : $"{untouched.Presidencies} presidencies")}",
            untouched.Presidencies == 1
                ? "Pas abordé par la dernière présidence"
                : $"Pas abordé par les {untouched.Presidencies} dernières présidences"
        );

    public static Bilingual? Doubt(Untouched untouched) =>
        untouched.Unknown == 0 ? null
        : untouched.Unknown == untouched.Presidencies
            ? new(
                "Of none of them can that be said for certain: their record is empty or incomplete.",
                "D'aucune d'entre elles on ne peut l'affirmer\u00A0: leur registre est vide ou incomplet."
            )
        : new(
            $"Of {untouched.Unknown} of them that cannot be said for certain: their record is empty or incomplete.",
            $"De {untouched.Unknown} d'entre elles on ne peut l'affirmer\u00A0: leur registre est vide ou incomplet."
        );
}
