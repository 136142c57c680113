using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows how much of its plan a presidency's meetings have addressed. As csv or xlsx: its rows.</summary>
internal sealed class ShowCoverageOfPresidency(NpgsqlDataSource source)
    : Endpoint<CoverageOfPresidency, Coverage>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/coverage");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(CoverageOfPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadCoverageAsync(source, r, ct);
        await HttpContext.AnswerCoverageAsync(read, await CoverageScope.OfAsync(read, r, ct), ct);
    }
}

/// <summary>Shows how much of a plan has been addressed: under all presidencies, some of them, or cumulative up to one. As csv or xlsx: its rows.</summary>
internal sealed class ShowCoverageOfPlan(NpgsqlDataSource source)
    : Endpoint<CoverageOfPlan, Coverage>
{
    public override void Configure()
    {
        Get("/plans/{plan}/coverage");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(CoverageOfPlan r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadCoverageAsync(source, r, ct);
        await HttpContext.AnswerCoverageAsync(read, await CoverageScope.OfAsync(read, r, ct), ct);
    }
}

internal static class AnsweringCoverage
{
    /// <summary>Looks at the record for a coverage answer. What is not published is only for those who have a key.</summary>
    public static Task<Reading> ReadCoverageAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        CoverageFilters r,
        CancellationToken ct
    ) =>
        r.CitationStatus.Any(state => state != "published") && http.Actor() is null
            ? throw new Refused(Problems.Unauthorized)
            : http.ReadAsync(source, ct);

    public static async Task AnswerCoverageAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        if (http.Asked().Format != Format.Json)
        {
            await http.AnswerRowsAsync(read, scope, ct);
            return;
        }
        await http.AnswerAsync(read, await CoverageAnswer.ReadAsync(read, scope, ct));
    }
}
