using CadizTracker.Imports;

namespace CadizTracker.Imports;

/// <summary>The record that the program ships, as a build leaves it beside the program.</summary>
internal static class Published
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    public static readonly ImportFiles Files = ImportFiles.ReadAll(Folder);

    /// <summary>Every file of the format, the schema left out.</summary>
    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Folder, path))
                .Where(name => name != "import.schema.json"),
        ];
}
