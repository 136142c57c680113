using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>Asks for the snapshots of a presidency.</summary>
internal sealed record ListSnapshots
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>Lists the snapshots of a presidency, the latest first.</summary>
internal sealed class ListSnapshotsEndpoint(NpgsqlDataSource source)
    : Endpoint<ListSnapshots, Snapshot[]>
{
    private const string All = $"""
        select {Snapshot.Columns}
        from snapshots s
        where s.presidency_slug = @slug
        order by s.version desc
        """;
    private const string Known = "select exists (select from presidencies where slug = @Slug)";

    public override void Configure()
    {
        Get("/presidencies/{slug}/snapshots");
        Group<ReadsOfNow>();
    }

    /// <summary>Those of a presidency, the latest first; none also where it is not known.</summary>
    public static Task<IReadOnlyList<Snapshot>> ReadAsync(
        Reading read,
        string slug,
        CancellationToken ct
    ) => read.AllAsync<Snapshot>(All, new { slug }, ct);

    public override async Task HandleAsync(ListSnapshots r, CancellationToken ct)
    {
        await using var read = await Reading.StartAsync(source, ct);
        var all = await ReadAsync(read, r.Slug, ct);
        if (all.Count == 0 && !await read.ValueAsync<bool>(Known, r, ct))
        {
            throw PresidencyProblems.NoPresidency(r.Slug);
        }
        await HttpContext.AnswerAsync(read, all.Select(one => one.For(HttpContext)).ToArray());
    }
}
