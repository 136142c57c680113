using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Quality;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web.Editing;

/// <summary>The desk of those who keep the record: what waits, and what should be looked at.</summary>
internal sealed class ShowDesk(NpgsqlDataSource source) : EndpointWithoutRequest
{
    private const int MostWaiting = 50;
    private const int MostFindings = 100;

    public override void Configure()
    {
        Get("/edit");
        Group<ShowsToEditors>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var desk = new Desk(
            HttpContext.Actor()!,
            await WaitingMeetings.AllAsync(read, MostWaiting, ct),
            await FoundAsync(read, FindingSeverity.Warning, ct),
            await FoundAsync(read, FindingSeverity.Information, ct),
            await KnownPresidencies.AllAsync(read, ct)
        );
        await HttpContext.ShowEditingAsync(
            read,
            new()
            {
                Title = new Bilingual("Editor's desk", "Bureau de rédaction").Here,
                Body = new Web_Pages_EditDesk { Model = desk },
                Api = "/api/v1/quality",
            }
        );
    }

    private static async Task<Findings> FoundAsync(
        Reading read,
        FindingSeverity severity,
        CancellationToken ct
    )
    {
        var asked = new ListFindings { Severity = [severity.Label] };
        var (found, total) = await ListFindingsEndpoint.ReadAsync(read, asked, MostFindings, ct);
        return new([.. found.Select(QualityFinding.Of)], total);
    }
}

/// <summary>What the desk shows.</summary>
/// <param name="Who">Who sits at it.</param>
/// <param name="Waiting">What waits to be published.</param>
/// <param name="Warnings">What may make a figure wrong.</param>
/// <param name="Informations">What could be fuller.</param>
/// <param name="Presidencies">Whose meetings can be recorded.</param>
internal sealed record Desk(
    Actor Who,
    IReadOnlyList<WaitingMeeting> Waiting,
    Findings Warnings,
    Findings Informations,
    IReadOnlyList<KnownPresidency> Presidencies
);

/// <summary>What should be looked at.</summary>
/// <param name="First">The first of it.</param>
/// <param name="All">How much there is in all.</param>
internal sealed record Findings(IReadOnlyList<QualityFinding> First, long All)
{
    public IEnumerable<IGrouping<(FoundIn Record, string Slug), QualityFinding>> ByRecord =>
        First.GroupBy(found => (found.Record, found.Slug));
}
