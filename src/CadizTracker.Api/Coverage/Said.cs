using System.Globalization;
using CadizTracker.Http;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>Lines of a workbook's second sheet that several analyses say beside their rows; what is an analysis' own stands beside its answer or its words.</summary>
internal static class Said
{
    public static AboutLine Summary(string? summary) => Line("Summary", "En bref", summary);

    public static AboutLine Notice(string notice) => Line("Notice", "Avertissement", notice);

    public static AboutLine Projected(string summary) =>
        Line("With the planned meetings", "Avec les réunions prévues", summary);

    public static AboutLine Record(string record) =>
        Line(
            "Record",
            "Données",
            record switch
            {
                "empty" => Empty.Here,
                "partial" => Partial.Here,
                _ => Complete.Here,
            }
        );

    private static readonly Bilingual Empty = new(
        "empty: no meetings are recorded yet",
        "empty\u00A0: aucune réunion n'est enregistrée à ce jour"
    );

    private static readonly Bilingual Partial = new(
        "partial: what some of the meetings held address is not recorded yet",
        "partial\u00A0: ce qu'abordent certaines des réunions tenues n'est pas encore consigné"
    );

    private static readonly Bilingual Complete = new(
        "complete: every meeting held is mapped, or there is nothing to map",
        "complete\u00A0: chaque réunion tenue est rattachée au plan, ou il n'y a rien à y rattacher"
    );

    public static string Shown(int shown, long total) =>
        shown == total
            ? total.ToString(CultureInfo.InvariantCulture)
            : new Bilingual(
                string.Create(CultureInfo.InvariantCulture, $"{shown} of {total}: one page"),
                string.Create(CultureInfo.InvariantCulture, $"{shown} sur {total}\u00A0: une page")
            ).Here;

    public static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static AboutLine Line(string en, string fr, string? value) => new(new(en, fr), value);

    public static readonly AboutLine[] Nothing = [];
}
