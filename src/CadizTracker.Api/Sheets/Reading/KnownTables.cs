using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>Which sheet each table of a file is: by its name, or by its headings where that says nothing.</summary>
internal sealed class KnownTables(Faults faults)
{
    private readonly HashSet<Sheet> seen = [];
    private readonly HashSet<string> unreadable = [];

    /// <summary>Whether the file has a sheet of these records that cannot be read as it is.</summary>
    public bool HasUnreadable(string member) => unreadable.Contains(member);

    public IReadOnlyList<SheetTable> Of(IReadOnlyList<Table> tables)
    {
        List<SheetTable> known = [];
        foreach (var table in tables.Where(table => !OtherSheets.Has(table.Name ?? "")))
        {
            TableFaults.Try(
                table.Name,
                faults,
                () => known.AddRange(Known(table) is { } one ? [one] : [])
            );
        }
        if (known.Count == 0 && faults.Problems.Count == 0)
        {
            faults.Add(null, null, "no_rows", NoRows);
        }
        return known;
    }

    private SheetTable? Known(Table table)
    {
        if (table.Rows().FirstOrDefault() is not { } headings)
        {
            return null; // an empty sheet, as every new workbook has
        }
        var sheet =
            (table.Name is null ? null : AllSheets.Named(table.Name))
            ?? SheetHeader.Recognise(headings);
        if (sheet is null)
        {
            faults.Add(table.Name, null, "unknown_sheet", Unknown(table.Name), headings.Number);
            return null;
        }
        if (!seen.Add(sheet))
        {
            faults.Add(table.Name, null, "repeated_sheet", Twice(sheet));
            return null;
        }
        var header = SheetHeader.Of(sheet, headings) with { Table = table.Name };
        var wrong = header.Faults().ToArray();
        foreach (var (index, code, reason) in wrong)
        {
            faults.Add(
                header,
                code,
                reason,
                headings.Number,
                index is { } at ? header.Headings[at] : null
            );
        }
        if (wrong.Length == 0)
        {
            return new(table, header);
        }
        unreadable.UnionWith(sheet.IsOfRecords ? [sheet.Member] : []);
        return null;
    }

    private static readonly Bilingual NoRows = new(
        "There is no table with headings in the file.",
        "Le fichier ne contient aucun tableau avec des en-têtes."
    );

    private static Bilingual Unknown(string? name) =>
        new(
            $"{(name is null ? "The table" : $"\"{name}\"")} is no sheet of the format, by its name or by its headings; there are: {string.Join(", ", AllSheets.InOrder.Select(s => s.Title.En))}.",
            $"{(name is null ? "Le tableau" : $"«\u00A0{name}\u00A0»")} n'est pas une feuille du format, ni par son nom ni par ses en-têtes\u00A0; il y a\u00A0: {string.Join(", ", AllSheets.InOrder.Select(s => s.Title.Fr))}."
        );

    private static Bilingual Twice(Sheet sheet) =>
        new(
            $"Another sheet before it has {sheet.Title.En} too.",
            $"Une autre feuille avant elle contient déjà {sheet.Title.Fr}."
        );
}
