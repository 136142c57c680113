using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>Reasons as they are told of a sheet: in its own headings, where those of the import format name members.</summary>
internal static class SheetWords
{
    private static readonly string[] Words = ["titles.fr", "titles.en"];

    /// <summary>The column that a reason about a whole row is told at; null: none, it is the row.</summary>
    public static SheetColumn? ColumnOf(SheetHeader header, string code) =>
        code switch
        {
            "one_of" or "text_or_items" or "meeting_or_text" => Known(header, "linked", "text"),
            "nothing_announced" => Known(header, Words),
            _ => null,
        };

    /// <summary>The column that says it where the one that it is about is empty; null: none, it is that one.</summary>
    public static SheetColumn? Instead(
        SheetHeader header,
        TableRow row,
        SheetColumn? column,
        string code
    ) =>
        code == "held_in_the_future" && column is not null && IsEmpty(header, row, column)
            ? Known(header, "startsOn")
            : null;

    private static bool IsEmpty(SheetHeader header, TableRow row, SheetColumn column) =>
        header.IndexOf(column) is not { } index || row[index].IsEmpty;

    /// <summary>The same reason. <paramref name="below"/> is the member it is about, from what the row describes on.</summary>
    public static Bilingual Of(
        SheetHeader header,
        SheetColumn? column,
        string below,
        string code,
        Bilingual reason
    ) =>
        code switch
        {
            "missing" or "blank" or "null_in_list" or "wrong_type" when column is not null =>
                Needed(header.Called(column)),
            "missing" or "too_few" when PartsOf(header.Sheet, below) is { } parts => NoRow(parts),
            "reason_needed" when column is not null => ReasonNeeded(header.Called(column)),
            "one_of" or "text_or_items" or "meeting_or_text" => OneOfTwo(header),
            "nothing_announced" => Nothing(header),
            _ => reason,
        };

    // A list of the record that has a sheet of its own.
    private static Sheet? PartsOf(Sheet sheet, string below) =>
        AllSheets
            .Of(sheet.Member)
            .FirstOrDefault(parts =>
                !parts.IsOfRecords && parts.ListMembers.Contains(below.TrimStart('/').Split('/')[0])
            );

    private static Bilingual Needed(Bilingual heading) =>
        new($"\"{heading.En}\" is needed here.", $"«\u00A0{heading.Fr}\u00A0» est requis ici.");

    private static Bilingual NoRow(Sheet parts) =>
        new(
            $"It needs a row in the sheet \"{parts.Title.En}\" at least.",
            $"Il faut au moins une ligne dans la feuille «\u00A0{parts.Title.Fr}\u00A0»."
        );

    private static Bilingual ReasonNeeded(Bilingual heading) =>
        new(
            $"A meeting to which mapping does not apply says why in \"{heading.En}\".",
            $"Quand il n'y a rien à relever pour une réunion (not_applicable), indiquez pourquoi dans «\u00A0{heading.Fr}\u00A0»."
        );

    // The sheet of links names a meeting or says it in words; all others have words or codes of items.
    private static Bilingual OneOfTwo(SheetHeader header)
    {
        var areLinks = header.Sheet.Columns.Any(column => column.Name == "linked");
        var first = Called(header, areLinks ? "linked" : "text");
        var second = Called(header, areLinks ? "text" : "items");
        return new(
            $"\"{first.En}\" or \"{second.En}\" is needed: one of them, not both.",
            $"«\u00A0{first.Fr}\u00A0» ou «\u00A0{second.Fr}\u00A0» est requis\u00A0: l'un ou l'autre, pas les deux."
        );
    }

    private static Bilingual Nothing(SheetHeader header)
    {
        var (words, text, items) = (
            header.Called(Known(header, Words)!),
            Called(header, "text"),
            Called(header, "items")
        );
        return new(
            $"One of these is needed: \"{words.En}\" (in either language), \"{text.En}\", \"{items.En}\".",
            $"L'un de ceux-ci est requis\u00A0: «\u00A0{words.Fr}\u00A0» (dans l'une des langues), «\u00A0{text.Fr}\u00A0», «\u00A0{items.Fr}\u00A0»."
        );
    }

    private static Bilingual Called(SheetHeader header, string column) =>
        header.Called(header.Sheet.Columns.First(c => c.Name == column));

    // The first of them that the table has; or else one that it might have.
    private static SheetColumn? Known(SheetHeader header, params string[] names) =>
        header
            .Sheet.Columns.Where(column => names.Contains(column.Name))
            .OrderBy(column => header.IndexOf(column) is null)
            .FirstOrDefault();
}
