using System.Globalization;
using System.Text.Json.Nodes;
using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>What a cell says, as a member of the import format; or why it says nothing.</summary>
internal static class CellReader
{
    private static readonly char[] BetweenCodes = [' ', ',', ';', '\n', '\r', '\t', '\u00A0'];

    /// <summary>The value, or the reason why there is none.</summary>
    public static (JsonNode? Value, string? Code, Bilingual? Reason) Read(
        SheetColumn column,
        Cell cell,
        bool isFrench
    ) =>
        cell.Kind switch
        {
            CellKind.Formula => (null, "formula", NoFormulas),
            CellKind.Error => (null, "error_cell", NoErrors),
            _ when CutText.Is(cell.Text) => (null, "cut_text", WasCut),
            _ => Typed(column.Type, column, cell, isFrench),
        };

    private static (JsonNode?, string?, Bilingual?) Typed(
        ColumnType type,
        SheetColumn column,
        Cell cell,
        bool isFrench
    ) =>
        type switch
        {
            ColumnType.Day => Day(cell, isFrench),
            ColumnType.Date => (Date(cell, isFrench), null, null), // the rules of documents judge it
            ColumnType.Whole => Whole(cell),
            ColumnType.Choice => (Choice(column, cell), null, null), // the schema lists the choices
            ColumnType.Codes => (Codes(cell), null, null),
            _ => (cell.Text, null, null),
        };

    private static (JsonNode?, string?, Bilingual?) Day(Cell cell, bool isFrench)
    {
        var text = cell.Text.Trim();
        return cell.Kind switch
        {
            CellKind.Day when Rules.AsDay(text) is not null => (text, null, null),
            CellKind.Number or CellKind.Month => (null, "date", NotADay(Shown.InShort(text))),
            _ => PrintedDay.Read(text, isFrench) switch
            {
                ({ } day, _) => (
                    day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    null,
                    null
                ),
                (_, true) => (null, "ambiguous_date", Ambiguous(Shown.InShort(text))),
                _ => (null, "date", NotADay(Shown.InShort(text))),
            },
        };
    }

    private static string Date(Cell cell, bool isFrench)
    {
        var text = cell.Text.Trim();
        return cell.Kind == CellKind.Text && PrintedDay.Read(text, isFrench).Day is { } day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
    }

    private static (JsonNode?, string?, Bilingual?) Whole(Cell cell) =>
        int.TryParse(
            cell.Text.Trim(),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? (number, null, null)
            : (null, "not_whole", NotWhole(Shown.InShort(cell.Text)));

    private static string Choice(SheetColumn column, Cell cell) =>
        column.Values.FirstOrDefault(value => Folded.Same(value, cell.Text)) ?? cell.Text.Trim();

    private static JsonArray Codes(Cell cell) =>
        [
            .. cell
                .Text.Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries)
                .Take(Lengths.Items + 1) // too many already
                .Select(code => JsonValue.Create(code)),
        ];

    private static readonly Bilingual NoFormulas = new(
        "This is a formula: what it gives may change. Paste the value itself.",
        "C'est une formule\u00A0: son résultat peut changer. Collez la valeur elle-même."
    );
    private static readonly Bilingual NoErrors = new(
        "The spreadsheet could not calculate this cell.",
        "Le tableur n'a pas pu calculer cette cellule."
    );

    private static readonly Bilingual WasCut = new(
        "The export cut this text, because Excel holds 32,767 characters in a cell: import the json or zip export, or paste the whole text into csv.",
        "L'export a coupé ce texte, car Excel contient 32\u00A0767 caractères dans une cellule\u00A0: importez l'export json ou zip, ou collez le texte entier dans un csv."
    );

    private static Bilingual NotADay(string text) =>
        new(
            $"\"{text}\" is not a day: format the cell as a date, or write 2023-06-22.",
            $"«\u00A0{text}\u00A0» n'est pas un jour\u00A0: mettez la cellule au format date, ou écrivez 2023-06-22."
        );

    private static Bilingual Ambiguous(string text) =>
        new(
            $"\"{text}\" can be read as two days: write it as year-month-day, e.g. 2023-06-22; only where all headings are French does the day come first.",
            $"«\u00A0{text}\u00A0» peut se lire comme deux jours\u00A0: écrivez-le année-mois-jour, par ex. 2023-06-22\u00A0; le jour ne vient en premier que si tous les en-têtes sont en français."
        );

    private static Bilingual NotWhole(string text) =>
        new(
            $"\"{text}\" is not a whole number.",
            $"«\u00A0{text}\u00A0» n'est pas un nombre entier."
        );
}
