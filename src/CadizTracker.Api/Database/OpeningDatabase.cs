namespace CadizTracker.Database;

/// <summary>The served database while it starts; whoever let it start waits for it before ending it.</summary>
internal sealed class OpeningDatabase(CancellationToken ct) : IAsyncDisposable
{
    private readonly Task<RecordDatabase> opening = Task.Run(
        () => RecordDatabase.ToServeAsync(ct),
        CancellationToken.None
    );

    /// <summary>Waits for it, on the one thread that has nothing else to do: the program is being put together around it.</summary>
    public string ConnectionString => opening.GetAwaiter().GetResult().ConnectionString;

    /// <summary>Waits until it is open; throws what kept it from opening.</summary>
    public Task<RecordDatabase> OpenedAsync() => opening;

    public async ValueTask DisposeAsync()
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
        {
            await (await opening).DisposeAsync();
        }
    }
}
