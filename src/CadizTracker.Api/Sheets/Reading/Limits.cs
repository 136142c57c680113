using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>How much of anything a file of sheets may have: far more than any record needs, and little enough to be harmless.</summary>
internal static class Limits
{
    public const int Columns = 500;
    public const int CellLength = 1_000_000;
    public const int RecordLength = 4_000_000;
    public const int Rows = 1_048_576; // as Excel has
    public const int Tables = 200;
    public const int Entries = 1000;
    public const long Unpacked = 1024L * 1024 * 1024;
    public const int SmallPart = 4 * 1024 * 1024;
    public const long SharedText = 64_000_000;
    public const long OutOfOrder = 64_000_000;

    // The most repetitive of our own exports is packed to a fiftieth; a bomb to a thousandth.
    public const int Ratio = 150;
    public const long WorthAsking = 10 * 1024 * 1024;
    public const int Depth = 64;

    public static UnreadableTable TooManyColumns(int? row = null) =>
        new(
            "too_many_columns",
            new($"There are more than {Columns} columns.", $"Il y a plus de {Columns} colonnes."),
            row
        );

    public static UnreadableTable CellTooLong(int? row = null) =>
        new(
            "cell_too_long",
            new(
                "A cell, or a row, is longer than any text of the record (1,000,000 characters).",
                "Une cellule, ou une ligne, dépasse tout texte du registre (1\u00A0000\u00A0000 de caractères)."
            ),
            row
        );

    public static UnreadableTable TooManyRows() =>
        new(
            "too_many_rows",
            new(
                $"There are more than {Rows} rows, which is more than Excel has: send it in several files.",
                $"Il y a plus de {Rows} lignes, donc plus que n'en a Excel\u00A0: envoyez-le en plusieurs fichiers."
            )
        );

    public static UnreadableTable Protected() =>
        new(
            "protected",
            new(
                "The file is protected by a password: save it without one, and send that.",
                "Le fichier est protégé par un mot de passe\u00A0: enregistrez-le sans mot de passe, et envoyez-le ainsi."
            )
        );

    public static UnreadableTable TooManyTables() =>
        new(
            "too_many_tables",
            new(
                $"There are more than {Tables} sheets, which is more than any record has.",
                $"Il y a plus de {Tables} feuilles, donc plus que n'en a aucun registre."
            )
        );

    public static UnreadableTable TooMuchOutOfOrder() =>
        new(
            "out_of_order",
            new(
                "So many rows stand in another order than the records that they belong to: sort them as the records are.",
                "Trop de lignes suivent un autre ordre que les fiches dont elles relèvent\u00A0: triez-les comme les fiches."
            )
        );

    public static UnreadableTable UnpacksTooLarge() =>
        new(
            "unpacks_too_large",
            new(
                "The file unpacks to far more than a record: it was not read.",
                "Le fichier se décompresse en bien plus qu'un registre\u00A0: il n'a pas été lu."
            )
        );
}
