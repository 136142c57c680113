using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using Npgsql;

namespace CadizTracker.Citations;

/// <summary>
/// Proposes the whole set of a meeting's citations. Those that did not change keep their state; new ones are drafts; published
/// ones that are left out, or marked <c>"withdrawal": "proposed"</c> as a read shows them, go on counting until the set is published.
/// </summary>
internal sealed class ReplaceCitations(NpgsqlDataSource source, StoredMeetings meetings)
    : RecordWrite<Meeting>(source, meetings)
{
    public override void Configure()
    {
        Put("/meetings/{slug}/citations");
        ForEditors<CitationRecord[]>(WriteOf.Known);
    }

    protected override Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    ) => Kind.MergeAsync(writing, HttpContext.Request, Name, body.ListOf("citations"), ct);
}

/// <summary>Publishes a meeting's citations: its drafts count from now on. Nobody publishes their own draft, unless the operator allows it.</summary>
internal sealed class PublishCitations(
    NpgsqlDataSource source,
    StoredMeetings meetings,
    ReviewSettings review
) : JudgeCitations(source, meetings, review)
{
    protected override string Judge => "select publish_citations(@id, @OwnDrafts, @names)";

    public override void Configure()
    {
        Post("/meetings/{slug}/citations/publish");
        Group<Publishes>();
        Description(endpoint => endpoint.Writes<Meeting>(), clearDefaults: true);
    }
}

/// <summary>Says that somebody else than who drafted them has looked at a meeting's citations.</summary>
internal sealed class ReviewCitations(
    NpgsqlDataSource source,
    StoredMeetings meetings,
    ReviewSettings review
) : JudgeCitations(source, meetings, review)
{
    protected override string Judge => "select review_citations(@id, @OwnDrafts, @names)";

    public override void Configure()
    {
        Post("/meetings/{slug}/citations/review");
        Group<Edits>();
        Description(endpoint => endpoint.Writes<Meeting>(), clearDefaults: true);
    }
}

/// <summary>Judges what others drafted of a meeting's citations.</summary>
internal abstract class JudgeCitations(
    NpgsqlDataSource source,
    StoredMeetings meetings,
    ReviewSettings review
) : RecordWrite<Meeting>(source, meetings)
{
    /// <summary>What does it, and refuses own drafts.</summary>
    protected abstract string Judge { get; }

    protected override async Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        body.MustBeEmpty();
        var stored = await Kind.SeenAsync(writing, HttpContext.Request, Name, ct);
        var names = review.NamesOf(HttpContext.Actor()!.Name);
        try
        {
            await writing.DoAsync(
                Judge,
                new
                {
                    stored.Id,
                    review.OwnDrafts,
                    names,
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
        return await Kind.ShownAsync(writing, Name, ct);
    }

    private static readonly ProblemKind OwnDraft = new(
        "own_draft",
        403,
        new(
            "Nobody judges their own draft: ask somebody else, or let the operator set Review__OwnDrafts.",
            "Personne ne juge son propre projet\u00A0: demandez à quelqu'un d'autre, ou l'exploitant règle Review__OwnDrafts."
        )
    );
}
