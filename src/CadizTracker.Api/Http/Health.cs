using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Http;

/// <summary>What a supervisor asks: is the program alive, and can it answer.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Json(new Alive("live")))
            .AllowAnonymous()
            .WithName("ShowLiveness")
            .WithTags("Health")
            .WithSummary("Says that the program runs")
            .Produces<Alive>();
        app.MapGet("/health/ready", ReadyAsync)
            .AllowAnonymous()
            .WithName("ShowReadiness")
            .WithTags("Health")
            .WithSummary("Says whether the program can answer")
            .Produces<Ready>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ReadyAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await Migrations.AreAppliedAsync(connection, ct))
        {
            throw new Refused(Problems.DatabaseNotMigrated);
        }
        await using var read = await Reading.StartAsync(source, ct);
        return Json(new Ready("ready", read.Revision));
    }

    private static IResult Json<T>(T document) => Results.Json(document, Http.Json.Options);
}

/// <summary>The program runs.</summary>
/// <param name="Status">live.</param>
internal sealed record Alive(string Status);

/// <summary>The program can answer: its database is there and has this version's schema.</summary>
/// <param name="Status">ready.</param>
/// <param name="Revision">The record's revision.</param>
internal sealed record Ready(string Status, long Revision);
