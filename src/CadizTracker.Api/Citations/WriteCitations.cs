using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Citations;

/// <summary>
/// Proposes the whole set of a meeting's citations. Those that did not change keep their state; new ones are drafts; published
/// ones that are left out, or marked <c>"withdrawal": "proposed"</c> as a read shows them, go on counting until the set is published.
/// </summary>
internal sealed class ReplaceCitations(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    public override void Configure()
    {
        Put("/meetings/{slug}/citations");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<CitationRecord[], Meeting>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.MergeAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.ListOf("citations"),
                    ct
                ),
            ct
        );
}

/// <summary>Publishes a meeting's citations: its drafts count from now on. Nobody publishes their own draft, unless the operator allows it.</summary>
internal sealed class PublishCitations(
    NpgsqlDataSource source,
    StoredMeetings meetings,
    ReviewSettings review
) : EndpointWithoutRequest<Meeting>
{
    private const string Publish = "select publish_citations(@id, @OwnDrafts, @names)";

    public override void Configure()
    {
        Post("/meetings/{slug}/citations/publish");
        Group<Publishes>();
        Description(endpoint => endpoint.Writes<Meeting>(), clearDefaults: true);
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.JudgeAsync(
                    writing,
                    body,
                    HttpContext,
                    Route<string>("slug")!,
                    Publish,
                    review,
                    ct
                ),
            ct
        );
}

/// <summary>Says that somebody else than who drafted them has looked at a meeting's citations.</summary>
internal sealed class ReviewCitations(
    NpgsqlDataSource source,
    StoredMeetings meetings,
    ReviewSettings review
) : EndpointWithoutRequest<Meeting>
{
    private const string Review = "select review_citations(@id, @OwnDrafts, @names)";

    public override void Configure()
    {
        Post("/meetings/{slug}/citations/review");
        Group<Edits>();
        Description(endpoint => endpoint.Writes<Meeting>(), clearDefaults: true);
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.JudgeAsync(
                    writing,
                    body,
                    HttpContext,
                    Route<string>("slug")!,
                    Review,
                    review,
                    ct
                ),
            ct
        );
}

internal static class JudgingCitations
{
    private static readonly ProblemKind OwnDraft = new(
        "own_draft",
        403,
        new(
            "Nobody judges their own draft: ask somebody else, or let the operator set Review__OwnDrafts.",
            "Personne ne juge son propre projet\u00A0: demandez à quelqu'un d'autre, ou l'exploitant règle Review__OwnDrafts."
        )
    );

    public static async Task<Written> JudgeAsync(
        this StoredMeetings meetings,
        Writing writing,
        WriteBody body,
        HttpContext http,
        string slug,
        string sql,
        ReviewSettings review,
        CancellationToken ct
    )
    {
        body.MustBeEmpty();
        var stored = await meetings.SeenAsync(writing, http.Request, slug, ct);
        try
        {
            await writing.DoAsync(
                sql,
                new
                {
                    stored.Id,
                    review.OwnDrafts,
                    names = review.NamesOf(http.Actor()!.Name),
                },
                ct
            );
        }
        catch (PostgresException e)
            when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege
                && e.ConstraintName is not null
            )
        {
            throw new Refused(OwnDraft);
        }
        return await meetings.ShownAsync(writing, slug, ct);
    }
}
