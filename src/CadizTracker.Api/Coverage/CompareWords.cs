using CadizTracker.Http;
using CadizTracker.Sheets;

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
        return (record, other) switch
        {
            ("empty", "empty") => new(
                "No meetings recorded yet on either side: there is nothing to compare",
                "Aucune réunion enregistrée à ce jour d'aucun des deux côtés\u00A0: il n'y a rien à comparer"
            ),
            ("empty", _) or (_, "empty") => new(
                "No meetings recorded yet on one side: there is nothing to compare",
                "Aucune réunion enregistrée à ce jour d'un côté\u00A0: il n'y a rien à comparer"
            ),
            _ => new(
                $"{gained} {(gained == 1 ? "action" : "actions")} gained, {repeated} repeated, {dropped} dropped, {neither} in neither",
                $"{gained} {French(gained, "action gagnée")}, {repeated} {French(repeated, "reprise")}, {dropped} non {French(dropped, "reprise")}, {neither} dans aucune des deux"
            ),
        };
    }

    /// <summary>What a crosswalk leaves open, to be said after the summary.</summary>
    public static Bilingual Unknown(Totals unknown) =>
        new(
            $", {unknown.ActionsCovered} not known through the crosswalk",
            $", {unknown.ActionsCovered} {French(unknown.ActionsCovered, "inconnue")} à travers la table de correspondance"
        );

    /// <summary>What an empty or partial record leaves unknown; null: nothing.</summary>
    public static Bilingual? Notice(
        CoverageScope here,
        string record,
        CoverageScope there,
        string other
    )
    {
        Bilingual[] said = [.. Side(here, record, Here), .. Side(there, other, There)];
        return said.Length == 0
            ? null
            : new(
                string.Join(' ', said.Select(one => one.En)),
                string.Join(' ', said.Select(one => one.Fr))
            );
    }

    private static IEnumerable<Bilingual> Side(
        CoverageScope scope,
        string record,
        Bilingual consequence
    )
    {
        var (en, fr) = (ScopeInWords.Whose(scope).En, ScopeInWords.Whose(scope).Fr);
        if (record == "empty")
        {
            yield return new(
                $"No meetings are recorded yet of this side: {en}. What was gained, repeated or dropped is not known.",
                $"Aucune réunion n'est enregistrée à ce jour de ce côté\u00A0: {fr}. Ce qui est gagné, repris ou non repris n'est pas connu."
            );
        }
        else if (record == "partial")
        {
            yield return new(
                $"The record of this side is partial: {en}. {consequence.En}",
                $"Les données de ce côté sont partielles\u00A0: {fr}. {consequence.Fr}"
            );
        }
    }

    private static readonly Bilingual Here = new(
        "What is called dropped or in neither may be covered here all the same.",
        "Ce qui est dit non repris ou dans aucune des deux peut être couvert ici malgré tout."
    );

    private static readonly Bilingual There = new(
        "What is called gained or in neither may be covered there all the same.",
        "Ce qui est dit gagné ou dans aucune des deux peut y être couvert malgré tout."
    );

    // In French 0 and 1 are singular.
    private static string French(int n, string words) =>
        n < 2 ? words : string.Join(' ', words.Split(' ').Select(word => word + "s"));

    /// <summary>What a workbook says beside the rows.</summary>
    public static IEnumerable<AboutLine> OnSheet(Comparison comparison, CoverageScope other) =>
        [
            Said.Summary(comparison.Summary),
            .. comparison.Notice is { } notice ? [Said.Notice(notice)] : Said.Nothing,
            Said.Line("This side", "Ce côté-ci", comparison.Here.Summary),
            Said.Record(comparison.Here.Record),
            Said.Line("The other side", "L'autre côté", comparison.With.Summary),
            .. comparison.Through is { } through
                ?
                [
                    Said.Line("Crosswalk", "Table de correspondance", through.Crosswalk.Code),
                    Said.Line("Seen through it", "Vu à travers elle", through.Summary),
                    .. through.RelationRules.Select(rule =>
                        Said.Line("Relations", "Relations", rule)
                    ),
                    Said.Line(
                        "Not mapped here",
                        "Sans correspondance ici",
                        string.Join(", ", through.Unmapped.To)
                    ),
                    Said.Line(
                        "Not mapped there",
                        "Sans correspondance de l'autre côté",
                        string.Join(", ", through.Unmapped.From.Select(item => item.Code))
                    ),
                ]
                : Said.Nothing,
            .. OfPart(
                [
                    Said.Line("presidencies", "présidences", ScopeInWords.Presidencies(other)),
                    .. ScopeInWords.Days(other),
                    Said.Record(comparison.With.Record),
                ],
                OtherSide
            ),
        ];

    // Lines of a part of the answer, under names that say of which.
    private static IEnumerable<AboutLine> OfPart(IEnumerable<AboutLine> lines, Bilingual part) =>
        lines.Select(line =>
            line with
            {
                Name = new(
                    $"{part.En}: {Lower(line.Name.En)}",
                    $"{part.Fr}\u00A0: {Lower(line.Name.Fr)}"
                ),
            }
        );

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static readonly Bilingual OtherSide = new("The other side", "L'autre côté");
}
