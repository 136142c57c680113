using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>A row, and what it says in the import format.</summary>
/// <param name="Header">Its table's columns.</param>
/// <param name="Row">The row.</param>
/// <param name="Value">What it says; a text where a row is one.</param>
/// <param name="List">Which of several lists it stands in; null: there is one.</param>
/// <param name="Citations">Citations in words, in a meeting's own row.</param>
internal sealed record ReadRow(
    SheetHeader Header,
    TableRow Row,
    JsonNode Value,
    string? List,
    IReadOnlyList<string> Citations
);

/// <summary>Reads rows of a table into the shape of the import format.</summary>
internal static partial class RowReader
{
    public static ReadRow Read(SheetHeader header, TableRow row, Faults faults)
    {
        var members = new JsonObject();
        JsonNode? own = null;
        string? list = null;
        string[] citations = [];
        faults.AddSurplus(header, row);
        foreach (var (index, column) in header.Columns.Index())
        {
            if (column is null || row[index].IsEmpty)
            {
                continue;
            }
            var (value, code, reason) = CellReader.Read(column, row[index], header.IsFrench);
            if (code is not null)
            {
                faults.Add(header, row, column, code, reason!);
            }
            else if (column.Role == ColumnRole.List)
            {
                list = (string?)value;
            }
            else if (column.Role == ColumnRole.Citations)
            {
                citations = Between()
                    .Split((string)value!)
                    .Where(text => !string.IsNullOrWhiteSpace(text))
                    .Take(Lengths.Items + 1) // too many already
                    .ToArray();
            }
            else if (column.Role == ColumnRole.Member)
            {
                own = Put(members, column.Steps, value!) ?? own;
            }
        }
        return new(header, row, header.Sheet.IsOfValues ? own ?? "" : members, list, citations);
    }

    // Returns the value where it is the row itself.
    private static JsonNode? Put(JsonObject members, string[] steps, JsonNode value)
    {
        if (steps is [])
        {
            return value;
        }
        JsonNode at = members;
        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
        {
            at = at[step] ??= char.IsAsciiDigit(next[0])
                ? new JsonArray(null, null, null)
                : new JsonObject();
        }
        if (at is JsonArray labels)
        {
            labels[steps[^1][0] - '0'] = value;
        }
        else
        {
            at[steps[^1]] = value;
        }
        return null;
    }

    // A semicolon parts two citations where the next begins with a word; before a number it parts numbers.
    [GeneratedRegex(@"\r\n|\n|\r|;(?=\s*\p{L})", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Between();
}
