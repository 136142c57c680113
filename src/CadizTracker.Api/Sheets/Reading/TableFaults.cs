using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>Reading that ends in a fault and never in an exception.</summary>
internal static class TableFaults
{
    /// <summary>Looks at every row; false where they cannot be read to their end.</summary>
    public static bool Try(SheetTable table, Faults faults, Action<TableRow> look) =>
        Try(
            table.Header.Table,
            faults,
            () =>
            {
                foreach (var row in table.Rows().TakeWhile(_ => !faults.IsFull))
                {
                    look(row);
                }
            },
            table.Sheet
        );

    public static bool Try(string? table, Faults faults, Action read, Sheet? sheet = null)
    {
        try
        {
            read();
            return true;
        }
        catch (UnreadableTable fault)
        {
            faults.Add(table, sheet, fault.Code, fault.Reason, fault.Row, endsReading: true);
        }
        catch (Exception odd) when (TableFile.IsOfTheFile(odd))
        {
            faults.Add(table, sheet, "damaged", Damaged, endsReading: true);
        }
        return false;
    }

    private static readonly Bilingual Damaged = new(
        "This is damaged: it cannot be read to its end.",
        "Ceci est endommagé\u00A0: la lecture s'interrompt avant la fin."
    );
}
