using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>The answers that are about to be measured, found right.</summary>
internal sealed record CheckedAnswers(Fetched OfPresidency, Fetched OfPlan, Fetched Rows)
{
    public static async Task<CheckedAnswers> ReadAsync(
        RunningServer program,
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        var ofPresidency = await program.GetAsync(Addresses.OfPresidency, ct);
        var ofPlan = await program.GetAsync(Addresses.OfPlan, ct);
        var rows = await program.GetAsync(Addresses.Rows, ct);
        await Checking.CoverageAsync(ofPresidency, connection, Addresses.PresidencySlug, ct);
        await Checking.CoverageAsync(ofPlan, connection, presidency: null, ct);
        await Checking.RowsAsync(rows, connection, ct);
        Checking.NotModified(await program.GetAsync(Addresses.OfPresidency, ct, ofPresidency.ETag));
        return new(ofPresidency, ofPlan, rows);
    }

    /// <summary>What is asked, of whom and in which order; the first is what the others are compared with.</summary>
    public IReadOnlyList<NamedLoad> Loads(
        RunningServer program,
        RunningServer bare,
        Settings settings
    )
    {
        LoadOrder Ask(RunningServer server, string path, Fetched right) =>
            new()
            {
                Address = server.At(path),
                Status = 200,
                Body = right.Body,
                ServerId = server.Id,
                Connections = settings.Connections,
                Seconds = settings.Seconds,
            };
        var coverage = Ask(program, Addresses.OfPresidency, OfPresidency);
        return
        [
            new("(a) bare Kestrel, the same bytes", Ask(bare, "/", OfPresidency)),
            new("(b) coverage of a presidency", coverage),
            new(
                "(c) the same with If-None-Match",
                coverage with
                {
                    IfNoneMatch = OfPresidency.ETag,
                    Status = 304,
                    Body = [],
                }
            ),
            new("(d) coverage/rows as csv", Ask(program, Addresses.Rows, Rows)),
        ];
    }
}
