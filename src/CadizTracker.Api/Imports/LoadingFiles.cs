using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>The verb load.</summary>
internal static class LoadingFiles
{
    public static async Task<int> RunAsync(string fileOrFolder, bool isDryRun, CancellationToken ct)
    {
        var progress = new ImportProgress();
        var records = ImportFolder.Open(fileOrFolder, progress);
        if (records.Problems.Count > 0)
        {
            return Refuse(records.Problems);
        }
        await using var database = await OpenAsync(records, ct);
        if (database is null)
        {
            return Refuse(records.Problems);
        }
        await using var source = DatabaseHosting.Open(database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        var order = new ImportOrder { IsDryRun = isDryRun, Patience = TimeSpan.FromMinutes(10) };
        List<OutcomeRow> all = [];
        var import = new Import(connection, records, order, progress, isDryRun ? KeepAsync : null);
        var outcome = await ProgressLine.WhileAsync(progress, import.RunAsync(keep: null, ct));
        return isDryRun
                ? LoadedReport.Print(outcome with { Rows = all.Count > 0 ? all : outcome.Rows })
            : outcome.IsApplied ? Say(outcome)
            : Refuse([.. outcome.Problems], outcome.LeftOut);

        async Task<ImportOutcome> KeepAsync(
            ImportOutcome outcome,
            IAsyncEnumerable<OutcomeRow> rows,
            CancellationToken ct
        )
        {
            all.AddRange(await rows.ToListAsync(ct));
            return outcome;
        }
    }

    // What is wrong with the files is told also where there is no database to tell more of them.
    private static async Task<RecordDatabase?> OpenAsync(RecordSource records, CancellationToken ct)
    {
        try
        {
            return await RecordDatabase.ToUseAsync(ct);
        }
        catch (Exception e) when (DatabaseFailures.IsOutage(e))
        {
            await foreach (var _ in records.PlansAsync(ct)) { }
            await foreach (var _ in records.PresidenciesAsync(ct)) { }
            await foreach (var _ in records.CrosswalksAsync(ct)) { }
            await foreach (var _ in records.MeetingsAsync(ct)) { }
            if (records.Problems.Count == 0)
            {
                throw;
            }
            return null;
        }
    }

    private static int Say(ImportOutcome outcome)
    {
        Console.WriteLine(
            $"{outcome.Created} created, {outcome.Updated} updated, {outcome.Unchanged} unchanged."
        );
        return Verbs.Done;
    }

    private static int Refuse(IReadOnlyList<ImportProblem> problems, int more = 0) =>
        Verbs.Complain(
            Verbs.RefusedData,
            [
                .. problems.Select(problem => problem.ToString()),
                .. more > 0 ? [$"… and {more} more reasons."] : Array.Empty<string>(),
                "Nothing was loaded.",
            ]
        );
}
