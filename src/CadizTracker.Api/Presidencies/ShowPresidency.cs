using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Presidencies;

/// <summary>Asks for one presidency.</summary>
internal sealed record ShowPresidency
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>Shows a presidency: its term, plan, slogan, priorities, programme, documents and what it printed about itself.</summary>
internal sealed class ShowPresidencyEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowPresidency, Presidency>
{
    private const string One =
        "select record, version, revision from presidency_records where slug = @slug";

    public override void Configure()
    {
        Get("/presidencies/{slug}");
        Group<Reads>();
    }

    public override async Task HandleAsync(ShowPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var presidency = await ReadAsync(read, r.Slug, ct);
        await HttpContext.AnswerAsync(read, presidency, presidency.Version);
    }

    /// <summary>One presidency; refused where there is none of that name.</summary>
    public static async Task<Presidency> ReadAsync(Reading read, string slug, CancellationToken ct)
    {
        var row =
            await read.OneAsync<RecordRow>(One, new { slug }, ct)
            ?? throw PresidencyProblems.NoPresidency(slug);
        var plans = await PlanOutlines.ReadAsync(read, ct);
        return row.As<Presidency>().Known(row.Version, row.Revision, plans);
    }
}
