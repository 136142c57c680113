namespace CadizTracker.Http;

/// <summary>The verb health: asks a running server whether it is ready, for supervisors that can only start a program.</summary>
internal static class AskHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(string address, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(
                new Uri(new Uri(address), "/health/ready"),
                ct
            );
            Console.WriteLine(await answer.Content.ReadAsStringAsync(ct));
            return answer.IsSuccessStatusCode ? Verbs.Done : Verbs.NoDatabase;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return Verbs.Complain(Verbs.NoDatabase, $"No server answers at {address}.");
        }
    }
}
