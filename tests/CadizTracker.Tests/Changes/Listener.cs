using System.Text.Json.Nodes;

namespace CadizTracker.Changes;

/// <summary>An event as a browser's EventSource sees it.</summary>
internal sealed record Heard(string Event, string? Id, JsonNode Data)
{
    /// <summary>What was done to a record, or null where the event is not about it.</summary>
    public string? Of(string record) =>
        Data["records"]
            ?.AsArray()
            .Where(r => $"{r!["record"]}" == record)
            .Select(r => $"{r!["kind"]} {r["action"]}")
            .SingleOrDefault();
}

/// <summary>Listens to the stream of changes, and knows the id of the last event that it heard.</summary>
internal sealed class Listener(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    public HttpResponseMessage Answer => answer;
    public string? LastEventId { get; private set; }

    public static async Task<Listener> StartAsync(
        HttpClient client,
        string? lastEventId,
        CancellationToken ct
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes/stream");
        request.Headers.Add("Accept", "text/event-stream");
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return new(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(ct)));
    }

    /// <summary>The next event; comments are passed over.</summary>
    public async Task<Heard> NextAsync(CancellationToken ct)
    {
        var fields = new Dictionary<string, string>();
        while (true)
        {
            var line =
                await lines.ReadLineAsync(ct)
                ?? throw new EndOfStreamException("The stream ended.");
            if (line.Length == 0 && fields.TryGetValue("data", out var data))
            {
                var id = fields.GetValueOrDefault("id");
                LastEventId = id ?? LastEventId;
                return new(fields.GetValueOrDefault("event", "message"), id, JsonNode.Parse(data)!);
            }
            if (line.Split(": ", 2) is [{ Length: > 0 } name, var value])
            {
                fields[name] = value;
            }
        }
    }

    /// <summary>Every event up to the first about that record, itself included.</summary>
    public async Task<List<Heard>> UntilAsync(string record, CancellationToken ct)
    {
        List<Heard> heard = [];
        do
        {
            heard.Add(await NextAsync(ct));
        } while (heard[^1].Of(record) is null);
        return heard;
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
