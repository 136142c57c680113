using System.IO.Compression;
using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>
/// Rows of an answer as an Excel workbook: a sheet of them, each cell of the type that its member has, and one that says what
/// they are. Nothing in it is a formula.
/// </summary>
internal static class RowsWorkbook
{
    private const int Widest = 60;
    private static readonly Bilingual Rows = new("Rows", "Lignes");
    private static readonly Bilingual Title = new("What these rows are", "Ce que sont ces lignes");

    public static byte[] Of<T>(
        IReadOnlyList<T> rows,
        IReadOnlyList<AboutLine> about,
        DateTimeOffset at
    )
    {
        string[] names = [Rows.Here, OtherSheets.Scope.Here];
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, XlsxBook.Path(0), Sheet<T>([.. rows.Select(RowCells.Of)]), at);
            Add(zip, XlsxBook.Path(1), AboutSheet.Of(Title, about, Lang.Here), at);
            foreach (var (path, bytes) in XlsxBook.Around(names))
            {
                Add(zip, path, bytes, at);
            }
        }
        return buffer.ToArray();
    }

    private static byte[] Sheet<T>(IReadOnlyList<string?[]> rows)
    {
        XlsxColumn[] columns =
        [
            .. RowCells
                .Columns<T>()
                .Select(
                    (column, i) =>
                        new XlsxColumn(
                            column.Name,
                            CellsOf(column.Type),
                            Width(column.Name, rows.Select(row => row[i]))
                        )
                ),
        ];
        using var sheet = new XlsxSheet(columns, Lang.Here);
        sheet.Begin();
        foreach (var row in rows)
        {
            sheet.Row(row);
        }
        sheet.End();
        return sheet.All();
    }

    private static XlsxCells CellsOf(Type type) =>
        type == typeof(DateOnly) ? XlsxCells.Day
        : type == typeof(bool) ? XlsxCells.Truth
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? XlsxCells.Number
        : XlsxCells.Text;

    // Room for the arrow of the filter beside the heading.
    private static int Width(string heading, IEnumerable<string?> cells) =>
        cells
            .Select(cell => (cell?.Length ?? 0) + 2)
            .Append(heading.Length + 4)
            .Select(width => Math.Min(width, Widest))
            .Max();

    private static void Add(ZipArchive zip, string path, byte[] bytes, DateTimeOffset at)
    {
        using var entry = zip.Add(path, at).Open();
        entry.Write(bytes);
    }
}
