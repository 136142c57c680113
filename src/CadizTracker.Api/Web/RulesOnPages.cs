using CadizTracker.Coverage;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>The rules that figures were counted by, a sentence each, as a page says them to whoever doubts a figure.</summary>
internal static class RulesOnPages
{
    public static IEnumerable<Bilingual> Of(CountingRules rules) =>
        [
            new(
                "An item counts once, however many meetings address it; several presidencies are taken together and never added up.",
                "Un élément compte une fois, quel que soit le nombre de réunions qui l'abordent\u00A0; plusieurs présidences sont réunies, jamais additionnées."
            ),
            Rollup(rules),
            Objectives(rules),
            new(
                "Only meetings that were held count, each on its last day; planned, postponed and cancelled ones do not.",
                "Seules comptent les réunions tenues, chacune à son dernier jour\u00A0; celles qui sont prévues, reportées ou annulées ne comptent pas."
            ),
            Citations(rules),
            Strength(rules),
            new(
                "A meeting counts for the presidency that it names, whatever its date.",
                "Une réunion compte pour la présidence qu'elle nomme, quelle que soit sa date."
            ),
        ];

    private static Bilingual Rollup(CountingRules rules) =>
        rules.Rollup == "all"
            ? new(
                "An objective or a domain counts only when every action that lies or may lie in it was addressed.",
                "Un objectif ou un domaine ne compte que si chaque action qui s'y trouve, ou peut s'y trouver, a été abordée."
            )
            : new(
                "Addressing an action addresses its objective and its domain. Addressing an objective or a domain says nothing of the actions in it.",
                "Aborder une action, c'est aborder son objectif et son domaine. Aborder un objectif ou un domaine ne dit rien des actions qu'il contient."
            );

    private static Bilingual Objectives(CountingRules rules) =>
        rules.Objectives == "parts"
            ? new(
                "Of an objective in parts, such as 5a and 5b, the parts count and the whole does not.",
                "D'un objectif en parties, comme 5a et 5b, les parties comptent et non le tout."
            )
            : new(
                "An objective in parts, such as 5a and 5b, counts once.",
                "Un objectif en parties, comme 5a et 5b, compte une fois."
            );

    private static Bilingual Citations(CountingRules rules) =>
        rules.CitationStatus is ["published"]
            ? new(
                "Only published citations count; drafts do not.",
                "Seules comptent les citations publiées\u00A0; les brouillons ne comptent pas."
            )
            : new(
                $"Citations in these states count: {string.Join(", ", rules.CitationStatus)}.",
                $"Comptent les citations dans ces états\u00A0: {string.Join(", ", rules.CitationStatus)}."
            );

    private static Bilingual Strength(CountingRules rules) =>
        rules.Strength switch
        {
            ["primary"] => new(
                "Only citations of what a meeting was mainly about count; secondary ones and mentions do not.",
                "Seules comptent les citations principales\u00A0; celles qui sont secondaires et les mentions ne comptent pas."
            ),
            ["secondary"] => new(
                "Only secondary citations count; primary ones and mentions do not.",
                "Seules comptent les citations secondaires\u00A0; celles qui sont principales et les mentions ne comptent pas."
            ),
            _ => new(
                "Primary and secondary citations count; a mere mention never does.",
                "Les citations principales et secondaires comptent\u00A0; une simple mention ne compte jamais."
            ),
        };
}
