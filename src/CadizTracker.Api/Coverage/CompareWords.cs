using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>A comparison in one line.</summary>
internal static class CompareWords
{
    /// <summary>How many actions are gained, repeated, dropped. A record without meetings is not one that dropped anything.</summary>
    public static Bilingual Summary(Func<string, Totals> figures, string record, string other)
    {
        int Of(string change) => figures(change).ActionsCovered;
        var (gained, repeated) = (Of("gained"), Of("repeated"));
        var (dropped, neither) = (Of("dropped"), Of("neither"));
        if (record == "empty" || other == "empty")
        {
            return new(
                "No meetings recorded yet on one side: there is nothing to compare",
                "Aucune réunion enregistrée à ce jour d'un côté\u00A0: il n'y a rien à comparer"
            );
        }
        return new(
            $"{gained} {(gained == 1 ? "action" : "actions")} gained, {repeated} repeated, {dropped} dropped, {neither} in neither",
            $"{gained} {French(gained, "action gagnée")}, {repeated} {French(repeated, "reprise")}, {dropped} non {French(dropped, "reprise")}, {neither} dans aucune des deux"
        );
    }

    // In French 0 and 1 are singular.
    private static string French(int n, string words) =>
        n < 2 ? words : string.Join(' ', words.Split(' ').Select(word => word + "s"));
}
