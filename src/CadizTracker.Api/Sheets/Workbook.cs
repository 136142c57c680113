using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>
/// Sheets as an Excel workbook, with one that explains the columns and one that says what it is. Written as it goes: the
/// libraries that know the format keep every sheet in memory until its end.
/// </summary>
internal sealed class Workbook(IReadOnlyList<Sheet> sheets, Lang lang, About about)
    : SheetPackage(sheets)
{
    public override string PathOf(Sheet sheet) =>
        XlsxBook.Path(Sheets.Index().First(s => s.Item == sheet).Index);

    public override SheetWriter Writer(Sheet sheet) =>
        new XlsxSheet([.. sheet.Columns.Select(column => Column(column, lang))], lang);

    public override IEnumerable<KeyValuePair<string, byte[]>> Rest()
    {
        yield return new(XlsxBook.Path(Sheets.Count), Explanations.Of(Sheets, lang));
        if (about.Revision is not null)
        {
            yield return new(XlsxBook.Path(Sheets.Count + 1), AboutSheet.Of(about, lang));
        }
        foreach (var file in XlsxBook.Around([.. Names()]))
        {
            yield return file;
        }
    }

    private static XlsxColumn Column(SheetColumn column, Lang lang) =>
        new(
            column.Heading.In(lang),
            column.Type switch
            {
                ColumnType.Day => XlsxCells.Day,
                ColumnType.Whole => XlsxCells.Number,
                _ => XlsxCells.Text,
            },
            Width(column, lang)
        )
        {
            Values = column.Values,
        };

    private static int Width(SheetColumn column, Lang lang) =>
        Math.Max(
            column.Heading.In(lang).Length + 4,
            column.Type switch
            {
                ColumnType.Day or ColumnType.Date or ColumnType.Whole => 12,
                ColumnType.Choice => 24,
                ColumnType.Codes => 20,
                _ when column.Role is ColumnRole.Parent || column.Name is "slug" => 44,
                _ => 30,
            }
        );

    private IEnumerable<string> Names() =>
        [
            .. Sheets.Select(sheet => sheet.Title.In(lang)),
            OtherSheets.Explanation.In(lang),
            .. about.Revision is null ? Array.Empty<string>() : [OtherSheets.Scope.In(lang)],
        ];
}

/// <summary>The sheets of our workbooks that hold no record; reading passes them over.</summary>
internal static class OtherSheets
{
    public static readonly Bilingual Explanation = new("Explanation", "Explications");
    public static readonly Bilingual Scope = new("About", "À propos");

    public static bool Has(string name) =>
        new[] { Explanation, Scope }.Any(title =>
            Folded.Same(title.En, name) || Folded.Same(title.Fr, name)
        );
}
