namespace CadizTracker.Sheets.Reading;

/// <summary>The rows of a sheet of parts, handed out record by record in the order of the records.</summary>
internal abstract class Parts : IDisposable
{
    /// <summary>The rows that belong to the record at a place among the records.</summary>
    public abstract IEnumerable<TableRow> Of(int record);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    public static Parts From(SheetTable table, IReadOnlyDictionary<string, int> records) =>
        table.IsInOrder ? new InOrder(table, records) : new Kept(table, records);

    /// <summary>Both sheets are read side by side, and nothing is kept.</summary>
    private sealed class InOrder(SheetTable table, IReadOnlyDictionary<string, int> records) : Parts
    {
        private readonly IEnumerator<TableRow> rows = table.Rows().GetEnumerator();
        private bool isStarted;
        private bool isOver;

        public override IEnumerable<TableRow> Of(int record)
        {
            if (!isStarted)
            {
                isStarted = true;
                isOver = !rows.MoveNext();
            }
            while (!isOver && Place(rows.Current) <= record)
            {
                if (Place(rows.Current) == record)
                {
                    yield return rows.Current;
                }
                isOver = !rows.MoveNext();
            }
        }

        public override void Dispose()
        {
            rows.Dispose();
            base.Dispose();
        }

        private int Place(TableRow row) => records.GetValueOrDefault(table.KeyOf(row), -1);
    }

    /// <summary>The rows stand in another order than their records: they are kept, packed.</summary>
    private sealed class Kept : Parts
    {
        private readonly Dictionary<int, List<byte[]>> rows = [];

        public Kept(SheetTable table, IReadOnlyDictionary<string, int> records)
        {
            foreach (var row in table.Rows())
            {
                if (records.TryGetValue(table.KeyOf(row), out var record))
                {
                    if (!rows.TryGetValue(record, out var list))
                    {
                        rows[record] = list = [];
                    }
                    list.Add(PackedRow.Pack(row));
                }
            }
        }

        public override IEnumerable<TableRow> Of(int record) =>
            (rows.GetValueOrDefault(record) ?? []).Select(PackedRow.Unpack);
    }
}

/// <summary>A row in as few bytes as it takes.</summary>
internal static class PackedRow
{
    public static byte[] Pack(TableRow row)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(row.Number);
        writer.Write7BitEncodedInt(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            writer.Write((byte)cell.Kind);
            writer.Write(cell.Text);
        }
        writer.Flush();
        return bytes.ToArray();
    }

    public static TableRow Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new MemoryStream(packed));
        var number = reader.Read7BitEncodedInt();
        var cells = new Cell[reader.Read7BitEncodedInt()];
        for (var i = 0; i < cells.Length; i++)
        {
            var kind = (CellKind)reader.ReadByte();
            cells[i] = new(reader.ReadString(), kind);
        }
        return new(number, cells);
    }
}
