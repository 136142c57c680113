using System.Text.Json.Nodes;
using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>Wrong answers can be fast: before anything is measured, each is held to what it has to be.</summary>
internal static class Checking
{
    /// <summary>A coverage document's items and sums are those of the plain count.</summary>
    public static async Task CoverageAsync(
        Fetched answer,
        NpgsqlConnection connection,
        string? presidency,
        CancellationToken ct
    )
    {
        var items = await PlainCount.ItemsAsync(connection, presidency, ct);
        var meetings = await PlainCount.MeetingsAsync(connection, presidency, ct);
        var document = JsonNode.Parse(answer.Body)!;
        Same("status", ["200"], [answer.Status]);
        Same("items", items, AsLines.Items(document));
        Same("sums", [AsLines.Sums(items, meetings)], [AsLines.Sums(document)]);
    }

    /// <summary>The csv's rows are those of the plain count under each presidency.</summary>
    public static async Task RowsAsync(
        Fetched answer,
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        var plain = new List<string>();
        foreach (var presidency in await PlainCount.PresidenciesAsync(connection, ct))
        {
            var items = await PlainCount.ItemsAsync(connection, presidency, ct);
            plain.AddRange(items.Select(item => $"{presidency} {item}"));
        }
        Same("status", ["200"], [answer.Status]);
        Same("rows", plain, AsLines.Rows(answer.Body));
    }

    /// <summary>Both servers send the same bytes under the same headers.</summary>
    public static void Alike(Fetched program, Fetched bare)
    {
        Same("status and headers", program.Head, bare.Head);
        Same("bodies", [Convert.ToHexString(program.Body)], [Convert.ToHexString(bare.Body)]);
    }

    /// <summary>Whoever has the answer already is told so, and sent nothing.</summary>
    public static void NotModified(Fetched answer) =>
        Same("status and bytes", ["304", "0"], [answer.Status, $"{answer.Body.Length}"]);

    /// <summary>The same document, but for the revision that it was made from and when that was.</summary>
    public static void SameButForRevision(Fetched one, Fetched other) =>
        Same("documents", [WithoutRevision(one)], [WithoutRevision(other)]);

    private static string WithoutRevision(Fetched answer)
    {
        var document = JsonNode.Parse(answer.Body)!.AsObject();
        document.Remove("revision");
        document.Remove("generatedAt");
        return $"{answer.Status} {document.ToJsonString()}";
    }

    private static void Same(
        string what,
        IReadOnlyList<string> expected,
        IReadOnlyList<string> actual
    )
    {
        if (!expected.SequenceEqual(actual))
        {
            var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
            var (right, wrong) = (expected.ElementAtOrDefault(at), actual.ElementAtOrDefault(at));
            throw new InvalidOperationException(
                $"Wrong {what}: \"{right}\" expected, not \"{wrong}\"."
            );
        }
    }
}
