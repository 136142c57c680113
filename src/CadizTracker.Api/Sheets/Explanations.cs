using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>The sheet of a workbook that explains the columns of the others.</summary>
internal static class Explanations
{
    private static readonly (Bilingual Heading, int Width)[] Headings =
    [
        (new("Sheet", "Feuille"), 24),
        (new("Column", "Colonne"), 32),
        (new("Needed", "Requis"), 10),
        (new("Cells hold", "Contenu"), 24),
        (new("Allowed values", "Valeurs admises"), 40),
        (new("What to write", "Que saisir"), 60),
        (new("Example", "Exemple"), 36),
    ];

    private static readonly Bilingual Yes = new("yes", "oui");

    /// <summary>A row for each column of each sheet.</summary>
    public static byte[] Of(IReadOnlyList<Sheet> sheets, Lang lang) =>
        AboutSheet.Table(
            Headings.Select(column => (column.Heading.In(lang), column.Width)),
            sheets.SelectMany(sheet => sheet.Columns.Select(column => Row(sheet, column, lang))),
            lang
        );

    private static string?[] Row(Sheet sheet, SheetColumn column, Lang lang) =>
        [
            sheet.Title.In(lang),
            column.Heading.In(lang),
            column.IsNeeded ? Yes.In(lang) : null,
            Kinds[column.Type].In(lang),
            column.Values is [] ? null : string.Join(", ", column.Values),
            column.Meaning.In(lang),
            column.Example,
        ];

    private static readonly Dictionary<ColumnType, Bilingual> Kinds = new()
    {
        [ColumnType.Text] = new("text", "texte"),
        [ColumnType.Day] = new(
            "a day: 2023-06-22; 22/06/2023 where only one day can be meant",
            "un jour\u00A0: 22/06/2023 (jour/mois/année) si tous les en-têtes sont en français, ou 2023-06-22"
        ),
        [ColumnType.Date] = new("a year, a month or a day", "une année, un mois ou un jour"),
        [ColumnType.Whole] = new("a whole number", "un nombre entier"),
        [ColumnType.Choice] = new("one of the allowed values", "l'une des valeurs admises"),
        [ColumnType.Codes] = new("codes with a space between", "des codes séparés par une espace"),
    };
}
