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
    public static IReadOnlyList<ImportFile> Read(string fileOrFolder) =>
        Files(fileOrFolder) switch
        {
            ({ } problem, _) => [ImportFile.Refused(fileOrFolder, [problem])],
            (_, var files) => [.. files.Select(file => ImportFile.Read(file.Name, file.Path))],
        };

    /// <summary>The same as a source, of which no more is in memory than the longest record.</summary>
    public static RecordSource Open(string fileOrFolder, ImportProgress progress)
    {
        var (problem, files) = Files(fileOrFolder);
        List<ImportProblem> missing = problem is null ? [] : [problem];
        List<RecordSource> sources = [];
        long length = 0;
        foreach (var (name, path) in files)
        {
            if (Length(path) is not { } bytes)
            {
                missing.Add(ImportFile.Unreadable(name));
                continue;
            }
            length += bytes;
            var format = RecordSources.OfName(path) ?? RecordSources.All[0];
            sources.Add(format.Open(name, () => new WatchedFile(path, progress)));
        }
        progress.HasLength(length);
        return new JoinedRecords(sources, missing);
    }

    private static (ImportProblem? Problem, IReadOnlyList<(string Name, string Path)> Files) Files(
        string fileOrFolder
    )
    {
        try
        {
            return Directory.Exists(fileOrFolder)
                ? Below(fileOrFolder)
                : (null, [(fileOrFolder, fileOrFolder)]);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return (Unreadable(fileOrFolder), []);
        }
    }

    private static (ImportProblem?, IReadOnlyList<(string, string)>) Below(string folder)
    {
        var names = Directory
            .EnumerateFiles(folder, "*", Everywhere)
            .Where(path => RecordSources.OfName(path) is not null)
            .Where(path => !path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return names is []
            ? (Nothing(folder), [])
            : (null, [.. names.Select(name => (name, Path.Combine(folder, name)))]);
    }

    private static long? Length(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.Length;
        }
        catch (Exception unread)
            when (unread is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static ImportProblem Nothing(string folder) =>
        new(
            folder,
            "",
            new(
                $"There is nothing to load below the folder: no file {Names("or")}.",
                $"Il n'y a rien à charger dans le dossier\u00A0: aucun fichier {Names("ou")}."
            ),
            "no_files"
        );

    // *.json, *.csv, *.zip or *.xlsx
    private static string Names(string or)
    {
        string[] names = [.. RecordSources.All.Select(format => $"*{format.Extension}")];
        return $"{string.Join(", ", names[..^1])} {or} {names[^1]}";
    }

    private static ImportProblem Unreadable(string folder) =>
        new(
            folder,
            "",
            new("The folder cannot be read.", "Le dossier ne peut pas être lu."),
            "unreadable_file"
        );

    /// <summary>A file that tells how far it has been read.</summary>
    private sealed class WatchedFile(string path, ImportProgress progress)
        : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, true)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            progress.HasRead(read);
            return read;
        }
    }
}
