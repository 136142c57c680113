using CadizTracker.Http;
using static CadizTracker.Sheets.Columns;

namespace CadizTracker.Sheets;

/// <summary>The sheets of meetings.</summary>
internal static class MeetingSheets
{
    private static readonly SheetColumn Meeting = Parent(
        "meeting",
        "Meeting",
        "Réunion",
        new(
            "The slug of the meeting that it belongs to.",
            "L'identifiant de la réunion dont il relève."
        )
    );

    public static readonly Sheet Meetings = Described.By(
        "meetings",
        new("Meetings", "Réunions"),
        "meetings",
        "",
        [
            Of(
                "slug",
                "Meeting",
                "Réunion",
                "Its name in addresses, for ever: day, city, kind.",
                "Son nom dans les adresses, pour toujours\u00A0: jour, ville, type."
            ),
            Of(
                "presidency",
                "Presidency",
                "Présidence",
                "The presidency it belongs to, whatever its date.",
                "La présidence dont elle relève, quelle que soit sa date."
            ),
            Of("kind", "Kind", "Type", "What was held.", "Ce qui s'est tenu."),
            Of(
                "status",
                "Status",
                "Statut",
                "Only meetings held are counted.",
                "Seules les réunions tenues (held) comptent."
            ),
            .. Titled(
                "titles",
                "Title",
                "Titre",
                "Its title; one language at least.",
                "Son titre\u00A0; dans une langue au moins."
            ),
            Of("startsOn", "First day", "Premier jour", "The first day.", "Le premier jour."),
            Of(
                "endsOn",
                "Last day",
                "Dernier jour",
                "The last day, on which it counts; empty: the first.",
                "Le dernier jour, auquel elle compte\u00A0; vide\u00A0: le premier."
            ),
            Of("city", "City", "Ville", "In English.", "En anglais."),
            Of("country", "Country", "Pays", "ISO 3166-1 alpha-2.", "ISO 3166-1 alpha-2."),
            Of(
                "coChairs",
                "Co-chairs",
                "Coprésidences",
                "Countries, ISO 3166-1 alpha-2, with a space between.",
                "Pays, ISO 3166-1 alpha-2, séparés par une espace."
            ),
            Cited,
            Of(
                "mapping.state",
                "Mapping",
                "Rattachement",
                "Whether its citations have been recorded; empty: mapped if it has any.",
                "Si ses citations ont été relevées\u00A0; vide\u00A0: mapped si elle en a."
            ),
            Of(
                "mapping.reason",
                "Reason of mapping",
                "Motif du rattachement",
                "Why there is nothing to map; needed with not_applicable.",
                "Pourquoi il n'y a rien à rattacher\u00A0; requis avec not_applicable."
            ),
            Of(
                "outcomes.recommendations",
                "Recommendations",
                "Recommandations",
                "Their number; empty: not known.",
                "Leur nombre\u00A0; vide\u00A0: inconnu."
            ),
            Of(
                "outcomes.conclusions",
                "Conclusions",
                "Conclusions",
                "Their number; empty: not known.",
                "Leur nombre\u00A0; vide\u00A0: inconnu."
            ),
            Of(
                "outcomes.panels",
                "Panels",
                "Panels",
                "Their number; empty: not known.",
                "Leur nombre\u00A0; vide\u00A0: inconnu."
            ),
            Of(
                "participants.count",
                "Participants",
                "Participants",
                "How many people took part.",
                "Combien de personnes ont participé."
            ),
            Of(
                "participants.countries",
                "Countries represented",
                "Pays représentés",
                "How many countries took part.",
                "Combien de pays étaient représentés."
            ),
            Of(
                "participants.source",
                "Source of participants",
                "Source des participants",
                "An address, or the title of a document.",
                "Une adresse, ou le titre d'un document."
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

    public static readonly Sheet Citations = Described.By(
        "citations",
        new("Citations", "Citations"),
        "meetings",
        "citations",
        [
            Meeting,
            Of(
                "text",
                "Text",
                "Texte",
                "The words as printed; not together with items.",
                "Les mots tels qu'imprimés\u00A0; pas avec des éléments."
            ),
            Of(
                "items",
                "Items",
                "Éléments",
                "Codes of items, with a space between; not together with a text.",
                "Codes d'éléments, séparés par une espace\u00A0; pas avec un texte."
            ),
            Of(
                "plan",
                "Plan",
                "Plan",
                "The plan whose items these are; empty: the presidency's.",
                "Le plan de ces éléments\u00A0; vide\u00A0: celui de la présidence."
            ),
            Of(
                "strength",
                "Strength",
                "Force",
                "A mention is kept and never counts; empty: primary.",
                "Une mention est gardée et ne compte jamais\u00A0; vide\u00A0: primary."
            ),
            Of(
                "state",
                "State",
                "État",
                "How far it has been reviewed; an import over HTTP makes drafts whatever is given.",
                "Son avancement\u00A0; un import par HTTP crée des projets quoi qu'il en soit."
            ),
            .. Printed,
        ]
    );

    public static readonly Sheet Results = Described.By(
        "results",
        new("Results", "Résultats"),
        "meetings",
        "results/{lang}",
        [
            Meeting,
            Language,
            Value("result", "Result", "Résultat", "A result in words.", "Un résultat en mots."),
        ]
    );

    public static readonly Sheet Agenda = Described.By(
        "agenda",
        new("Agenda", "Ordre du jour"),
        "meetings",
        "agenda/{lang}",
        [
            Meeting,
            Language,
            Value(
                "point",
                "Agenda point",
                "Point à l'ordre du jour",
                "A line of the agenda.",
                "Une ligne de l'ordre du jour."
            ),
        ]
    );

    public static readonly Sheet Links = Described.By(
        "links",
        new("Links", "Liens"),
        "meetings",
        "{relation}",
        [
            Meeting,
            ListOf(
                "relation",
                "Relation",
                "Relation",
                new("How the two belong together.", "Ce qui relie les deux."),
                "followUpOf",
                "followUpPlanned",
                "jointWith"
            ),
            Of(
                "linked",
                "Linked meeting",
                "Réunion liée",
                "The slug of a recorded meeting; or else a text.",
                "L'identifiant d'une réunion du registre\u00A0; sinon un texte."
            ) with
            {
                Steps = ["meeting"],
            },
            Of(
                "text",
                "In words",
                "En mots",
                "What it is, where it is not recorded.",
                "Ce dont il s'agit, si elle n'est pas au registre."
            ),
        ]
    );

    public static readonly Sheet Documents = Described.By(
        "meeting_documents",
        new("Meeting documents", "Documents des réunions"),
        "meetings",
        "documents",
        [Meeting, .. Document]
    );

    public static readonly Sheet Sources = Described.By(
        "meeting_sources",
        new("Meeting sources", "Sources des réunions"),
        "meetings",
        "sources",
        [Meeting, Source]
    );
}
