using CadizTracker.Http;
using static CadizTracker.Sheets.Columns;

namespace CadizTracker.Sheets;

/// <summary>The sheets of crosswalks.</summary>
internal static class CrosswalkSheets
{
    private static readonly SheetColumn Crosswalk = Parent(
        "crosswalk",
        "Crosswalk",
        "Correspondance",
        new(
            "The code of the crosswalk that it belongs to.",
            "Le code de la table de correspondance dont elle relève."
        )
    );

    public static readonly Sheet Crosswalks = Described.By(
        "crosswalks",
        new("Crosswalks", "Correspondances"),
        "crosswalks",
        "",
        [
            Of(
                "code",
                "Crosswalk",
                "Correspondance",
                "Its code, for ever.",
                "Son code, pour toujours."
            ),
            Of(
                "from",
                "From plan",
                "Plan de départ",
                "The code of the plan that it leads from.",
                "Le code du plan dont elle part."
            ),
            Of(
                "to",
                "To plan",
                "Plan d'arrivée",
                "The code of the plan that it leads to.",
                "Le code du plan auquel elle mène."
            ),
            .. Titled("titles", "Title", "Titre", "Its name.", "Son nom."),
            .. Titled(
                "note",
                "Note",
                "Note",
                "What a reader should know about it.",
                "Ce qu'un lecteur doit en savoir."
            ),
        ]
    );

    public static readonly Sheet Relations = Described.By(
        "relations",
        new("Relations", "Relations"),
        "crosswalks",
        "relations",
        [
            Crosswalk,
            Of(
                "from",
                "From item",
                "Élément de départ",
                "The code of an item of the plan that it leads from.",
                "Le code d'un élément du plan dont elle part."
            ),
            Of(
                "to",
                "To item",
                "Élément d'arrivée",
                "The code of an item of the plan that it leads to.",
                "Le code d'un élément du plan auquel elle mène."
            ),
            Of(
                "relation",
                "Relation",
                "Relation",
                "What the first is to the second: subset, it lies within it; superset, it contains it.",
                "Ce que le premier est au second\u00A0: subset, il en relève\u00A0; superset, il le contient."
            ),
            .. Titled("rationale", "Rationale", "Raison", "Why.", "Pourquoi."),
            .. Printed,
            Of(
                "review.state",
                "Review",
                "Relecture",
                "proposed or reviewed; only reviewed relations with a source count.",
                "proposed ou reviewed\u00A0; seules comptent les relations relues et sourcées."
            ),
            Of("review.by", "Reviewed by", "Relu par", "Who reviewed it.", "Qui l'a relue."),
        ]
    );

    public static readonly Sheet Sources = Described.By(
        "crosswalk_sources",
        new("Crosswalk sources", "Sources des correspondances"),
        "crosswalks",
        "sources",
        [Crosswalk, Source]
    );
}
