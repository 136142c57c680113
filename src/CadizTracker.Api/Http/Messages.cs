using System.Globalization;

namespace CadizTracker.Http;

/// <summary>What is said of a parameter or a member that is not as it should be.</summary>
internal static class Messages
{
    public static readonly Bilingual Day = new(
        "Write a date as year-month-day, e.g. 2023-06-22.",
        "Écrivez une date sous la forme année-mois-jour, p. ex. 2023-06-22."
    );

    public static readonly Bilingual Instant = new(
        "Write a day, which means its end in UTC, or an instant in UTC, e.g. 2024-01-31 or 2024-01-31T12:00:00Z.",
        "Écrivez un jour, soit sa fin en UTC, ou un instant en UTC, p. ex. 2024-01-31 ou 2024-01-31T12:00:00Z."
    );

    public static readonly Bilingual Future = new(
        "What will be known then cannot be told yet: a day counts once it is over, in UTC.",
        "On ne sait pas encore ce que le registre contiendra alors\u00A0: un jour ne compte qu'une fois terminé, en UTC."
    );

    public static readonly Bilingual NullCharacter = new(
        "This holds a character that no text has: %00.",
        "Cette valeur contient un caractère interdit\u00A0: %00."
    );

    public static readonly Bilingual Repeated = new(
        "This parameter takes one value; it was given several times.",
        "Ce paramètre n'accepte qu'une seule valeur\u00A0; il figure plusieurs fois."
    );

    public static readonly Bilingual Empty = new(
        "This is empty: give it a value, or leave the parameter out.",
        "Ce paramètre est vide\u00A0: donnez-lui une valeur, ou omettez-le."
    );

    public static readonly Bilingual Text = new(
        "Write the text to read, e.g. text=Objective 7, Actions 20-22.",
        "Écrivez le texte à lire, p. ex. text=Objectif 7, Actions 20-22."
    );

    public static readonly Bilingual Country = new(
        "Write a country as its two letters of ISO 3166-1, e.g. MA.",
        "Désignez un pays par son code ISO 3166-1 à deux lettres, p. ex. MA."
    );

    public static readonly Bilingual DaysInOrder = new(
        "The span [from, to) ends before it begins: from must not be later than to.",
        "L'intervalle [from, to) finit avant de commencer\u00A0: from ne doit pas être postérieur à to."
    );

    public static readonly Bilingual Cursor = new(
        "This cursor is not one that a previous page of the same list gave, under the same filters and sort.",
        "Ce curseur ne provient pas d'une page précédente de la même liste, avec les mêmes filtres et le même tri."
    );

    public static Bilingual OneOf(IEnumerable<string> values) =>
        new(
            $"Choose one of: {string.Join(", ", values)}.",
            $"Choisissez parmi\u00A0: {string.Join(", ", values)}."
        );

    public static Bilingual WholeNumber(int least, int most) =>
        new(
            $"Write a whole number from {least} to {most}.",
            $"Écrivez un nombre entier de {least} à {most}."
        );

    public static readonly Bilingual NotEncoded = new(
        "Send the body as it is, without Content-Encoding: no other coding than identity is read.",
        "Envoyez le corps tel quel, sans Content-Encoding\u00A0: seul le codage identity est lu."
    );

    public static readonly Bilingual JsonIsRead = new(
        "Send the body as application/json, in UTF-8.",
        "Envoyez le corps en application/json, en UTF-8."
    );

    public static readonly Bilingual JsonIsUtf8 = new(
        "JSON is read as UTF-8 alone: send it so, with charset=utf-8 or none.",
        "Le JSON n'est lu qu'en UTF-8\u00A0: envoyez-le ainsi, avec charset=utf-8 ou sans charset."
    );

    public static Bilingual OneIsRead(IEnumerable<string> types) =>
        new(
            $"Send the body as one of: {string.Join(", ", types)}.",
            $"Envoyez le corps dans l'un de ces formats\u00A0: {string.Join(", ", types)}."
        );

    public static readonly Bilingual NeedsCsv = new(
        "A delimiter stands between the columns of CSV: ask for format=csv, or leave it out.",
        "Un séparateur ne concerne que les colonnes du CSV\u00A0: demandez format=csv, ou omettez ce paramètre."
    );

    public static Bilingual Offered(IEnumerable<string> types) =>
        new(
            $"Offered here: {string.Join(", ", types)}.",
            $"Formats proposés ici\u00A0: {string.Join(", ", types)}."
        );

    public static Bilingual BodyAtMost(long bytes) =>
        new(
            $"A body may have at most {Number(bytes).En} bytes here.",
            $"Le corps compte ici au plus {Number(bytes).Fr} octets."
        );

    public static Bilingual AtMost(int characters) =>
        new(
            $"At most {Number(characters).En} {(characters == 1 ? "character" : "characters")}.",
            $"Au plus {Number(characters).Fr} {(characters < 2 ? "caractère" : "caractères")}."
        );

    public static Bilingual AtMostThings(int things) =>
        new(
            things == 1
                ? "At most one thing stands in this list."
                : $"At most {Number(things).En} things stand in this list.",
            $"Cette liste compte au plus {Number(things).Fr} {(things < 2 ? "élément" : "éléments")}."
        );

    // 10,000 in English; French sets a no-break space there.
    private static Bilingual Number(long n)
    {
        var english = n.ToString("N0", CultureInfo.InvariantCulture);
        return new(english, english.Replace(',', '\u00A0'));
    }

    public static Bilingual UnknownParameter(IEnumerable<string> known) =>
        new(
            $"There is no such parameter here. Known: {string.Join(", ", known)}.",
            $"Ce paramètre n'existe pas ici. Connus\u00A0: {string.Join(", ", known)}."
        );
}
