using System.Globalization;
using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>The sheets of a workbook that speak about the others.</summary>
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
        Table(
            Headings.Select(column => (column.Heading.In(lang), column.Width)),
            sheets.SelectMany(sheet => sheet.Columns.Select(column => Row(sheet, column, lang))),
            lang
        );

    /// <summary>What the workbook is, line by line.</summary>
    public static byte[] Of(About about, Lang lang) =>
        Table(
            [("CadizTracker", 24), (about.Scope.In(lang), 60)],
            [
                [
                    new Bilingual("Revision", "Révision").In(lang),
                    about.Revision?.ToString(CultureInfo.InvariantCulture),
                ],
                [new Bilingual("Generated at", "Produit le").In(lang), Instant(about.At)],
                [new Bilingual("As of", "À la date du").In(lang), about.AsOf],
            ],
            lang
        );

    public static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

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

    private static byte[] Table(
        IEnumerable<(string Heading, int Width)> columns,
        IEnumerable<string?[]> rows,
        Lang lang
    )
    {
        XlsxColumn[] wrapped =
        [
            .. columns.Select(column => new XlsxColumn(
                column.Heading,
                ColumnType.Text,
                [],
                column.Width
            )
            {
                IsWrapped = true,
            }),
        ];
        using var sheet = new XlsxSheet(wrapped, lang);
        sheet.Begin();
        foreach (var row in rows)
        {
            sheet.Row(row);
        }
        sheet.End();
        return sheet.All();
    }
}
