using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Sheets;

/// <summary>Sheets in files, made and read as a test says.</summary>
internal static class WrittenSheets
{
    /// <summary>A file with this in it, which is read at once and gone afterwards.</summary>
    public static async Task<Read> ReadAsync(byte[] bytes, string name = "sheets")
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, bytes);
        try
        {
            var source = SheetSource.Open(name, () => File.OpenRead(path));
            return new(
                await source.PlansAsync(default).ToListAsync(),
                await source.PresidenciesAsync(default).ToListAsync(),
                await source.CrosswalksAsync(default).ToListAsync(),
                await source.MeetingsAsync(default).ToListAsync(),
                source.Problems
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static Task<Read> ReadAsync(string csv) => ReadAsync(Encoding.UTF8.GetBytes(csv));

    /// <summary>The records of a document of the import format, as a file of sheets.</summary>
    public static Task<byte[]> PackAsync(
        string json,
        Func<IReadOnlyList<Sheet>, SheetPackage> package
    ) => PackAsync(Document(json), package);

    /// <summary>The records as the program itself would write them.</summary>
    public static JsonNode Document(string json)
    {
        var contents = ImportFile.Read("sample.json", Encoding.UTF8.GetBytes(json)).Contents;
        return JsonSerializer.SerializeToNode(contents, ImportJson.Options)!;
    }

    /// <summary>The same of records that nobody judges, such as those from before there was a rule.</summary>
    public static async Task<byte[]> PackAsync(
        JsonNode document,
        Func<IReadOnlyList<Sheet>, SheetPackage> package
    )
    {
        var made = package(AllSheets.InOrder);
        using var bytes = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(
                bytes,
                System.IO.Compression.ZipArchiveMode.Create,
                true
            )
        )
        {
            foreach (var sheet in made.Sheets)
            {
                using var writer = made.Writer(sheet);
                writer.Begin();
                foreach (var record in document[sheet.Member]!.AsArray())
                {
                    SheetRows.Of(sheet, (JsonObject)record!).ToList().ForEach(writer.Row);
                }
                writer.End();
                await using var entry = await zip.CreateEntry(made.PathOf(sheet)).OpenAsync();
                await entry.WriteAsync(writer.All());
            }
            foreach (var (path, rest) in made.Rest())
            {
                await using var entry = await zip.CreateEntry(path).OpenAsync();
                await entry.WriteAsync(rest);
            }
        }
        return bytes.ToArray();
    }

    public static readonly About Export = new() { Revision = 1, At = DateTimeOffset.UnixEpoch };

    public static SheetPackage Xlsx(IReadOnlyList<Sheet> sheets) =>
        new Workbook(sheets, Lang.Fr, Export);

    public static SheetPackage Zip(IReadOnlyList<Sheet> sheets) =>
        new DataPackage(sheets, Lang.En, Export);
}

/// <summary>What a file of sheets gave.</summary>
internal sealed record Read(
    IReadOnlyList<Sourced<Plans.PlanRecord>> Plans,
    IReadOnlyList<Sourced<Presidencies.PresidencyRecord>> Presidencies,
    IReadOnlyList<Sourced<Crosswalks.CrosswalkRecord>> Crosswalks,
    IReadOnlyList<Sourced<Meetings.MeetingRecord>> Meetings,
    IReadOnlyList<ImportProblem> Problems
)
{
    public ImportContents Contents =>
        new()
        {
            Plans = [.. Plans.Select(p => p.Record)],
            Presidencies = [.. Presidencies.Select(p => p.Record)],
            Crosswalks = [.. Crosswalks.Select(c => c.Record)],
            Meetings = [.. Meetings.Select(m => m.Record)],
        };

    public string Json => JsonSerializer.Serialize(Contents, ImportJson.Options);

    /// <summary>"row column code value" of each.</summary>
    public string[] Refusals =>
        [.. Problems.Select(p => $"{p.Row} {p.Column} {p.Code} {p.Value}".Trim())];
}
