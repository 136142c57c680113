namespace CadizTracker.Imports;

/// <summary>Which files of a folder are of the format.</summary>
internal static class ImportFolder
{
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false, // what cannot be read must be said, not left out
    };

    /// <summary>A file, or all below a folder in ordinal order of their paths, which are also their names.</summary>
    public static IReadOnlyList<ImportFile> Read(string fileOrFolder)
    {
        try
        {
            return Directory.Exists(fileOrFolder)
                ? Below(fileOrFolder)
                : [ImportFile.Read(fileOrFolder)];
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return [ImportFile.Refused(fileOrFolder, [Unreadable(fileOrFolder)])];
        }
    }

    private static IReadOnlyList<ImportFile> Below(string folder)
    {
        var names = Directory
            .EnumerateFiles(folder, "*.json", Everywhere)
            .Where(path => !path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return names is []
            ? [ImportFile.Refused(folder, [Nothing(folder)])]
            : [.. names.Select(name => ImportFile.Read(name, Path.Combine(folder, name)))];
    }

    private static ImportProblem Nothing(string folder) =>
        new(
            folder,
            "",
            new(
                "There is no *.json file below the folder.",
                "Il n'y a aucun fichier *.json dans le dossier."
            ),
            "no_files"
        );

    private static ImportProblem Unreadable(string folder) =>
        new(
            folder,
            "",
            new("The folder cannot be read.", "Le dossier ne peut pas être lu."),
            "unreadable_file"
        );
}
