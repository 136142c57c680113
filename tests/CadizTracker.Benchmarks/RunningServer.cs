namespace CadizTracker.Benchmarks;

/// <summary>A server in a process of its own, on the servers' core.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Child process;
    private readonly HttpClient client;

    private RunningServer(Child process, Uri address) =>
        (this.process, client) = (
            process,
            new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) }
        );

    public int Id => process.Id;

    public static async Task<RunningServer> StartAsync(CancellationToken ct, params string[] words)
    {
        var started = Child.Start(Cores.ForServers, words);
        return new(started, new Uri(await started.ReadAsync(ct)));
    }

    public Uri At(string path) => new(client.BaseAddress!, path);

    public Task<Fetched> GetAsync(string path, CancellationToken ct, string? ifNoneMatch = null) =>
        Fetched.GetAsync(client, path, ifNoneMatch, ct);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return process.DisposeAsync();
    }
}
