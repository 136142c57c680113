using System.Text.Json;

namespace CadizTracker.Imports;

/// <summary>One file of the import format, read and judged by itself: its contents, or why there are none.</summary>
/// <param name="Name">What problems call it.</param>
/// <param name="Contents">What it holds; nothing where there are problems.</param>
/// <param name="Problems">Everything wrong with it: first with the text, then against the schema, then against the rules.</param>
internal sealed record ImportFile(
    string Name,
    ImportContents Contents,
    IReadOnlyList<ImportProblem> Problems
)
{
    public bool IsGood => Problems.Count is 0;

    public static ImportFile Read(string path) => Read(path, path);

    /// <summary>Reads a file under a name that means something to who sent it.</summary>
    public static ImportFile Read(string name, string path) =>
        Bytes(path) is { } bytes ? Read(name, bytes) : Refused(name, [Unreadable(name)]);

    /// <summary>Reads bytes that came some other way. Nothing in them makes this throw.</summary>
    public static ImportFile Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var (text, problems) = ImportText.Read(name, bytes);
        if (problems is [])
        {
            problems = [.. ImportSchema.Problems(name, text)];
        }
        return problems is [] ? Record(name, text) : Refused(name, problems);
    }

    public static ImportFile Refused(string name, ImportProblem[] problems) =>
        new(name, new ImportContents(), problems);

    private static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unread)
            when (unread is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static ImportFile Record(string name, string text)
    {
        try
        {
            var contents = JsonSerializer.Deserialize<ImportContents>(text, ImportJson.Options)!;
            ImportProblem[] problems = [.. ImportRules.Problems(name, contents)];
            return problems is [] ? new(name, contents, []) : Refused(name, problems);
        }
        catch (JsonException odd) // a gap between schema and records is still a refusal
        {
            return Refused(name, [NotARecord(name, odd)]);
        }
    }

    private static ImportProblem NotARecord(string name, JsonException odd) =>
        new(
            name,
            JsonPointer.FromPropertyPath(odd.Path?.TrimStart('$') ?? ""),
            new("This value cannot be read.", "Cette valeur ne peut pas être lue."),
            "unreadable_value"
        );

    public static ImportProblem Unreadable(string name) =>
        new(
            name,
            "",
            new("The file cannot be opened.", "Le fichier ne peut pas être ouvert."),
            "unreadable_file"
        );
}
