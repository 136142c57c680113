using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Database;
using CsvHelper;
using CsvHelper.Configuration;

namespace CadizTracker.Http;

/// <summary>Answers rows in the format that was asked for: the same rows, in the same order, under the same names.</summary>
internal static class Lists
{
    public static Task AnswerListAsync<T>(
        this HttpContext http,
        Reading read,
        IReadOnlyList<T> rows
    ) =>
        http.Asked() is { Format: Format.Csv, Delimiter: var delimiter }
            ? http.AnswerAsync(read, Csv(rows, delimiter), CsvType)
            : http.AnswerAsync(read, rows);

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
                Write(
                    csv,
                    Json.Options.GetTypeInfo(typeof(T)).Properties.Select(member => member.Name)
                );
            }
            foreach (var row in rows)
            {
                var members = JsonSerializer.SerializeToNode(row, Json.Options)!.AsObject();
                Write(csv, members.Select(member => Cell(member.Value)));
            }
        }
        return buffer.ToArray();
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }
        csv.NextRecord();
    }

    // A list in a cell is its values with a space between: codes and slugs have none themselves.
    private static string Cell(JsonNode? value) =>
        value switch
        {
            null => "",
            JsonArray list => string.Join(' ', list),
            _ => value.ToString(),
        };

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
