namespace CadizTracker.Imports;

/// <summary>A file that waits for its turn, and how it is meant.</summary>
internal sealed record QueuedImport(Guid Id, Spool Spool, RecordFormat Format, ImportOrder Order)
{
    private readonly TaskCompletionSource<ImportOutcome?> ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Where it is told of.</summary>
    public string Address => $"/api/v1/imports/{Id}";

    /// <summary>What was refused of it, where that is known so soon; null: it goes on, or all is well.</summary>
    public async Task<ImportOutcome?> RefusedWithinAsync(TimeSpan time, CancellationToken ct)
    {
        try
        {
            return await ended.Task.WaitAsync(time, ct);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Says that it has ended, and what was refused of it.</summary>
    public void Ends(ImportOutcome? refused = null) => ended.TrySetResult(refused);
}
