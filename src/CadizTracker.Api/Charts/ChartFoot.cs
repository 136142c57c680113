using System.Globalization;
using CadizTracker.Coverage;
using CadizTracker.Http;

namespace CadizTracker.Charts;

/// <summary>What a chart counted, and by which rules, in small print.</summary>
internal static class ChartFoot
{
    public static IReadOnlyList<string> Of(
        Scope scope,
        string? whose,
        CountingRules rules,
        string record,
        long revision,
        DateTimeOffset at
    ) =>
        [
            Line("Scope", "Périmètre", [.. Narrowings(scope, whose)]),
            Line("Rules", "Règles", [.. Rules(rules)]),
            .. record == "partial" ? new[] { Partial.Here } : [],
            $"CadizTracker · {Said("revision", "révision")} {revision.ToString(CultureInfo.InvariantCulture)} · {PrintedDays.Of(DateOnly.FromDateTime(at.UtcDateTime)).Here} · {Addressed.Here}",
        ];

    private static readonly Bilingual Partial = new(
        "Some meetings in scope are not mapped yet: what they addressed is not in these figures.",
        "Des réunions du périmètre ne sont pas encore analysées\u00A0: ce qu'elles ont abordé n'est pas dans ces chiffres."
    );
    private static readonly Bilingual Addressed = new(
        "“addressed” means discussed in meetings, not carried out",
        "«\u00A0abordé\u00A0» veut dire discuté en réunion, non réalisé"
    );

    private static IEnumerable<string> Narrowings(Scope scope, string? whose)
    {
        yield return scope.Presidencies.Count == 0
            ? Said("no presidency", "aucune présidence")
            : whose ?? string.Join(", ", scope.Presidencies);
        if (scope.From is { } from)
        {
            yield return $"{Said("from", "à partir du")} {PrintedDays.Of(from).Here}";
        }
        if (scope.To is { } to)
        {
            yield return $"{Said("before", "avant le")} {PrintedDays.Of(to).Here}";
        }
        foreach (
            var (words, values) in new[]
            {
                (Said("kinds", "types"), scope.Kinds),
                (Said("held in", "lieu"), scope.Countries),
                (Said("co-chaired by", "coprésidence"), scope.CoChairs),
            }
        )
        {
            if (values is not null)
            {
                yield return $"{words} {string.Join(", ", values)}";
            }
        }
        if (scope.AsOf is { } asOf)
        {
            yield return $"{Said("the record as of", "le registre au")} {asOf}";
        }
        if (scope.Snapshot is { } snapshot)
        {
            yield return $"{Said("the record as in the snapshot", "le registre selon l'instantané")} {snapshot}";
        }
    }

    private static IEnumerable<string> Rules(CountingRules rules)
    {
        yield return rules.Rollup == "all"
            ? Said(
                "an item counts when every action below it was addressed",
                "un élément compte lorsque chaque action au-dessous a été abordée"
            )
            : Said(
                "an item counts as soon as anything below it was addressed",
                "un élément compte dès que quoi que ce soit au-dessous a été abordé"
            );
        yield return Said("each counts once", "chacun compte une fois");
        if (rules.Objectives == "parts")
        {
            yield return Said("parts of objectives count", "les parties d'objectifs comptent");
        }
        yield return Said("meetings held", "réunions tenues");
        yield return $"citations{ChartWords.Colon}{Listed([.. rules.CitationStatus, .. rules.Strength])}";
    }

    private static readonly Dictionary<string, Bilingual> OfCitations = new()
    {
        ["published"] = new("published", "publiées"),
        ["reviewed"] = new("reviewed", "relues"),
        ["draft"] = new("drafts", "projets"),
        ["primary"] = new("primary", "principales"),
        ["secondary"] = new("secondary", "secondaires"),
    };

    private static string Listed(string[] words) =>
        string.Join(", ", words.Select(word => OfCitations[word].Here));

    private static string Line(string en, string fr, string[] words) =>
        Said(en, fr) + ChartWords.Colon + string.Join(" · ", words);

    private static string Said(string en, string fr) => new Bilingual(en, fr).Here;
}
