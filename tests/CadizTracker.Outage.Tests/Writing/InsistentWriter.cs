using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CadizTracker.Writing;

/// <summary>A program that writes until it is told that it was done: what is not acknowledged is sent again, under the same key.</summary>
internal sealed class InsistentWriter(HttpClient client)
{
    private int interrupted;

    /// <summary>How many answers were no answer, or 503.</summary>
    public int Interrupted => interrupted;

    /// <summary>Creates a meeting; returns its slug.</summary>
    public async Task<string> CreateAsync(string address, string body, string key)
    {
        while (true)
        {
            if (await TryAsync(HttpMethod.Post, address, body, key, null) is var (status, json))
            {
                status.ShouldBe(HttpStatusCode.Created, $"{json}");
                return $"{json!["slug"]}";
            }
        }
    }

    /// <summary>Adds a source to a meeting that others write too: reads it again whenever it has changed.</summary>
    public async Task AddNoteAsync(string slug, string source, string key)
    {
        var address = $"/api/v1/meetings/{slug}";
        for (var attempt = 0; ; attempt++)
        {
            var (etag, sources) = await ReadAsync(address);
            sources.Add(source);
            var body = new JsonObject { ["sources"] = sources }.ToJsonString();
            // Until it is acknowledged or refused, the very same request.
            (HttpStatusCode Status, JsonNode?)? told;
            do
            {
                told = await TryAsync(HttpMethod.Patch, address, body, $"{key}-{attempt}", etag);
            } while (told is null);
            if (told.Value.Status == HttpStatusCode.OK)
            {
                return;
            }
            told.Value.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        }
    }

    private async Task<(string ETag, JsonArray Sources)> ReadAsync(string address)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(address);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    var record = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
                    return (answer.Headers.ETag!.Tag, record["sources"]!.DeepClone().AsArray());
                }
                await PauseAsync(answer.StatusCode);
            }
            catch (HttpRequestException)
            {
                await PauseAsync(null);
            }
        }
    }

    private async Task<(HttpStatusCode Status, JsonNode? Json)?> TryAsync(
        HttpMethod method,
        string address,
        string body,
        string key,
        string? etag
    )
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }
        try
        {
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return (
                    answer.StatusCode,
                    JsonNode.Parse(await answer.Content.ReadAsStringAsync())
                );
            }
            await PauseAsync(answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await PauseAsync(null);
        }
        return null;
    }

    private Task PauseAsync(HttpStatusCode? status)
    {
        (status is null or HttpStatusCode.ServiceUnavailable).ShouldBeTrue($"{status}");
        Interlocked.Increment(ref interrupted);
        return Task.Delay(Random.Shared.Next(50, 250));
    }
}
