namespace CadizTracker.Http;

/// <summary>The verb health: asks a running server whether it is ready, for supervisors that can only start a program.</summary>
internal static class AskHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(string server, CancellationToken ct)
    {
        if (
            !Uri.TryCreate(server, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        )
        {
            return Verbs.Complain(
                Verbs.WrongUsage,
                $"'{server}' is not where a server listens, such as http://localhost:5080."
            );
        }
        return await AskAsync(new Uri(address, "/health/ready"), ct);
    }

    private static async Task<int> AskAsync(Uri address, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(address, ct);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(ct));
            return answer.IsSuccessStatusCode ? Verbs.Done : Verbs.NoDatabase;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return Verbs.Complain(Verbs.NoDatabase, $"No server answers at {address}.");
        }
    }
}
