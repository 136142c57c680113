using CadizTracker.Http;
using CadizTracker.Meetings;
using static CadizTracker.Sheets.Columns;

namespace CadizTracker.Sheets;

/// <summary>The sheets of presidencies.</summary>
internal static class PresidencySheets
{
    private static readonly SheetColumn Presidency = Parent(
        "presidency",
        "Presidency",
        "Présidence",
        new(
            "The slug of the presidency that it belongs to.",
            "L'identifiant de la présidence dont il relève."
        )
    );

    public static readonly Sheet Presidencies = Described.By(
        "presidencies",
        new("Presidencies", "Présidences"),
        "presidencies",
        "",
        [
            Of(
                "slug",
                "Presidency",
                "Présidence",
                "Its name in addresses, for ever.",
                "Son nom dans les adresses, pour toujours."
            ),
            Of("country", "Country", "Pays", "ISO 3166-1 alpha-2.", "ISO 3166-1 alpha-2."),
            Of(
                "plan",
                "Plan",
                "Plan",
                "The code of the plan it works under.",
                "Le code du plan qu'elle suit."
            ),
            Of("from", "From", "Du", "The first day of the term.", "Le premier jour du mandat."),
            Of(
                "to",
                "Until (not included)",
                "Jusqu'au (exclu)",
                "The day after the last, which may be the successor's first; empty: not over.",
                "Le lendemain du dernier jour, qui peut être le premier du successeur\u00A0; vide\u00A0: en cours."
            ),
            .. Titled("titles", "Title", "Titre", "Its label.", "Son intitulé."),
            .. Titled(
                "slogan",
                "Slogan",
                "Devise",
                "Its slogan as printed.",
                "Sa devise telle qu'imprimée."
            ),
            .. Titled(
                "note",
                "Note",
                "Note",
                "What a reader should know about it.",
                "Ce qu'un lecteur doit en savoir."
            ),
        ]
    );

    public static readonly Sheet Priorities = Described.By(
        "priorities",
        new("Priorities", "Priorités"),
        "presidencies",
        "priorities/{lang}",
        [
            Presidency,
            Language,
            Value(
                "priority",
                "Priority",
                "Priorité",
                "A priority as printed.",
                "Une priorité telle qu'imprimée."
            ),
        ]
    );

    public static readonly Sheet Claims = Described.By(
        "claims",
        new("Claims", "Chiffres annoncés"),
        "presidencies",
        "claims",
        [
            Presidency,
            .. Counted("domains", "Domains", "Domaines"),
            .. Counted("objectives", "Objectives", "Objectifs"),
            .. Counted("actions", "Actions", "Actions"),
            .. Rules.Labels<MeetingKind>().Select(OfKind),
            Of(
                "publishedOn",
                "Published on",
                "Publié le",
                "The day of publication.",
                "Le jour de la publication."
            ),
            .. Printed,
        ]
    );

    public static readonly Sheet Programme = Described.By(
        "programme",
        new("Programme", "Programme"),
        "presidencies",
        "programme",
        [
            Presidency,
            .. Titled(
                "titles",
                "Announcement",
                "Annonce",
                "What the chair said it would address.",
                "Ce que la présidence a dit qu'elle aborderait."
            ),
            Of(
                "text",
                "Text",
                "Texte",
                "Items of the plan as printed; not together with items.",
                "Des éléments du plan tels qu'imprimés\u00A0; pas avec des codes."
            ),
            Of(
                "items",
                "Items",
                "Éléments",
                "Codes of items, with a space between; not together with a text.",
                "Codes d'éléments, séparés par une espace\u00A0; pas avec un texte."
            ),
            Of(
                "announcedFor",
                "Announced for",
                "Annoncé pour",
                "A year, a month or a day.",
                "Une année, un mois ou un jour."
            ) with
            {
                Type = ColumnType.Date,
            },
            .. Printed,
        ]
    );

    public static readonly Sheet Documents = Described.By(
        "presidency_documents",
        new("Presidency documents", "Documents des présidences"),
        "presidencies",
        "documents",
        [Presidency, .. Document]
    );

    public static readonly Sheet Sources = Described.By(
        "presidency_sources",
        new("Presidency sources", "Sources des présidences"),
        "presidencies",
        "sources",
        [Presidency, Source]
    );

    private static IEnumerable<SheetColumn> Counted(string member, string level, string niveau) =>
        [
            Of(
                $"{member}.covered",
                $"{level} covered",
                $"{niveau} couverts",
                "As printed; empty: not printed.",
                "Tel qu'imprimé\u00A0; vide\u00A0: non imprimé."
            ),
            Of(
                $"{member}.total",
                $"{level} in all",
                $"{niveau} au total",
                "As printed; empty: not printed.",
                "Tel qu'imprimé\u00A0; vide\u00A0: non imprimé."
            ),
        ];

    private static SheetColumn OfKind(string kind) =>
        Of(
            $"meetings.{kind}",
            $"Meetings: {kind}",
            $"Réunions\u00A0: {kind}",
            "How many of this kind, as printed.",
            "Combien de ce type, tel qu'imprimé."
        );
}
