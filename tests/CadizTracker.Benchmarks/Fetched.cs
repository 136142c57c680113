using System.Globalization;

namespace CadizTracker.Benchmarks;

/// <summary>An answer, read to its end.</summary>
internal sealed record Fetched(string Status, IReadOnlyList<string> Head, byte[] Body, string? ETag)
{
    /// <summary>The revision of the record that the answer was made from: its ETag begins with it.</summary>
    public long Revision => long.Parse(ETag!.Trim('"').Split('-')[0], CultureInfo.InvariantCulture);

    public static async Task<Fetched> GetAsync(
        HttpClient client,
        string path,
        string? ifNoneMatch,
        CancellationToken ct
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (ifNoneMatch is not null)
        {
            request.Headers.Add("If-None-Match", ifNoneMatch);
        }
        using var answer = await client.SendAsync(request, ct);
        var status = $"{(int)answer.StatusCode}";
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return new(
            status,
            [status, .. headers.Order(StringComparer.Ordinal)],
            await answer.Content.ReadAsByteArrayAsync(ct),
            answer.Headers.ETag?.Tag
        );
    }
}
