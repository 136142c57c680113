using CadizTracker.Http;
using static CadizTracker.Sheets.Columns;

namespace CadizTracker.Sheets;

/// <summary>The sheets of plans.</summary>
internal static class PlanSheets
{
    private static readonly Bilingual OfThePlan = new(
        "The code of the plan that it belongs to.",
        "Le code du plan dont il relève."
    );

    public static readonly Sheet Plans = Described.By(
        "plans",
        new("Plans", "Plans"),
        "plans",
        "",
        [
            Of(
                "code",
                "Plan",
                "Plan",
                "The plan's code, for ever.",
                "Le code du plan, pour toujours."
            ),
            Of(
                "dialogue",
                "Dialogue",
                "Dialogue",
                "The dialogue that adopted it.",
                "Le dialogue qui l'a adopté."
            ),
            .. Titled("titles", "Title", "Titre", "Its name.", "Son nom."),
            Of(
                "adoptedOn",
                "Adopted on",
                "Adopté le",
                "The day of adoption.",
                "Le jour de l'adoption."
            ),
            Of(
                "period.from",
                "Applies from",
                "En vigueur du",
                "The first day it applies to.",
                "Le premier jour de sa période."
            ),
            Of(
                "period.to",
                "Applies until (not included)",
                "En vigueur jusqu'au (exclu)",
                "The day after the last.",
                "Le lendemain du dernier jour."
            ),
            .. Labelled("0", "domain", "domaine"),
            .. Labelled("1", "objective", "objectif"),
            .. Labelled("2", "action", "action"),
            .. Titled(
                "note",
                "Note",
                "Note",
                "What a reader should know about it.",
                "Ce qu'un lecteur doit en savoir."
            ),
        ]
    );

    public static readonly Sheet Items = Described.By(
        "items",
        new("Items", "Éléments"),
        "plans",
        "items",
        [
            Parent("plan", "Plan", "Plan", OfThePlan),
            Of("code", "Code", "Code", "Level and number.", "Niveau et numéro."),
            Of(
                "parent",
                "Lies in",
                "Relève de",
                "The item it lies in; empty for a domain, and where nobody knows.",
                "L'élément dont il relève\u00A0; vide pour un domaine, et si nul ne le sait."
            ),
            .. Titled(
                "titles",
                "Wording",
                "Libellé",
                "Its wording; empty: not known.",
                "Son libellé\u00A0; vide\u00A0: inconnu."
            ),
            .. Origins("en", "English", "anglais"),
            .. Origins("fr", "French", "français"),
            Of(
                "placement.status",
                "Placement",
                "Placement",
                "How surely it lies there.",
                "Avec quelle certitude il en relève."
            ),
            Of(
                "placement.source",
                "Source of placement",
                "Source du placement",
                "Where its place is printed.",
                "Où son placement est imprimé."
            ),
            Of(
                "placement.candidates",
                "May lie in",
                "Peut relever de",
                "Where an item of unknown place may lie.",
                "D'où peut relever un élément au placement inconnu."
            ),
            Of(
                "note",
                "Note",
                "Note",
                "What a reader should know about it.",
                "Ce qu'un lecteur doit en savoir."
            ),
        ]
    );

    public static readonly Sheet Sources = Described.By(
        "plan_sources",
        new("Plan sources", "Sources des plans"),
        "plans",
        "sources",
        [Parent("plan", "Plan", "Plan", OfThePlan), Source]
    );

    private static IEnumerable<SheetColumn> Labelled(string place, string level, string niveau) =>
        [
            Of(
                $"levelLabels.en.{place}",
                $"Word for {level} (English)",
                $"Mot pour {niveau} (anglais)",
                $"What the plan calls a level, here: {level}.",
                $"Le nom que le plan donne à un niveau, ici\u00A0: {niveau}."
            ),
            Of(
                $"levelLabels.fr.{place}",
                $"Word for {level} (French)",
                $"Mot pour {niveau} (français)",
                $"What the plan calls a level, here: {level}.",
                $"Le nom que le plan donne à un niveau, ici\u00A0: {niveau}."
            ),
        ];

    private static IEnumerable<SheetColumn> Origins(string lang, string language, string langue) =>
        [
            Of(
                $"titleSources.{lang}.status",
                $"Wording is ({language})",
                $"Le libellé est ({langue})",
                "How surely the wording is the plan's own.",
                "Avec quelle certitude ce libellé est celui du plan."
            ),
            Of(
                $"titleSources.{lang}.source",
                $"Source of wording ({language})",
                $"Source du libellé ({langue})",
                "An address, the title of a document, or the reasoning.",
                "Une adresse, le titre d'un document, ou le raisonnement."
            ),
        ];
}
