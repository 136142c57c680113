using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>The columns that several sheets have, and how a column is written down.</summary>
internal static class Columns
{
    /// <summary>One member.</summary>
    public static SheetColumn Of(
        string name,
        string english,
        string french,
        string meaning,
        string sens
    ) => new(name, new(english, french), new(meaning, sens));

    /// <summary>The record that a row belongs to.</summary>
    public static SheetColumn Parent(
        string name,
        string english,
        string french,
        Bilingual meaning
    ) =>
        new(name, new(english, french), meaning)
        {
            Role = ColumnRole.Parent,
            IsNeeded = true,
            Steps = [],
        };

    /// <summary>Which of several lists a row stands in: each is a member, or a step to one.</summary>
    public static SheetColumn ListOf(
        string name,
        string english,
        string french,
        Bilingual meaning,
        params string[] lists
    ) =>
        new(name, new(english, french), meaning)
        {
            Role = ColumnRole.List,
            Type = ColumnType.Choice,
            Values = lists,
            IsNeeded = true,
            Steps = [],
        };

    /// <summary>The row itself, where it is one text.</summary>
    public static SheetColumn Value(
        string name,
        string english,
        string french,
        string meaning,
        string sens
    ) => Of(name, english, french, meaning, sens) with { Steps = [] };

    public static readonly SheetColumn Language = ListOf(
        "lang",
        "Language",
        "Langue",
        new("en or fr.", "en ou fr."),
        "en",
        "fr"
    );

    public static readonly SheetColumn Source = Value(
        "source",
        "Source",
        "Source",
        "An address, or the title of a document.",
        "Une adresse, ou le titre d'un document."
    );

    /// <summary>What a meeting cites, in the meeting's own row.</summary>
    public static readonly SheetColumn Cited = Of(
        "citation",
        "Citation",
        "Citation",
        "What it cites, as printed; each on its own line. More can be said in the sheet of citations.",
        "Ce qu'elle cite, tel qu'imprimé\u00A0; une citation par ligne. La feuille des citations permet d'en dire plus."
    ) with
    {
        Role = ColumnRole.Citations,
        Steps = [],
    };

    /// <summary>A text in two languages.</summary>
    public static IEnumerable<SheetColumn> Titled(
        string member,
        string english,
        string french,
        string meaning,
        string sens
    ) =>
        [
            Of($"{member}.en", $"{english} (English)", $"{french} (anglais)", meaning, sens),
            Of($"{member}.fr", $"{english} (French)", $"{french} (français)", meaning, sens),
        ];

    /// <summary>Where something is printed.</summary>
    public static IEnumerable<SheetColumn> Printed =>
        [
            Of(
                "source.title",
                "Source",
                "Source",
                "The document's title.",
                "Le titre du document."
            ),
            Of(
                "source.url",
                "Source address",
                "Adresse de la source",
                "Its address.",
                "Son adresse."
            ),
            Of(
                "source.page",
                "Source page",
                "Page de la source",
                "The page, from 1.",
                "La page, à partir de 1."
            ),
            Of(
                "source.quote",
                "Quote",
                "Extrait",
                "The words as printed.",
                "Les mots tels qu'imprimés."
            ),
        ];

    /// <summary>A document or a video.</summary>
    public static IEnumerable<SheetColumn> Document =>
        [
            Of("kind", "Kind", "Type", "What it is.", "Ce que c'est."),
            Of(
                "date",
                "Date",
                "Date",
                "A year, a month or a day.",
                "Une année, un mois ou un jour."
            ) with
            {
                Type = ColumnType.Date,
            },
            .. Titled("titles", "Title", "Titre", "Its title.", "Son titre."),
            Of("url", "Address", "Adresse", "Its address.", "Son adresse."),
        ];
}
