using System.Globalization;
using System.Text;
using CadizTracker.Database;
using CadizTracker.Sheets;
using CsvHelper;
using CsvHelper.Configuration;

namespace CadizTracker.Http;

/// <summary>Answers rows in the format that was asked for: the same rows, in the same order, under the same names.</summary>
internal static class Lists
{
    /// <summary>Answers rows. <paramref name="about"/> is what a workbook says of them on its second sheet, beside where it is from.</summary>
    public static Task AnswerListAsync<T>(
        this HttpContext http,
        Reading read,
        IReadOnlyList<T> rows,
        IReadOnlyList<AboutLine>? about = null
    ) =>
        http.Asked() switch
        {
            { Format: Format.Csv, Delimiter: var delimiter } => http.AnswerAsync(
                read,
                Csv(rows, delimiter),
                CsvType
            ),
            { Format: Format.Xlsx } => http.AnswerWorkbookAsync(read, rows, about ?? []),
            _ => http.AnswerAsync(read, rows),
        };

    private static Task AnswerWorkbookAsync<T>(
        this HttpContext http,
        Reading read,
        IReadOnlyList<T> rows,
        IReadOnlyList<AboutLine> about
    )
    {
        http.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{FileName(http.Request, read)}\"";
        return http.AnswerAsync(
            read,
            RowsWorkbook.Of(rows, [.. about, .. Origin(http.Request, read)], read.CommittedAt),
            Format.Xlsx.MediaType(),
            isPacked: true
        );
    }

    /// <summary>Where rows are from, so that whoever has the file can ask again.</summary>
    private static IEnumerable<AboutLine> Origin(HttpRequest request, Reading read) =>
        [
            new(Address, request.PathBase + request.Path + request.QueryString),
            new(AboutSheet.AsOf, read.AsOf?.Written),
            new(AboutSheet.Revision, read.Revision.ToString(CultureInfo.InvariantCulture)),
            new(AboutSheet.GeneratedAt, AboutSheet.Instant(read.CommittedAt)),
        ];

    private static readonly Bilingual Address = new("Address", "Adresse");

    // presidencies-morocco-2023-coverage-gaps-r17.xlsx: after the version of the API, what was asked for.
    private static string FileName(HttpRequest request, Reading read)
    {
        var asked = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2);
        var words = string.Join('-', asked).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Concat(words)}-r{read.Revision}.{Format.Xlsx.Label}"
        );
    }

    public const string CsvType = "text/csv; charset=utf-8; header=present";

    /// <summary>
    /// RFC 4180 with a byte order mark, which Excel needs to read UTF-8; cells that a sheet would calculate are neutralised.
    /// The cells are the members of the JSON, so the two cannot differ.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="isFirst">Whether they are the first of their table, with its headings above them.</param>
    public static byte[] Csv<T>(IReadOnlyList<T> rows, char delimiter, bool isFirst = true)
    {
        using var buffer = new MemoryStream();
        using (
            var text = new StreamWriter(
                buffer,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: isFirst)
            )
        )
        using (var csv = new CsvWriter(text, Settings(delimiter)))
        {
            if (isFirst)
            {
                Write(csv, RowCells.Columns<T>().Select(column => column.Name));
            }
            foreach (var row in rows)
            {
                Write(csv, RowCells.Of(row));
            }
        }
        return buffer.ToArray();
    }

    private static void Write(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell ?? "");
        }
        csv.NextRecord();
    }

    private static CsvConfiguration Settings(char delimiter) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            NewLine = "\r\n",
            // With a line break set, the library takes no other for one; readers of csv do.
            ShouldQuote = cell =>
                ConfigurationFunctions.ShouldQuote(cell)
                || cell.Field?.AsSpan().IndexOfAny('\r', '\n') >= 0,
            InjectionOptions = InjectionOptions.Escape,
            InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
            InjectionEscapeCharacter = '\'',
        };
}
