using System.Text.Json.Nodes;
using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>The sheets of one kind of record in a file: its own, and those of its parts.</summary>
internal sealed class KindOfRecords
{
    private const int MostParts = 3 * (Lengths.Items + 1); // of the three lists that a sheet may have
    private readonly SheetTable? own;
    private readonly SheetTable[] parts;
    private readonly Faults faults;
    private readonly Dictionary<string, int> places = [];

    /// <summary>Looks through the sheets once: which records there are, and whether their parts stand in their order.</summary>
    /// <param name="member">The member of the import format.</param>
    /// <param name="tables">The sheets of the file that can be read.</param>
    /// <param name="isUnreadable">Whether the records' own sheet is there and cannot be.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public KindOfRecords(
        string member,
        IEnumerable<SheetTable> tables,
        bool isUnreadable,
        Faults faults
    )
    {
        Member = member;
        this.faults = faults;
        var all = tables.Where(table => table.Sheet.Member == member).ToArray();
        own = Array.Find(all, table => table.Sheet.IsOfRecords);
        var readable = all.Where(table => !table.Sheet.IsOfRecords);
        if (own is not null && !TableFaults.Try(own, faults, row => Place(own, row)))
        {
            (own, isUnreadable) = (null, true);
        }
        var partsOf = isUnreadable ? [] : readable; // nothing belongs to what nobody can read
        parts = [.. partsOf.Where(table => TableFaults.Try(table, faults, Order(table)))];
    }

    public string Member { get; }

    // A file without a sheet says nothing of what would stand in it.
    private string[] Unsaid =>
        [
            .. AllSheets
                .Of(Member)
                .Where(sheet => !sheet.IsOfRecords && !Array.Exists(parts, p => p.Sheet == sheet))
                .Where(sheet =>
                    sheet.Place != "citations" || own?.Header.IndexOf(Columns.Cited) is null
                )
                .SelectMany(sheet => sheet.ListMembers)
                .Distinct(),
        ];

    /// <summary>The records, each with the rows that it was read from.</summary>
    public IEnumerable<(JsonObject Record, SheetOrigin Origin)> Records()
    {
        var unsaid = Unsaid;
        var sides = parts.Select(table => (table, rows: Parts.From(table, places))).ToArray();
        try
        {
            foreach (var (place, row) in (own?.Rows() ?? []).Index())
            {
                yield return Joined(place, RowReader.Read(own!.Header, row, faults), sides, unsaid);
            }
        }
        finally
        {
            Array.ForEach(sides, side => side.rows.Dispose());
        }
    }

    private void Place(SheetTable table, TableRow row)
    {
        var key = table.KeyOf(row);
        if (!places.TryAdd(key.Length > 0 ? key : $"\0{row.Number}", places.Count))
        {
            faults.Add(
                table.Header,
                row,
                table.Sheet.Key,
                "repeated_record",
                Twice(Shown.InShort(key))
            );
        }
    }

    private Action<TableRow> Order(SheetTable table)
    {
        var last = -1;
        return row =>
        {
            var key = table.KeyOf(row);
            table.Length += row.Cells.Sum(cell => cell.Text.Length);
            if (key.Length == 0)
            {
                faults.Add(table.Header, row, table.Sheet.Key, "missing", Needed);
            }
            else if (!places.TryGetValue(key, out var place))
            {
                faults.Add(
                    table.Header,
                    row,
                    table.Sheet.Key,
                    "no_such_record",
                    NoSuch(Shown.InShort(key))
                );
            }
            else
            {
                table.IsInOrder &= place >= last;
                last = place;
                if (!table.IsInOrder && table.Length > Limits.OutOfOrder)
                {
                    throw Limits.TooMuchOutOfOrder(); // all of it would have to be kept
                }
            }
        };
    }

    private (JsonObject, SheetOrigin) Joined(
        int place,
        ReadRow row,
        (SheetTable Table, Parts Rows)[] sides,
        string[] unsaid
    )
    {
        var record = (JsonObject)row.Value;
        var origin = new SheetOrigin(
            faults.File,
            $"/{row.Header.Sheet.Name}/{row.Row.Number}",
            row,
            faults
        )
        {
            Unsaid = unsaid,
        };
        foreach (var text in row.Citations)
        {
            origin.Came(
                Append(record, ["citations"], new JsonObject { ["text"] = text }),
                row,
                Columns.Cited
            );
        }
        foreach (var (table, rows) in sides)
        {
            // One more than any list may have: the rules refuse it, and what comes after need not be kept to say so.
            foreach (var part in rows.Of(place).Take(MostParts))
            {
                Add(record, origin, RowReader.Read(table.Header, part, faults));
            }
        }
        return (record, origin);
    }

    private void Add(JsonObject record, SheetOrigin origin, ReadRow part)
    {
        var sheet = part.Header.Sheet;
        origin.Has(part);
        if (sheet.List is { } list && !list.Values.Contains(part.List))
        {
            faults.Add(
                part.Header,
                part.Row,
                list,
                part.List is null ? "missing" : "not_in_list",
                OneOf(list)
            );
            return;
        }
        origin.Came(Append(record, sheet.StepsTo(part.List), part.Value), part);
    }

    // Returns where the value then stands.
    private static string Append(JsonObject record, string[] steps, JsonNode value)
    {
        JsonNode at = record;
        foreach (var step in steps[..^1])
        {
            at = at[step] ??= new JsonObject();
        }
        var list = (JsonArray)(at[steps[^1]] ??= new JsonArray());
        list.Add(value);
        return $"/{string.Join('/', steps)}/{list.Count - 1}";
    }

    private static Bilingual Twice(string key) =>
        new(
            $"\"{key}\" stands in a row above already.",
            $"«\u00A0{key}\u00A0» figure déjà dans une ligne au-dessus."
        );

    private static readonly Bilingual Needed = new("This is needed.", "Cette valeur est requise.");

    private static Bilingual OneOf(SheetColumn list) =>
        new(
            $"One of these is needed: {string.Join(", ", list.Values)}.",
            $"L'un de ceux-ci est requis\u00A0: {string.Join(", ", list.Values)}."
        );

    private Bilingual NoSuch(string key)
    {
        var sheet = AllSheets.Of(Member).First();
        return new(
            $"\"{key}\" has no row in {sheet.Title.En} of this file: a record is imported with all its parts.",
            $"«\u00A0{key}\u00A0» n'a pas de ligne dans {sheet.Title.Fr} de ce fichier\u00A0: une fiche s'importe avec toutes ses parties."
        );
    }
}
