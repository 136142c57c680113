using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>The verb load.</summary>
internal static class LoadingFiles
{
    public static async Task<int> RunAsync(string fileOrFolder, CancellationToken ct)
    {
        var files = ImportFiles.ReadAll(fileOrFolder);
        if (!files.IsGood)
        {
            return Refuse(files.Problems);
        }
        await using var database = await RecordDatabase.ToUseAsync(ct);
        await using var source = DatabaseHosting.Open(database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        var loaded = await Loading.LoadAsync(connection, files, ct);
        if (loaded.Problems.Count > 0)
        {
            return Refuse(loaded.Problems);
        }
        Console.WriteLine(
            $"{loaded.Created} created, {loaded.Updated} updated, {loaded.Unchanged} unchanged."
        );
        return Verbs.Done;
    }

    private static int Refuse(IReadOnlyList<ImportProblem> problems) =>
        Verbs.Complain(
            Verbs.RefusedData,
            [.. problems.Select(problem => problem.ToString()), "Nothing was loaded."]
        );
}
