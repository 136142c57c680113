using System.Globalization;
using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>A line of the sheet that says what a workbook is. What is nothing is left empty.</summary>
internal sealed record AboutLine(Bilingual Name, string? Value);

/// <summary>The sheet of a workbook that says what it is, line by line.</summary>
internal static class AboutSheet
{
    public static readonly Bilingual Revision = new("Revision", "Révision");
    public static readonly Bilingual GeneratedAt = new("Generated at", "Produit le");
    public static readonly Bilingual AsOf = new("As of", "À la date du");

    public static byte[] Of(About about, Lang lang) =>
        Of(
            about.Scope,
            [
                new(Revision, about.Revision?.ToString(CultureInfo.InvariantCulture)),
                new(GeneratedAt, Instant(about.At)),
                new(AsOf, about.AsOf),
            ],
            lang
        );

    public static byte[] Of(Bilingual title, IEnumerable<AboutLine> lines, Lang lang) =>
        Table(
            [("CadizTracker", 24), (title.In(lang), 60)],
            lines.Select(line => new[] { line.Name.In(lang), line.Value }),
            lang
        );

    /// <summary>A sheet of wrapped text.</summary>
    public static byte[] Table(
        IEnumerable<(string Heading, int Width)> columns,
        IEnumerable<string?[]> rows,
        Lang lang
    )
    {
        XlsxColumn[] wrapped =
        [
            .. columns.Select(column => new XlsxColumn(
                column.Heading,
                XlsxCells.Wrapped,
                column.Width
            )),
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

    public static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
