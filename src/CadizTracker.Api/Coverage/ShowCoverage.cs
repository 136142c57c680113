using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Handovers;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows how much of its plan a presidency's meetings have addressed. As csv or xlsx: its rows.</summary>
internal sealed class ShowCoverageOfPresidency(NpgsqlDataSource source)
    : Analysis<CoverageOfPresidency, Coverage>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerCoverageAsync(read, scope, ct);
}

/// <summary>Shows how much of a plan has been addressed: under all presidencies, some of them, or cumulative up to one. As csv or xlsx: its rows.</summary>
internal sealed class ShowCoverageOfPlan(NpgsqlDataSource source)
    : Analysis<CoverageOfPlan, Coverage>(source)
{
    protected override string Address => "/plans/{plan}/coverage";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerCoverageAsync(read, scope, ct);
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
            : http.ReadRecordAsync(source, r.Snapshot, ct);

    /// <summary>Looks at the record as a snapshot shows it; null: as it is, or was as of the instant asked for.</summary>
    public static async Task<Reading> ReadRecordAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        string? snapshot,
        CancellationToken ct
    ) =>
        snapshot is null ? await http.ReadAsync(source, ct)
        : http.Asked().AsOf is null ? await ShownRevision.ReadAsync(source, snapshot, ct)
        : throw new Refused(
            Problems.InvalidRequest,
            errors: [new("snapshot", "not_with_as_of", NotBoth.Here)]
        );

    /// <summary>What is not published is for those who have a key, and no part of a snapshot.</summary>
    public static bool MaySeeDrafts(this HttpContext http, CoverageScope scope) =>
        http.Actor() is not null && scope.Snapshot is null;

    private static readonly Bilingual NotBoth = new(
        "A snapshot is of its own instant: ask for it or for asOf, not for both.",
        "Un instantané a son propre instant\u00A0: demandez-le, ou asOf, mais non les deux."
    );

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
