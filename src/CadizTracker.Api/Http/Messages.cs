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
        "Ce qui sera connu alors ne peut pas encore être dit : un jour compte une fois terminé, en UTC."
    );

    public static readonly Bilingual NullCharacter = new(
        "This holds a character that no text has: %00.",
        "Cette valeur contient un caractère qu'aucun texte n'a : %00."
    );

    public static readonly Bilingual Repeated = new(
        "This parameter takes one value; it was given several times.",
        "Ce paramètre ne prend qu'une valeur ; il a été donné plusieurs fois."
    );

    public static readonly Bilingual Empty = new(
        "This needs a value, or leave the parameter out.",
        "Il faut ici une valeur ; sinon, omettez le paramètre."
    );

    public static readonly Bilingual Text = new(
        "Write the text to read, e.g. text=Objective 7, Actions 20-22.",
        "Écrivez le texte à lire, p. ex. text=Objectif 7, Actions 20-22."
    );

    public static readonly Bilingual Country = new(
        "Write a country as its two letters of ISO 3166-1, e.g. MA.",
        "Écrivez un pays par ses deux lettres ISO 3166-1, p. ex. MA."
    );

    public static readonly Bilingual DaysInOrder = new(
        "The span [from, to) ends before it begins: from must not be later than to.",
        "L'intervalle [from, to) finit avant de commencer : from ne doit pas être postérieur à to."
    );

    public static readonly Bilingual Cursor = new(
        "This cursor is not one that a previous page gave for the same question.",
        "Ce curseur n'est pas celui qu'une page précédente a donné pour la même question."
    );

    public static Bilingual OneOf(IEnumerable<string> values) =>
        new(
            $"Choose one of: {string.Join(", ", values)}.",
            $"Choisissez parmi : {string.Join(", ", values)}."
        );

    public static Bilingual WholeNumber(int least, int most) =>
        new(
            $"Write a whole number from {least} to {most}.",
            $"Écrivez un nombre entier de {least} à {most}."
        );

    public static Bilingual AtMost(int characters) =>
        new($"At most {characters:N0} characters.", $"Au plus {characters:N0} caractères.");

    public static Bilingual UnknownParameter(IEnumerable<string> known) =>
        new(
            $"There is no such parameter here. Known: {string.Join(", ", known)}.",
            $"Ce paramètre n'existe pas ici. Connus : {string.Join(", ", known)}."
        );
}
